import type { Box, Point } from '../page/page.ts'
import type { Font } from '../text/measure.ts'
import { lineHeight, measureText } from '../text/measure.ts'

/** A chart as shapes from back to front; lengths are whole µm from the upper left corner. */
export type Chart = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly ChartShape[]
}

/** One mark of a chart. */
export type ChartShape = ChartLine | ChartArea | ChartDot | ChartText

export type ChartLine = {
  readonly kind: 'line'
  readonly role: 'axis' | 'border' | 'middle' | 'lead' | 'interval'
  readonly from: Point
  readonly to: Point
}

export type ChartArea = {
  readonly kind: 'area'
  readonly role: 'even' | 'odd' | 'frame' | ScoreRole
  readonly box: Box
}

/** `hollow`: what chance alone may have made. */
export type ChartDot = {
  readonly kind: 'dot'
  readonly role: 'full' | 'hollow'
  readonly at: Point
}

export type ChartText = {
  readonly kind: 'text'
  readonly role: TextRole
  /** On the baseline, at the text's anchor. */
  readonly at: Point
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export type TextRole = 'label' | 'value' | 'tick' | 'letter' | 'figure' | 'on-light' | 'on-dark'
export type ScoreRole = 'score-1' | 'score-2' | 'score-3' | 'score-4'

/** How a chart is drawn: the width that it has, and how numbers are written. */
export type ChartOptions = {
  /** In µm; without it as wide as a telephone. */
  readonly width?: number
  readonly print: (value: number) => string
}

/** A grade: the letter, and the least value that has it. */
export type ChartGrade = { readonly letter: string; readonly from: number }

/** The width without another: at 84 mm the letters are read on a screen of 320 pixels. */
export const usualWidth = 84_000
/** Free on each side, so that dots and thick ends stay inside. */
export const margin = 2_000
export const dotRadius = 1_300

/** Fonts by role. */
export const chartFonts: Readonly<Record<TextRole, Font>> = {
  label: { size: 3_400, weight: 'regular' },
  value: { size: 3_400, weight: 'bold' },
  tick: { size: 3_000, weight: 'regular' },
  letter: { size: 3_200, weight: 'bold' },
  figure: { size: 6_400, weight: 'bold' },
  'on-light': { size: 3_000, weight: 'bold' },
  'on-dark': { size: 3_000, weight: 'bold' },
}

/** Gives the box that the letters of a text fill. */
export function textBox({ role, at, text, anchor }: ChartText): Box {
  const font = chartFonts[role]
  const width = measureText(text, font)
  const high = lineHeight(font)
  const before = { start: 0, middle: Math.round(width / 2), end: width }[anchor]
  return {
    x: at.x - before,
    y: at.y - Math.round(high * 0.68),
    width,
    height: Math.round(high * 0.86),
  }
}

/** Gives the baseline of a line of text of which `top` is the upper end. */
export function baselineOf(role: TextRole, top: number): number {
  return top + Math.round(lineHeight(chartFonts[role]) * 0.78)
}

/** Maps values to whole µm; a value beyond an end stands at that end. */
export type Scale = (value: number) => number

/** Gives the scale that maps `from`–`to` onto the line between two places. */
export function scaleOf(
  { from, to }: { readonly from: number; readonly to: number },
  ends: readonly [number, number],
): Scale {
  const [first, last] = ends
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
    return Math.round(first + share * (last - first))
  }
}

/** Gives the stretches of grades on a scale, lowest first; parts outside of it are left out. */
export function stretchesOf(
  grades: readonly ChartGrade[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly letter: string; readonly from: number; readonly to: number }[] {
  const rising = grades.toSorted((one, other) => one.from - other.from)
  return rising
    .map(({ letter, from: least }, place) => ({
      letter,
      from: Math.max(from, least),
      to: Math.min(to, rising[place + 1]?.from ?? to),
    }))
    .filter((stretch) => stretch.from < stretch.to)
}
