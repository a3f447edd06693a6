import type { Marking, Net } from '../../model/net.ts'
import type { Move } from '../alignment.ts'
import type { MoveCosts } from '../move-costs.ts'

/** What one move costs, straight from the definition. */
export function costOfMove(
  net: Net,
  move: Move,
  { activities, costs }: { readonly activities: readonly string[]; readonly costs: MoveCosts },
): number {
  if (move.kind === 'log') {
    return costs.logOf?.[activities[move.event] ?? ''] ?? costs.log
  }
  const id = net.transitions[move.transition]?.id ?? ''
  if (move.kind === 'synchronous') return costs.synchronousOf?.[id] ?? costs.synchronous
  return costs.modelOf?.[id] ?? (move.kind === 'silent' ? costs.silent : costs.model)
}

/** The marking after a transition; undefined where it is not enabled. */
export function fireIn(
  net: Net,
  tokens: readonly number[],
  transition: number,
): number[] | undefined {
  const { inputs = [], outputs = [] } = net.transitions[transition] ?? {}
  const next = [...tokens]
  for (const { place, weight } of inputs) next[place] = (next[place] ?? 0) - weight
  if (next.some((count) => count < 0)) return undefined
  for (const { place, weight } of outputs) next[place] = (next[place] ?? 0) + weight
  return next
}

/** Tokens of a marking by place. */
export function tokensOf(net: Net, marking: Marking): number[] {
  return net.places.map((_, index) => marking.find(({ place }) => place === index)?.tokens ?? 0)
}

/**
 * The least cost of an alignment by going through the whole product of trace and net again and again
 * until nothing gets cheaper (Bellman & Ford); undefined: more than `most` markings. Infinity: no run.
 */
export function bruteCost(
  net: Net,
  activities: readonly string[],
  { costs, most }: { readonly costs: MoveCosts; readonly most: number },
): number | undefined {
  const markings = [tokensOf(net, net.initial)]
  const places = new Map([[String(markings[0]), 0]])
  const edges: { from: number; to: number; transition: number }[] = []
  for (const [from, tokens] of markings.entries()) {
    for (const transition of net.transitions.keys()) {
      const next = fireIn(net, tokens, transition)
      if (next === undefined) continue
      const to = places.get(String(next)) ?? markings.push(next) - 1
      places.set(String(next), to)
      edges.push({ from, to, transition })
    }
    if (markings.length > most) return undefined
  }
  let row = relax(markings.map((_, state) => (state === 0 ? 0 : Infinity)))
  for (const event of activities.keys()) row = relax(stepOver(row, event))
  const ends = net.final.map((final) => places.get(String(tokensOf(net, final))) ?? -1)
  return Math.min(...ends.map((end) => row[end] ?? Infinity))

  function price(move: Move): number {
    return costOfMove(net, move, { activities, costs })
  }
  function relax(before: readonly number[]): number[] {
    const after = [...before]
    for (let changes = true; changes;) {
      changes = false
      for (const { from, to, transition } of edges) {
        const kind = net.transitions[transition]?.label === undefined ? 'silent' : 'model'
        const cost = (after[from] ?? 0) + price({ kind, transition })
        if (cost >= (after[to] ?? 0) - 1e-9) continue
        after[to] = cost
        changes = true
      }
    }
    return after
  }
  function stepOver(before: readonly number[], event: number): number[] {
    const after = before.map((cost) => cost + price({ kind: 'log', event }))
    for (const { from, to, transition } of edges) {
      if (net.transitions[transition]?.label !== activities[event]) continue
      const cost = (before[from] ?? 0) + price({ kind: 'synchronous', event, transition })
      after[to] = Math.min(after[to] ?? 0, cost)
    }
    return after
  }
}
