import { printDecimals, type ElementKey, type Interval, type SurveyFigures } from '#measures'
import { printDate, printNumber } from '#time'
import { lastDayOf, type AnswerChannel, type Survey } from '../../survey/survey-record.ts'

/** How figures stand in a report, which is in Indonesian. */

export const none = '–'
export const two = (value: number): string => printDecimals(value, 2, 'id')
export const whole = (value: number): string => printNumber(value, 'id')
export const percent = (share: number): string => `${printDecimals(100 * share, 1, 'id')}%`
export const orNone = (value: number | undefined, print: (value: number) => string): string =>
  value === undefined ? none : print(value)
export const range = (interval: Interval | undefined): string =>
  interval === undefined ? none : `${two(interval.low)} s.d. ${two(interval.high)}`
export const day = (iso: string): string => printDate(iso, 'id')

/** From when until when it was really asked, and what was planned where that was longer. */
export function period(survey: Pick<Survey, 'beginsOn' | 'endsOn' | 'closedEarlyOn'>): string {
  const asked = `${day(survey.beginsOn)} sampai dengan ${day(lastDayOf(survey))}`
  if (survey.closedEarlyOn === undefined) return asked
  return `${asked}, ditutup lebih awal dari rencana (${day(survey.endsOn)})`
}

/** What an element is called in the questionnaire of the survey. */
export function elementName({ instrument }: Pick<Survey, 'instrument'>, key: ElementKey): string {
  return instrument.elements.find((element) => element.key === key)?.name.id ?? key
}

export const channelNames: Readonly<Record<AnswerChannel, string>> = {
  link: 'Tautan',
  poster: 'Poster kode QR',
  code: 'Kode sekali pakai',
  kiosk: 'Layar di loket',
  tablet: 'Tablet petugas',
  paper: 'Formulir kertas',
}

/** The grade, or a dash where it is not told. */
export function gradeCell({ grade }: Pick<SurveyFigures, 'grade'>): string {
  return grade === undefined ? none : `${grade.letter} (${grade.words.id})`
}

/** The paragraphs of a text, none where nothing is written. */
export function paragraphs(text: string): { readonly kind: 'paragraph'; readonly text: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}

/** The lines of a text as a list, nothing where none is written. */
export function listed(
  text: string,
): { readonly kind: 'list'; readonly items: readonly string[] }[] {
  const items = paragraphs(text).map((paragraph) => paragraph.text)
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}
