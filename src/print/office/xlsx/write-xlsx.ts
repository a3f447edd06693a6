import { cleanLine, drawSop, type Page } from '#diagram'
import type { Sop } from '#sop'
import { authorOf } from '../../author-of.ts'
import { layOutIdentity } from '../../identity/identity-sheets.ts'
import { listFlowItems } from '../flow-items.ts'
import { readFlowWords } from '../flow-words.ts'
import type { OfficeOptions } from '../office-options.ts'
import { officeRelation, packOffice, type Part } from '../package/office-package.ts'
import { countHeadRows, readTables, type SheetTable } from '../sheet-table.ts'
import { readTextSource } from '../text-source.ts'
import { addCaption } from './add-caption.ts'
import { drawingXml, emblemsXml } from './drawing.ts'
import { measureGrid } from './grid.ts'
import { splitRows } from './split-rows.ts'
import { startStyles } from './styles.ts'
import { sheetNames, workbookXml } from './workbook.ts'
import { worksheetXml, type WorksheetPlan } from './worksheet.ts'

/**
 * Gives an SOP as an Excel workbook: the identity part on one worksheet, the whole procedure as one
 * table on the other, its flowchart as shapes and tied lines over the cells. Any SOP gives a workbook.
 */
export function writeXlsx(
  sop: Sop,
  { createdAt, paper = 'auto' }: OfficeOptions,
): Uint8Array<ArrayBuffer> {
  const [page] = drawSop(sop, { paper, endless: true }).pages
  if (page === undefined) throw new Error('a drawing without pages')
  const source = readTextSource(sop)
  const styles = startStyles()
  const identity = planIdentity(sop, page)
  const procedure = planProcedure(sop, page)
  const items = listFlowItems(page.primitives, 1)
  const parts = [
    workbook(procedure.headRows),
    worksheet(1, worksheetXml(identity, source, styles)),
    worksheet(2, worksheetXml(procedure, source, styles)),
    drawing(1, emblemsXml(identity.table, identity.grid)),
    drawing(2, drawingXml(items, procedure.grid, readFlowWords(sop))),
    part('styles', styles.toXml(), `${spreadsheet}.styles`),
  ]
  const [title, author] = [cleanLine(sop.title), cleanLine(authorOf(sop))]
  return packOffice(parts, { title, author, createdAt })
}

/** Paper without end, as wide as A3 at most: the identity part stays on one worksheet. */
const endless = { width: 420_000, height: 1_000_000_000 }

function planIdentity(sop: Sop, page: Page): WorksheetPlan {
  const width = Math.min(page.width, endless.width)
  const [sheet] = layOutIdentity(sop, { ...endless, width }).paint(1)
  if (sheet === undefined) throw new Error('an identity part without pages')
  return planWorksheet(readTables(sheet).tables[0], width, 0)
}

/** The table of the flow, without the block above it, which stands on the other worksheet. */
function planProcedure(sop: Sop, page: Page): WorksheetPlan {
  const table = readTables({ ...page, alt: '' }).tables.at(-1)
  const captioned = table === undefined ? undefined : addCaption(table, cleanLine(sop.title))
  return planWorksheet(
    captioned,
    page.width,
    captioned === undefined ? 0 : countHeadRows(captioned),
  )
}

function planWorksheet(
  table: SheetTable | undefined,
  width: number,
  headRows: number,
): WorksheetPlan {
  if (table === undefined) throw new Error('a sheet without table')
  const split = splitRows(table)
  return { table: split, grid: measureGrid(split), headRows, paperSize: paperSizeOf(width) }
}

/** Excel's numbers of A4, folio and A3. */
function paperSizeOf(width: number): number {
  if (width <= 297_000) return 9
  return width <= 330_000 ? 14 : 8
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function workbook(headRows: number): Part {
  const sheets = sheetNames.map((_, index) => ({
    id: `rId${index + 1}`,
    type: `${officeRelation}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }))
  const styles = { id: 'rId3', type: `${officeRelation}/styles`, target: 'styles.xml' }
  const relations = [...sheets, styles]
  return { ...part('workbook', workbookXml(headRows), `${spreadsheet}.sheet.main`), relations }
}

function worksheet(number: number, xml: string): Part {
  const target = `../drawings/drawing${number}.xml`
  const relations = [{ id: 'rId1', type: `${officeRelation}/drawing`, target }]
  return { ...part(`worksheets/sheet${number}`, xml, `${spreadsheet}.worksheet`), relations }
}

function drawing(number: number, xml: string): Part {
  const kind = 'application/vnd.openxmlformats-officedocument.drawing'
  return part(`drawings/drawing${number}`, xml, kind)
}

function part(name: string, xml: string, kind: string): Part {
  return { path: `xl/${name}.xml`, contentType: `${kind}+xml`, xml }
}
