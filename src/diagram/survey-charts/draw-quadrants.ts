import type { Box, Point } from '../page/page.ts'
import { fitText, lineHeight, measureText } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import { dotBox, isInside, overlap } from './boxes.ts'
import {
  baselineOf,
  chartFonts,
  margin,
  scaleOf,
  textBox,
  usualWidth,
  type Chart,
  type ChartOptions,
  type ChartShape,
  type ChartText,
  type Scale,
} from './chart.ts'

/** An element between performance (to the right) and importance (upward), each 1 to 4. */
export type QuadrantPoint = {
  readonly label: string
  readonly performance: number
  readonly importance: number
}

/** The crosshair, and what is written about the plot. */
export type QuadrantFrame = {
  readonly performance: number
  readonly importance: number
  /** Names of the quadrants I to IV. */
  readonly names: readonly [string, string, string, string]
  /** What the axes are, and the means at which the crosshair stands. */
  readonly axes: { readonly performance: string; readonly importance: string }
}

const gap = 1_600

/**
 * Draws elements between importance and performance. Each dot has the number of its row in the legend
 * below, set where it covers no dot and no other number, with a line to its dot where that is not beside
 * it. The axes show the stretch that the elements need. Quadratic in the elements, at most 99 of them.
 *
 *      Importance ↑
 *      I …   │ II …
 *        ·2  │   ·1
 *     ───────┼───────
 *      III … │ IV …   Performance →
 *      1 Biaya/tarif
 */
export function drawQuadrants(
  points: readonly QuadrantPoint[],
  frame: QuadrantFrame,
  { width = usualWidth }: Pick<ChartOptions, 'width'> = {},
): Chart {
  const high = lineHeight(chartFonts.tick)
  const side = width - 2 * margin
  const plot: Box = { x: margin, y: 2 * high + gap, width: side, height: Math.round(side * 0.8) }
  const x = axisOf(
    points.map(({ performance }) => performance),
    frame.performance,
    [plot.x, plot.x + plot.width],
  )
  const y = axisOf(
    points.map(({ importance }) => importance),
    frame.importance,
    [plot.y + plot.height, plot.y],
  )
  const dots = points.map(({ performance, importance }) => ({
    x: x(performance),
    y: y(importance),
  }))
  const cross = { x: x(frame.performance), y: y(frame.importance) }
  const legend = drawLegend(points, { top: plot.y + plot.height + 3 * high + 2 * gap, width })
  const around = writeAround(frame, plot)
  return {
    width,
    height: legend.bottom,
    shapes: [
      { kind: 'area', role: 'frame', box: plot },
      ...crosshair(cross, plot),
      ...around,
      ...dots.map((at): ChartShape => ({ kind: 'dot', role: 'full', at })),
      ...numberDots(dots, plot),
      ...legend.shapes,
    ],
  }
}

/** The scale that shows all values and the crosshair with some room around, within 1 to 4. */
function axisOf(values: readonly number[], middle: number, ends: readonly [number, number]): Scale {
  const [least, most] = [Math.min(middle, ...values), Math.max(middle, ...values)]
  const room = Math.max(0.1, (most - least) * 0.15)
  return scaleOf({ from: least - room, to: most + room }, ends)
}

function crosshair({ x, y }: Point, plot: Box): ChartShape[] {
  return [
    {
      kind: 'line',
      role: 'border',
      from: { x, y: plot.y },
      to: { x, y: plot.y + plot.height },
    },
    {
      kind: 'line',
      role: 'border',
      from: { x: plot.x, y },
      to: { x: plot.x + plot.width, y },
    },
  ]
}

/** Names of quadrants and axes stand outside of the plot, where no dot can lie on them. */
function writeAround(frame: QuadrantFrame, plot: Box): ChartText[] {
  const high = lineHeight(chartFonts.tick)
  const [one, two, three, four] = frame.names
  const below = plot.y + plot.height + gap
  const right = plot.x + plot.width
  const half = Math.floor(plot.width / 2) - gap
  const text = (role: 'tick' | 'letter', words: string, place: Place): ChartText => ({
    kind: 'text',
    role,
    at: { x: place.x, y: baselineOf(role, place.top) },
    text: fitText(words, place.room ?? half, chartFonts[role]),
    anchor: place.x === right ? 'end' : 'start',
  })
  const { performance, importance } = frame.axes
  const room = plot.width
  return [
    text('tick', `↑ ${importance}`, { x: margin, top: 0, room }),
    text('letter', one, { x: margin, top: high }),
    text('letter', two, { x: right, top: high }),
    text('letter', three, { x: margin, top: below }),
    text('letter', four, { x: right, top: below }),
    text('tick', `${performance} →`, {
      x: right,
      top: below + high + 600,
      room,
    }),
  ]
}

type Place = { readonly x: number; readonly top: number; readonly room?: number }

/** Sets the numbers one after the other, each at the nearest free place around its dot. */
function numberDots(dots: readonly Point[], plot: Box): ChartShape[] {
  const taken = dots.map(dotBox)
  return dots.flatMap((dot, place): ChartShape[] => {
    const number = String(place + 1)
    const set = placesAround(dot).find(({ at }) => {
      const box = textBox(numberAt(at, number))
      return isInside(box, plot) && !taken.some((other) => overlap(box, other))
    })
    if (set === undefined) return []
    const text = numberAt(set.at, number)
    taken.push(textBox(text))
    const lead: ChartShape = { kind: 'line', role: 'lead', from: dot, to: set.at }
    return set.near ? [text] : [lead, text]
  })
}

/** The middle of a number's lower edge lies on its place. */
function numberAt(at: Point, text: string): ChartText {
  return { kind: 'text', role: 'value', at: { x: at.x, y: at.y + 1_300 }, text, anchor: 'middle' }
}

/** Places in eight directions, nearer ones first. */
function placesAround({ x, y }: Point): { readonly at: Point; readonly near: boolean }[] {
  const ways = [
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 1],
    [0.8, -0.8],
    [-0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ] as const
  return Array.from({ length: 16 }, (_, ring) => ring + 1).flatMap((ring) =>
    ways.map(([right, down]) => {
      const far = 3_800 * ring
      const at = { x: x + Math.round(right * far), y: y + Math.round(down * far) }
      return { at, near: ring === 1 }
    }),
  )
}

function drawLegend(
  points: readonly QuadrantPoint[],
  { top, width }: { readonly top: number; readonly width: number },
) {
  const indent = measureText('00', chartFonts.value) + 1_600
  const high = lineHeight(chartFonts.label)
  let bottom = top
  const shapes = points.flatMap(({ label }, place): ChartShape[] => {
    const room = { ...chartFonts.label, width: width - 2 * margin - indent, maxLines: 2 }
    const { lines } = wrapText(label, room)
    const first = baselineOf('label', bottom)
    bottom += Math.max(1, lines.length) * high + 300
    return [
      {
        kind: 'text',
        role: 'value',
        at: { x: margin, y: first },
        text: String(place + 1),
        anchor: 'start',
      },
      ...lines.map((text, line): ChartShape => {
        const at = { x: margin + indent, y: first + line * high }
        return { kind: 'text', role: 'label', at, text, anchor: 'start' }
      }),
    ]
  })
  return { shapes, bottom }
}
