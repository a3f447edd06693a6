import { dayMs, dayOf } from '#time'
import type { LogCase, LogNames } from '../../log/log-case.ts'
import type { Alignment } from '../alignment.ts'
import { measureSpan, spansOfEvent } from '../times/case-times.ts'
import type { Departure } from './departure.ts'
import type { DepartureReport } from './departure-report.ts'
import { countOccurrence, keepExamples, keyOf, type DepartureTally } from './departure-tally.ts'
import { addDuration, quantileOf } from '../times/duration-sketch.ts'
import { createDepartureFinder, type CaseFindings } from './find-departures.ts'
import {
  createGathered,
  getTally,
  type Gathered,
  type GatherOptions,
} from './gathered-departures.ts'
import { countJudgement, createPromiseTally } from './promise-tally.ts'
import { reportDepartures } from './report-departures.ts'
import { judgeRunning, type RunningRule } from './running-rule.ts'
import { addUnended, type EndDeparture, type UnendedCases } from './unended-cases.ts'

/** Takes cases one by one, then gives the report. */
export type DepartureGatherer = {
  /** Adds a case and gives what it shows; undefined where its alignment has no moves to read. */
  readonly take: (taken: LogCase, names: LogNames, alignment: Alignment) => CaseFindings | undefined
  readonly finish: () => DepartureReport
}

/**
 * Gathers departures over the cases of a log while it is read. What it gives does not depend on the
 * order of the cases; its memory grows with the distinct departures (and, of cases that end early, with
 * the days on which they do), not with the cases. Quantiles are right to 1 % (`DurationSketch`).
 */
export function createDepartureGatherer(options: GatherOptions): DepartureGatherer {
  const find = createDepartureFinder(options)
  const gathered = createGathered(options)
  return {
    take: (taken, names, alignment) => {
      const findings = find(taken, names, alignment)
      if (findings === undefined) gathered.notAligned += 1
      else addCase(gathered, findings, { taken, names })
      if (findings !== undefined && alignment.kind === 'bounded') gathered.bounded += 1
      return findings
    },
    finish: () => {
      const since = runningSince(gathered)
      for (const unended of gathered.unended.values()) decide(gathered, unended, since.day)
      gathered.unended.clear()
      return reportDepartures(gathered, since.ms)
    },
  }
}

type OneCase = { readonly taken: LogCase; readonly names: LogNames }

function addCase(gathered: Gathered, findings: CaseFindings, one: OneCase): void {
  const { span, departures } = findings
  gathered.cases += 1
  gathered.performersUnknown += findings.performersUnknown
  if (span.to > gathered.lastMs) gathered.lastMs = span.to
  const lacking = departures.filter(isAtEnd)
  const verdict = lacking.length === 0 ? 'ended' : judgeRunning(ruleOf(gathered), one.taken)
  const certain = verdict === 'ended' ? departures : departures.filter((each) => !isAtEnd(each))
  const tallies = addDepartures(gathered, certain, one)
  countJudged(gathered, findings, verdict === 'ended')
  if (lacking.length === 0) compareTimes(gathered, findings, { tallies, taken: one.taken })
  if (verdict === 'ended') return
  const entries = endDepartures(gathered, lacking, { tallies, id: one.taken.id })
  if (verdict === 'running') addRunning(gathered, entries, 1)
  else {
    const kept = findings.promised?.kind === 'kept'
    const day = dayOf(gathered.options.calendar, span.to)
    addUnended(gathered.unended, entries, { id: one.taken.id, day, kept })
  }
}

function isAtEnd(departure: Departure): departure is EndDeparture['departure'] {
  return departure.kind === 'skipped' && departure.atEnd === true
}

/** Adds departures of one case, and gives the tallies that they belong to. */
function addDepartures(
  gathered: Gathered,
  departures: readonly Departure[],
  { taken, names }: OneCase,
): Map<string, DepartureTally> {
  const touched = new Map<string, DepartureTally>()
  for (const departure of departures) {
    const acceptance = gathered.findAcceptance(departure, taken.id)
    const key = keyOf(departure, acceptance)
    const tally = getTally(gathered, key, { departure, acceptance })
    touched.set(key, tally)
    countOccurrence(tally, departure, resourceOf(departure, taken, names))
  }
  for (const tally of touched.values()) {
    tally.cases += 1
    tally.examples = keepExamples(tally.examples, taken.id)
  }
  return touched
}

function resourceOf(departure: Departure, taken: LogCase, names: LogNames): string | undefined {
  if (departure.kind === 'skipped' || departure.kind === 'late-case') return undefined
  return names.resources[taken.resource[departure.place] ?? -1]
}

/** A case that is not over has not kept its promise yet; one that is late is late already. */
function countJudged(gathered: Gathered, findings: CaseFindings, ended: boolean): void {
  const timed = new Set<string>()
  for (const { step, judgement } of findings.promises) {
    const tally = gathered.promises.get(step) ?? createPromiseTally()
    gathered.promises.set(step, tally)
    countJudgement(tally, judgement)
    if (judgement.kind !== 'not-comparable') timed.add(step)
  }
  countSteps(gathered.judged.late, timed)
  countSteps(gathered.judged['other-performer'], new Set(findings.performed))
  const { promised } = findings
  if (promised && (ended || promised.kind !== 'kept')) countJudgement(gathered.promised, promised)
}

function countSteps(counts: Map<string, number>, steps: ReadonlySet<string>): void {
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
}

function compareTimes(
  gathered: Gathered,
  findings: CaseFindings,
  { tallies, taken }: { readonly tallies: Map<string, DepartureTally>; readonly taken: LogCase },
): void {
  const elapsed = measureSpan(gathered.options.calendar, findings.span).workingMs
  addDuration(gathered.elapsed, elapsed)
  for (const tally of tallies.values()) addDuration(tally.elapsed, elapsed)
  for (let event = 1; event < taken.length; event++) {
    const { gap } = spansOfEvent(taken, event)
    addDuration(gathered.gaps, gap.to - gap.from)
  }
}

function endDepartures(
  gathered: Gathered,
  lacking: readonly EndDeparture['departure'][],
  { tallies, id }: { readonly tallies: ReadonlyMap<string, unknown>; readonly id: string },
): EndDeparture[] {
  const met = new Set(tallies.keys())
  return lacking.map((departure) => {
    const acceptance = gathered.findAcceptance(departure, id)
    const key = keyOf(departure, acceptance)
    const first = !met.has(key)
    met.add(key)
    return { key, departure, acceptance, first }
  })
}

function addRunning(gathered: Gathered, lacking: readonly EndDeparture[], cases: number): void {
  gathered.running += cases
  const steps = new Map(lacking.map(({ departure }) => [departure.step, departure]))
  for (const { step, activity } of steps.values()) {
    const entry = gathered.notYet.get(step) ?? { step, activity, cases: 0 }
    gathered.notYet.set(step, entry)
    entry.cases += cases
  }
}

function ruleOf({ options }: Gathered): RunningRule {
  return options.running ?? { kind: 'recent' }
}

/** From when on cases are running, as an instant and as a day; NaN: none is. */
function runningSince(gathered: Gathered) {
  const rule = ruleOf(gathered)
  const { lastMs, gaps, options } = gathered
  if (rule.kind !== 'recent') return { ms: NaN, day: NaN }
  const window = rule.windowMs ?? Math.max(dayMs, quantileOf(gaps, 0.95) ?? 0)
  const ms = (rule.logEndMs ?? lastMs) - window
  return { ms, day: dayOf(options.calendar, ms) }
}

/** Counts cases whose end was open as running, or what they lack as skipped. */
function decide(gathered: Gathered, unended: UnendedCases, runningSinceDay: number): void {
  const { lacking, day, cases, kept } = unended
  if (day >= runningSinceDay) {
    gathered.promised.notJudged += kept
    return addRunning(gathered, lacking, cases)
  }
  gathered.promised.kept += kept
  for (const { key, departure, acceptance, first } of lacking) {
    const tally = getTally(gathered, key, { departure, acceptance })
    tally.occurrences += cases
    tally.cases += first ? cases : 0
    if (first) tally.examples = unended.examples.reduce(keepExamples, tally.examples)
  }
}
