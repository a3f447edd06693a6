import type { Sop } from '../../model/sop.ts'
import type { Doubt, FoundSop } from '../doubt.ts'
import type { OfficeDocument } from '../office/office-document.ts'
import { buildSteps } from './build-steps.ts'
import { draftFlow, type DraftFlow } from './draft-flow.ts'
import { findIdentityFields, type FoundFields, type Loose } from './find-identity-fields.ts'
import { countsAnew, endOfDrawing, findSections, type Section } from './find-sections.ts'
import type { Grid } from './grid.ts'
import { linkSymbols } from './link-symbols.ts'
import { readPerformers } from './performer-columns.ts'
import { readIdentity, type ReadIdentity } from './read-identity.ts'
import { readLayout, type TableLayout } from './table-layout.ts'
import { readTableRows, type TableRow } from './table-rows.ts'

/**
 * Gives the SOPs that an office file shows, each with a doubt for every value that was guessed, and
 * for every text, shape or line that found no place. None where nothing looks like a table of steps
 * or a filled identity block. About linear in cells; shapes × rows and lines² in each table.
 */
export function recogniseSops(document: OfficeDocument): readonly FoundSop[] {
  const sections = findSections(document)
  return sections.flatMap((section) => recogniseSection(section, sections))
}

function recogniseSection(section: Section, sections: readonly Section[]): FoundSop[] {
  const fields = findIdentityFields(section.loose)
  const identity = readIdentity(fields)
  const rows = readRows(section)
  const isIdentity = new Set(fields.fields.map(({ field }) => field)).size > 2
  if (rows.length === 0 && !isIdentity) return []
  const columns = readPerformers(rows)
  if (columns.performers.length === 0 && !saysProcedure(section, fields)) return []
  const flow = draftFlow(rows, columns, (grid) => endOfDrawing(grid, section, sections))
  const built = buildSteps(flow.rows, linkSymbols(flow))
  const titled = withTitle(identity, section)
  const sop: Sop = {
    format: 'tatalaksana-sop/1',
    title: titled.title,
    identity: identity.identity,
    ...(identity.promisedDuration && { promisedDuration: identity.promisedDuration }),
    performers: columns.performers,
    steps: built.steps,
  }
  return [
    { sop, notices: [], doubts: [...titled.doubts, ...wholeDoubts(flow, sop), ...built.doubts] },
  ]
}

/** A list of prices or works looks like steps, too: without performers only a name makes it an SOP. */
function saysProcedure({ loose, sheet = '' }: Section, { fields }: FoundFields): boolean {
  const named = fields.some(({ field }) => field === 'title' || field === 'number')
  const texts = loose.flatMap((item) => (item.kind === 'text' ? [item.text] : textsOf(item)))
  return named || [...texts, sheet].some((text) => /\bsop\b|\bprosedur\b|operasional/i.test(text))
}

function textsOf({ grid, from, to }: Extract<Loose, { kind: 'rows' }>): string[] {
  return grid.table.cells.filter(({ row }) => row >= from && row < to).map(({ text }) => text)
}

function readRows({ ranges }: Section): TableRow[] {
  const layouts = new Map<Grid, TableLayout>()
  return ranges.flatMap((range, at) => {
    const { grid, head, headGrid, from, to } = range
    const known = layouts.get(headGrid)
    const layout = known?.head === head ? known : readLayout(headGrid, head)
    layouts.set(headGrid, layout)
    const rows = readTableRows({ grid, layout }, { from, to })
    return at > 0 && countsAnew(range) ? rows.map(doubtBeginning) : rows
  })
}

/** A further table that counts from 1 may be an SOP of its own. */
function doubtBeginning(row: TableRow, at: number): TableRow {
  const doubt = { code: 'row-unsure', found: row.number ?? '' } as const
  return at === 0 ? { ...row, doubts: [...row.doubts, doubt] } : row
}

/** Where nothing names the SOP, the name of its sheet is a guess. */
function withTitle(
  identity: ReadIdentity,
  { sheet = '' }: Section,
): { title: string; doubts: readonly Doubt[] } {
  const { title, doubts } = identity
  return title === '' && !/^(sheet|lembar)\s?\d*$/i.test(sheet)
    ? { title: sheet, doubts }
    : { title, doubts }
}

/** What a table of marks cannot show: the kinds of the symbols, and where each leads. */
function wholeDoubts({ rows, ways, leftOver }: DraftFlow, { steps }: Sop): Doubt[] {
  const place = { kind: 'document' } as const
  const marked = rows.flatMap(({ symbols }) => symbols).filter(({ kind }) => kind === undefined)
  return [
    ...(marked.length > 0 ? [{ code: 'symbol-unsure', place, found: '' } as const] : []),
    ...(ways.length === 0 && steps.length > 0
      ? [{ code: 'target-unsure', place, found: '' } as const]
      : []),
    ...(steps.length === 0 ? [{ code: 'row-unsure', place, found: '' } as const] : []),
    ...leftOver.map((found) => ({ code: 'left-over', place, found }) as const),
  ]
}
