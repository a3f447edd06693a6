import type { ProcessTree } from '../../model/process-tree.ts'
import type { CountedVariants } from '../counted-variants.ts'
import { tracesOfVariants, type CountedTraces } from './counted-traces.ts'
import { cutAtRestarts, cutAtStarts, takeConcurrent, takeOncePerTrace } from './fall-throughs.ts'
import { findCut } from './find-cut.ts'
import { graphOfTraces, withoutRareEdges, type FollowsGraph } from './follows-graph.ts'
import { growTree, type Growth } from './grow-tree.ts'
import { splitTraces } from './split-traces.ts'

/** How a tree is mined. */
export type MinerOptions = {
  /** What is rarer than this share of the most frequent way on is left out; 0 to 1. 0: every trace fits. */
  readonly noise?: number
  /** Bound of the work, in steps of about a nanosecond; logs not cut until then become flowers. */
  readonly steps?: number
}

/** The tree of a log, and how much of it was not cut. */
export type MinedTree = {
  readonly tree: ProcessTree
  /** Parts of the log for which the work ended at its bound; a flower stands there, all fits. */
  readonly notCut: number
}

/**
 * Discovers a process tree (inductive miner, IM and with noise IMf: Leemans, Fahland, van der Aalst,
 * "Discovering block-structured process models from event logs", 2013 and "… containing infrequent
 * behaviour", 2014; Leemans, Robust Process Mining with Guarantees, 2017, ch. 6). Without noise every
 * variant is a trace of the tree. What of IMf (2014, 4) is done with noise:
 * - Directly-follows edges: cuts are sought in the whole graph, then in that without rare edges.
 *   Fall-throughs use the whole graph. Starts, ends and minimum self-distances are not filtered.
 * - Empty traces: so few of them make nothing optional, except in what stands side by side. There a
 *   trace is empty because a case lacks the branch, never because a cut took its events away.
 * - Not the filter of eventually-follows edges: sequences are cut by what the directly-follows edges
 *   reach. Not the filter of single activities: `a` in a few cases twice is a loop.
 *
 * The order of variants does not matter: activities are tried in the order of their names. An empty log
 * gives a silent step. Work grows with events × depth of the tree; trying each activity aside costs
 * edges × activities more on each level, bounded by `steps`.
 */
export function mineTree(
  log: CountedVariants,
  { noise = 0, steps = 2e10 }: MinerOptions = {},
): MinedTree {
  const { names, traces } = tracesOfVariants(log)
  const budget = { left: steps, notCut: 0 }
  const tree = growTree(traces, names, (part, above) => {
    const emptyShare = above === 'parallel' ? 0 : noise
    return cutOrFallThrough(part, { noise, emptyShare, budget })
  })
  return { tree, notCut: budget.notCut }
}

type Budget = { left: number; notCut: number }

type Task = {
  readonly noise: number
  /** Up to this share of the traces, empty ones are left out. */
  readonly emptyShare: number
  readonly budget: Budget
}

function cutOrFallThrough(all: CountedTraces, { noise, emptyShare, budget }: Task): Growth {
  if (all.events.length === 0) return { kind: 'silent' }
  const empty = findEmpty(all)
  const traces = empty < 0 ? all : without(all, empty)
  const cases = all.cases.reduce((sum, count) => sum + count, 0)
  if ((all.cases[empty] ?? 0) > emptyShare * cases) return { kind: 'optional', parts: [traces] }
  if (isSingleEvent(traces)) return { kind: 'activity', activity: traces.activities[0] ?? 0 }
  const graph = graphOfTraces(traces)
  return cutTraces(traces, graph, noise) ?? fallThrough(traces, graph, budget)
}

function cutTraces(traces: CountedTraces, graph: FollowsGraph, noise: number): Growth | undefined {
  const cut =
    findCut(graph, () => traces) ??
    (noise > 0 ? findCut(withoutRareEdges(graph, noise), () => traces) : undefined)
  return cut && { kind: cut.kind, parts: splitTraces(traces, cut) }
}

function fallThrough(traces: CountedTraces, graph: FollowsGraph, budget: Budget): Growth {
  budget.left -= traces.events.length * 20 + graph.size * (graph.next.to.length + graph.size) * 20
  if (budget.left < 0) {
    budget.notCut += 1
    return { kind: 'flower', activities: traces.activities }
  }
  return (
    takeOncePerTrace(traces) ??
    takeConcurrent(traces, graph) ??
    cutAtRestarts(traces, graph) ??
    cutAtStarts(traces, graph) ?? { kind: 'flower', activities: traces.activities }
  )
}

/** The place of the empty trace, which stands there once; −1: there is none. */
function findEmpty({ first, cases }: CountedTraces): number {
  return cases.findIndex((_, trace) => first[trace] === first[trace + 1])
}

function without(traces: CountedTraces, empty: number): CountedTraces {
  return {
    ...traces,
    first: traces.first.filter((_, trace) => trace !== empty),
    cases: traces.cases.filter((_, trace) => trace !== empty),
  }
}

function isSingleEvent({ events, cases }: CountedTraces): boolean {
  return cases.length === 1 && events.length === 1
}
