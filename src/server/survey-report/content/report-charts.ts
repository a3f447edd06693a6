import { drawElements, drawQuadrants, drawTrend, paintChart, type Chart } from '#diagram'
import { gradeScaleOf, type ElementFigures, type Interval, type SurveyFigures } from '#measures'
import type { ChartFigures, ChartScale, ReportChart } from '#print'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import { elementName, range, two } from './report-words.ts'

/** In µm: the text of a page is 158 mm wide. */
const width = 158_000
const letters = { width, print: two }

/** `id`: begins the ids of the picture, other for each chart of a report. */
type Drawn = Pick<ReportChart, 'caption' | 'alt' | 'figures'> & {
  readonly id: string
  readonly chart: Chart
}

function chartBlock({ id, chart, ...block }: Drawn): ReportChart {
  const svg = paintChart(chart, { title: block.caption, idPrefix: `report-${id}` })
  return { kind: 'chart', ...block, svg }
}

type Bar = { readonly label: string; readonly value: number } & Partial<Interval>

function barFigures(bars: readonly Bar[], scale: ChartScale): ChartFigures {
  return { kind: 'bars', scale, bars: bars.map(({ label, ...bar }) => ({ name: label, ...bar })) }
}

/** In words: name, value and interval of each bar. */
function say(bars: readonly Bar[]): string {
  const said = bars.map(({ label, value, low, high }) => {
    const interval = low === undefined || high === undefined ? '' : ` (${range({ low, high })})`
    return `${label} ${two(value)}${interval}`
  })
  return `${said.join('; ')}.`
}

/** Means of the elements with their intervals, the lowest first; nothing where there is none. */
export function elementsChart({ survey, whole }: SurveyResults): readonly ReportChart[] {
  const bars = whole.figures.elements
    .flatMap(({ key, mean, interval }): Bar[] =>
      mean === undefined ? [] : [{ label: elementName(survey, key), value: mean, ...interval }],
    )
    .toSorted((one, other) => one.value - other.value)
  if (bars.length === 0) return []
  const figures = barFigures(bars, { title: 'Nilai rata-rata', from: 1, to: 4 })
  const caption = 'Nilai rata-rata tiap unsur dengan rentang 95%, dari yang paling rendah'
  return [
    chartBlock({
      id: 'elements',
      caption,
      alt: say(bars),
      figures,
      chart: drawElements(bars, [], letters),
    }),
  ]
}

const quadrantNames = [
  'I Prioritas utama',
  'II Pertahankan',
  'III Prioritas rendah',
  'IV Berlebihan',
] as const

/** Elements that lie in a quadrant, in the order in which tables and charts number them. */
export function placedElements({ elements }: SurveyFigures): readonly ElementFigures[] {
  return elements.filter(({ quadrant }) => quadrant !== undefined)
}

/** Elements between importance and performance; nothing where importance was not asked. */
export function quadrantsChart({ survey, whole }: SurveyResults): readonly ReportChart[] {
  const { crosshair } = whole.figures
  const points = placedElements(whole.figures).flatMap(({ key, mean, importance, quadrant }) =>
    mean === undefined || importance === undefined
      ? []
      : [
          {
            label: elementName(survey, key),
            performance: mean,
            importance: importance.mean,
            quadrant,
          },
        ],
  )
  if (crosshair === undefined || points.length === 0) return []
  const axes = {
    performance: `Kinerja (garis: ${two(crosshair.performance)})`,
    importance: `Kepentingan (garis: ${two(crosshair.importance)})`,
  }
  const chart = drawQuadrants(
    points,
    { ...crosshair, names: quadrantNames, axes },
    { width: 120_000 },
  )
  const figures: ChartFigures = {
    kind: 'points',
    across: { title: axes.performance, ...ends(points.map(({ performance }) => performance)) },
    up: { title: axes.importance, ...ends(points.map(({ importance }) => importance)) },
    crosshair: { across: crosshair.performance, up: crosshair.importance },
    points: points.map(({ performance, importance }, place) => ({
      name: String(place + 1),
      across: performance,
      up: importance,
    })),
  }
  const alt = `${points.map(({ label, quadrant }) => `${label}: kuadran ${quadrant}`).join('; ')}.`
  return [
    chartBlock({
      id: 'quadrants',
      caption: 'Kuadran kepentingan dan kinerja; nomor unsur seperti pada tabel di atas',
      alt,
      figures,
      chart,
    }),
  ]
}

/** Tenths that enclose all values with some room. */
function ends(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return {
    from: Math.max(1, Math.floor(least * 10 - 1) / 10),
    to: Math.min(4, Math.ceil(most * 10 + 1) / 10),
  }
}

/** The index of periods, oldest first; nothing where fewer than two are shown. */
export function trendChart(periods: readonly SurveyResults[]): readonly ReportChart[] {
  const bars = periods.flatMap(({ survey, whole: { figures } }): Bar[] =>
    figures.index === undefined
      ? []
      : [{ label: survey.title, value: figures.index.exact, ...figures.interval }],
  )
  if (bars.length < 2) return []
  const grades = gradeScaleOf(periods.at(-1)?.survey.endsOn)?.grades ?? []
  const figures = barFigures(bars, { title: 'Indeks', from: 25, to: 100 })
  const chart = drawTrend(bars, grades, letters)
  const caption = 'Indeks tiap masa survei dengan rentang 95%'
  return [chartBlock({ id: 'trend', caption, alt: say(bars), figures, chart })]
}
