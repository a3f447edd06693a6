/** The middle of some numbers; of an even count the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** How long something takes, in milliseconds: the median of several times. */
export function medianMs(times: number, work: () => unknown): number {
  return median(Array.from({ length: times }, () => timeOf(work)))
}

function timeOf(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** The same of work that waits. */
export async function medianMsOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now()
    await work()
    all.push(performance.now() - begun)
  }
  return median(all)
}
