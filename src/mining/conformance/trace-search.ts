import type { Alignment } from './alignment.ts'

/**
 * When a search ends without the optimum: after so many search states have been queued for one trace
 * (each takes some 40 bytes), or when the caller says so, who is asked now and then.
 */
export type SearchLimits = { readonly states: number; readonly shouldStop?: () => boolean }

/** A way to align traces with one net, given as labels (-1: an activity that the net does not know). */
export type TraceSearch = {
  readonly align: (labels: Int32Array, limits: SearchLimits) => Alignment
}
