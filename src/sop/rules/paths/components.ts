import type { Arrows } from './arrows.ts'

/**
 * Strongly connected components: `of[i]` is the component of symbol i. Components are numbered so
 * that an arrow between two of them leads from a higher to a lower number.
 */
export type Components = { readonly count: number; readonly of: readonly number[] }

/**
 * Finds the strongly connected components: symbols that lie on a common loop share one.
 * R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972, with an
 * explicit stack so that long procedures do not exhaust the call stack. Linear.
 */
export function findComponents(arrows: Arrows): Components {
  const size = arrows.to.length
  const order = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const of = Array.from({ length: size }, () => -1)
  const open: number[] = []
  const path: number[] = []
  let visits = 0
  let count = 0

  const enter = (at: number): void => {
    order[at] = low[at] = visits++
    open.push(at)
    path.push(at)
  }
  const close = (root: number): void => {
    for (let at = open.pop(); at !== undefined; at = at === root ? undefined : open.pop())
      of[at] = count
    count += 1
  }
  const leave = (at: number): void => {
    path.pop()
    const above = path.at(-1)
    if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[at] ?? 0)
    if (low[at] === order[at]) close(at)
  }
  const step = (at: number): void => {
    const target = arrows.to[at]?.[next[at] ?? 0]
    next[at] = (next[at] ?? 0) + 1
    if (target === undefined) leave(at)
    else if (order[target] === -1) enter(target)
    else if (of[target] === -1) low[at] = Math.min(low[at] ?? 0, order[target] ?? 0)
  }

  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue
    enter(root)
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) step(at)
  }
  return { count, of }
}
