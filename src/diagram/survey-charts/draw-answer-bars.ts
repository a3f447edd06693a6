import type { Box } from '../page/page.ts'
import { lineHeight, measureText } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import {
  baselineOf,
  chartFonts,
  margin,
  usualWidth,
  type Chart,
  type ChartOptions,
  type ChartShape,
  type ScoreRole,
} from './chart.ts'

/** How often each score from 1 to 4 was given. */
export type AnswerBar = {
  readonly label: string
  readonly counts: readonly [number, number, number, number]
}

const bar = { above: 600, height: 5_000, below: 2_000 }
const roles = ['score-1', 'score-2', 'score-3', 'score-4'] as const

/**
 * Draws how often each score was given as one bar for each row, in which the score 1 is always the first
 * stretch; its number stands in it where it has room, so that no colour need be told. Rows that nobody
 * answered have an empty frame. `words`: what the scores mean, for the legend. Linear.
 */
export function drawAnswerBars(
  rows: readonly AnswerBar[],
  words: readonly [string, string, string, string],
  { width = usualWidth }: Pick<ChartOptions, 'width'> = {},
): Chart {
  const legend = drawLegend(words, width)
  const shapes: ChartShape[] = [...legend.shapes]
  let top = legend.bottom
  for (const row of rows) {
    const room = { ...chartFonts.label, width: width - 2 * margin, maxLines: 3 }
    const { lines } = wrapText(row.label, room)
    for (const text of lines) {
      const at = { x: margin, y: baselineOf('label', top) }
      shapes.push({ kind: 'text', role: 'label', at, text, anchor: 'start' })
      top += lineHeight(chartFonts.label)
    }
    top += bar.above
    shapes.push(...drawBar(row, top, width))
    top += bar.height + bar.below
  }
  return { width, height: top, shapes }
}

function drawLegend(words: readonly string[], width: number) {
  const swatch = 5_000
  const high = 6_000
  let [x, top] = [margin, 400]
  const shapes = words.flatMap((word, place): ChartShape[] => {
    const role = roles[place] ?? 'score-1'
    const room = { ...chartFonts.tick, width: width - 2 * margin - swatch - 1_000, maxLines: 1 }
    const [text = ''] = wrapText(word, room).lines
    const wide = swatch + 1_000 + measureText(text, chartFonts.tick) + 2_500
    if (x > margin && x + wide - 2_500 > width - margin) [x, top] = [margin, top + high]
    const box = { x, y: top, width: swatch, height: swatch }
    const at = { x: x + swatch + 1_000, y: baselineOf('tick', top + 800) }
    x += wide
    return [
      { kind: 'area', role, box },
      numberIn(role, box),
      { kind: 'text', role: 'tick', at, text, anchor: 'start' },
    ]
  })
  return { shapes, bottom: top + high + 1_600 }
}

function drawBar({ counts }: AnswerBar, top: number, width: number): ChartShape[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const whole = width - 2 * margin
  const frame = { x: margin, y: top, width: whole, height: bar.height }
  if (total === 0) return [{ kind: 'area', role: 'frame', box: frame }]
  let before = 0
  return roles.flatMap((role, place): ChartShape[] => {
    const from = Math.round((before / total) * whole)
    before += counts[place] ?? 0
    const to = Math.round((before / total) * whole)
    if (to === from) return []
    const box = { x: margin + from, y: top, width: to - from, height: bar.height }
    const area: ChartShape = { kind: 'area', role, box }
    return box.width < 3_500 ? [area] : [area, numberIn(role, box)]
  })
}

function numberIn(role: ScoreRole, { x, y, width, height }: Box): ChartShape {
  const high = lineHeight(chartFonts['on-light'])
  const on = role === 'score-4' ? 'on-dark' : 'on-light'
  const top = y + Math.round((height - high) / 2)
  const at = { x: x + Math.round(width / 2), y: baselineOf(on, top) }
  return { kind: 'text', role: on, at, text: role.slice(-1), anchor: 'middle' }
}
