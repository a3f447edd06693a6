import type { ElementKey, GradeDoubt, SurveyFault } from '#measures'
import { officialInstrument } from '#measures'
import type { Language } from '../../session.ts'
import type { SurveyFileFault } from '../read-survey.ts'
import type { ProblemKind } from '../survey-problems.ts'
import { surveyWordsEn } from './survey-words-en.ts'
import { surveyWordsId } from './survey-words-id.ts'

/** What the command about surveys says, in one language. */
export type SurveyWords = {
  readonly whole: string
  readonly answers: (n: number, blank: number) => string
  readonly index: string
  readonly interval: (low: string, high: string) => string
  readonly noInterval: string
  readonly weightings: Readonly<Record<'exact' | 'threeDecimals' | 'twoDecimals', string>>
  readonly grade: string
  readonly withheld: (reason: string) => string
  readonly doubts: Readonly<Record<GradeDoubt, string>>
  readonly hidden: (floor: number) => string
  readonly unranked: (floor: number) => string
  readonly unanswered: string
  readonly notInFile: (element: string) => string
  readonly headings: Readonly<
    Record<
      | 'element'
      | 'n'
      | 'mean'
      | 'interval'
      | 'importance'
      | 'gap'
      | 'conformity'
      | 'quadrant'
      | 'derived',
      string
    >
  >
  readonly trend: (difference: string, interval: string) => string
  readonly verdicts: Readonly<Record<'better' | 'worse' | 'unclear', string>>
  readonly population: (population: number, share: string) => string
  readonly sample: (nearest: number, up: number) => string
  readonly response: (share: string, interval: string) => string
  readonly otherPeriods: (rows: number) => string
  readonly texts: (count: number) => string
  readonly groupsWithoutPopulation: string
  readonly columnsRead: string
  readonly doubtfulOrder: (u8: string, other: string) => string
  readonly formula: (version: string) => string
  readonly problem: (kind: ProblemKind, count: number) => string
  readonly problemPlace: (line: number, column: string | undefined) => string
  readonly refused: string
  readonly fileFault: (fault: Exclude<SurveyFileFault, { readonly code: 'rows' }>) => string
  readonly surveyFault: (fault: SurveyFault) => string
  readonly expectedWhole: string
  readonly expectedDate: string
}

/** The words about surveys of a language. */
export function wordsAboutSurvey(language: Language): SurveyWords {
  return language === 'en' ? surveyWordsEn : surveyWordsId
}

/** What an element is called. */
export function nameOfElement(key: ElementKey, language: Language): string {
  const element = officialInstrument().elements.find((each) => each.key === key)
  return element?.name[language] ?? key
}
