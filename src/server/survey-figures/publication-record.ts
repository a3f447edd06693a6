import type { ElementKey, ScoreCounts, SurveySettings } from '#measures'
import type { TwoTexts } from '#time'
import type { AnswerCounts, SurveyResults } from './figures-record.ts'
import type { ServicePromise } from './promise-record.ts'

/** What somebody wrote, as a person let it stand in public. */
export type PublishedRemark = {
  readonly question: string
  readonly text: string
  /** First day of the month in which it came. */
  readonly month: string
}

/** All that is shown of a publication. What may not be shown is not in it. */
export type PublishedContent = {
  readonly results: SurveyResults
  readonly remarks: readonly PublishedRemark[]
  /** Absent in what was published before promises were kept with it. */
  readonly promises?: readonly ServicePromise[]
}

/** A version of the published figures; the first has no reason. */
export type PublicationVersion = {
  readonly version: number
  readonly publishedAt: Date
  readonly reason: string
}

/** A publication, and all versions there are, the newest first. */
export type PublishedSurvey = PublicationVersion &
  PublishedContent & { readonly versions: readonly PublicationVersion[] }

/** A published survey in a list: its last version. */
export type PublishedSummary = PublicationVersion & {
  readonly surveyId: string
  readonly slug: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly beginsOn: string
  readonly endsOn: string
  readonly closedEarlyOn: string | null
  /** Of the whole. */
  readonly n: number
  readonly index: number | null
}

/** Place in the list of published surveys: the first day of one, and its id. */
export type SurveyPlace = { readonly on: string; readonly id: string }

/** The format of the open data below. */
export const openSurveyFormat = 'tatalaksana-survey-data/1'

type Sums = { readonly n: number; readonly sum: number; readonly squares: number }

/** The sums of an element in a group: all its figures come from them. */
export type OpenElement = {
  readonly key: ElementKey
  /** How often each score was given. */
  readonly performance: Sums & { readonly scores: ScoreCounts }
  readonly importance: Sums & { readonly scores: ScoreCounts }
  /** Performance less importance, of those who rated both, and the sums of both of them. */
  readonly gap: Sums & { readonly performance: number; readonly importance: number }
}

/** The sums of a group of answers. Of one that is hidden only the number of answers is there. */
export type OpenGroup = {
  readonly kind: 'whole' | 'service' | 'channel'
  /** The address of a service, or the name of a channel; '' of the whole. */
  readonly key: string
  readonly name: string
  readonly hidden: boolean
  readonly answers: AnswerCounts
  /** Answers that entered the figures, and those without a single rated element. */
  readonly n: number
  readonly blank: number
  readonly population: number | null
  readonly asked: number | null
  /** The respondents' own indices: 25 times the mean of the elements that each rated. */
  readonly index: Sums | null
  readonly elements: readonly OpenElement[]
}

/** The open data of a publication: sums from which each of its figures can be computed again. */
export type OpenSurveyData = {
  readonly format: typeof openSurveyFormat
  readonly formula: string
  readonly computedAt: string
  readonly settings: SurveySettings
  /** From which index on, to two decimals, each grade is given. */
  readonly grades: readonly { readonly letter: string; readonly from: number }[]
  readonly survey: {
    readonly slug: string
    readonly title: string
    readonly unit: string
    readonly beginsOn: string
    readonly endsOn: string
    /** Absent: it was not closed before its last day. */
    readonly closedEarlyOn?: string
  }
  readonly elements: readonly { readonly key: ElementKey; readonly name: TwoTexts }[]
  readonly groups: readonly OpenGroup[]
}

/** Open data with which version of the publication they are. */
export type PublishedData = PublicationVersion & { readonly data: OpenSurveyData }
