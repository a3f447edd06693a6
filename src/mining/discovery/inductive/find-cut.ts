import { findChoiceCut } from './choice-cut.ts'
import type { CountedTraces } from './counted-traces.ts'
import type { FollowsGraph } from './follows-graph.ts'
import type { Groups } from './groups.ts'
import { findLoopCut } from './loop-cut.ts'
import { findParallelCut } from './parallel-cut.ts'
import { findSequenceCut } from './sequence-cut.ts'

/** How a log falls apart: what stands between the groups. Of a loop, group 0 is the body. */
export type Cut = {
  readonly kind: 'choice' | 'sequence' | 'parallel' | 'loop'
  readonly groups: Groups
}

/**
 * Finds the first cut of a graph: choice, sequence, parallel, loop (Leemans, Fahland, van der Aalst
 * 2013, 4.2). The minimum self-distance tells a loop from what is parallel; where there is no loop, what
 * is parallel without it is taken, as the authors' own miner does. `traces` gives those of the graph; it
 * is asked only where a parallel cut is near.
 */
export function findCut(graph: FollowsGraph, traces: () => CountedTraces): Cut | undefined {
  const choice = findChoiceCut(graph)
  if (choice) return { kind: 'choice', groups: choice }
  const sequence = findSequenceCut(graph)
  if (sequence) return { kind: 'sequence', groups: sequence }
  const parallel = findParallelCut(graph, traces)
  if (parallel) return { kind: 'parallel', groups: parallel }
  const loop = findLoopCut(graph)
  if (loop) return { kind: 'loop', groups: loop }
  const interleaved = findParallelCut(graph)
  return interleaved && { kind: 'parallel', groups: interleaved }
}
