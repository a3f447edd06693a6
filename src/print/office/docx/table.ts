import { measureText, type Box, type Point } from '#diagram'
import { extentOf, isCentred, readParagraphs, type CellParagraph } from '../cell-paragraphs.ts'
import { twips } from '../package/office-units.ts'
import { element } from '../package/xml.ts'
import {
  countHeadRows,
  listRows,
  placeOf,
  type CellInRow,
  type SheetCell,
  type SheetTable,
  type Side,
} from '../sheet-table.ts'
import type { TextSource } from '../text-source.ts'
import { cellParagraph, paragraphXml } from './paragraph.ts'

/** Something drawn that hangs in a cell; `draw` gives its run for a paragraph that begins at a place. */
export type Hanging = { readonly box: Box; readonly draw: (at: Point) => string }

export type TableOptions = {
  readonly source: TextSource
  /** What is drawn over the table, in words. */
  readonly said: string
  readonly hanging: readonly Hanging[]
}

/** Height of a paragraph that only holds what hangs in it. */
export const hookHeight = 353

/** Writes a table with columns and rows as on the sheet. Rows grow with their text, and take along what hangs in them. */
export function tableXml(table: SheetTable, options: TableOptions): string {
  const { xs, ys } = table
  const heads = countHeadRows(table)
  const hooks = hangInCells(table, options.hanging)
  const rows = listRows(table).map((row, index) => {
    const height = twips(ys[index + 1] ?? 0) - twips(ys[index] ?? 0)
    const cells = row.map((place) => cellXml(place, table, { source: options.source, hooks }))
    return rowXml(height, index < heads, cells)
  })
  const grid = xs.slice(1).map((_, column) => {
    return element('w:gridCol', { 'w:w': widthOf(table, { column, columns: 1 }) })
  })
  return element(
    'w:tbl',
    {},
    tableLook(table, options.said),
    element('w:tblGrid', {}, ...grid),
    ...rows,
  )
}

function tableLook({ xs }: SheetTable, said: string): string {
  const width = twips((xs.at(-1) ?? 0) - (xs[0] ?? 0))
  const none = ['top', 'left', 'bottom', 'right'].map((side) => size(`w:${side}`, 0))
  return element(
    'w:tblPr',
    {},
    size('w:tblW', width),
    size('w:tblInd', 0),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, ...none),
    said === '' ? '' : element('w:tblDescription', { 'w:val': said }),
  )
}

function rowXml(height: number, head: boolean, cells: readonly string[]): string {
  const look = element(
    'w:trPr',
    {},
    element('w:cantSplit'),
    element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
    head ? element('w:tblHeader') : '',
  )
  return element('w:tr', {}, look, ...cells)
}

/** What a cell needs beside itself. */
type Surroundings = {
  readonly source: TextSource
  readonly hooks: ReadonlyMap<SheetCell, readonly Hanging[]>
}

function cellXml({ cell, first }: CellInRow, table: SheetTable, around: Surroundings): string {
  const { source, hooks } = around
  const paragraphs = first ? readParagraphs(cell.texts, source) : []
  const hanging = first ? (hooks.get(cell) ?? []) : []
  const centred = hanging.length === 0 && isCentred(paragraphs, cell.box)
  const look = cellLook({ cell, first }, paragraphs, { centred, width: widthOf(table, cell) })
  const content = [
    ...(hanging.length > 0 ? [hookParagraph(hanging, cell.box)] : []),
    ...stackParagraphs(paragraphs, cell, { centred, hooked: hanging.length > 0 }),
  ]
  return element('w:tc', {}, look, ...(content.length > 0 ? content : [emptyParagraph]))
}

const emptyParagraph = paragraphXml({ step: 2 * hookHeight })

function hookParagraph(hanging: readonly Hanging[], { x, y }: Box): string {
  return paragraphXml({ step: hookHeight }, ...hanging.map(({ draw }) => draw({ x, y })))
}

/** Paragraphs below each other; what is not centred keeps its distance from the cell's upper edge. */
function stackParagraphs(
  paragraphs: readonly CellParagraph[],
  { box }: SheetCell,
  { centred, hooked }: { readonly centred: boolean; readonly hooked: boolean },
): string[] {
  let bottom = centred ? undefined : box.y + (hooked ? hookHeight : 0)
  return paragraphs.map((paragraph) => {
    const [turned, extent] = [paragraph.lines[0]?.turned === true, extentOf(paragraph)]
    const above = turned || bottom === undefined ? 0 : Math.max(0, extent[0] - bottom)
    bottom = extent[1]
    return cellParagraph(paragraph, above)
  })
}

type CellStand = { readonly centred: boolean; readonly width: number }

function cellLook(
  { cell, first }: CellInRow,
  paragraphs: readonly CellParagraph[],
  { centred, width }: CellStand,
): string {
  const merge =
    cell.rows === 1 ? '' : element('w:vMerge', { 'w:val': first ? 'restart' : undefined })
  const turned = paragraphs[0]?.lines[0]?.turned === true
  return element(
    'w:tcPr',
    {},
    size('w:tcW', width),
    cell.columns === 1 ? '' : element('w:gridSpan', { 'w:val': cell.columns }),
    merge,
    bordersXml(cell),
    cell.shaded
      ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EEF0F2' })
      : '',
    marginsXml(paragraphs, cell.box),
    turned ? element('w:textDirection', { 'w:val': 'btLr' }) : '',
    centred ? element('w:vAlign', { 'w:val': 'center' }) : '',
  )
}

/** Widths of rules in eighths of a point. */
const rules = {
  frame: { size: 8, color: '000000' },
  rule: { size: 4, color: '000000' },
  grid: { size: 2, color: '9AA0A6' },
} as const

function bordersXml({ borders }: SheetCell): string {
  const sides: readonly Side[] = ['top', 'left', 'bottom', 'right']
  const lines = sides.map((side) => {
    const weight = borders[side]
    if (weight === undefined) return element(`w:${side}`, { 'w:val': 'nil' })
    const { size, color } = rules[weight]
    return element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color })
  })
  return element('w:tcBorders', {}, ...lines)
}

/** A little room to spare: letters of another program may be a hair wider. */
const spare = 150
/** Blank beside a text in the middle of its cell, where its width allows. */
const besideMiddle = 1200 - spare

function marginsXml(paragraphs: readonly CellParagraph[], box: Box): string {
  const [first] = paragraphs[0]?.lines ?? []
  if (first === undefined) return ''
  const { left, right } =
    first.anchor === 'start' && !first.turned
      ? startMargins(paragraphs, box)
      : middleMargins(paragraphs, box)
  return element('w:tcMar', {}, size('w:left', twips(left)), size('w:right', twips(right)))
}

function startMargins(paragraphs: readonly CellParagraph[], box: Box) {
  const starts = paragraphs.flatMap(({ mark, lines: [line] }) => (mark ?? line)?.at.x ?? [])
  const left = Math.min(...starts) - box.x
  return { left, right: Math.max(0, left - spare) }
}

/** A column at the edge may be wider at one side: its text stays where the symbols stand. */
function middleMargins(paragraphs: readonly CellParagraph[], box: Box) {
  const [from, to] = middleExtent(paragraphs)
  const off = from + to - 2 * box.x - box.width
  const free = (box.width - Math.abs(off) - (to - from)) / 2 - spare
  const beside = Math.max(0, Math.min(besideMiddle, free))
  return { left: beside + Math.max(0, off), right: beside + Math.max(0, -off) }
}

function middleExtent(paragraphs: readonly CellParagraph[]): readonly [number, number] {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  if (first === undefined || last === undefined) return [0, 0]
  if (first.lines[0]?.turned === true) return [extentOf(first)[0], extentOf(last)[1]]
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const width = Math.max(...lines.map((line) => measureText(line.text, line)))
  const middle = first.lines[0]?.at.x ?? 0
  return [middle - width / 2, middle + width / 2]
}

function size(name: string, value: number): string {
  return element(name, { 'w:w': value, 'w:type': 'dxa' })
}

/** Width in twips of columns of the grid, rounded so that no rounding adds up. */
function widthOf(
  { xs }: SheetTable,
  { column, columns }: Pick<SheetCell, 'column' | 'columns'>,
): number {
  return twips(xs[column + columns] ?? 0) - twips(xs[column] ?? 0)
}

/**
 * Shares out what hangs: each to the cell in which its upper left corner lies.
 */
function hangInCells(table: SheetTable, hanging: readonly Hanging[]): Map<SheetCell, Hanging[]> {
  const cells = new Map<SheetCell, Hanging[]>()
  const rows = listRows(table)
  for (const each of hanging) {
    const column = placeOf(table.xs, each.box.x)
    const row = placeOf(table.ys, each.box.y)
    const found = rows[row]?.find(({ cell }) => cell.column + cell.columns > column)?.cell
    if (found !== undefined) cells.set(found, [...(cells.get(found) ?? []), each])
  }
  return cells
}
