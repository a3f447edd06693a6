import { twips } from '../../office/package/office-units.ts'
import { element } from '../../office/package/xml.ts'
import type { ReportTable } from '../report.ts'
import { linesXml, styled } from './report-paragraph.ts'

/** Writes a table that fills a width (µm), its head repeated on each page. */
export function reportTableXml({ columns, rows }: ReportTable, width: number): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => twips((width * share) / shares))
  const head = columns.map(({ title }, index) =>
    cellXml(title, { width: widths[index] ?? 0, align: 'center', shade: 'E6E6E6' }),
  )
  const body = rows.map((row) =>
    rowXml(
      columns.map(({ align }, index) =>
        cellXml(row[index] ?? '', { width: widths[index] ?? 0, align }),
      ),
    ),
  )
  return element(
    'w:tbl',
    {},
    tableLook(widths.reduce((sum, one) => sum + one, 0)),
    element('w:tblGrid', {}, ...widths.map((one) => element('w:gridCol', { 'w:w': one }))),
    rowXml(head, 'head'),
    ...body,
  )
}

function tableLook(width: number): string {
  const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '7F7F7F' }
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const first = { 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0 }
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, border))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, ...['left', 'right'].map(cellMargin)),
    element('w:tblLook', { 'w:val': '0020', ...first, 'w:noHBand': 1, 'w:noVBand': 1 }),
  )
}

function cellMargin(side: string): string {
  return element(`w:${side}`, { 'w:w': 70, 'w:type': 'dxa' })
}

function rowXml(cells: readonly string[], kind?: 'head'): string {
  const look = element('w:cantSplit') + (kind === 'head' ? element('w:tblHeader') : '')
  return element('w:tr', {}, element('w:trPr', {}, look), ...cells)
}

type CellLook = {
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly shade?: string
}

function cellXml(text: string, { width, align, shade }: CellLook): string {
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    shade === undefined
      ? ''
      : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }),
  )
  return element('w:tc', {}, properties, styled('TableText', linesXml(text), { align }))
}
