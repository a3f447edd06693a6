/**
 * A process map: activities, and which followed which directly, with how often and how long (the
 * directly-follows graph; van der Aalst, Process Mining, 2016, 6.1). `start` and `end` of the process
 * are no activities: their arrows stand in `starts` and `ends`. Plain data; `#diagram` draws it.
 */
export type ProcessMap = {
  readonly cases: number
  readonly activities: readonly MapActivity[]
  readonly flows: readonly MapFlow[]
  readonly starts: readonly MapEnd[]
  readonly ends: readonly MapEnd[]
}

/** One activity of a map. */
export type MapActivity = {
  readonly name: string
  /** Events, and cases with at least one. */
  readonly events: number
  readonly cases: number
  /** Median working time from start to completion, in milliseconds; absent: not known. */
  readonly medianMs?: number
  /** What is to be said of it beside its name ("dilewati 43"), a line each; drawn as marked. */
  readonly marks?: readonly string[]
}

/** `from` was directly followed by `to`: places in `activities`. */
export type MapFlow = {
  readonly from: number
  readonly to: number
  readonly events: number
  /** Cases in which it happened at least once. */
  readonly cases: number
  /** Sum and median of the times between the two, in milliseconds; absent: not known. */
  readonly sumMs?: number
  readonly medianMs?: number
  /** It departs from the model: drawn broken. */
  readonly departs?: true
}

/** So many cases start or end with an activity. */
export type MapEnd = { readonly activity: number; readonly cases: number }
