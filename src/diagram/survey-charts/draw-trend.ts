import { lineHeight, measureText } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import {
  baselineOf,
  chartFonts,
  margin,
  scaleOf,
  stretchesOf,
  usualWidth,
  type Chart,
  type ChartGrade,
  type ChartOptions,
  type ChartShape,
  type Scale,
} from './chart.ts'
import type { IntervalRow } from './interval-rows.ts'

const plot = { top: 2_600, height: 42_000, left: 8_000, right: 6_000 }
/** So wide is a period at least; of more than have room the newest are drawn. */
const leastSlot = 14_000

/**
 * Draws the index of periods, oldest first, with intervals. The axis shows what the intervals need, in
 * steps of five, and says so by its numbers; points are not joined, for between periods nothing was measured.
 *
 *     85 ┊    ┬
 *     80 ┊┬   ●
 *     75 ┊●   ┴
 *       79,1 82,0
 *       2025 2026
 */
export function drawTrend(
  periods: readonly IntervalRow[],
  grades: readonly ChartGrade[],
  { width = usualWidth, print }: ChartOptions,
): Chart {
  const ends = [plot.left, width - plot.right] as const
  const most = Math.max(1, Math.floor((ends[1] - ends[0]) / leastSlot))
  const shown = periods.slice(-most)
  const range = rangeOf(shown)
  const bottom = plot.top + plot.height
  const y = scaleOf(range, [bottom, plot.top])
  const slot = Math.floor((ends[1] - ends[0]) / Math.max(1, shown.length))
  const columns = shown.map((period, place) => {
    const x = ends[0] + place * slot + Math.round(slot / 2)
    return { ...drawPeriod(period, { x, y }), ...namePeriod(period, { x, slot, bottom, print }) }
  })
  const height = Math.max(bottom + 1_600, ...columns.map(({ end }) => end)) + 400
  return {
    width,
    height,
    shapes: [
      ...drawGrades(stretchesOf(grades, range), y, ends),
      ...drawAxis(range, y, ends),
      ...columns.flatMap(({ marks, texts }) => [...marks, ...texts]),
    ],
  }
}

type Range = { readonly from: number; readonly to: number }

function rangeOf(periods: readonly IntervalRow[]): Range {
  const values = periods.flatMap(({ value, low = value, high = value }) => [low, value, high])
  if (values.length === 0) return { from: 25, to: 100 }
  const from = Math.max(25, Math.floor((Math.min(...values) - 1) / 5) * 5)
  const to = Math.min(100, Math.ceil((Math.max(...values) + 1) / 5) * 5)
  return to - from >= 10 ? { from, to } : { from: Math.max(25, to - 10), to: Math.max(35, to) }
}

type Ends = readonly [number, number]

function drawAxis({ from, to }: Range, y: Scale, [left]: Ends): ChartShape[] {
  const step = (to - from) / 5 > 6 ? 15 : 5
  const count = Math.floor((to - from) / step) + 1
  const ticks = Array.from({ length: count }, (_, place): ChartShape => {
    const value = from + place * step
    const at = { x: left - 1_400, y: y(value) + 1_050 }
    return { kind: 'text', role: 'tick', at, text: String(value), anchor: 'end' }
  })
  const axis: ChartShape = {
    kind: 'line',
    role: 'axis',
    from: { x: left, y: y(from) },
    to: { x: left, y: y(to) },
  }
  return [axis, ...ticks]
}

/** Stretches of grades behind the periods; the letter stands at the right where it has room. */
function drawGrades(
  stretches: readonly (Range & { readonly letter: string })[],
  y: Scale,
  [left, right]: Ends,
): ChartShape[] {
  return stretches.flatMap(({ letter, from, to }, place) => {
    const [top, bottom] = [y(to), y(from)]
    const box = { x: left, y: top, width: right - left, height: bottom - top }
    const area: ChartShape = { kind: 'area', role: place % 2 === 0 ? 'even' : 'odd', box }
    if (box.height < lineHeight(chartFonts.letter)) return [area]
    const at = { x: right + 1_400, y: Math.round((top + bottom) / 2) + 1_100 }
    return [area, { kind: 'text', role: 'letter', at, text: letter, anchor: 'start' } as const]
  })
}

type Column = { readonly x: number; readonly y: Scale }

function drawPeriod({ value, low, high }: IntervalRow, { x, y }: Column) {
  const dot: ChartShape = { kind: 'dot', role: 'full', at: { x, y: y(value) } }
  if (low === undefined || high === undefined) return { marks: [dot] }
  const end = (at: number): ChartShape => ({
    kind: 'line',
    role: 'lead',
    from: { x: x - 1_600, y: at },
    to: { x: x + 1_600, y: at },
  })
  const along: ChartShape = {
    kind: 'line',
    role: 'interval',
    from: { x, y: y(low) },
    to: { x, y: y(high) },
  }
  return { marks: [along, end(y(low)), end(y(high)), dot] }
}

type Naming = {
  readonly x: number
  readonly slot: number
  readonly bottom: number
  readonly print: ChartOptions['print']
}

/** The value below the plot and the period's name below it, in up to three lines. */
function namePeriod({ value, label }: IntervalRow, { x, slot, bottom, print }: Naming) {
  const top = bottom + 1_400
  const high = lineHeight(chartFonts.tick)
  const room = { ...chartFonts.tick, width: slot - margin / 2, maxLines: 3 }
  const { lines } = wrapText(label, room)
  const first = top + lineHeight(chartFonts.value)
  const text = print(value)
  const fits = measureText(text, chartFonts.value) <= slot
  const figure: ChartShape[] = fits
    ? [
        {
          kind: 'text',
          role: 'value',
          at: { x, y: baselineOf('value', top) },
          text,
          anchor: 'middle',
        },
      ]
    : []
  const names = lines.map((line, place): ChartShape => {
    const at = { x, y: baselineOf('tick', first + place * high) }
    return { kind: 'text', role: 'tick', at, text: line, anchor: 'middle' }
  })
  return { texts: [...figure, ...names], end: first + lines.length * high }
}
