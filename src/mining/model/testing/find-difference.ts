import type { Net } from '../net.ts'
import { exploreNet } from '../reachability.ts'
import { visibleStates } from '../visible-states.ts'

/**
 * Gives a shortest trace that tells two nets apart: one net can go on or end where the other cannot;
 * undefined where there is none among the first `most` pairs of visible states. For sound nets
 * without one, and fewer pairs, the languages are equal (Hopcroft & Karp 1971).
 */
export function findDifference(
  first: Net,
  second: Net,
  most = 20_000,
): readonly string[] | undefined {
  const [one, other] = [first, second].map((net) =>
    visibleStates(net, exploreNet(net, { states: 100_000, cells: 100_000_000 })),
  )
  if (one === undefined || other === undefined) return undefined
  const waiting = [{ left: one.start, right: other.start, trace: [] as string[] }]
  const seen = new Set<string>()
  for (const { left, right, trace } of waiting) {
    const key = `${left.join()}|${right.join()}`
    if (seen.has(key) || seen.size >= most) continue
    seen.add(key)
    const [ways, others] = [one.after(left), other.after(right)]
    if (one.isFinal(left) !== other.isFinal(right)) return trace
    for (const [label, next] of ways) {
      const also = others.get(label)
      if (also === undefined) return [...trace, label]
      waiting.push({ left: next, right: also, trace: [...trace, label] })
    }
    for (const label of others.keys()) if (!ways.has(label)) return [...trace, label]
  }
  return undefined
}
