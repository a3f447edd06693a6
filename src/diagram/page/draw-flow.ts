import type {
  ArrowPrimitive,
  Box,
  Primitive,
  SymbolPrimitive,
  TextPrimitive,
  TiePrimitive,
} from './page.ts'
import type { DocumentPlan } from './plan-document.ts'
import type { BandSymbol } from './row-bands.ts'
import type { SetBand, SetPage } from './set-page.ts'
import { setLines } from './set-text.ts'
import { fonts } from './sizes.ts'

/** A symbol in its place on a page. */
type Placed = { readonly symbol: BandSymbol; readonly band: SetBand; readonly box: Box }

/** Draws ties, symbols and arrows, in painting order. `letters` names the connectors. */
export function drawFlow(
  page: SetPage,
  plan: DocumentPlan,
  letters: ReadonlyMap<string, string>,
): Primitive[] {
  const placed = page.bands.flatMap((band) =>
    band.symbols.flatMap((symbol): Placed[] => {
      const box = page.routed.boxes.get(symbol.key)
      return box === undefined ? [] : [{ symbol, band, box }]
    }),
  )
  return [
    ...placed.flatMap((each) => drawTies(each, plan)),
    ...placed.flatMap((each) => drawSymbol(each, plan, letters)),
    ...drawArrows(page),
  ]
}

function drawSymbol(
  placed: Placed,
  plan: DocumentPlan,
  letters: ReadonlyMap<string, string>,
): SymbolPrimitive[] {
  const { symbol, band, box } = placed
  const { key, shape } = symbol
  const letter = letters.get(key)
  const step = band.row === undefined ? undefined : plan.rows[band.row]?.step.id
  const primary: SymbolPrimitive = {
    kind: 'symbol',
    shape,
    box,
    key,
    role: roleOf(symbol),
    ...(step === undefined ? {} : { step }),
    ...(shape === 'connector' && letter !== undefined ? { letter } : {}),
  }
  const copies = copyBoxes(placed, plan).map((copy): SymbolPrimitive => ({
    ...primary,
    box: copy,
    role: 'copy',
  }))
  return [primary, ...copies]
}

function roleOf({ shape, place }: BandSymbol): SymbolPrimitive['role'] {
  if (shape === 'connector') return 'connector'
  return place.kind === 'free' ? 'stop' : 'primary'
}

/** Boxes of the copies, as high as the primary and as wide as its share of one column. */
function copyBoxes({ symbol, box }: Placed, { table }: DocumentPlan): Box[] {
  if (symbol.place.kind === 'free') return []
  const { fromColumn, toColumn } = symbol.place
  const stretch = (table.centres[toColumn] ?? 0) - (table.centres[fromColumn] ?? 0)
  const width = box.width - stretch
  return symbol.copies.map((column) => ({
    ...box,
    x: (table.centres[column] ?? 0) - Math.round(width / 2),
    width,
  }))
}

/** Thin lines from each copy to the next, at half their height. */
function drawTies(placed: Placed, plan: DocumentPlan): TiePrimitive[] {
  const boxes = [placed.box, ...copyBoxes(placed, plan)].toSorted((one, other) => one.x - other.x)
  const y = placed.box.y + Math.round(placed.box.height / 2)
  return boxes.slice(1).flatMap((right, index): TiePrimitive[] => {
    const left = boxes[index]
    if (left === undefined) return []
    const from = { x: left.x + left.width, y }
    return [{ kind: 'tie', from, to: { x: right.x, y }, key: placed.symbol.key }]
  })
}

function drawArrows({ routed, whole, cut }: SetPage): ArrowPrimitive[] {
  const flows = new Map([...whole, ...cut.map(({ flow }) => flow)].map((flow) => [flow.key, flow]))
  return routed.arrows.map(({ flow, points, head }): ArrowPrimitive => {
    const { fromStep = '', toStep } = flows.get(flow) ?? {}
    const steps = toStep === undefined ? { fromStep } : { fromStep, toStep }
    return { kind: 'arrow', flow, ...steps, points, head }
  })
}

/** A label in its place, and the step that its flow leaves. */
export type SetLabel = {
  readonly step: string
  readonly box: Box
  readonly texts: readonly TextPrimitive[]
}

/** Sets the labels of the flows of a page, inside its flow area in any case. */
export function setLabels({ routed, whole, cut }: SetPage, area: Box): SetLabel[] {
  const outgoing = cut.filter(({ half }) => half === 'out').map(({ flow }) => flow)
  const arrows = new Map(routed.arrows.map((arrow) => [arrow.flow, arrow]))
  return [...whole, ...outgoing].flatMap(({ key, label, fromStep }): SetLabel[] => {
    const { labelAt: middle, labelForm = 0 } = arrows.get(key) ?? {}
    if (label === undefined || middle === undefined) return []
    const { lines, width, height } = [label, ...label.narrower][labelForm] ?? label
    const x = middle.x - Math.round(width / 2)
    const y = middle.y - Math.round(height / 2)
    const box = moveInside({ x, y, width, height }, area)
    const style = { role: 'label', ...fonts.label, anchor: 'middle', step: fromStep } as const
    return [{ step: fromStep, box, texts: setLines(lines, box, style) }]
  })
}

function moveInside(box: Box, area: Box): Box {
  const x = Math.min(box.x, area.x + area.width - box.width)
  const y = Math.min(box.y, area.y + area.height - box.height)
  return { ...box, x: Math.max(area.x, x), y: Math.max(area.y, y) }
}
