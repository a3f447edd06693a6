import type { Chart, ChartGrade, ChartOptions } from './chart.ts'
import { drawIntervalRows, type IntervalRow } from './interval-rows.ts'

/**
 * Draws means of the scores 1 to 4 as dots with their intervals, the lowest first, over the grades (their
 * borders on the same scale, none where no grade is shown). Rows of the same mean keep their order. n log n.
 */
export function drawElements(
  rows: readonly IntervalRow[],
  grades: readonly ChartGrade[],
  options: ChartOptions,
): Chart {
  const ticks = [1, 2, 3, 4].map((at) => ({ at, text: String(at) }))
  const axis = { from: 1, to: 4, ticks, ...(grades.length > 0 && { grades }) }
  return drawIntervalRows(lowestFirst(rows), axis, options)
}

/**
 * Draws differences of two scores with their intervals around nought, the lowest first: a hollow dot
 * where the interval holds nought, so that chance alone may have made the difference.
 */
export function drawGaps(rows: readonly IntervalRow[], options: ChartOptions): Chart {
  const farthest = Math.max(
    0.25,
    ...rows.flatMap(({ value, low = value, high = value }) => [value, low, high].map(Math.abs)),
  )
  const end = Math.min(3, Math.ceil(farthest * 4) / 4)
  const ticks = [-end, 0, end].map((at) => ({ at, text: options.print(at) }))
  return drawIntervalRows(lowestFirst(rows), { from: -end, to: end, ticks, middle: 0 }, options)
}

function lowestFirst(rows: readonly IntervalRow[]): IntervalRow[] {
  return rows.toSorted((one, other) => one.value - other.value)
}
