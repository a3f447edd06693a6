import type { PathDeparture } from './find-path-departures.ts'
import { keepExamples } from './departure-tally.ts'

/** A departure at the end of a case, under its key; `first`: the case had none of that key before. */
export type EndDeparture = {
  readonly key: string
  readonly departure: Extract<PathDeparture, { kind: 'skipped' }>
  readonly acceptance: number
  readonly first: boolean
}

/** Cases that lack the same steps at their end and had their last event on the same day. */
export type UnendedCases = {
  readonly lacking: readonly EndDeparture[]
  readonly day: number
  cases: number
  /** Those whose promise for the whole would be kept, were they over. */
  kept: number
  examples: readonly string[]
}

/**
 * Cases of which only the end of the log tells whether they are running. They are kept by what they
 * lack and by day, so that their number does not matter.
 */
type Unended = Map<string, UnendedCases>

/** Adds a case; `day` is NaN where it has no time. */
export function addUnended(
  unended: Unended,
  lacking: readonly EndDeparture[],
  { id, day, kept }: { readonly id: string; readonly day: number; readonly kept: boolean },
): void {
  const key = [day, ...lacking.map(({ key, first }) => `${first} ${key}`)].join('\u0001')
  const cases = unended.get(key) ?? { lacking, day, cases: 0, kept: 0, examples: [] }
  unended.set(key, cases)
  cases.cases += 1
  cases.kept += kept ? 1 : 0
  cases.examples = keepExamples(cases.examples, id)
}
