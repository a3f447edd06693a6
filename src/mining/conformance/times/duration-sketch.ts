/**
 * Durations of which quantiles are asked, in bounded memory: the values themselves up to `exactUpTo`,
 * beyond that counts by size, so that every quantile is right to 1 % (Masson, Rim, Lee, DDSketch,
 * PVLDB 12, 2019, 2.1). What it gives does not depend on the order of the values.
 */
export type DurationSketch = {
  count: number
  sumMs: number
  /** The values in any order, as long as they are few; then how many lie in each class of size. */
  held: { readonly values: number[] } | { readonly classes: Float64Array }
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
const growthLog = Math.log(growth)
/** Enough for the longest time that a Date can tell. */
const classCount = 2048

/** Gives an empty sketch. */
export function createSketch(): DurationSketch {
  return { count: 0, sumMs: 0, held: { values: [] } }
}

/** Adds a duration; what is unknown (NaN) or negative is none. Sums are exact for whole milliseconds. */
export function addDuration(sketch: DurationSketch, ms: number): void {
  if (!(ms >= 0)) return
  sketch.count += 1
  sketch.sumMs += ms
  if ('classes' in sketch.held) countIn(sketch.held.classes, ms)
  else {
    sketch.held.values.push(ms)
    if (sketch.held.values.length > exactUpTo) sketch.held = { classes: classesOf(sketch) }
  }
}

/** Class 0 holds what is below a millisecond. */
function countIn(classes: Float64Array, ms: number): void {
  const number = ms < 1 ? 0 : 1 + Math.ceil(Math.log(ms) / growthLog)
  const last = Math.min(number, classCount - 1)
  classes[last] = (classes[last] ?? 0) + 1
}

/** A copy of the classes, or those of the values. */
function classesOf({ held }: DurationSketch): Float64Array {
  if ('classes' in held) return held.classes.slice()
  const classes = new Float64Array(classCount)
  for (const value of held.values) countIn(classes, value)
  return classes
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
function ranked({ held }: DurationSketch): (rank: number) => number {
  if ('values' in held) {
    const sorted = held.values.toSorted((a, b) => a - b)
    return (rank) => sorted[rank] ?? NaN
  }
  return (rank) => {
    let seen = 0
    const number = held.classes.findIndex((count) => (seen += count) > rank)
    // the value that is wrong by the same share at both ends of its class
    return number === 0 ? 0 : (2 * growth ** (number - 1)) / (growth + 1)
  }
}

/** Gives the durations of `all` without those of `some`, which must be among them. */
export function withoutDurations(all: DurationSketch, some: DurationSketch): DurationSketch {
  const count = all.count - some.count
  const sumMs = all.sumMs - some.sumMs
  if ('values' in all.held && 'values' in some.held) {
    const values = [...all.held.values]
    for (const value of some.held.values) values.splice(values.indexOf(value), 1)
    return { count, sumMs, held: { values } }
  }
  const taken = classesOf(some)
  const classes = classesOf(all).map((many, number) => many - (taken[number] ?? 0))
  return { count, sumMs, held: { classes } }
}

/** Gives sum, median, P90 and P95; undefined for an empty sketch. */
export function summarise(sketch: DurationSketch): TimeSummary | undefined {
  const [medianMs, p90Ms, p95Ms] = [0.5, 0.9, 0.95].map((share) => quantileOf(sketch, share))
  if (medianMs === undefined || p90Ms === undefined || p95Ms === undefined) return undefined
  return { count: sketch.count, sumMs: sketch.sumMs, medianMs, p90Ms, p95Ms }
}
