/** What a government may set otherwise. */
export type SurveySettings = {
  /** Fewer answers than these are not shown apart, for privacy. */
  readonly showFrom: number
  /** Fewer answers than these get no grade and no rank. */
  readonly rankFrom: number
}

/** The floors without a setting: 10 and 30. No regulation sets them; they are ours. */
export const usualSettings: SurveySettings = { showFrom: 10, rankFrom: 30 }
