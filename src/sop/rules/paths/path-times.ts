import { estimateMinutes, type OfficeTime } from '#time'
import type { FlowGraph } from '../../model/flow.ts'
import type { Subject } from '../subject.ts'
import { beginnings, readArrows } from './arrows.ts'
import { likelyFlows } from './likely-flow.ts'
import { longestPath } from './longest-path.ts'

/** Minutes of work: promised for the whole, along the usual way, and along the longest. */
export type PathTimes = {
  readonly promised: number
  readonly likely: number
  readonly longest: number
}

/**
 * Gives the times of an SOP; undefined where nothing measurable is promised for the whole.
 * Linear.
 */
export function pathTimes({ sop, graph, context }: Subject): PathTimes | undefined {
  const promised = sop.promisedDuration && estimateMinutes(sop.promisedDuration, context.office)
  if (promised === undefined) return undefined
  return { promised: promised.longest, ...wayTimes(graph, context.office) }
}

/** Gives the times of the steps along the usual and the longest way; a step without one counts 0. Linear. */
export function wayTimes(graph: FlowGraph, office: OfficeTime): Omit<PathTimes, 'promised'> {
  // A row's time counts at its first symbol.
  const weights = graph.nodes.map(({ step, symbol }) => {
    const counted = step.symbols[0] === symbol && step.duration !== undefined
    return counted ? (estimateMinutes(step.duration, office)?.longest ?? 0) : 0
  })
  const likely = likelyFlows(graph)
  const starts = beginnings(graph)
  return {
    likely: longestPath(
      readArrows(graph, (flow) => likely.has(flow)),
      starts,
      weights,
    ),
    longest: longestPath(readArrows(graph), starts, weights),
  }
}
