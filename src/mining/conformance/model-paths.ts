import type { Reachability } from '../model/reachability.ts'
import { BucketQueue } from './bucket-queue.ts'
import type { UnitCosts } from './move-costs.ts'

/** What is out of reach costs this much. */
export const unreachable = 0x3fffffff

/** From one state to every other by moves of the model alone: the cost, and the last edge of the way. */
export type ModelPaths = { readonly costs: Int32Array; readonly lastEdge: Int32Array }

/** The cheapest ways from `start` (Dijkstra 1959). Costs edges × log states. */
export function findModelPaths(graph: Reachability, start: number, costs: UnitCosts): ModelPaths {
  const { firstEdge, edgeTransition, edgeTarget } = graph
  const best = new Int32Array(graph.states).fill(unreachable)
  const lastEdge = new Int32Array(graph.states).fill(-1)
  const queue = new BucketQueue()
  best[start] = 0
  queue.push(start, 0)
  for (let state = queue.pop(); state >= 0; state = queue.pop()) {
    if ((best[state] ?? 0) < queue.priority) continue
    const end = firstEdge[state + 1] ?? 0
    for (let edge = firstEdge[state] ?? 0; edge < end; edge += 1) {
      const target = edgeTarget[edge] ?? 0
      const cost = queue.priority + (costs.model[edgeTransition[edge] ?? 0] ?? 0)
      if (cost >= (best[target] ?? 0)) continue
      best[target] = cost
      lastEdge[target] = edge
      queue.push(target, cost)
    }
  }
  return { costs: best, lastEdge }
}
