import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findChild } from '../../xml/xml-queries.ts'
import { officeLimits } from '../office-limits.ts'

/** The rows or the columns of a sheet: where each begins; micrometres. What is hidden has no size. */
export type SheetAxis = {
  /** Where the row or column with that number begins. */
  readonly edge: (index: number) => number
  /** Number of the row or column that has a place; the last within the limits for one beyond. */
  readonly find: (place: number) => number
  readonly size: (index: number) => number
  readonly isHidden: (index: number) => boolean
}

const point = 25_400 / 72
const pixel = 25_400 / 96
/** Pixels of a digit in Excel's standard type, and widths where a sheet does not say. */
const [digitPx, usualWidth, usualHeightPt] = [7, 8.43, 15]

/** Gives the columns of a sheet (ECMA-376 part 1, section 18.3.1.13); widths count digits. */
export function readColumns(sheet: XmlElement): SheetAxis {
  const usual = numberOf(findChild(sheet, 'sheetFormatPr'), 'defaultColWidth')
  const sizes = new Map<number, number>()
  const list = findChild(sheet, 'cols')
  for (const column of list ? childrenOf(list, 'col') : []) {
    const from = Math.max(0, (numberOf(column, 'min') ?? 1) - 1)
    const to = Math.min(numberOf(column, 'max') ?? 1, officeLimits.columns)
    const width = columnSize(numberOf(column, 'width') ?? usual ?? usualWidth)
    for (let at = from; at < to; at += 1) sizes.set(at, isHidden(column) ? 0 : width)
  }
  // The usual width without a number leaves room for the lines of the grid.
  return layOut(sizes, columnSize(usual ?? usualWidth + 5 / digitPx), officeLimits.columns)
}

function columnSize(width: number): number {
  const share = Math.min(Math.max(0, width), 255)
  return Math.trunc(((256 * share + Math.trunc(128 / digitPx)) / 256) * digitPx) * pixel
}

/** Gives the rows of a sheet; heights count points. */
export function readRows(sheet: XmlElement): SheetAxis {
  const format = findChild(sheet, 'sheetFormatPr')
  const hidden = format && isOn(format, 'zeroHeight')
  const usual = hidden ? 0 : (numberOf(format, 'defaultRowHeight') ?? usualHeightPt) * point
  const sizes = new Map<number, number>()
  for (const [at, row] of numberedRows(sheet)) {
    const height = numberOf(row, 'ht')
    if (isHidden(row)) sizes.set(at, 0)
    else if (height !== undefined) sizes.set(at, Math.min(Math.max(0, height), 409.5) * point)
    else if (hidden) sizes.set(at, usualHeightPt * point)
  }
  return layOut(sizes, Math.min(Math.max(0, usual), 409.5 * point), officeLimits.rows)
}

/** Rows of a sheet's data with their numbers from 0; one without a number follows the one before. */
export function numberedRows(sheet: XmlElement): (readonly [number, XmlElement])[] {
  const data = findChild(sheet, 'sheetData')
  let next = 0
  return (data ? childrenOf(data, 'row') : []).map((row) => {
    const at = (numberOf(row, 'r') ?? next + 1) - 1
    next = at + 1
    return [at, row] as const
  })
}

function layOut(sizes: ReadonlyMap<number, number>, usual: number, limit: number): SheetAxis {
  const edges = [0]
  for (let at = 0; at < limit; at += 1) edges.push((edges[at] ?? 0) + (sizes.get(at) ?? usual))
  const last = edges[limit] ?? 0
  const edge = (index: number) => edges[Math.max(0, index)] ?? last + (index - limit) * usual
  const find = (place: number) => {
    let [from, to] = [0, limit - 1]
    while (from < to) {
      const middle = Math.ceil((from + to) / 2)
      if (edge(middle) <= place) from = middle
      else to = middle - 1
    }
    return from
  }
  const size = (index: number) => edge(index + 1) - edge(index)
  return { edge, find, size, isHidden: (index) => size(index) === 0 }
}

function isHidden(element: XmlElement): boolean {
  return isOn(element, 'hidden')
}

function isOn(element: XmlElement, name: string): boolean {
  return ['1', 'true'].includes(attributeOf(element, name) ?? '')
}

function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element && attributeOf(element, name)
  return text === undefined || !Number.isFinite(Number(text)) ? undefined : Number(text)
}
