import type { Departure, DepartureKind } from './departure.ts'

/**
 * A departure that somebody found right, with the reason: it is counted apart, never left out. `step`:
 * id or activity of the step, absent only of `late-case`; `cases`: in these cases only.
 */
export type AcceptedDeparture = {
  readonly kind: DepartureKind
  readonly step?: string
  readonly reason: string
  readonly by?: string
  readonly cases?: readonly string[]
}

/** Gives the place in the list of the first record that accepts a departure of a case; -1: none does. */
type FindAcceptance = (departure: Departure, caseId: string) => number

/** Makes ready to find what accepts a departure. Cost of each: the records of its kind and step. */
export function createAcceptance(accepted: readonly AcceptedDeparture[]): FindAcceptance {
  const records = new Map<string, { place: number; cases: ReadonlySet<string> | undefined }[]>()
  for (const [place, { kind, step = '', cases }] of accepted.entries()) {
    const key = `${kind} ${step}`
    const list = records.get(key) ?? []
    records.set(key, list)
    list.push({ place, cases: cases && new Set(cases) })
  }
  return (departure, caseId) => {
    const names = 'step' in departure ? [departure.step, departure.activity] : ['']
    const places = [...new Set(names)]
      .flatMap((name) => records.get(`${departure.kind} ${name}`) ?? [])
      .flatMap(({ place, cases }) => (cases === undefined || cases.has(caseId) ? [place] : []))
    return places.length === 0 ? -1 : Math.min(...places)
  }
}
