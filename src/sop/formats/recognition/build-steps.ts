import { readDuration } from '#time'
import type { Duration } from '#time'
import type { Exit, Step, StepSymbol } from '../../model/sop.ts'
import type { Doubt, DoubtCode } from '../doubt.ts'
import type { Place, StepField } from '../../rules/rule.ts'
import { oneLine } from './cell-text.ts'
import { wordedExits } from './build-worded-exits.ts'
import { readNote, readQuestions, readSharedWith } from './form-remarks.ts'
import type { DraftRow } from './draft-symbols.ts'
import { hasArrows, type LinkedSymbol, type LinkedWay } from './link-symbols.ts'
import type { TableRow } from './table-rows.ts'

/** The steps of an SOP, and what is not sure about them. */
export type BuiltSteps = { readonly steps: readonly Step[]; readonly doubts: readonly Doubt[] }

/** Ids by place: rows s1, s2, …; symbols a, b, … within their row. */
export type Ids = {
  readonly step: (row: number) => string
  /** Step and id of a symbol by its place in the order of all, and whether it is the first of its step. */
  readonly symbol: (at: number) => {
    readonly step: string
    readonly symbol: string
    readonly isFirst: boolean
  }
}

/** Ways out as they are read, each with what is not sure about it; no `exits` for the implied one. */
export type ReadExits = {
  readonly exits?: readonly Exit[]
  readonly doubts: readonly {
    readonly code: DoubtCode
    readonly exit?: number
    readonly found: string
  }[]
}

/** Gives the steps that rows and linked symbols make. */
export function buildSteps(
  rows: readonly DraftRow[],
  symbols: readonly LinkedSymbol[],
): BuiltSteps {
  const ids = idsOf(symbols)
  const doubts: Doubt[] = []
  const drawn = hasArrows(symbols)
  const ofRow = Map.groupBy(symbols.entries(), ([, symbol]) => symbol.row)
  const steps = rows.map((draft, row) => {
    const own = ofRow.get(row) ?? []
    const built = own.map(([at, symbol]) => {
      const read = drawn ? drawnExits(symbols, at, ids) : wordedExits({ rows, symbols, ids }, at)
      const place = { kind: 'step', step: ids.step(row), symbol: ids.symbol(at).symbol } as const
      doubts.push(
        ...symbol.doubts.map((one) => rowDoubt(one, place, draft.row)),
        ...read.doubts.map(({ code, exit, found }) => ({
          code,
          place: { ...place, field: 'exits', ...(exit === undefined ? {} : { exit }) } as const,
          found,
          source: sourceOf(draft.row),
        })),
      )
      return buildSymbol(symbol, ids.symbol(at).symbol, read)
    })
    doubts.push(
      ...draft.doubts.map((one) => rowDoubt(one, { kind: 'step', step: ids.step(row) }, draft.row)),
    )
    return buildStep(draft.row, row, { rows, ids, doubts, symbols: built })
  })
  return { steps, doubts }
}

function idsOf(symbols: readonly LinkedSymbol[]): Ids {
  const step = (row: number) => `s${row + 1}`
  const firstOf = new Map<number, number>()
  for (const [at, { row }] of symbols.entries()) if (!firstOf.has(row)) firstOf.set(row, at)
  return {
    step,
    symbol: (at) => {
      const row = symbols[at]?.row ?? 0
      const nth = at - (firstOf.get(row) ?? at)
      return {
        step: step(row),
        symbol: nth < 26 ? String.fromCodePoint(97 + nth) : `a${nth}`,
        isFirst: nth === 0,
      }
    },
  }
}

function rowDoubt(
  { code, field, found }: { code: DoubtCode; field?: StepField; found: string },
  place: Extract<Place, { kind: 'step' }>,
  row: TableRow,
): Doubt {
  return { code, place: { ...place, ...(field && { field }) }, found, source: sourceOf(row) }
}

function sourceOf({ grid, from }: TableRow): NonNullable<Doubt['source']> {
  return { block: grid.block, row: from }
}

function buildSymbol(
  { kind, performers, text }: LinkedSymbol,
  id: string,
  { exits }: ReadExits,
): StepSymbol {
  const hasExits = exits !== undefined && exits.length > 0
  // several ways that are told make a decision of what is only marked
  const isDecision =
    kind === 'decision' ||
    (hasExits && exits.length > 1 && exits.every(({ label }) => label !== undefined))
  return {
    id,
    kind: isDecision ? 'decision' : kind,
    performers,
    ...(kind === 'decision' && text !== '' && { question: text }),
    ...(exits && { exits }),
  }
}

/** Ways out where arrows are drawn: the implied one is left out where the arrow says the same. */
function drawnExits(symbols: readonly LinkedSymbol[], at: number, ids: Ids): ReadExits {
  const symbol = symbols[at]
  if (symbol === undefined) return { doubts: [] }
  const next = at + 1 < symbols.length ? at + 1 : undefined
  const ways = symbol.ways.toSorted((one, other) => orderOf(one, next) - orderOf(other, next))
  const [only] = ways
  const isImplied =
    symbol.kind !== 'decision' && ways.length === 1 && only?.to === next && only?.label === ''
  if (isImplied && only !== undefined)
    return { doubts: only.sure ? [] : [{ code: 'target-unsure', found: '' }] }
  if (ways.length === 0 && symbol.kind !== 'decision') {
    const expected = symbol.kind === 'end' || next === undefined
    return { doubts: expected ? [] : [{ code: 'target-unsure', found: '' }] }
  }
  const missing = symbol.kind === 'decision' ? Math.max(0, 2 - ways.length) : 0
  const open = Array.from({ length: missing }, (): LinkedWay => ({
    to: undefined,
    label: '',
    sure: false,
    labelSure: false,
  }))
  const all = [...ways, ...open]
  return {
    exits: all.map((way) => exitOf(way, ids)),
    doubts: all.flatMap((way, exit) => wayDoubts(way, exit, symbol)),
  }
}

function orderOf({ to }: LinkedWay, next: number | undefined): number {
  if (to === undefined) return Infinity
  if (to === next) return -1
  return to === 'stop' ? 1e9 : to
}

function exitOf({ to, label }: LinkedWay, ids: Ids): Exit {
  const named = label === '' ? {} : { label }
  if (to === undefined) return { ...named, to: { kind: 'open' } }
  if (to === 'stop') return { ...named, to: { kind: 'stop' } }
  const { step, symbol, isFirst } = ids.symbol(to)
  return { ...named, to: { kind: 'step', step, ...(isFirst ? {} : { symbol }) } }
}

function wayDoubts(way: LinkedWay, exit: number, { kind }: LinkedSymbol): ReadExits['doubts'] {
  const found = way.label
  const isSure = way.sure && way.to !== undefined
  const hasLabel = way.labelSure && (kind !== 'decision' || way.label !== '')
  return [
    ...(isSure ? [] : [{ code: 'target-unsure', exit, found } as const]),
    ...(hasLabel ? [] : [{ code: 'label-unsure', exit, found } as const]),
  ]
}

type Building = {
  readonly rows: readonly DraftRow[]
  readonly ids: Ids
  readonly doubts: Doubt[]
  readonly symbols: readonly StepSymbol[]
}

function buildStep(row: TableRow, at: number, { rows, ids, doubts, symbols }: Building): Step {
  const duration = durationOf(row, rows, ids)
  const isUnsure = duration?.kind === 'unread' || duration?.kind === 'unitless'
  if (isUnsure) {
    doubts.push(
      rowDoubt(
        { code: 'duration-unsure', field: 'duration', found: row.duration },
        { kind: 'step', step: ids.step(at) },
        row,
      ),
    )
  }
  const { number, requirements, output, phase } = row
  const note = readNote(row.note)
  const bare = symbols.filter(({ kind, question }) => kind === 'decision' && question === undefined)
  const activity = readQuestions(row.activity, bare.length)
  const isNumbered = rows.some(
    ({ row: other }) => other.number !== undefined && other.number !== '',
  )
  const differs = isNumbered && number !== undefined && number !== String(at + 1)
  return {
    id: ids.step(at),
    ...(differs && { number }),
    activity: activity.text,
    symbols: symbols.map((symbol, nth): StepSymbol => {
      const question = activity.questions[bare.indexOf(symbol)]
      const joins = note.join !== undefined && nth === 0
      return {
        ...symbol,
        ...(question !== undefined && { question }),
        ...(joins && { join: 'all' }),
      }
    }),
    requirements,
    ...(duration && { duration }),
    output,
    note: note.text,
    ...(note.optional && { optional: note.optional }),
    ...(phase !== undefined && { phase }),
  }
}

/** A merged cell counts for the row in which it begins; the others share it. */
function durationOf(row: TableRow, rows: readonly DraftRow[], ids: Ids): Duration | undefined {
  if (row.durationAbove !== undefined) {
    const first = rows.findIndex((other) => other.row.durationCell === row.durationAbove)
    return first === -1 ? undefined : { kind: 'shared', step: ids.step(first) }
  }
  const unit = row.layout.head.durationUnit
  const bare = /^\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?$/.test(row.duration)
  const whole = unit !== undefined && bare ? `${row.duration} ${unit}` : row.duration
  const shared = readSharedWith(oneLine(row.duration))
  if (shared !== undefined)
    return resolveShared({ kind: 'shared', step: shared }, row, { rows, ids })
  return resolveShared(readDuration(oneLine(whole)), row, { rows, ids })
}

/** "Termasuk dalam langkah 3" names a printed number. */
function resolveShared(
  duration: Duration | undefined,
  { duration: text }: TableRow,
  { rows, ids }: { readonly rows: readonly DraftRow[]; readonly ids: Ids },
): Duration | undefined {
  if (duration?.kind !== 'shared') return duration
  const named = rows.findIndex(({ row }, at) => (row.number ?? String(at + 1)) === duration.step)
  return named === -1 ? { kind: 'unread', text } : { kind: 'shared', step: ids.step(named) }
}
