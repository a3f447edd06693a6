import type { Clock } from '#time'
import type { AcceptedDeparture } from './accepted-departure.ts'
import type { DepartureKind, NamedStep } from './departure.ts'
import type { TimeSummary } from '../times/duration-sketch.ts'
import type { ShareInterval } from '../wilson.ts'

/** How the cases of a log depart from a model, and how they keep what was promised. */
export type DepartureReport = {
  /** Cases that were judged; and those that were not, since they have no alignment. */
  readonly cases: number
  readonly notAligned: number
  /** Cases of those judged whose alignment may not be the cheapest, since the search ended at its limit. */
  readonly bounded: number
  /** Cases of those judged that are still running. */
  readonly running: number
  /** From when on a case that lacks steps was taken to be running; absent where times did not decide. */
  readonly runningSinceMs?: number
  /** Most cases first; then by kind and step. */
  readonly departures: readonly DepartureGroup[]
  /** Every record of the list, with what it accepted, which may be nothing. */
  readonly accepted: readonly {
    readonly acceptance: AcceptedDeparture
    readonly departures: readonly DepartureGroup[]
  }[]
  /** Steps that running cases still have before them. */
  readonly notYet: readonly (NamedStep & { readonly cases: number })[]
  readonly promises: readonly PromiseFigures[]
  /** Absent: no duration was promised for the whole. */
  readonly promised?: PromiseFigures
  /** Performances that were not judged, since nothing says which performer the resource is. */
  readonly performersUnknown: number
}

/** One departure over all cases. `step` and `activity` are '' of `late-case`. */
export type DepartureGroup = NamedStep & {
  readonly kind: DepartureKind
  /** Of `inserted`: the model knows the activity. */
  readonly known?: boolean
  /** Of `out-of-order`: which way, and the step it changed places with. */
  readonly done?: 'earlier' | 'later'
  readonly than?: NamedStep
  /** Of `late` and `late-case`: the clock of `own`. */
  readonly clock?: Clock
  readonly occurrences: number
  readonly cases: number
  /**
   * Of how many cases: all that were judged; of `late`, `late-case` and `other-performer` those in
   * which it could be judged.
   */
  readonly of: number
  readonly share: ShareInterval
  /** By how much it was late; of `inserted` and `repeated`: what its events took since those before. */
  readonly own?: TimeSummary
  readonly extra?: ExtraTime
  /** Five ids of cases, those that come first by their letters. */
  readonly examples: readonly string[]
  /** Who performed its events, most first. */
  readonly resources: readonly { readonly name: string; readonly events: number }[]
}

/**
 * Median working time, first event to last, of cases with a departure less that of cases without it;
 * negative: they were faster. Compared are cases that came to the model's end, `fewestCompared` at
 * least on each side. It is an association: the cases may differ in more than the departure. `totalMs`:
 * the difference times the cases with it that were compared.
 */
export type ExtraTime = {
  readonly medianMs: number
  readonly totalMs: number
  readonly casesWith: number
  readonly casesWithout: number
}

/** How a promise was kept: each performance of a step, or each case, is one. */
export type PromiseFigures = NamedStep & {
  readonly kept: number
  readonly late: number
  /** What could not be held against it: no time, no amount, or running and not late yet. */
  readonly notJudged: number
  readonly share?: ShareInterval
  /** By how much the late ones were late, on `clock`. */
  readonly lateness?: TimeSummary
  readonly clock?: Clock
}
