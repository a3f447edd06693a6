import { printClockTime, printNumber, printWorkingTime, type Clock } from '#time'
import type { AcceptedDeparture } from '../departures/accepted-departure.ts'
import type {
  DepartureGroup,
  DepartureReport,
  PromiseFigures,
} from '../departures/departure-report.ts'
import type { CountText, ShareTexts } from './messages/messages.ts'
import {
  createVoice,
  nameOf,
  nameStep,
  percentOf,
  sentence,
  type Voice,
  type WordingOptions,
} from './voice.ts'
import type { ShareInterval } from '../wilson.ts'

/** What a report says, in whole sentences. */
export type WordedDepartures = {
  readonly departures: readonly string[]
  readonly accepted: readonly string[]
  readonly notYet: readonly string[]
  readonly promises: readonly string[]
  /** What was not judged or is left out, and how times are to be taken. */
  readonly remarks: readonly string[]
}

/**
 * Words a report for a manager: most frequent departures first, and what was left out. That there is
 * none is said only where there were cases, and nothing was accepted either.
 */
export function wordDepartures(report: DepartureReport, options: WordingOptions): WordedDepartures {
  const voice = createVoice(options)
  const told = report.departures.slice(0, options.most ?? 20)
  const groups = [report.departures, ...report.accepted.map(({ departures }) => departures)].flat()
  return {
    departures:
      report.cases > 0 && groups.length === 0
        ? [sentence(voice.words.nothing)]
        : told.map((group) => wordGroup(group, voice)),
    accepted: report.accepted.flatMap((each) => wordAcceptance(each, voice)),
    notYet: report.notYet.map((each) =>
      sentence(voice.words.notYet(nameStep(each, voice), count(each.cases, voice))),
    ),
    promises: [
      ...(report.promised ? wordPromise(report.promised, voice) : []),
      ...inOrder(report.promises, voice).flatMap((each) => wordPromise(each, voice)),
    ],
    remarks: [
      ...(groups.some(({ extra }) => extra) ? [sentence(voice.words.association)] : []),
      ...wordUnjudged(report, voice),
      ...wordLeftOut(report.departures.slice(told.length), voice),
    ],
  }
}

/** Promises in the order of the SOP's steps, where that is known. */
function inOrder(promises: readonly PromiseFigures[], { steps }: Voice): readonly PromiseFigures[] {
  const places = new Map([...(steps?.keys() ?? [])].map((step, place) => [step, place]))
  const placeOf = ({ step }: PromiseFigures) => places.get(step) ?? places.size
  return promises.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function wordGroup(group: DepartureGroup, voice: Voice): string {
  const { words } = voice
  const often =
    group.occurrences > group.cases
      ? ` (${words.times(printNumber(group.occurrences, voice.language))})`
      : ''
  const what = sentence(wordKind(group, voice) + often)
  return group.extra ? `${what} ${wordExtra(group.extra.medianMs, voice)}` : what
}

function wordKind(group: DepartureGroup, voice: Voice): string {
  const { departures, ofCases } = voice.words
  const step = nameStep(group, voice)
  const cases = ofCases(shareTexts(group.cases, group.of, { share: group.share, voice }))
  const by = printTime(group.own?.medianMs ?? 0, group.clock, voice)
  switch (group.kind) {
    case 'inserted':
      return group.known ? departures.known(step, cases) : departures.unknown(group.activity, cases)
    case 'out-of-order':
      return wordOrder(group, cases, voice)
    case 'other-performer':
      return departures.otherPerformer(step, cases, listResources(group, voice))
    case 'late':
      return departures.late(step, cases, by)
    case 'late-case':
      return departures.lateCase(cases, by)
    case 'skipped':
    case 'repeated':
      return departures[group.kind](step, cases)
  }
}

function wordOrder(group: DepartureGroup, cases: string, voice: Voice): string {
  const { departures } = voice.words
  const step = nameStep(group, voice)
  if (group.than === undefined) return departures.unordered(step, cases)
  const than = nameOf(group.than, voice)
  return departures[group.done ?? 'later'](step, cases, `'${than.name}'`)
}

function wordExtra(medianMs: number, voice: Voice): string {
  const { words } = voice
  const time = printWorkingTime(Math.abs(medianMs), voice.dayMs, voice.language)
  if (Math.round(medianMs / 60_000) === 0) return sentence(words.asFast)
  return sentence(medianMs > 0 ? words.slower(time) : words.faster(time))
}

/** The three who did most of it. */
function listResources({ resources }: DepartureGroup, { words, language }: Voice): string {
  const names = resources
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ')
  if (resources.length <= 3) return names
  return words.andOthers(names, printNumber(resources.length - 3, language))
}

function wordAcceptance(
  { acceptance, departures }: DepartureReport['accepted'][number],
  voice: Voice,
): string[] {
  const { words } = voice
  if (departures.length === 0) return [sentence(wordUnused(acceptance, voice))]
  const reason = sentence(words.accepted(acceptance.reason, acceptance.by ?? ''))
  return departures.map((group) => `${wordGroup(group, voice)} ${reason}`)
}

function wordUnused({ kind, step = '', reason }: AcceptedDeparture, voice: Voice): string {
  const { words } = voice
  const named = kind === 'late-case' ? '' : `${nameStep({ step, activity: step }, voice)}, `
  return words.acceptedNothing(`${named}${words.kinds[kind]}`, reason)
}

function wordPromise(figures: PromiseFigures, voice: Voice): string[] {
  const { kept, late, share, step } = figures
  if (share === undefined) return []
  const { words } = voice
  const texts = shareTexts(kept, kept + late, { share, voice })
  const text =
    step === ''
      ? words.keptCase(words.ofCases(texts))
      : words.keptStep(nameStep(figures, voice), words.ofTimes(texts))
  return [sentence(text)]
}

function wordUnjudged(report: DepartureReport, voice: Voice): string[] {
  return (['notAligned', 'bounded', 'performersUnknown'] as const)
    .filter((what) => report[what] > 0)
    .map((what) => sentence(voice.words[what](count(report[what], voice))))
}

function wordLeftOut(rest: readonly DepartureGroup[], voice: Voice): string[] {
  if (rest.length === 0) return []
  const occurrences = rest.reduce((sum, group) => sum + group.occurrences, 0)
  const text = voice.words.leftOut(
    count(rest.length, voice),
    printNumber(occurrences, voice.language),
  )
  return [sentence(text)]
}

/** Time on the office's clock, or on that on the wall. */
function printTime(ms: number, clock: Clock | undefined, { dayMs, language }: Voice): string {
  const onTheWall = clock === 'calendar' || clock === 'consecutive'
  return onTheWall ? printClockTime(ms, language) : printWorkingTime(ms, dayMs, language)
}

function count(amount: number, { language }: Voice): CountText {
  return { text: printNumber(amount, language), one: amount === 1 }
}

function shareTexts(
  of: number,
  all: number,
  { share, voice }: { readonly share: ShareInterval; readonly voice: Voice },
): ShareTexts {
  return {
    count: printNumber(of, voice.language),
    of: printNumber(all, voice.language),
    ofOne: all === 1,
    percent: percentOf(share.share, voice),
    low: percentOf(share.low, voice),
    high: percentOf(share.high, voice),
  }
}
