/** What `conform` says beyond the departures themselves, in one language. Numbers come worded. */
export type ConformWords = {
  readonly title: (log: string, model: string) => string
  readonly aligning: (share: number) => string
  readonly cases: (cases: string, variants: string) => string
  readonly fitting: (cases: string, share: string) => string
  readonly fitness: (average: string, log: string) => string
  readonly precision: (precision: string) => string
  readonly deviations: (sum: string) => string
  /** Variants whose search ended at its limit: the figures lie between two bounds. */
  readonly bounded: (variants: string, cases: string) => string
  readonly impossible: string
  /** No activity of the log is one of the model's. */
  readonly nothingMatched: string
  readonly range: (low: string, high: string) => string
  readonly headings: Readonly<
    Record<
      | 'departures'
      | 'accepted'
      | 'notYet'
      | 'promises'
      | 'times'
      | 'queues'
      | 'remarks'
      | 'reading',
      string
    >
  >
  readonly matched: (activity: string, label: string) => string
  readonly ambiguous: (activity: string, labels: string) => string
  readonly unknownTarget: (activity: string, target: string) => string
  /** So many unknown activities were taken together. */
  readonly joined: (activities: string) => string
  readonly unmatched: (activities: string) => string
  /** The log has starts and completes, and each counts as an event. */
  readonly transitionsCounted: string
  readonly startsUnknown: string
  readonly foreignPerformers: (performers: string) => string
  readonly reversed: (events: string) => string
  readonly noHolidays: string
  readonly unsound: (why: string) => string
  readonly picture: (path: string) => string
  /** Marks on a picture, of at most nine letters a word. */
  readonly marks: Readonly<
    Record<'skipped' | 'outside' | 'moved' | 'repeated' | 'late' | 'otherPerformer', string>
  >
  readonly mapMarks: Readonly<Record<'skipped' | 'outside', (cases: string) => string>>
  readonly table: Readonly<
    Record<
      | 'kind'
      | 'step'
      | 'activity'
      | 'occurrences'
      | 'cases'
      | 'of'
      | 'share'
      | 'low'
      | 'high'
      | 'extraMinutes'
      | 'examples'
      | 'case'
      | 'variant'
      | 'deviations'
      | 'fitness'
      | 'events'
      | 'begin'
      | 'end'
      | 'workingMinutes'
      | 'departures',
      string
    >
  >
}
