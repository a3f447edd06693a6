import type { StepSymbol } from '../../model/sop.ts'
import type { DraftFlow } from './draft-flow.ts'
import type { DraftSymbol } from './draft-symbols.ts'
import type { LabelledWay } from './label-ways.ts'
import type { RowDoubt } from './table-rows.ts'

/** A symbol in its place in the order of the flow, with the ways that lines draw from it. */
export type LinkedSymbol = {
  readonly row: number
  readonly kind: StepSymbol['kind']
  readonly performers: readonly string[]
  readonly text: string
  readonly ways: readonly LinkedWay[]
  readonly doubts: readonly RowDoubt[]
}

/** A drawn way out: to a symbol (its place in the order), to the end of the procedure, or to nothing. */
export type LinkedWay = {
  readonly to: number | 'stop' | undefined
  readonly label: string
  readonly sure: boolean
  readonly labelSure: boolean
}

type Item = { readonly row: number; readonly symbol: DraftSymbol }

/** Gives the symbols of all rows in the order of the flow, tied by the drawn ways. Symbols × ways. */
export function linkSymbols({ rows, ways }: DraftFlow): LinkedSymbol[] {
  const all = rows.flatMap((draft, row) => draft.symbols.map((symbol): Item => ({ row, symbol })))
  const byShape = new Map(
    all.flatMap((item) => item.symbol.shapes.map(({ id }) => [id, item] as const)),
  )
  const between = { byShape, ways }
  const stops = new Set(all.filter((item) => isStop(item, all, between)))
  const kept = rows.flatMap((_, row) =>
    orderRow(
      all.filter((item) => item.row === row && !stops.has(item)),
      between,
    ),
  )
  const indexOf = new Map(kept.map((item, at) => [item, at]))
  const targetOf = (id: string | undefined): LinkedWay['to'] => {
    const item = byShape.get(id ?? '')
    if (item === undefined) return undefined
    return stops.has(item) ? 'stop' : indexOf.get(item)
  }
  return kept.map((item, at) => {
    const own = waysFrom(item, ways)
    const linked = own.map((way): LinkedWay => {
      const to = targetOf(way.to)
      // a capsule beside a symbol may also be meant as a symbol of its own
      return { to, label: way.label, sure: way.sure && to !== 'stop', labelSure: way.labelSure }
    })
    const ins = ways.filter(
      (way) => byShape.get(way.to ?? '') === item && byShape.get(way.from) !== item,
    )
    const { kind, doubts } = kindOf(item, {
      first: at === 0,
      last: at === kept.length - 1,
      ins: ins.length,
      outs: own.length,
    })
    const { performers, text } = item.symbol
    return {
      row: item.row,
      kind,
      performers,
      text,
      ways: withoutRepeats(linked),
      doubts: [...doubts, ...orderDoubts(item, kept, between)],
    }
  })
}

type Between = {
  readonly byShape: ReadonlyMap<string, Item>
  readonly ways: readonly LabelledWay[]
}

function waysFrom({ symbol }: Item, ways: readonly LabelledWay[]): LabelledWay[] {
  return ways.filter((way) => symbol.shapes.some(({ id }) => id === way.from))
}

/** A capsule that only symbols beside it lead to, and that leads nowhere, says that the procedure stops. */
function isStop(item: Item, all: readonly Item[], { byShape, ways }: Between): boolean {
  const { kind, shapes } = item.symbol
  if (kind !== 'terminator' && kind !== 'end') return false
  const ins = ways.filter((way) => byShape.get(way.to ?? '') === item)
  const beside = all.some((other) => other.row === item.row && other !== item)
  const fromBeside = ins.every((way) => byShape.get(way.from)?.row === item.row)
  return (
    beside &&
    shapes.length === 1 &&
    ins.length > 0 &&
    fromBeside &&
    waysFrom(item, ways).length === 0
  )
}

/** The symbols of a row as the arrows within it run, from those that no other of the row leads to. */
function orderRow(items: readonly Item[], { byShape, ways }: Between): Item[] {
  const rest = [...items]
  const ordered: Item[] = []
  while (rest.length > 0) {
    const free = rest.findIndex((item) =>
      rest.every(
        (other) =>
          other === item ||
          !waysFrom(other, ways).some((way) => byShape.get(way.to ?? '') === item),
      ),
    )
    // in a circle, the one to which another row leads comes first
    const entered = rest.findIndex((item) =>
      ways.some(
        ({ from, to }) => byShape.get(to ?? '') === item && byShape.get(from)?.row !== item.row,
      ),
    )
    ordered.push(...rest.splice(Math.max(0, free === -1 ? entered : free), 1))
  }
  return ordered
}

/** Symbols beside each other without an arrow between them might come in another order. */
function orderDoubts(item: Item, kept: readonly Item[], { byShape, ways }: Between): RowDoubt[] {
  const next = kept[kept.indexOf(item) + 1]
  if (next === undefined || next.row !== item.row) return []
  const joined = waysFrom(item, ways).some((way) => byShape.get(way.to ?? '') === next)
  return joined
    ? []
    : [
        {
          code: 'symbol-unsure',
          field: 'symbols',
          found: `${item.symbol.text} ${next.symbol.text}`.trim(),
        },
      ]
}

function withoutRepeats(ways: readonly LinkedWay[]): LinkedWay[] {
  return ways.filter((way, at) => {
    const first = ways.findIndex((other) => other.to === way.to && other.label === way.label)
    return first === at || way.to === undefined
  })
}

type Position = {
  readonly first: boolean
  readonly last: boolean
  readonly ins: number
  readonly outs: number
}

/** Start or end by the arrows at a capsule; by its place where a table shows marks only. */
function kindOf(
  { symbol }: Item,
  { first, last, ins, outs }: Position,
): { kind: StepSymbol['kind']; doubts: RowDoubt[] } {
  const unsure = (kind: StepSymbol['kind']) => ({
    kind,
    doubts: [{ code: 'symbol-unsure', field: 'symbols', found: symbol.text } as const],
  })
  if (symbol.kind === undefined) {
    if (first) return unsure('start')
    return last ? unsure('end') : { kind: 'process', doubts: [] }
  }
  if (symbol.kind !== 'terminator') return { kind: symbol.kind, doubts: [] }
  if (outs > 0 && (ins === 0 || first)) return { kind: 'start', doubts: [] }
  if (outs === 0 && ins > 0) return { kind: 'end', doubts: [] }
  return unsure(outs > 0 || first ? 'start' : 'end')
}

/** Whether any arrow is drawn: where none is, the order of the rows is the flow. */
export function hasArrows(symbols: readonly LinkedSymbol[]): boolean {
  return symbols.some(({ ways }) => ways.length > 0)
}
