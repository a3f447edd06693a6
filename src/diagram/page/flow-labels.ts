import type { FlowGraph } from '#sop'
import { lineHeight, measureText } from '../text/measure.ts'
import { widestWord, wrapText } from '../text/wrap.ts'
import { flowKey } from './flow-key.ts'
import { fonts } from './sizes.ts'

/** The label of a flow, wrapped, and the size of its box. */
export type FlowLabel = {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  /** Whether it was longer than what finds room beside an arrow. */
  readonly cut: boolean
}

/** A label of one line may be wider than a column; what is longer is wrapped to the width of one. */
const widestLine = 1.5
const widestLabel = 26_000
const mostLines = 5

/** Gives the labels of all flows that have one, by the flows' keys. Linear. */
export function readLabels(graph: FlowGraph, pitch: number): Map<string, FlowLabel> {
  const labels = new Map<string, FlowLabel>()
  for (const flow of graph.flows) {
    const label = flow.label === '' ? undefined : wrapLabel(flow.label, pitch)
    if (label !== undefined) labels.set(flowKey(flow), label)
  }
  return labels
}

function wrapLabel(text: string, pitch: number): FlowLabel | undefined {
  const font = fonts.label
  const oneLine = wrapText(text, { ...font, width: Math.round(pitch * widestLine) })
  const width = Math.min(widestLabel, Math.max(pitch, widestWord(text, font)))
  const { lines, cut } =
    oneLine.lines.length <= 1 ? oneLine : wrapText(text, { ...font, width, maxLines: mostLines })
  if (lines.length === 0) return undefined
  return {
    lines,
    width: Math.max(...lines.map((line) => measureText(line, font))),
    height: lines.length * lineHeight(font),
    cut,
  }
}
