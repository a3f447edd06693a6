import { escapeText, formWords } from '#diagram'
import { readParagraphs } from '../cell-paragraphs.ts'
import { element } from '../package/xml.ts'
import { listRows, type CellInRow, type SheetCell, type SheetTable } from '../sheet-table.ts'
import type { TextSource } from '../text-source.ts'
import { contentXml, styleOf } from './cell-content.ts'
import { cellName } from './cell-name.ts'
import type { Grid } from './grid.ts'
import type { Styles } from './styles.ts'

/** What a worksheet is made of. */
export type WorksheetPlan = {
  readonly table: SheetTable
  readonly grid: Grid
  /** Rows that stay in sight, and are printed on each page. */
  readonly headRows: number
  /** Excel's number of the paper. */
  readonly paperSize: number
}

/** Stored widths count digits of the usual font, 7 pixels each; a pixel is 0.75 pt high. */
const digitPixels = 7
const pixelPoints = 0.75

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** Writes a table as a worksheet with its drawing, set to be printed lying, as wide as the paper. Linear. */
export function worksheetXml(plan: WorksheetPlan, source: TextSource, styles: Styles): string {
  const { table, grid } = plan
  const columns = grid.columns.map((pixels, index) => {
    const width = pixels / digitPixels
    return element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })
  })
  const rows = listRows(table).map((row, index) => {
    const cells = row.flatMap((place) => cellsXml(place, index, { source, styles }))
    const height = (grid.rows[index] ?? 0) * pixelPoints
    return element('row', { r: index + 1, ht: height, customHeight: 1 }, ...cells)
  })
  return element(
    'worksheet',
    namespaces,
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    viewXml(plan.headRows),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    element('cols', {}, ...columns),
    element('sheetData', {}, ...rows),
    mergesXml(table),
    ...printXml(plan),
    element('drawing', { 'r:id': 'rId1' }),
  )
}

function viewXml(headRows: number): string {
  const pane = { ySplit: headRows, topLeftCell: cellName(0, headRows), activePane: 'bottomLeft' }
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      { showGridLines: 0, workbookViewId: 0 },
      headRows === 0 ? '' : element('pane', { ...pane, state: 'frozen' }),
    ),
  )
}

type Writing = { readonly source: TextSource; readonly styles: Styles }

/** All places of a cell in one row have its borders; the first of them all has its text. */
function cellsXml({ cell, first }: CellInRow, row: number, { source, styles }: Writing): string[] {
  const paragraphs = readParagraphs(cell.texts, source)
  const s = styles.idOf(styleOf(cell, paragraphs))
  return Array.from({ length: cell.columns }, (_, index) => {
    const place = { r: cellName(cell.column + index, row), s }
    const filled = first && index === 0 && paragraphs.length > 0
    return filled
      ? element('c', { ...place, t: 'inlineStr' }, contentXml(paragraphs, cell.box))
      : element('c', place)
  })
}

function mergesXml({ cells }: SheetTable): string {
  const merged = cells.filter(({ rows, columns }) => rows * columns > 1).map(rangeOf)
  if (merged.length === 0) return ''
  const ranges = merged.map((ref) => element('mergeCell', { ref }))
  return element('mergeCells', { count: ranges.length }, ...ranges)
}

function rangeOf({ row, column, rows, columns }: SheetCell): string {
  return `${cellName(column, row)}:${cellName(column + columns - 1, row + rows - 1)}`
}

/** 12 mm in inches. */
const margin = 0.4724

function printXml({ paperSize }: WorksheetPlan): string[] {
  const margins = { left: margin, right: margin, top: margin, bottom: margin }
  const page = formWords.page(1, 2).replace('1', '&P').replace('2', '&N')
  return [
    element('pageMargins', { ...margins, header: 0.2, footer: 0.2 }),
    element('pageSetup', { paperSize, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    element('headerFooter', {}, element('oddFooter', {}, escapeText(`&R&8${page}`))),
  ]
}
