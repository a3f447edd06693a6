/** Which group each activity belongs to. */
export type Groups = { readonly count: number; readonly of: Int32Array }

/** Gives a forest in which every node stands alone; `join` and `findRoot` work on it. */
export function singles(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, node) => node)
}

/** Gives the smallest member of a node's group (union-find with path halving; Tarjan 1975). */
export function findRoot(forest: Int32Array, node: number): number {
  let at = node
  for (;;) {
    const parent = forest[at] ?? at
    if (parent === at) return at
    const above = forest[parent] ?? parent
    forest[at] = above
    at = above
  }
}

/** Makes one group of the groups of two nodes. */
export function join(forest: Int32Array, one: number, other: number): void {
  const first = findRoot(forest, one)
  const second = findRoot(forest, other)
  forest[Math.max(first, second)] = Math.min(first, second)
}

/** Numbers the groups by their smallest members. */
export function numberGroups(forest: Int32Array): Groups {
  const of = new Int32Array(forest.length)
  let count = 0
  for (let node = 0; node < forest.length; node += 1) {
    const root = findRoot(forest, node)
    if (root === node) {
      of[node] = count
      count += 1
    } else {
      of[node] = of[root] ?? 0
    }
  }
  return { count, of }
}
