import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import { officeLimits } from '../office-limits.ts'
import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './docx-block.ts'
import { contentOf, twips, valueAt } from './docx-content.ts'
import { readParagraph, type DocxContext } from './read-paragraph.ts'

/** Reads the paragraphs and tables directly inside a body, header or cell, in their order. */
export function readBlocks(element: XmlElement, context: DocxContext): DocxBlock[] {
  return contentOf(element).flatMap((child): DocxBlock[] => {
    if (child.name === 'p') return [readParagraph(child, context)]
    return child.name === 'tbl' ? [readTable(child, context)] : []
  })
}

/** Room at the sides of a cell's text where a table does not say: Word's 0.19 cm. */
const usualMargin = 1_900

function readTable(element: XmlElement, context: DocxContext): DocxTable {
  const properties = findChild(element, 'tblPr')
  const rows = contentOf(element)
    .filter((child) => child.name === 'tr' && findBelow(child, 'trPr', 'del') === undefined)
    .map((row) => readRow(row, context))
  const margins = properties && findChild(properties, 'tblCellMar')
  const margin = (side: string, strictSide: string) => {
    const found = margins && (findChild(margins, side) ?? findChild(margins, strictSide))
    return found ? twips(found, 'w') : usualMargin
  }
  const floating = properties && findChild(properties, 'tblpPr')
  return {
    kind: 'table',
    columnWidths: readWidths(element, rows),
    rows,
    indent: twips(floating, 'tblpX') || twips(properties && findChild(properties, 'tblInd'), 'w'),
    align: valueAt(properties, 'jc') ?? 'left',
    margins: { left: margin('left', 'start'), right: margin('right', 'end') },
  }
}

/** Widths of the grid; columns beyond it are as wide as the others on the average. */
function readWidths(table: XmlElement, rows: readonly DocxRow[]): number[] {
  const grid = findChild(table, 'tblGrid')
  const widths = (grid ? childrenOf(grid, 'gridCol') : [])
    .slice(0, officeLimits.columns)
    .map((column) => Math.max(0, twips(column, 'w')))
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns))
  const count = ends.reduce((most, end) => Math.max(most, end), widths.length)
  const average = widths.reduce((sum, width) => sum + width, 0) / (widths.length || 1) || 20_000
  return Array.from({ length: count }, (_, at) => widths[at] ?? average)
}

function readRow(element: XmlElement, context: DocxContext): DocxRow {
  const properties = findChild(element, 'trPr')
  const height = properties && findChild(properties, 'trHeight')
  const cells: DocxCell[] = []
  let column = within(Number(valueAt(properties, 'gridBefore') ?? 0))
  for (const cell of contentOf(element)) {
    if (cell.name !== 'tc' || column >= officeLimits.columns) continue
    const span = within(Number(valueAt(cell, 'tcPr', 'gridSpan') ?? 1))
    const columns = Math.min(Math.max(1, span), officeLimits.columns - column)
    cells.push(readCell(cell, { column, columns }, context))
    column += columns
  }
  const exact = (height && attributeOf(height, 'hRule')) === 'exact'
  const continuing = cells.filter(({ merge }) => merge === 'continues')
  const continued = new Set(continuing.map(({ column }) => column))
  return { height: Math.max(0, twips(height, 'val')), exact, cells, continued }
}

/** A count of columns as a whole number within the limit. */
function within(count: number): number {
  return Number.isFinite(count) ? Math.min(Math.max(0, Math.floor(count)), officeLimits.columns) : 0
}

const turnedDirections = new Set(['btLr', 'tbRl', 'tbRlV', 'tbLrV', 'lr', 'rl', 'lrV', 'rlV'])

function readCell(
  element: XmlElement,
  place: { readonly column: number; readonly columns: number },
  context: DocxContext,
): DocxCell {
  const properties = findChild(element, 'tcPr')
  const merge = properties && findChild(properties, 'vMerge')
  const joined = merge && attributeOf(merge, 'val') === 'restart' ? 'begins' : 'continues'
  const fill = readFill(properties)
  return {
    ...place,
    merge: merge ? joined : 'none',
    ...(fill !== undefined && { fill }),
    turned: turnedDirections.has(valueAt(properties, 'textDirection') ?? ''),
    blocks: readBlocks(element, context),
  }
}

/** A pattern of dots is seen as its colour; a shade that only names a theme is not read. */
function readFill(properties: XmlElement | undefined): string | undefined {
  const shade = properties && findChild(properties, 'shd')
  const solid = shade && attributeOf(shade, 'val') === 'solid'
  const fill = shade && attributeOf(shade, solid ? 'color' : 'fill')?.toUpperCase()
  return fill && /^[\dA-F]{6}$/.test(fill) && fill !== 'FFFFFF' ? fill : undefined
}
