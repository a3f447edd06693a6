import type { DepartureKind } from '../../departures/departure.ts'
import type { AcceptedFaultCode } from '../../departures/read-accepted.ts'

/** A share in words: counts and percentages as texts, and whether it is taken of one alone. */
export type ShareTexts = {
  readonly count: string
  readonly of: string
  readonly ofOne: boolean
  readonly percent: string
  readonly low: string
  readonly high: string
}

/** A count as a text, and whether it is one. */
export type CountText = { readonly text: string; readonly one: boolean }

/** Words for departures in one language. Numbers, times and names come in as texts. */
export type DepartureMessages = {
  /** "Langkah 4 'Verifikasi berkas'"; the number is '' where the model has none. */
  readonly step: (number: string, name: string) => string
  /** "37 dari 1.434 berkas (2,6%; 95%: 1,9–3,5%)". */
  readonly ofCases: (share: ShareTexts) => string
  readonly ofTimes: (share: ShareTexts) => string
  /** How often, where that is more than the cases. */
  readonly times: (count: string) => string
  /** Names of a list, of which some are left out. */
  readonly andOthers: (names: string, count: string) => string
  /** Each says what happened; `cases` is what `ofCases` gave. */
  readonly departures: {
    readonly skipped: (step: string, cases: string) => string
    readonly unknown: (activity: string, cases: string) => string
    readonly known: (step: string, cases: string) => string
    readonly later: (step: string, cases: string, than: string) => string
    readonly earlier: (step: string, cases: string, than: string) => string
    readonly unordered: (step: string, cases: string) => string
    readonly repeated: (step: string, cases: string) => string
    readonly otherPerformer: (step: string, cases: string, by: string) => string
    readonly late: (step: string, cases: string, by: string) => string
    readonly lateCase: (cases: string, by: string) => string
  }
  /** What cases with a departure took more or less than those without, at the median. */
  readonly slower: (time: string) => string
  readonly faster: (time: string) => string
  readonly asFast: string
  readonly association: string
  readonly accepted: (reason: string, by: string) => string
  readonly acceptedNothing: (what: string, reason: string) => string
  readonly kinds: Readonly<Record<DepartureKind, string>>
  readonly notYet: (step: string, cases: CountText) => string
  readonly keptStep: (step: string, times: string) => string
  readonly keptCase: (cases: string) => string
  /** Where time goes by: its share, and within which time half and nine in ten are done. */
  readonly bottleneck: (parts: {
    readonly step: string
    readonly percent: string
    readonly half: string
    readonly most: string
  }) => string
  readonly queue: (resource: string, total: string, half: string) => string
  readonly queueWithWork: (resource: string, total: string, half: string) => string
  readonly nothing: string
  readonly notAligned: (cases: CountText) => string
  readonly bounded: (cases: CountText) => string
  readonly performersUnknown: (events: CountText) => string
  readonly leftOut: (departures: CountText, occurrences: string) => string
  readonly faults: Readonly<Record<AcceptedFaultCode, (found: string) => string>>
  readonly fields: Readonly<Record<string, string>>
}
