import { findTableHead, type TableHead } from '../../pasting/table-headings.ts'
import type { OfficeDocument } from '../office/office-document.ts'
import { oneLine } from './cell-text.ts'
import { countLabels, findIdentityFields, type Loose } from './find-identity-fields.ts'
import { coveredTexts, headingTexts, readGrid, type Grid } from './grid.ts'
import { isEmptyText, isMark } from './marks.ts'

/** Rows `from` to before `to` of a table, under a heading that may stand in another table. */
export type StepRange = {
  readonly grid: Grid
  readonly head: TableHead
  /** The table in which the heading stands. */
  readonly headGrid: Grid
  readonly from: number
  readonly to: number
}

/** What belongs to one SOP: what stands outside its tables of steps, and these. */
export type Section = {
  readonly loose: readonly Loose[]
  readonly ranges: readonly StepRange[]
  readonly sheet?: string
}

/** The row of a table at which the drawing of the next SOP begins, where one stands below in it. */
export function endOfDrawing(grid: Grid, section: Section, sections: readonly Section[]): number {
  const last = Math.max(
    ...section.ranges.filter((range) => range.grid === grid).map(({ to }) => to),
  )
  const below = sections
    .flatMap(({ ranges }) => ranges)
    .filter((range) => range.grid === grid && range.from >= last)
  return Math.min(
    grid.rowCount,
    ...below.map(({ head, from, headGrid }) => (headGrid === grid ? head.top : from)),
  )
}

type Item = Loose | ({ readonly kind: 'steps' } & StepRange)

/**
 * Parts a document into its SOPs: a new one begins where an identity block follows a table of steps,
 * or where on another sheet the numbers begin again. Tables that go on (split over pages, with or
 * without a repeated heading) belong together. Linear in cells.
 */
export function findSections(document: OfficeDocument): Section[] {
  const sections: OpenSection[] = []
  let waiting: Loose[] = []
  for (const item of listItems(document)) {
    const current = sections.at(-1)
    const hasSteps = current !== undefined && current.ranges.length > 0
    const begins =
      item.kind === 'steps'
        ? hasSteps && beginsAgain(item, current.ranges, waiting)
        : hasSteps && isOther(item, current)
    if (current === undefined || begins) {
      sections.push({ loose: waiting, ranges: [], ...sheetOf(item) })
      waiting = []
    }
    const section = sections.at(-1)
    if (item.kind === 'steps') {
      // no rows: what is below the steps does not go on with a label above them
      section?.loose.push(...waiting, { kind: 'rows', grid: item.grid, from: 0, to: 0 })
      section?.ranges.push(item)
      waiting = []
    } else if (section !== undefined && section.ranges.length > 0) waiting.push(item)
    else section?.loose.push(item)
  }
  sections.at(-1)?.loose.push(...waiting)
  return sections
}

function sheetOf(item: Item): { readonly sheet?: string } {
  const sheet = item.kind === 'text' ? undefined : item.grid.table.sheet
  return sheet === undefined ? {} : { sheet }
}

type OpenSection = {
  readonly loose: Loose[]
  readonly ranges: StepRange[]
  readonly sheet?: string
  /** Numbers and names that it gives, once they were asked for. */
  names?: ReadonlySet<string>
}

/** Whether rows or a paragraph give a number or a name other than those given before. */
function isOther(item: Loose, section: OpenSection): boolean {
  if (countLabels(item) === 0) return false
  section.names ??= namesIn(section.loose)
  const { names } = section
  return [...namesIn([item])].some((name) => !names.has(name))
}

function namesIn(items: readonly Loose[]): Set<string> {
  const { fields } = findIdentityFields(items)
  const names = fields.filter(
    ({ field, text }) => (field === 'number' || field === 'title') && !isEmptyText(text),
  )
  return new Set(names.map(({ text }) => oneLine(text).toLowerCase()))
}

/** A table with its own heading on another sheet, or below the name of an SOP, whose first number is 1 again. */
function beginsAgain(
  range: StepRange,
  before: readonly StepRange[],
  between: readonly Loose[],
): boolean {
  const otherSheet = before.at(-1)?.grid.table.sheet !== range.grid.table.sheet
  return (otherSheet || between.some(namesProcedure)) && countsAnew(range)
}

function namesProcedure(item: Loose): boolean {
  return item.kind === 'text' && /^(?:sop|standard? operasional prosedur)\b/i.test(item.text.trim())
}

/** Whether rows under a heading of their own begin with the number 1. */
export function countsAnew(range: StepRange): boolean {
  return range.grid === range.headGrid && firstNumber(range) === '1'
}

function firstNumber({ grid, head, from, to }: StepRange): string | undefined {
  const column = head.columns.indexOf('number')
  return Array.from({ length: to - from }, (_, at) => grid.cellAt(from + at, column)?.text ?? '')
    .map((text) => text.trim().replace(/[.)]$/, ''))
    .find((text) => text !== '')
}

function listItems(document: OfficeDocument): Item[] {
  const items: Item[] = []
  let last: StepRange | undefined
  for (const [block, content] of document.blocks.entries()) {
    if (content.kind === 'paragraph') {
      if (content.text.trim() !== '') items.push({ kind: 'text', text: content.text })
      continue
    }
    const parts = partsOf(readGrid(content, block), last)
    last = parts.findLast((part) => part.kind === 'steps') ?? last
    items.push(...parts)
    // text boxes over other tables hold parts of the identity
    if (!parts.some((part) => part.kind === 'steps')) {
      items.push(
        ...content.shapes.flatMap(({ text }) =>
          text.trim() === '' ? [] : [{ kind: 'text', text } as const],
        ),
      )
    }
  }
  return items
}

/** The parts of one table from top to bottom: loose rows, and steps under each heading. */
function partsOf(grid: Grid, last: StepRange | undefined): Item[] {
  const texts = headingTexts(grid)
  const whole = coveredTexts(grid)
  const items: Item[] = []
  const addLoose = (from: number, to: number) => {
    if (to > from) items.push({ kind: 'rows', grid, from, to })
  }
  const first = findStepHead(whole, 0)
  let row = 0
  if (first?.top !== 0 && last !== undefined && goesOn(grid, last, texts)) {
    row = endOfSteps(grid, last.head, { texts, from: 0, to: first?.top ?? grid.rowCount })
    items.push({ kind: 'steps', grid, head: last.head, headGrid: last.headGrid, from: 0, to: row })
  }
  while (row < grid.rowCount) {
    const head = findStepHead(whole, row)
    addLoose(row, head?.top ?? grid.rowCount)
    if (head === undefined) return items
    const next = findStepHead(whole, head.firstStep)?.top ?? grid.rowCount
    row = endOfSteps(grid, head, { texts, from: head.firstStep, to: next })
    items.push({ kind: 'steps', grid, head, headGrid: grid, from: head.firstStep, to: row })
  }
  return items
}

function findStepHead(texts: readonly (readonly string[])[], from: number): TableHead | undefined {
  let head = findTableHead(texts, from)
  while (head !== undefined && !head.columns.includes('activity'))
    head = findTableHead(texts, head.top + 1)
  return head
}

/** A table without a heading goes on with the one before where it has its columns and begins with a step. */
function goesOn(grid: Grid, last: StepRange, texts: readonly (readonly string[])[]): boolean {
  if (grid.table.sheet !== last.grid.table.sheet && grid.table.sheet !== undefined) return false
  if (grid.columnCount !== last.grid.columnCount) return false
  const number = last.head.columns.indexOf('number')
  const numbered = texts.some((row) => /^\d{1,3}[.)]?$/.test(row[number] ?? ''))
  return numbered || grid.table.shapes.length > 0 || texts.flat().some(isMark)
}

type Rows = {
  readonly texts: readonly (readonly string[])[]
  readonly from: number
  readonly to: number
}

/** Steps end before an identity block, and at an empty row below which nothing looks like a step. */
function endOfSteps(grid: Grid, head: TableHead, { texts, from, to }: Rows): number {
  const lastStep = texts.findLastIndex((row, at) => at >= from && at < to && isStep(head, row))
  let end = from
  for (let row = from; row < to; row += 1) {
    const filled = texts[row]?.filter((text) => text !== '') ?? []
    if (
      countLabels({ kind: 'rows', grid, from: row, to: row + 1 }) > 0 &&
      !isStep(head, texts[row])
    )
      return end
    const afterGap = row > end && end > from && row > lastStep
    if (filled.length === 0) continue
    if (afterGap) return end
    end = row + 1
    while (end < to && isCovered(grid, end)) end += 1
  }
  return end === from ? to : end
}

/** A row in which a cell from above goes on. */
function isCovered(grid: Grid, row: number): boolean {
  return Array.from({ length: grid.columnCount }, (_, column) => grid.cellAt(row, column)).some(
    (cell) => cell !== undefined && cell.row < row && cell.text.trim() !== '',
  )
}

function isStep({ columns }: TableHead, texts: readonly string[] | undefined): boolean {
  const textIn = (fits: (column: TableHead['columns'][number]) => boolean) =>
    texts?.filter((_, at) => fits(columns[at])) ?? []
  const isNumbered = textIn((column) => column === 'number').some((text) =>
    /^\d{1,3}[.)]?$/.test(text),
  )
  return isNumbered || textIn((column) => typeof column === 'object').some(isMark)
}
