import type { InstrumentVersion } from '#server'

/** Where a version of an instrument is shown. */
export function instrumentPath({ id, version }: InstrumentVersion): string {
  return `/surveys/instruments/${id}/${version}`
}
