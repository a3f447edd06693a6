import { gradeOf, gradeScaleOf, type ElementFigures, type ElementKey, type Grade } from '#measures'
import type { GroupFigures, SurveyResults } from '#server'
import type { Words } from '../../messages/words.ts'

/** The figures of a survey, in the words of who reads. */
export type FiguresProps = { readonly words: Words; readonly results: SurveyResults }

/** An element that was rated. */
export type RatedElement = ElementFigures & { readonly mean: number }

/** What an element is called by the instrument that asked. */
export function elementName({ words, results }: FiguresProps, key: ElementKey): string {
  const element = results.survey.instrument.elements.find((one) => one.key === key)
  return element?.name[words.language] ?? key
}

/** The elements that were rated, the lowest first. */
export function lowestFirst({ figures }: Pick<GroupFigures, 'figures'>): RatedElement[] {
  return figures.elements
    .flatMap((element) => (element.mean === undefined ? [] : [{ ...element, mean: element.mean }]))
    .toSorted((one, other) => one.mean - other.mean)
}

/** A grade with its word: "B (Baik)". */
export function gradeText({ letter, words: word }: Grade, words: Words): string {
  return words.surveyResults.index.gradeText(letter, word[words.language])
}

/** The grades in force in the period of the survey. */
export function gradesOf({ survey }: SurveyResults): readonly Grade[] {
  return gradeScaleOf(survey.endsOn)?.grades ?? []
}

/** The two grades between which the interval leaves the index. */
export function gradesBetween(props: FiguresProps): readonly [string, string] | undefined {
  const { words, results } = props
  const { interval } = results.whole.figures
  const scale = gradeScaleOf(results.survey.endsOn)
  if (interval === undefined || scale === undefined) return undefined
  const [low, high] = [gradeOf(interval.low, scale), gradeOf(interval.high, scale)]
  return [gradeText(low, words), gradeText(high, words)]
}
