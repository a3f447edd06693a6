/**
 * Durations of which quantiles are asked, in bounded memory: the values themselves up to `exactUpTo`,
 * beyond that counts by size, so that every quantile is right to 1 % (Masson, Rim, Lee, DDSketch,
 * PVLDB 12, 2019, 2.1). What it gives does not depend on the order of the values.
 */
export type DurationSketch = {
  count: number
  sumMs: number
  /** The values in any order; undefined once they are too many. */
  exact: number[] | undefined
  /** How many values lie in the size class with this number; empty while they are exact. */
  readonly classes: Map<number, number>
}

/** Quantiles and sum of durations, in milliseconds. */
export type TimeSummary = {
  readonly count: number
  readonly sumMs: number
  readonly medianMs: number
  readonly p90Ms: number
  readonly p95Ms: number
}

/** Up to so many values quantiles are exact. */
export const exactUpTo = 256

const error = 0.01
const growth = (1 + error) / (1 - error)

/** Gives an empty sketch. */
export function createSketch(): DurationSketch {
  return { count: 0, sumMs: 0, exact: [], classes: new Map() }
}

/** Adds a duration; what is unknown (NaN) or negative is none. Sums are exact for whole milliseconds. */
export function addDuration(sketch: DurationSketch, ms: number): void {
  if (!(ms >= 0)) return
  sketch.count += 1
  sketch.sumMs += ms
  if (sketch.exact === undefined) return countInClass(sketch.classes, ms)
  sketch.exact.push(ms)
  if (sketch.exact.length <= exactUpTo) return
  for (const value of sketch.exact) countInClass(sketch.classes, value)
  sketch.exact = undefined
}

function countInClass(classes: Map<number, number>, ms: number): void {
  const number = classOf(ms)
  classes.set(number, (classes.get(number) ?? 0) + 1)
}

/** Class 0 holds what is below a millisecond. */
function classOf(ms: number): number {
  return ms < 1 ? 0 : 1 + Math.ceil(Math.log(ms) / Math.log(growth))
}

function valueOf(number: number): number {
  return number === 0 ? 0 : (2 * growth ** (number - 1)) / (growth + 1)
}

/**
 * Gives a quantile, between the two values nearest to it where it falls between them (Hyndman and
 * Fan, The American Statistician 50, 1996, definition 7). Undefined for an empty sketch.
 */
export function quantileOf(sketch: DurationSketch, share: number): number | undefined {
  if (sketch.count === 0) return undefined
  const rank = share * (sketch.count - 1)
  const valueAt = ranked(sketch)
  const [low, high] = [valueAt(Math.floor(rank)), valueAt(Math.ceil(rank))]
  return low + (high - low) * (rank - Math.floor(rank))
}

/** A function that gives the value at a rank from 0. */
function ranked({ exact, classes }: DurationSketch): (rank: number) => number {
  if (exact !== undefined) {
    const sorted = exact.toSorted((a, b) => a - b)
    return (rank) => sorted[rank] ?? NaN
  }
  const ascending = [...classes].sort(([a], [b]) => a - b)
  return (rank) => {
    let seen = 0
    const found = ascending.find(([, count]) => (seen += count) > rank)
    return found === undefined ? NaN : valueOf(found[0])
  }
}

/** Gives the durations of `all` without those of `some`, which must be among them. */
export function withoutDurations(all: DurationSketch, some: DurationSketch): DurationSketch {
  const count = all.count - some.count
  const sumMs = all.sumMs - some.sumMs
  if (all.exact !== undefined) {
    const left = [...all.exact]
    for (const value of some.exact ?? []) left.splice(left.indexOf(value), 1)
    return { count, sumMs, exact: left, classes: new Map() }
  }
  const taken = new Map(some.classes)
  for (const value of some.exact ?? []) countInClass(taken, value)
  const classes = new Map(
    [...all.classes].map(([number, many]) => [number, many - (taken.get(number) ?? 0)]),
  )
  return { count, sumMs, exact: undefined, classes }
}

/** Gives sum, median, P90 and P95; undefined for an empty sketch. */
export function summarize(sketch: DurationSketch): TimeSummary | undefined {
  const [medianMs, p90Ms, p95Ms] = [0.5, 0.9, 0.95].map((share) => quantileOf(sketch, share))
  if (medianMs === undefined || p90Ms === undefined || p95Ms === undefined) return undefined
  return { count: sketch.count, sumMs: sketch.sumMs, medianMs, p90Ms, p95Ms }
}
