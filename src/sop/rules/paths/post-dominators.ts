import { turnRound, type Arrows } from './arrows.ts'

/**
 * For each symbol, the first symbol that every way from it to the end passes; undefined where the
 * ways have none in common. K. Cooper, T. Harvey, K. Kennedy, "A Simple, Fast Dominance Algorithm",
 * Rice University TR-06-33870, 2001, on the arrows turned round. Linear in practice.
 */
export function findMeetings(arrows: Arrows): readonly (number | undefined)[] {
  const exit = arrows.to.length
  const order = postorderFromExit(arrows)
  const rank = new Int32Array(exit + 1).fill(-1)
  order.forEach((node, index) => (rank[node] = index))
  const meeting = new Int32Array(exit + 1).fill(-1)
  meeting[exit] = exit

  const common = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      if ((rank[a] ?? 0) < (rank[b] ?? 0)) a = meeting[a] ?? exit
      else b = meeting[b] ?? exit
    }
    return a
  }
  const settle = (node: number): boolean => {
    const known = waysOut(arrows, node).filter((next) => meeting[next] !== -1)
    const [first, ...others] = known
    if (first === undefined) return false
    const found = others.reduce(common, first)
    const changed = meeting[node] !== found
    meeting[node] = found
    return changed
  }
  const inner = order.slice(0, -1).reverse()
  for (let changed = true; changed;) {
    changed = false
    for (const node of inner) changed = settle(node) || changed
  }
  return arrows.to.map((_, node) => {
    const found = meeting[node] ?? -1
    return found === -1 || found === exit ? undefined : found
  })
}

// A symbol without ways out leads to the exit.
function waysOut(arrows: Arrows, node: number): readonly number[] {
  const targets = arrows.to[node] ?? []
  return targets.length === 0 ? [arrows.to.length] : targets
}

function postorderFromExit(arrows: Arrows): readonly number[] {
  const exit = arrows.to.length
  const closed = { to: [...arrows.to.map((_, node) => waysOut(arrows, node)), []] }
  const back = turnRound(closed).to
  const next = new Int32Array(exit + 1)
  const seen = new Uint8Array(exit + 1)
  const order: number[] = []
  const path = [exit]
  seen[exit] = 1
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const before = back[at]?.[next[at] ?? 0]
    next[at] = (next[at] ?? 0) + 1
    if (before === undefined) {
      order.push(at)
      path.pop()
    } else if (seen[before] === 0) {
      seen[before] = 1
      path.push(before)
    }
  }
  return order
}
