import type { BpmnFlow, BpmnLane, BpmnNode, BpmnProcess } from '#sop'
import { labelNature } from '../page/label-nature.ts'
import type { PlacedSymbol, RoutingProblem, WantedArrow } from '../routing/problem.ts'
import { lineHeight, measureText } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import {
  font,
  gutter,
  labelFont,
  labelRoom,
  laneWidth,
  nodeLooks,
  origin,
  rowRoom,
  taskText,
} from './bpmn-sizes.ts'

/** Gives the nodes and flows of a process as the router's problem, the first row at `top`. Linear. */
export function planProcess({ lanes, nodes, flows }: BpmnProcess, top: number): RoutingProblem {
  const columns = new Map(lanes.map(({ id }, column) => [id, column]))
  const symbols = nodes.map((node, row): PlacedSymbol => {
    const column = columns.get(node.lane) ?? 0
    const place = { kind: 'fixed', fromColumn: column, toColumn: column } as const
    return { key: node.id, ...lookOf(node), row, place, copies: [] }
  })
  return {
    ...placeColumns(lanes),
    rowEdges: placeRows(symbols, top),
    symbols,
    arrows: flows.map(wantedArrow),
  }
}

function placeColumns(lanes: readonly BpmnLane[]) {
  const columnEdges: number[] = [origin.x]
  const columnCentres: number[] = []
  let x = origin.x + gutter
  for (const { name } of lanes) {
    const needed = measureText(name, font) + laneWidth.besides
    const half = Math.round(Math.min(laneWidth.most, Math.max(laneWidth.least, needed)) / 2)
    columnCentres.push(x + half)
    x += 2 * half
    columnEdges.push(x)
  }
  columnEdges.push((columnEdges.pop() ?? 0) + gutter)
  return { columnEdges, columnCentres }
}

function placeRows(symbols: readonly PlacedSymbol[], top: number): number[] {
  const edges = [top]
  for (const { height } of symbols) edges.push((edges.at(-1) ?? top) + height + rowRoom)
  return symbols.length > 0 ? edges : [top, top + nodeLooks.task.height]
}

function lookOf({ kind, name = '' }: BpmnNode) {
  const look = nodeLooks[kind]
  if (kind !== 'task') return look
  const width = look.width - 2 * taskText.padding
  const { lines } = wrapText(name, { ...font, width, maxLines: taskText.mostLines })
  const text = lines.length * lineHeight(font) + 2 * taskText.padding
  // An even height, so that the middle is a whole number.
  return { ...look, height: Math.max(look.height, 2 * Math.ceil(text / 2)) }
}

function wantedArrow({ id, from, to, name = '' }: BpmnFlow): WantedArrow {
  const arrow: WantedArrow = { flow: id, from, to, nature: labelNature(name) }
  const { width, height } = labelSize(name)
  return height === 0 ? arrow : { ...arrow, label: { text: name, width, height } }
}

/** Gives the size of a text beside a node or flow, wrapped as BPMN tools wrap it; 0 high where it is empty. */
export function labelSize(text: string): { readonly width: number; readonly height: number } {
  const { width: room, besides, mostLines } = labelRoom
  const { lines } = wrapText(text, { ...labelFont, width: room - besides, maxLines: mostLines })
  const width = Math.max(0, ...lines.map((line) => measureText(line, labelFont))) + besides
  return { width, height: lines.length * lineHeight(labelFont) }
}
