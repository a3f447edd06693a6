import { lineHeight, measureText } from '../text/measure.ts'
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
} from './chart.ts'
import { interval, letters, type IntervalRow } from './interval-rows.ts'

const whole = { from: 25, to: 100 }
const bandHeight = 6_400

/**
 * Draws the index with its interval over the grades on the whole scale.
 *
 *                    82,13
 *                   ├──┼──┤
 *     ▒▒▒▒ D ▒▒▒▒░ C ░▒ B ▒░ A ░
 *     25        65  76,61 88,31 100
 */
export function drawIndexScale(
  { value, low, high }: Omit<IntervalRow, 'label'>,
  grades: readonly ChartGrade[],
  { width = usualWidth, print }: ChartOptions,
): Chart {
  const scale = scaleOf(whole, [margin, width - margin])
  const markY = lineHeight(chartFonts.figure) + 2_400
  const bandTop = markY + 2_400
  const text = print(value)
  const half = Math.ceil(measureText(text, chartFonts.figure) / 2)
  const middle = Math.min(width - margin - half, Math.max(margin + half, scale(value)))
  const figure: ChartShape = {
    kind: 'text',
    role: 'figure',
    at: { x: middle, y: baselineOf('figure', 0) },
    text,
    anchor: 'middle',
  }
  const stretches = stretchesOf(grades, whole)
  const bands = stretches.map(({ from, to }, place): ChartShape => {
    const x = scale(from)
    const box = { x, y: bandTop, width: scale(to) - x, height: bandHeight }
    return { kind: 'area', role: place % 2 === 0 ? 'even' : 'odd', box }
  })
  const known = low !== undefined && high !== undefined
  const ends = known ? interval({ from: scale(low), to: scale(high), y: markY }) : []
  // a dot would hide a narrow interval on so wide a scale
  const mark: ChartShape = {
    kind: 'line',
    role: 'middle',
    from: { x: scale(value), y: markY - 1_800 },
    to: { x: scale(value), y: markY + 1_800 },
  }
  const numbers = borderNumbers(
    stretches.map(({ from }) => from),
    print,
  )
  const top = bandTop + bandHeight + 600
  return {
    width,
    height: top + lineHeight(chartFonts.tick),
    shapes: [
      figure,
      ...bands,
      ...letters(grades, whole, { scale, top: bandTop + 1_300 }),
      ...ends,
      mark,
      ...numbers.map(({ at, text: number, anchor }): ChartShape => {
        return {
          kind: 'text',
          role: 'tick',
          at: { x: scale(at), y: baselineOf('tick', top) },
          text: number,
          anchor,
        }
      }),
    ],
  }
}

/** The least value of each grade and the scale's ends; they have room for the grades in force. */
function borderNumbers(borders: readonly number[], print: ChartOptions['print']) {
  const short = (value: number) => (Number.isInteger(value) ? String(value) : print(value))
  const inner = borders.filter((at) => at > whole.from)
  return [
    { at: whole.from, text: short(whole.from), anchor: 'start' as const },
    ...inner.map((at) => ({ at, text: short(at), anchor: 'middle' as const })),
    { at: whole.to, text: short(whole.to), anchor: 'end' as const },
  ]
}
