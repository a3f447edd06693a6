import { openCalendar, workingMs } from '#time'
import type { Alignment, CaseFindings, LogCase } from '#mining'
import { spanOfCase, traceFitness } from '#mining/departures'
import type { Language } from '../session.ts'
import type { Conformance } from './run-conformance.ts'
import { csvLine } from './csv-line.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'

/** A table with a row for each case: what it cost, what departs, and how long it took. */
export class CaseRows {
  readonly #found: Conformance
  readonly #calendar
  readonly #lines: string[]

  constructor(found: Conformance, language: Language) {
    this.#found = found
    this.#calendar = openCalendar(found.task.calendar)
    const { table } = wordsAboutConformance(language)
    this.#lines = [
      csvLine([
        table.case,
        table.variant,
        table.events,
        table.deviations,
        table.fitness,
        table.begin,
        table.end,
        table.workingMinutes,
        table.departures,
      ]),
    ]
  }

  readonly take = (taken: LogCase, variant: number, findings: CaseFindings | undefined): void => {
    const { alignments, emptyTrace, logCosts } = this.#found.aligned
    const alignment = alignments[variant]
    const span = spanOfCase(taken)
    const isTimed = !Number.isNaN(span.from)
    const kinds = new Set(findings?.departures.map(({ kind }) => kind))
    const fitness =
      alignment &&
      traceFitness({ cases: 1, logCost: logCosts[variant] ?? 0, alignment }, emptyTrace).from
    this.#lines.push(
      csvLine([
        taken.id,
        variant + 1,
        taken.length,
        costOf(alignment),
        fitness === undefined ? undefined : Math.round(fitness * 1e9) / 1e9,
        isTimed ? new Date(span.from).toISOString() : undefined,
        isTimed ? new Date(span.to).toISOString() : undefined,
        isTimed ? Math.round(workingMs(this.#calendar, span) / 60_000) : undefined,
        [...kinds].join(' '),
      ]),
    )
  }

  text(): string {
    return this.#lines.join('')
  }
}

/** The cost of an alignment; of a bounded one both bounds. */
function costOf(alignment: Alignment | undefined): number | string | undefined {
  if (alignment === undefined || alignment.kind === 'impossible') return undefined
  if (alignment.kind === 'optimal') return alignment.cost
  return `${alignment.lower}–${alignment.upper ?? ''}`
}
