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

/** A figure with its name; without ends where the answers give no interval. */
export type IntervalRow = {
  readonly label: string
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** What the rows stand on. */
export type RowAxis = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly grades?: readonly ChartGrade[]
  /** A value that is marked in each row; an interval across it makes the dot hollow. */
  readonly middle?: number
}

const strip = { above: 600, height: 3_600, below: 2_200 }
const belowLetters = 1_200

/**
 * Draws rows one below the other, the name over its strip.
 *
 *       D       C    B    A
 *     Biaya/tarif        3,12
 *     ░░░░░░░▒▒▒▒▒├─●─┤▒▒▒
 *     1     2     3     4
 */
export function drawIntervalRows(
  rows: readonly IntervalRow[],
  axis: RowAxis,
  { width = usualWidth, print }: ChartOptions,
): Chart {
  const scale = scaleOf(axis, [margin, width - margin])
  const shapes: ChartShape[] = []
  let top = 0
  if (axis.grades !== undefined) {
    shapes.push(...letters(axis.grades, axis, { scale, top }))
    top += lineHeight(chartFonts.letter) + belowLetters
  }
  for (const row of rows) {
    const named = nameRow(row, { top, width, print })
    shapes.push(...named.shapes)
    top = named.bottom + strip.above
    shapes.push(...drawStrip(axis, scale, top), ...drawFigure(row, { axis, scale, top }))
    top += strip.height + strip.below
  }
  return { width, height: top + lineHeight(chartFonts.tick), shapes: [...shapes, ...ticks()] }

  function ticks(): ChartShape[] {
    const at = baselineOf('tick', top)
    return axis.ticks.map(({ at: value, text }) => ({
      kind: 'text',
      role: 'tick',
      at: { x: scale(value), y: at },
      text,
      anchor: anchorOf(value, axis),
    }))
  }
}

/** Texts at the ends of an axis grow inwards. */
function anchorOf(value: number, { from, to }: RowAxis): 'start' | 'middle' | 'end' {
  if (value <= from) return 'start'
  return value >= to ? 'end' : 'middle'
}

type Setting = { readonly scale: Scale; readonly top: number }

/** The letters of grades above their stretches of a scale. */
export function letters(
  grades: readonly ChartGrade[],
  axis: Pick<RowAxis, 'from' | 'to'>,
  { scale, top }: Setting,
): ChartShape[] {
  return stretchesOf(grades, axis).map(({ letter, from, to }) => ({
    kind: 'text',
    role: 'letter',
    at: { x: Math.round((scale(from) + scale(to)) / 2), y: baselineOf('letter', top) },
    text: letter,
    anchor: 'middle',
  }))
}

type Naming = { readonly top: number; readonly width: number } & Pick<ChartOptions, 'print'>

function nameRow(row: IntervalRow, { top, width, print }: Naming) {
  const value = print(row.value)
  const room = width - measureText(value, chartFonts.value) - 3_000 - 2 * margin
  const { lines } = wrapText(row.label, { ...chartFonts.label, width: room, maxLines: 3 })
  const high = lineHeight(chartFonts.label)
  const named = lines.map((text, line): ChartShape => ({
    kind: 'text',
    role: 'label',
    at: { x: margin, y: baselineOf('label', top + line * high) },
    text,
    anchor: 'start',
  }))
  const told: ChartShape = {
    kind: 'text',
    role: 'value',
    at: { x: width - margin, y: baselineOf('value', top) },
    text: value,
    anchor: 'end',
  }
  return { shapes: [...named, told], bottom: top + Math.max(1, lines.length) * high }
}

function drawStrip(axis: RowAxis, scale: Scale, top: number): ChartShape[] {
  const stretches = stretchesOf(axis.grades ?? [{ letter: '', from: axis.from }], axis)
  const areas = stretches.map(({ from, to }, place): ChartShape => {
    const [x, end] = [scale(from), scale(to)]
    const box = { x, y: top, width: end - x, height: strip.height }
    return { kind: 'area', role: place % 2 === 0 ? 'even' : 'odd', box }
  })
  if (axis.middle === undefined) return areas
  const x = scale(axis.middle)
  const line: ChartShape = {
    kind: 'line',
    role: 'middle',
    from: { x, y: top },
    to: { x, y: top + strip.height },
  }
  return [...areas, line]
}

function drawFigure(
  { value, low, high }: IntervalRow,
  { axis, scale, top }: Setting & { readonly axis: RowAxis },
): ChartShape[] {
  const y = top + strip.height / 2
  const crosses =
    axis.middle !== undefined &&
    (low === undefined || high === undefined || (low <= axis.middle && high >= axis.middle))
  const dot: ChartShape = {
    kind: 'dot',
    role: crosses ? 'hollow' : 'full',
    at: { x: scale(value), y },
  }
  if (low === undefined || high === undefined) return [dot]
  return [...interval({ from: scale(low), to: scale(high), y }), dot]
}

/** A thick line with ends, as intervals are drawn. */
export function interval(place: {
  readonly from: number
  readonly to: number
  readonly y: number
}): ChartShape[] {
  const { from, to, y } = place
  const end = (x: number): ChartShape => ({
    kind: 'line',
    role: 'lead',
    from: { x, y: y - 1_300 },
    to: { x, y: y + 1_300 },
  })
  const along: ChartShape = {
    kind: 'line',
    role: 'interval',
    from: { x: from, y },
    to: { x: to, y },
  }
  return [along, end(from), end(to)]
}
