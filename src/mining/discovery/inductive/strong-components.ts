import type { Edges } from './follows-graph.ts'
import type { Groups } from './groups.ts'

/**
 * Gives the groups of nodes that reach each other, in a topological order: edges lead to groups with
 * higher numbers (Tarjan 1972, with a stack of our own, so that long chains are safe). Linear.
 */
export function strongComponents(size: number, edges: Edges): Groups {
  const of = new Int32Array(size).fill(-1)
  const index = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const nextEdge = edges.first.slice(0, size)
  const path: number[] = []
  const open: number[] = []
  let visited = 0
  let count = 0
  const enter = (node: number) => {
    index[node] = visited
    low[node] = visited
    visited += 1
    path.push(node)
    open.push(node)
  }
  const lower = (node: number, value = 0) => {
    low[node] = Math.min(low[node] ?? 0, value)
  }
  const close = (root: number) => {
    for (let node = -1; node !== root;) {
      node = open.pop() ?? root
      of[node] = count
    }
    count += 1
  }
  /** Looks at one more edge of a node; false where there is none. */
  const follow = (node: number) => {
    const edge = nextEdge[node] ?? 0
    if (edge === edges.first[node + 1]) return false
    nextEdge[node] = edge + 1
    const target = edges.to[edge] ?? 0
    if (index[target] === -1) enter(target)
    else if (of[target] === -1) lower(node, index[target])
    return true
  }
  const leave = (node: number) => {
    path.pop()
    if (low[node] === index[node]) close(node)
    const above = path.at(-1)
    if (above !== undefined) lower(above, low[node])
  }
  for (let root = 0; root < size; root += 1) {
    if (index[root] === -1) enter(root)
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (!follow(node)) leave(node)
    }
  }
  return { count, of: of.map((group) => count - 1 - group) }
}
