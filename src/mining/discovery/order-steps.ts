/** A variant as places in a list of steps. */
export type ProjectedTrace = { readonly steps: readonly number[]; readonly cases: number }

/**
 * Puts steps into one order: those of the most frequent order of first occurrences, and each other one
 * behind the placed step that it most often followed directly (before all where it followed none), the
 * most frequent such pair first. Of equals the first in the list, and the longer order. Quadratic in steps.
 */
export function orderSteps(size: number, traces: readonly ProjectedTrace[]): number[] {
  const order = mostFrequentOrder(traces)
  const follows = countFollows(size, traces)
  const open = new Set(Array.from({ length: size }, (_, step) => step))
  for (const step of order) open.delete(step)
  while (open.size > 0) {
    const { step, behind } = nextStep(open, order, follows)
    order.splice(order.indexOf(behind) + 1, 0, step)
    open.delete(step)
  }
  return order
}

function mostFrequentOrder(traces: readonly ProjectedTrace[]): number[] {
  const orders = new Map<string, { readonly steps: number[]; cases: number }>()
  for (const { steps, cases } of traces) {
    const first = [...new Set(steps)]
    const order = orders.get(first.join()) ?? { steps: first, cases: 0 }
    order.cases += cases
    orders.set(first.join(), order)
  }
  const sorted = [...orders.values()]
    .filter(({ steps }) => steps.length > 0)
    .sort(
      (one, other) =>
        other.cases - one.cases ||
        other.steps.length - one.steps.length ||
        (one.steps.join() < other.steps.join() ? -1 : 1),
    )
  return sorted[0]?.steps ?? []
}

function countFollows(size: number, traces: readonly ProjectedTrace[]): Float64Array[] {
  const follows = Array.from({ length: size }, () => new Float64Array(size))
  for (const { steps, cases } of traces) {
    for (const [at, step] of steps.entries()) {
      const row = follows[steps[at - 1] ?? -1]
      if (row) row[step] = (row[step] ?? 0) + cases
    }
  }
  return follows
}

/** The open step that most often followed a placed one; −1: it followed none. */
function nextStep(
  open: ReadonlySet<number>,
  order: readonly number[],
  follows: readonly Float64Array[],
): { readonly step: number; readonly behind: number } {
  let best = { step: Math.min(...open), behind: -1, cases: 0 }
  for (const step of open) {
    for (const behind of order) {
      const cases = follows[behind]?.[step] ?? 0
      if (cases > best.cases) best = { step, behind, cases }
    }
  }
  return best
}
