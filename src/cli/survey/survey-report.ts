import {
  comparePeriods,
  computeSurvey,
  elementKeys,
  sampleSize,
  usualSettings,
  type ElementKey,
  type SurveyFault,
  type SurveyFigures,
  type SurveyKnowledge,
  type Trend,
  type SurveyColumn,
} from '#measures'
import type { SurveyCounter } from './survey-counter.ts'
import type { ProblemCount, ProblemKind } from './survey-problems.ts'

/** One group and, of periods, how it differs from the one before. */
export type SurveyGroup = {
  readonly name: string
  readonly figures: SurveyFigures
  readonly trend?: Trend
}

/** All that the command says of a file, in the format `tatalaksana-survey-figures/1`. */
export type SurveyReport = {
  readonly format: 'tatalaksana-survey-figures/1'
  readonly file: string
  readonly period?: string
  readonly by?: string
  /** Only the index by the exact weights is compared. */
  readonly comparedBy: 'exact'
  readonly floors: typeof usualSettings
  readonly columns: readonly SurveyColumn[]
  readonly counts: {
    readonly rows: number
    readonly rowsOfOtherPeriods: number
    readonly texts: number
  }
  /** Elements without a column: the index is that of the others. */
  readonly notInFile: readonly ElementKey[]
  readonly problems: Partial<Record<ProblemKind, ProblemCount>>
  readonly sample?: { readonly nearest: number; readonly up: number }
  readonly whole: SurveyFigures
  readonly groups: readonly SurveyGroup[]
}

/** What the command was told beside the file. */
export type ReportRequest = {
  readonly file: string
  readonly known: SurveyKnowledge
  readonly by: string | undefined
  readonly byPeriod: boolean
  readonly period: string | undefined
}

export type ReportMaking =
  | { readonly ok: true; readonly report: SurveyReport }
  | { readonly ok: false; readonly fault: SurveyFault }

/** Computes the report of what was counted; groups come by their names, periods with their trend. */
export function makeReport(
  counter: SurveyCounter,
  columns: readonly SurveyColumn[],
  request: ReportRequest,
): ReportMaking {
  const { file, known, by, period } = request
  const whole = computeSurvey(counter.whole(), known)
  if (!whole.ok) return whole
  const sample = sampleOf(known.population)
  const report: SurveyReport = {
    format: 'tatalaksana-survey-figures/1',
    file,
    ...(period !== undefined && { period }),
    ...(by !== undefined && { by }),
    comparedBy: 'exact',
    floors: usualSettings,
    columns,
    counts: {
      rows: counter.rows,
      rowsOfOtherPeriods: counter.otherPeriods,
      texts: counter.texts,
    },
    notInFile: elementKeys.filter((key) => !counter.elements.includes(key)),
    problems: Object.fromEntries(counter.problems),
    ...(sample !== undefined && { sample }),
    whole: whole.figures,
    groups: by === undefined ? [] : groupsOf(counter, request),
  }
  return { ok: true, report }
}

function sampleOf(population: number | undefined) {
  if (population === undefined) return undefined
  const nearest = sampleSize(population, 'nearest')
  const up = sampleSize(population, 'up')
  return nearest === undefined || up === undefined ? undefined : { nearest, up }
}

/** How many users a group has is not known: its intervals go without the correction for a population. */
function groupsOf(counter: SurveyCounter, { known, byPeriod }: ReportRequest) {
  const { date } = known
  const groups: SurveyGroup[] = []
  let before: SurveyFigures | undefined
  for (const [name, tally] of [...counter.groups].sort(([one], [other]) => compare(one, other))) {
    const computed = computeSurvey(tally, date === undefined ? {} : { date })
    if (!computed.ok)
      throw new Error(`a group without population has a fault: ${computed.fault.code}`)
    const { figures } = computed
    const trend = byPeriod && before !== undefined ? comparePeriods(before, figures) : undefined
    groups.push({ name, figures, ...(trend !== undefined && { trend }) })
    before = figures
  }
  return groups
}

/** Numbers within names count by their size: "2026-2" comes before "2026-10". */
const collator = new Intl.Collator('id', { numeric: true })

function compare(one: string, other: string): number {
  return collator.compare(one, other)
}
