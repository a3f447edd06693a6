import {
  printDecimals,
  usualSettings,
  type ElementFigures,
  type Interval,
  type SurveyFigures,
} from '#measures'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { nameOfElement, wordsAboutSurvey, type SurveyWords } from './messages/survey-words.ts'
import type { SurveyReport } from './survey-report.ts'

type Voice = {
  readonly about: SurveyWords
  readonly language: Session['language']
  /** Two decimals in the way of the language. */
  readonly print: (value: number) => string
}

/** The report as a person reads it. */
export function surveyText(report: SurveyReport, { language }: Session): string {
  const about = wordsAboutSurvey(language)
  const print = (value: number) => printDecimals(value, 2, language)
  const voice: Voice = { about, language, print }
  const groups = report.groups.flatMap(({ name, figures, trend }) => [
    '',
    `— ${printable(name) || '(…)'} —`,
    ...figuresText(figures, voice),
    ...(trend === undefined
      ? []
      : [
          `${about.trend(print(trend.difference), intervalText(trend.interval, voice))}: ${about.verdicts[trend.verdict]}`,
        ]),
  ])
  const lines = [
    `— ${about.whole}${report.period === undefined ? '' : ` · ${printable(report.period)}`} —`,
    ...figuresText(report.whole, voice),
    ...contextText(report, voice),
    ...groups,
    ...(groups.length > 0 && report.whole.population !== undefined
      ? ['', about.groupsWithoutPopulation]
      : []),
    '',
    about.formula(report.whole.formula),
  ]
  return `${lines.join('\n')}\n`
}

function contextText(
  { whole, sample, counts, notInFile }: SurveyReport,
  voice: Voice,
): readonly string[] {
  const { about, print } = voice
  const { population, response, n } = whole
  const percent = (share: number) => `${print(100 * share)}%`
  const lines = notInFile.map((key) => about.notInFile(nameOfElement(key, voice.language)))
  if (population !== undefined) lines.push(about.population(population, percent(n / population)))
  if (sample !== undefined) lines.push(about.sample(sample.nearest, sample.up))
  if (response !== undefined) {
    const interval = about.interval(percent(response.low), percent(response.high))
    lines.push(about.response(percent(response.share), interval))
  }
  if (counts.rowsOfOtherPeriods > 0) lines.push(about.otherPeriods(counts.rowsOfOtherPeriods))
  if (counts.texts > 0) lines.push(about.texts(counts.texts))
  return lines
}

function figuresText(figures: SurveyFigures, voice: Voice): readonly string[] {
  const { about, print } = voice
  const { n, blank, standing, index, interval, unanswered } = figures
  const head = [about.answers(n, blank)]
  if (standing === 'hidden') return [...head, about.hidden(usualSettings.showFrom)]
  if (standing === 'unranked') head.push(about.unranked(usualSettings.rankFrom))
  if (index === undefined) return head
  const around = interval === undefined ? about.noInterval : intervalText(interval, voice)
  return [
    ...head,
    `${about.index}: ${print(index.exact)} · ${around} · ${about.weightings.exact}`,
    `  ${print(index.threeDecimals)} (${about.weightings.threeDecimals}) · ${print(index.twoDecimals)} (${about.weightings.twoDecimals})`,
    `${about.grade}: ${gradeText(figures, voice)}`,
    ...elementTable(figures, voice),
    ...unanswered.map((key) => `${nameOfElement(key, voice.language)}: ${about.unanswered}`),
  ]
}

function gradeText({ grade, gradeDoubt }: SurveyFigures, { about, language }: Voice): string {
  if (grade !== undefined) return `${grade.letter} (${grade.words[language]})`
  return about.withheld(gradeDoubt === undefined ? '' : about.doubts[gradeDoubt])
}

function elementTable({ elements }: SurveyFigures, voice: Voice): readonly string[] {
  const { headings } = voice.about
  const asked = elements.some(({ importance }) => importance !== undefined)
  const heads = [headings.element, headings.n, headings.mean, headings.interval]
  const more = asked
    ? [headings.importance, headings.gap, headings.conformity, headings.quadrant]
    : [headings.derived]
  const rows = elements
    .filter(({ n }) => n > 0)
    .map((element) => [
      ...ownCells(element, voice),
      ...(asked ? importanceCells(element, voice) : [optional(element.derivedImportance, voice)]),
    ])
  return alignRows([[...heads, ...more], ...rows])
}

function ownCells({ key, n, mean, interval }: ElementFigures, voice: Voice): readonly string[] {
  return [
    nameOfElement(key, voice.language),
    String(n),
    optional(mean, voice),
    ends(interval, voice),
  ]
}

function importanceCells(element: ElementFigures, voice: Voice): readonly string[] {
  const { importance, gap, conformity, quadrant } = element
  return [
    importance === undefined ? '–' : `${voice.print(importance.mean)} (${importance.n})`,
    gap === undefined ? '–' : `${voice.print(gap.mean)} [${ends(gap.interval, voice)}]`,
    conformity === undefined ? '–' : `${voice.print(conformity)}%`,
    quadrant ?? '–',
  ]
}

function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}

function intervalText({ low, high }: Interval, { about, print }: Voice): string {
  return about.interval(print(low), print(high))
}

function ends(interval: Interval | undefined, { print }: Voice): string {
  return interval === undefined ? '–' : `${print(interval.low)} – ${print(interval.high)}`
}

function optional(value: number | undefined, { print }: Voice): string {
  return value === undefined ? '–' : print(value)
}
