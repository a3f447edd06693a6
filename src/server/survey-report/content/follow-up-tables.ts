import type { ElementKey, Trend } from '#measures'
import type { ReportBlock } from '#print'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import type { ReportedAction, ReportSource } from '../survey-report-record.ts'
import { day, elementName, none, orNone, paragraphs, range, two } from './report-words.ts'
import { column, countedTable } from './section.ts'
import { verdictWords } from './trend.ts'

/** The plan, the lowest element first. */
export function followUpPlan({ results, actions }: ReportSource): ReportBlock[] {
  if (actions.length === 0) return paragraphs('Rencana tindak lanjut belum disusun.')
  const rows = lowestFirst(actions, results).map((action) => [
    `${elementName(results.survey, action.element)} (${orNone(meanOf(results, action.element), two)})`,
    action.serviceName ?? 'Semua layanan',
    action.cause || none,
    action.action || none,
    dueTime(action),
    responsible(action),
  ])
  const columns = [
    column('Unsur (nilai)', 2.1),
    column('Layanan', 1.7),
    column('Faktor penyebab', 2.4),
    column('Rencana perbaikan', 2.4),
    column('Waktu', 1.8),
    column('Penanggung jawab', 2),
  ]
  return [countedTable('Rencana tindak lanjut, dari unsur dengan nilai terendah', columns, rows)]
}

/** What became of the plan of the survey before, and whether the element changed since. */
export function followUpSoFar({ results, earlierActions, earlier }: ReportSource): ReportBlock[] {
  const before = earlier.at(-1)
  if (before === undefined) return []
  const { title } = before.survey
  if (earlierActions.length === 0)
    return paragraphs(`Tidak ada rencana tindak lanjut yang tercatat atas ${title}.`)
  const rows = lowestFirst(earlierActions, before).map((action) => [
    elementName(before.survey, action.element),
    action.action || none,
    states[action.state],
    action.result || none,
    changeOf(action, results),
  ])
  const columns = [
    column('Unsur', 2),
    column('Rencana perbaikan', 3),
    column('Keadaan', 1.5),
    column('Hasil menurut perangkat daerah', 2.6),
    column('Perubahan nilai unsur (rentang 95%)', 2.6),
  ]
  const note =
    'Perubahan nilai dihitung dari jawaban kedua survei; perubahan yang rentangnya memuat nol dapat terjadi karena kebetulan.'
  return [countedTable(`Tindak lanjut atas ${title}`, columns, rows), ...paragraphs(note)]
}

const states: Readonly<Record<ReportedAction['state'], string>> = {
  planned: 'Direncanakan',
  'under-way': 'Berjalan',
  done: 'Selesai',
  'given-up': 'Tidak dilanjutkan',
}

function lowestFirst(
  actions: readonly ReportedAction[],
  results: SurveyResults,
): readonly ReportedAction[] {
  const order = ({ element }: ReportedAction) => meanOf(results, element) ?? 5
  return actions.toSorted((one, other) => order(one) - order(other))
}

function meanOf({ whole }: SurveyResults, key: ElementKey): number | undefined {
  return whole.figures.elements.find((element) => element.key === key)?.mean
}

const quarters = ['I', 'II', 'III', 'IV']

function dueTime({ dueOn, dueByQuarter }: ReportedAction): string {
  if (!dueByQuarter) return day(dueOn)
  const quarter = quarters[Math.floor((Number(dueOn.slice(5, 7)) - 1) / 3)] ?? ''
  return `Triwulan ${quarter} ${dueOn.slice(0, 4)}`
}

function responsible({ ownerPosition, ownerUnitName }: ReportedAction): string {
  return [ownerPosition, ownerUnitName].filter((part) => part !== '').join(', ') || none
}

function changeOf({ element, serviceId }: ReportedAction, results: SurveyResults): string {
  const service = results.services.find((each) => each.serviceId === serviceId)
  const group = serviceId === undefined ? results.whole : service
  const trend: Trend | undefined = group?.trend?.elements[element]
  if (trend === undefined) return 'belum dapat dibandingkan'
  return `${two(trend.difference)} (${range(trend.interval)}): ${verdictWords[trend.verdict]}`
}
