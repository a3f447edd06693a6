import { basename } from 'node:path'
import { styleText } from 'node:util'
import { printNumber } from '#time'
import type { Interval } from '#mining'
import type { Session } from '../session.ts'
import { printable, shortened } from '../terminal/printable.ts'
import { wrapText } from '../terminal/text-columns.ts'
import type { Conformance } from './run-conformance.ts'
import { isNothingMatched } from './conform-log.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import { readingNotes } from './repair-lines.ts'

const lineWidth = 100

/** What a log shows beside a model, to be read: the figures, then departures, times and how it was read. */
export async function conformText(
  found: Conformance,
  most: number,
  session: Session,
): Promise<string> {
  const { task, judged } = found
  const { headings } = wordsAboutConformance(session.language)
  // Whoever wants deviations alone need not wait for the words of all else.
  const worded =
    judged && (await import('./judged-text.ts')).wordJudged({ task, judged, most }, session)
  const sections = [
    figureLines(found, session),
    section(headings.departures, worded?.departures),
    section(headings.accepted, worded?.accepted),
    section(headings.notYet, worded?.notYet),
    section(headings.promises, worded?.promises),
    section(headings.times, worded?.times),
    section(headings.queues, worded?.queues),
    section(headings.remarks, worded?.remarks),
    section(headings.reading, [
      ...task.model.notes,
      ...(worded?.soundness ?? []),
      ...foreignLines(worded?.foreign ?? [], session),
      ...readingLines(found, session),
    ]),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map(([first = '', ...others]) => [styleText('bold', first), ...others].join('\n'))
    .join('\n\n')}\n`
}

/** A heading and its sentences, each with a dash. */
function section(heading: string, sentences: readonly string[] = []): string[] {
  if (sentences.length === 0) return []
  const lines = sentences.flatMap((sentence) =>
    wrapText(printable(sentence), lineWidth - 4).map(
      (line, at) => `${at === 0 ? '- ' : '  '}${line}`,
    ),
  )
  return [heading, ...lines.map((line) => `  ${line}`)]
}

function figureLines(
  { task, aligned, judged }: Conformance,
  { language, words: general }: Session,
): string[] {
  const words = wordsAboutConformance(language)
  const { fitness, variants } = aligned
  const number = (value: number) => printNumber(value, language)
  const percent = (share: number) => `${number(Math.round(share * 10_000) / 100)}%`
  const range = ({ from, to }: Interval, print: (value: number) => string) =>
    from === to ? print(from) : words.range(print(from), print(to))
  const log = task.log.source.path ?? general.standardInput
  const title = words.title(
    printable(basename(log)),
    printable(task.model.sop?.title ?? basename(task.model.path)),
  )
  const cases = words.cases(number(fitness.cases), number(variants.counts.length))
  const { fittingCases, averageTraceFitness, logFitness, deviations } = fitness
  const bounded = [...aligned.variantCosts.keys()].filter(
    (place) => aligned.variantCosts[place]?.kind === 'bounded',
  )
  const boundedCases = bounded.reduce((sum, place) => sum + (variants.counts[place] ?? 0), 0)
  return [
    title,
    ...(isNothingMatched(aligned) ? [words.nothingMatched] : []),
    cases,
    words.fitting(number(fittingCases), percent(fittingCases / Math.max(1, fitness.cases))),
    words.deviations(range(deviations, number)),
    words.fitness(range(averageTraceFitness, percent), range(logFitness, percent)),
    ...(judged === undefined ? [] : [words.precision(percent(judged.precision))]),
    ...(bounded.length === 0 ? [] : [words.bounded(number(bounded.length), number(boundedCases))]),
  ].flatMap((line) => wrapText(line, lineWidth))
}

/** What a person must know of how log and model were understood. */
function readingLines({ task, aligned, judged }: Conformance, session: Session): string[] {
  const words = wordsAboutConformance(session.language)
  const { report } = aligned.matches
  const unknown = report
    .filter(({ kind }) => kind === 'none')
    .map(({ activity }) => shortened(activity))
  const isPaired = task.events === 'pairs'
  const meanings = new Set(judged?.transitions.map((each) => each.toLowerCase()))
  return [
    ...report.flatMap(({ activity, kind, labels }) => {
      const [name, list] = [shortened(activity), labels.map((each) => shortened(each)).join(', ')]
      if (kind === 'step' || kind === 'number' || kind === 'text')
        return [words.matched(name, list)]
      if (kind === 'ambiguous') return [words.ambiguous(name, list)]
      return kind === 'unknown-target' ? [words.unknownTarget(name, list)] : []
    }),
    ...(unknown.length === 0 ? [] : [words.unmatched(shortList(unknown, session))]),
    ...(judged === undefined || judged.joined === 0
      ? []
      : [words.joined(printNumber(judged.joined, session.language))]),
    ...(!isPaired && meanings.has('start') && meanings.has('complete')
      ? [words.transitionsCounted]
      : []),
    ...(judged?.times.steps.some(({ gap, working }) => gap.wall && !working.wall)
      ? [words.startsUnknown]
      : []),
    ...(judged === undefined || judged.times.reversed === 0
      ? []
      : [words.reversed(printNumber(judged.times.reversed, session.language))]),
    ...(judged !== undefined && task.calendar.holidays.size === 0 ? [words.noHolidays] : []),
    ...readingNotes(task.log, judged?.repairs ?? aligned.repairs, session),
  ]
}

function foreignLines(foreign: readonly string[], session: Session): string[] {
  const { foreignPerformers } = wordsAboutConformance(session.language)
  return foreign.length === 0 ? [] : [foreignPerformers(shortList(foreign, session))]
}

const shownNames = 8

function shortList(names: readonly string[], { language }: Session): string {
  const shown = names
    .slice(0, shownNames)
    .map((name) => `'${name}'`)
    .join(', ')
  const rest = names.length - shownNames
  return rest > 0 ? `${shown}, … (+${printNumber(rest, language)})` : shown
}
