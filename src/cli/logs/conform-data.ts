import type { DepartureGroup } from '#mining'
import { findForeignPerformers } from '#mining/departures'
import type { Session } from '../session.ts'
import type { Conformance } from './run-conformance.ts'
import { csvLine } from './csv-line.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'

/** What was found as data: the figures, each variant with its deviations, departures, times, how it was read. */
export function conformJson({ task, aligned, judged }: Conformance): string {
  const { variants, variantCosts, matches, fitness, names, emptyTrace } = aligned
  return `${JSON.stringify({
    format: 'tatalaksana-conformance/1',
    log: task.log.source.path ?? '-',
    model: task.model.path,
    events: task.events,
    cases: fitness.cases,
    fittingCases: fitness.fittingCases,
    deviations: fitness.deviations,
    averageTraceFitness: fitness.averageTraceFitness,
    logFitness: fitness.logFitness,
    precision: judged?.precision,
    emptyTrace: emptyTrace.kind === 'optimal' ? emptyTrace.cost : null,
    variants: variantCosts.map((alignment, place) => ({
      activities: Array.from(
        variants.activity.subarray(variants.first[place], variants.first[place + 1]),
        (activity) => names.activities[activity],
      ),
      cases: variants.counts[place],
      ...(alignment.kind === 'optimal' && { deviations: alignment.cost }),
      ...(alignment.kind === 'bounded' && { lower: alignment.lower, upper: alignment.upper }),
    })),
    matches: matches.report.filter(({ kind }) => kind !== 'exact'),
    joinedActivities: judged?.joined,
    departures: judged?.departures,
    times: judged?.times,
    csv: task.log.csv,
    repairs: judged?.repairs ?? aligned.repairs,
    foreignPerformers: findForeignPerformers(task.model.net, task.performersOf),
    notes: task.model.notes,
  })}\n`
}

/** The departures as a table for a spreadsheet; accepted ones say why. */
export function conformCsv({ judged }: Conformance, { language }: Session): string {
  const { table, headings } = wordsAboutConformance(language)
  const head = [
    table.kind,
    table.step,
    table.activity,
    table.occurrences,
    table.cases,
    table.of,
    table.share,
    table.low,
    table.high,
    table.extraMinutes,
    table.examples,
    headings.accepted,
  ]
  const rows = [
    ...(judged?.departures.departures ?? []).map((group) => rowOf(group, '')),
    ...(judged?.departures.accepted ?? []).flatMap(({ acceptance, departures }) =>
      departures.map((group) => rowOf(group, acceptance.reason)),
    ),
  ]
  // by the mark spreadsheets know UTF-8
  return `\uFEFF${[head, ...rows].map((cells) => csvLine(cells)).join('')}`
}

function rowOf(group: DepartureGroup, reason: string): (string | number | undefined)[] {
  const { kind, step, activity, occurrences, cases, of, share, extra, examples } = group
  return [
    kind,
    step,
    activity,
    occurrences,
    cases,
    of,
    cases / Math.max(1, of),
    share.low,
    share.high,
    extra && Math.round(extra.medianMs / 60_000),
    examples.join(' '),
    reason,
  ]
}
