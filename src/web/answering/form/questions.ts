import type { AnswerWords, ElementKey, ExtraQuestion, Instrument } from '#measures'
import type { PublicSurvey, PublicSurveyService } from '#server'

type TwoTexts = AnswerWords[number]

/** What is chosen where one does not want to answer. */
export const passed = '-'

/** How important an element is. */
export type ImportanceQuestion = {
  readonly field: string
  readonly key: ElementKey
  readonly element: TwoTexts
  readonly choices: AnswerWords
}

/** One rated question of the form: an element, or one part of it. */
export type RatedQuestion = {
  readonly field: string
  /** Of the element or the part. */
  readonly key: string
  readonly text: TwoTexts
  readonly choices: AnswerWords
  /** Asked below it. */
  readonly importance?: ImportanceQuestion
}

/** A question beside the elements. */
export type FurtherQuestion = { readonly field: string; readonly question: ExtraQuestion }

/** What a form asks, in its order. */
export type Questions = {
  readonly rated: readonly RatedQuestion[]
  readonly further: readonly FurtherQuestion[]
}

/** The questions of a survey about a service: without the elements that it cannot have. */
export function listQuestions(
  { instrument }: Pick<PublicSurvey, 'instrument'>,
  { leftOut }: Pick<PublicSurveyService, 'leftOut'>,
): Questions {
  const asked = instrument.elements.filter(({ key }) => !leftOut.includes(key))
  return {
    rated: asked.flatMap((element) => rateElement(element, instrument.importance)),
    further: instrument.questions.map((question) => ({ field: `x-${question.key}`, question })),
  }
}

/** The questions of one element; its importance is asked once, below the last of its parts. */
function rateElement(
  { key, name, question, answers, parts }: Instrument['elements'][number],
  importance: AnswerWords | undefined,
): readonly RatedQuestion[] {
  const whole = { key, question, answers }
  const all = parts.length === 0 ? [whole] : parts
  return all.map((part, at) => ({
    field: `n-${part.key}`,
    key: part.key,
    text: part.question,
    choices: part.answers ?? answers,
    ...(importance !== undefined &&
      at === all.length - 1 && {
        importance: { field: `p-${key}`, key, element: name, choices: importance },
      }),
  }))
}

/** Questions are answered in about twelve seconds each. */
export function minutesFor({ rated, further }: Questions): number {
  return Math.max(1, Math.round((rated.length + further.length) / 5))
}
