import { estimateMean, type Estimate } from './estimate.ts'
import type { SimulationRun } from './run-figures.ts'

/** Several runs of one scenario together; times are milliseconds of working time. */
export type RunsSummary = {
  readonly runs: number
  /** Finished cases that count, over all runs; and those that came to no end. */
  readonly cases: number
  readonly stuck: number
  readonly endless: number
  readonly elapsed: ElapsedSummary
  /** Share of cases within the promised time; absent where nothing is promised. */
  readonly kept?: Estimate
  /** Along the net's transitions. */
  readonly steps: readonly StepSummary[]
  /** Along the scenario's pools. */
  readonly pools: readonly PoolSummary[]
}

/** Working time from the arrival of a case to its end. */
export type ElapsedSummary = {
  readonly mean: Estimate
  readonly median: Estimate
  readonly p90: Estimate
  readonly p95: Estimate
}

/** `times`: how often a case passes the step; waiting and working time for each passing. */
export type StepSummary = {
  readonly times: Estimate
  readonly waited: Estimate
  readonly worked: Estimate
  /** Over all runs. */
  readonly longestWait: number
}

/** As `PoolFigures`, over all runs. */
export type PoolSummary = { readonly utilisation: Estimate; readonly line: Estimate }

/** What two scenarios differ by, the second less the first; run by run with the same random numbers. */
export type RunsDifference = {
  readonly elapsed: ElapsedSummary
  readonly kept?: Estimate
}

/**
 * Gives means over runs with their intervals. `promisedMs`: working time within which a case is to be
 * finished. Throws without a run. Quantiles are the nearest rank (Hyndman & Fan 1996, definition 1).
 */
export function summariseRuns(
  runs: readonly SimulationRun[],
  promisedMs: number | undefined,
): RunsSummary {
  const [first] = runs
  if (first === undefined) throw new RangeError('there is no run to summarise')
  const all = runs.map((run) => figuresOf(run, promisedMs))
  const over = (of: (run: SimulationRun) => number) => estimateMean(runs.map(of))
  return {
    runs: runs.length,
    cases: runs.reduce((sum, run) => sum + run.elapsed.length, 0),
    stuck: runs.reduce((sum, run) => sum + run.stuck, 0),
    endless: runs.reduce((sum, run) => sum + run.endless, 0),
    elapsed: elapsedOf(all),
    ...(promisedMs !== undefined && { kept: estimateMean(all.map(({ kept }) => kept)) }),
    steps: first.steps.map((_, place) => ({
      times: over((run) => (run.steps[place]?.times ?? 0) / Math.max(1, run.elapsed.length)),
      waited: over(({ steps }) => each(steps[place]?.waited, steps[place]?.times)),
      worked: over(({ steps }) => each(steps[place]?.worked, steps[place]?.times)),
      longestWait: Math.max(...runs.map((run) => run.steps[place]?.longestWait ?? 0)),
    })),
    pools: first.pools.map((_, place) => ({
      utilisation: over((run) => run.pools[place]?.utilisation ?? 0),
      line: over((run) => run.pools[place]?.line ?? 0),
    })),
  }
}

/**
 * Gives what changes from one scenario to another: the paired differences of runs that had the same
 * seeds, with their intervals (Law 2015, 10.2.1). Throws where the numbers of runs differ.
 */
export function compareRuns(
  before: readonly SimulationRun[],
  after: readonly SimulationRun[],
  promisedMs: number | undefined,
): RunsDifference {
  if (before.length !== after.length) throw new RangeError('runs can only be compared in pairs')
  const differences = after.map((run, place) => {
    const earlier = before[place]
    if (earlier === undefined) throw new RangeError('runs can only be compared in pairs')
    const [one, other] = [figuresOf(earlier, promisedMs), figuresOf(run, promisedMs)]
    return {
      mean: other.mean - one.mean,
      median: other.median - one.median,
      p90: other.p90 - one.p90,
      p95: other.p95 - one.p95,
      kept: other.kept - one.kept,
    }
  })
  return {
    elapsed: elapsedOf(differences),
    ...(promisedMs !== undefined && { kept: estimateMean(differences.map(({ kept }) => kept)) }),
  }
}

type RunNumbers = Readonly<Record<'mean' | 'median' | 'p90' | 'p95' | 'kept', number>>

function figuresOf({ elapsed }: SimulationRun, promisedMs = Number.NaN): RunNumbers {
  const sorted = elapsed.toSorted()
  const kept = sorted.filter((ms) => ms <= promisedMs).length
  return {
    mean: sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p95: quantile(sorted, 0.95),
    kept: kept / sorted.length,
  }
}

function elapsedOf(all: readonly RunNumbers[]): ElapsedSummary {
  return {
    mean: estimateMean(all.map(({ mean }) => mean)),
    median: estimateMean(all.map(({ median }) => median)),
    p90: estimateMean(all.map(({ p90 }) => p90)),
    p95: estimateMean(all.map(({ p95 }) => p95)),
  }
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function each(sum = 0, times = 0): number {
  return times === 0 ? 0 : sum / times
}
