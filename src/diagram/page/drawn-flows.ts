import type { Flow, FlowGraph } from '#sop'
import { flowKey } from './flow-key.ts'
import type { FlowLabel } from './flow-labels.ts'
import { labelNature } from './label-nature.ts'
import type { Notice } from './page.ts'
import type { TableRow } from './table-rows.ts'
import type { WantedArrow } from '../routing/problem.ts'

/** A flow to be drawn from one symbol to another, or to the stop that has the flow's own key. Rows are those of the table. */
export type DrawnFlow = {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly fromRow: number
  readonly toRow: number
  readonly fromStep: string
  /** Absent where the procedure stops. */
  readonly toStep?: string
  /** Column in which the flow goes on: its target's. */
  readonly column?: number
  readonly nature: WantedArrow['nature']
  readonly label?: FlowLabel
}

/** Which flows are drawn, listed for every row that they leave or enter, and which are not. */
export type DrawnFlows = {
  readonly ofRow: readonly (readonly DrawnFlow[])[]
  readonly notices: readonly Notice[]
}

export type FlowMaterial = {
  readonly graph: FlowGraph
  readonly rows: readonly TableRow[]
  readonly labels: ReadonlyMap<string, FlowLabel>
  /** How many arrows may join a row with others, for each may need a connector on the row's page. */
  readonly mostEnds: (row: number) => number
  /** Keys of flows that are to be left out. */
  readonly leftOut: ReadonlySet<string>
}

/** Gives the flows of the graph as drawn. A target that is not said is not drawn, only noticed. Linear. */
export function listDrawnFlows(material: FlowMaterial): DrawnFlows {
  const { graph, rows, mostEnds, leftOut } = material
  const spots = listSpots(rows)
  const ofRow = rows.map((): DrawnFlow[] => [])
  const notices: Notice[] = []
  const joined = new Uint32Array(rows.length)
  for (const flow of graph.flows) {
    const drawn = readDrawnFlow(flow, material, spots)
    const { key, fromStep, fromRow, toRow } = drawn
    const others = fromRow === toRow ? [] : [fromRow, toRow]
    const full = others.some((row) => (joined[row] ?? 0) >= mostEnds(row))
    if (flow.kind === 'open') notices.push({ kind: 'open-target', step: fromStep, flow: key })
    else if (full || leftOut.has(key)) {
      notices.push({ kind: 'flow-left-out', step: fromStep, flow: key })
    } else {
      for (const row of others) joined[row] = (joined[row] ?? 0) + 1
      for (const row of new Set([fromRow, toRow])) ofRow[row]?.push(drawn)
      if (drawn.label?.cut === true) notices.push({ kind: 'label-cut', step: fromStep, flow: key })
    }
  }
  return { ofRow, notices }
}

/** Row and column of every symbol; a stop has no column yet. */
type Spot = { readonly row: number; readonly column?: number }

function listSpots(rows: readonly TableRow[]): Map<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const [row, { bands }] of rows.entries()) {
    for (const { key, place } of bands.flatMap((band) => band.symbols)) {
      spots.set(key, place.kind === 'free' ? { row } : { row, column: place.fromColumn })
    }
  }
  return spots
}

function readDrawnFlow(
  flow: Flow,
  { graph, labels }: FlowMaterial,
  spots: ReadonlyMap<string, Spot>,
): DrawnFlow {
  const key = flowKey(flow)
  const to = flow.kind === 'to' ? flow.to : key
  const toStep = flow.kind === 'to' ? graph.nodeByKey.get(to)?.step.id : undefined
  const target = spots.get(to)
  const label = labels.get(key)
  return {
    key,
    from: flow.from,
    to,
    fromRow: spots.get(flow.from)?.row ?? 0,
    toRow: target?.row ?? 0,
    fromStep: graph.nodeByKey.get(flow.from)?.step.id ?? '',
    nature: labelNature(flow.label),
    ...(toStep === undefined ? {} : { toStep }),
    ...(target?.column === undefined ? {} : { column: target.column }),
    ...(label === undefined ? {} : { label }),
  }
}
