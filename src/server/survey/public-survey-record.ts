import type { ElementKey, Instrument } from '#measures'

/** Whether a survey can be answered: not yet, now, or no longer. */
export type SurveyStanding = 'coming' | 'open' | 'over'

/** A service as respondents choose it. */
export type PublicSurveyService = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Elements that are not asked of it. */
  readonly leftOut: readonly ElementKey[]
}

/** A survey as the public sees it. */
export type PublicSurvey = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly unitName: string
  /** ISO dates, both included. */
  readonly beginsOn: string
  readonly endsOn: string
  readonly closedEarlyOn: string | null
  readonly standing: SurveyStanding
  readonly instrument: Instrument
  /** By name. */
  readonly services: readonly PublicSurveyService[]
}

/** What a one-time code leads to. */
export type CodePlace = { readonly surveySlug: string; readonly serviceSlug: string }

/** What the address of a screen or a tablet leads to. */
export type DevicePlace = {
  readonly channel: 'kiosk' | 'tablet'
  readonly name: string
  readonly surveySlug: string
}
