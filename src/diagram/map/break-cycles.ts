import type { GraphEdge, MapGraph } from './map-graph.ts'

/**
 * Tells for each edge whether it must point upward so that the others point downward without a
 * cycle: the heaviest are laid first, and one that would close a cycle is turned; of equal ones the
 * one that leads away from the sources comes first. So the main path always runs down. Each edge
 * looks at the edges laid before it: quadratic at worst, 0.1 s for 5,000.
 */
export function breakCycles({ nodes, edges }: MapGraph): readonly boolean[] {
  const depths = findDepths({ nodes, edges })
  const ahead = ({ from, to }: GraphEdge) => (depths[to] ?? 0) - (depths[from] ?? 0)
  const order = [...edges.entries()].toSorted(
    ([, one], [, other]) => other.weight - one.weight || ahead(other) - ahead(one),
  )
  const laid: number[][] = nodes.map(() => [])
  const turned = edges.map(() => false)
  for (const [index, { from, to }] of order) {
    if (leadsTo(laid, to, from)) turned[index] = true
    else laid[from]?.push(to)
  }
  return turned
}

/** Steps from the nearest node that nothing leads to; 0 where there is no way from such a node. */
function findDepths({ nodes, edges }: MapGraph): Int32Array {
  const next: number[][] = nodes.map(() => [])
  const entered = new Uint8Array(nodes.length)
  for (const { from, to } of edges) {
    next[from]?.push(to)
    entered[to] = 1
  }
  const depths = new Int32Array(nodes.length)
  const queue = [...nodes.keys()].filter((node) => entered[node] === 0)
  for (const node of queue) {
    for (const to of next[node] ?? []) {
      if (entered[to] === 0) continue
      entered[to] = 0
      depths[to] = (depths[node] ?? 0) + 1
      queue.push(to)
    }
  }
  return depths
}

function leadsTo(next: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Uint8Array(next.length)
  const stack = [from]
  seen[from] = 1
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === to) return true
    for (const other of next[node] ?? []) {
      if (seen[other] === 1) continue
      seen[other] = 1
      stack.push(other)
    }
  }
  return false
}
