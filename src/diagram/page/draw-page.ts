import { drawFlow, setLabels, type SetLabel } from './draw-flow.ts'
import { drawGrid, listPageRows, setRows, type FlowTexts, type PageRow } from './draw-table.ts'
import type {
  ArrowPrimitive,
  Box,
  Page,
  PageBand,
  Primitive,
  SymbolPrimitive,
  TextPrimitive,
} from './page.ts'
import { drawHeader } from './page-header.ts'
import type { DocumentPlan } from './plan-document.ts'
import { drawCaption, drawFooter, type PageOf } from './running-lines.ts'
import { setLetter, setReference, type Surroundings } from './set-connectors.ts'
import { headTop, type SetPage } from './set-page.ts'
import { margin } from './sizes.ts'
import { drawHead } from './table-head.ts'

/** Names of the connectors of a document. */
export type ConnectorNames = {
  readonly letters: ReadonlyMap<string, string>
  /** Number of the page where the other half of a flow stands. */
  readonly otherPage: (flow: string, page: number) => number
}

/** A page among the others, and the names that it shares with them. */
export type PageContext = { readonly of: PageOf; readonly names: ConnectorNames }

/** Draws one page: heads, table and flow below, then all texts in reading order. */
export function drawPage(page: SetPage, plan: DocumentPlan, { of, names }: PageContext): Page {
  const { table } = plan
  const rows = listPageRows(page.bands, plan)
  const area = flowArea(rows, plan)
  const flow = drawFlow(page, plan, names.letters)
  const labels = setLabels(page, area)
  const head = [
    ...(page.start === 0 ? drawHeader(plan.header, table) : drawCaption(plan.sop, table, of)),
    ...drawHead(plan.head, table, headTop(plan, page.start)),
  ]
  const body = [...drawGrid(rows, plan, headTop(plan, page.start)), ...flow]
  const texts = setRows(rows, plan, flowTexts(flow, labels, { area, names, page: of.number }))
  const foot = page.start === 0 && of.count > 1 ? drawFooter(table, of) : []
  return {
    number: of.number,
    width: table.paper.width,
    height: Math.max(table.paper.height, area.y + area.height + margin),
    primitives: inPaintingOrder([...head, ...body, ...texts, ...foot]),
    table: tableArea(area, plan),
    flowArea: area,
    bands: rows.map(bandOf),
  }
}

/** Shades lie below rules, thin rules below thick ones, the flow above them, texts above all. */
function inPaintingOrder(primitives: readonly Primitive[]): Primitive[] {
  const layers: Primitive[][] = [[], [], [], [], [], []]
  for (const primitive of primitives) layers[layerOf(primitive)]?.push(primitive)
  return layers.flat()
}

const ruleLayers = { grid: 1, rule: 2, frame: 3 } as const

function layerOf(primitive: Primitive): number {
  if (primitive.kind === 'fill') return 0
  if (primitive.kind === 'rule') return ruleLayers[primitive.weight]
  return primitive.kind === 'text' ? 5 : 4
}

function flowArea(rows: readonly PageRow[], { table }: DocumentPlan): Box {
  const [first, last] = [rows[0], rows.at(-1)]
  const top = first?.top ?? 0
  const bottom = last === undefined ? top : last.top + last.height
  return { ...table.flow, y: top, height: bottom - top }
}

function tableArea({ y, height }: Box, { table }: DocumentPlan): Box {
  const { number, note } = table.columns
  return { x: number.x, y, width: note.x + note.width - number.x, height }
}

function bandOf({ kind, top, height, row }: PageRow): PageBand {
  return { kind, top, height, ...(row === undefined ? {} : { step: row.step.id }) }
}

type Spot = { readonly area: Box; readonly names: ConnectorNames; readonly page: number }

/** The texts of the flow: labels by their step, letters and references by their place on the page. */
function flowTexts(
  flow: readonly Primitive[],
  labels: readonly SetLabel[],
  { area, names, page }: Spot,
): FlowTexts {
  const symbols = flow.filter(
    (primitive): primitive is SymbolPrimitive => primitive.kind === 'symbol',
  )
  const arrows = flow.filter((primitive): primitive is ArrowPrimitive => primitive.kind === 'arrow')
  const taken = labels.map(({ box }) => box)
  const connectors = symbols
    .filter(({ role }) => role === 'connector')
    .toSorted((one, other) => one.box.y - other.box.y || one.box.x - other.box.x)
    .flatMap((connector): TextPrimitive[] => {
      const surroundings: Surroundings = { area, symbols, arrows, texts: taken }
      const other = names.otherPage(connector.key, page)
      const { text, box } = setReference(connector, other, surroundings)
      taken.push(box)
      return [setLetter(connector), text]
    })
  return {
    ofStep: (step) => labels.filter((label) => label.step === step).flatMap(({ texts }) => texts),
    between: (top, bottom) => connectors.filter(({ at }) => at.y >= top && at.y < bottom),
  }
}
