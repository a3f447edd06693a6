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
import { drawingXml, emblemsXml, type Flow } from './drawing.ts'
import { measureGrid } from './grid.ts'
import { joinTables } from './join-tables.ts'
import { splitRows } from './split-rows.ts'
import { startStyles } from './styles.ts'
import { sheetNames, workbookXml } from './workbook.ts'
import { worksheetXml } from './worksheet.ts'

/**
 * Gives an SOP as an Excel workbook: the identity part on one worksheet, the whole procedure as one
 * table on the other, its flowchart as shapes and tied lines over the cells. Any SOP gives a workbook.
 */
export function writeXlsx(
  sop: Sop,
  { createdAt, paper = 'auto' }: OfficeOptions,
): Uint8Array<ArrayBuffer> {
  const { pages } = drawSop(sop, { paper, endless: true })
  const paperSize = paperSizeOf(pages[0]?.width ?? 0)
  const words = { source: readTextSource(sop), styles: startStyles() }
  const identity = planIdentity(sop, pages)
  const { table, flows } = planProcedure(sop, pages)
  const headRows = countHeadRows(table)
  const procedure = planWorksheet(table)
  const parts = [
    workbook(headRows),
    worksheet(1, worksheetXml({ ...identity, headRows: 0, paperSize }, words)),
    worksheet(2, worksheetXml({ ...procedure, headRows, paperSize }, words)),
    drawing(1, emblemsXml(identity.table, identity.grid)),
    drawing(2, drawingXml(flows, procedure.grid, readFlowWords(sop))),
    part('styles', words.styles.toXml(), `${spreadsheet}.styles`),
  ]
  const [title, author] = [cleanLine(sop.title), cleanLine(authorOf(sop))]
  return packOffice(parts, { title, author, createdAt })
}

/** Paper without end, as wide as A3 at most: the identity part stays on one worksheet. */
const endless = { width: 420_000, height: 1_000_000_000 }

function planIdentity(sop: Sop, pages: readonly Page[]) {
  const width = Math.min(pages[0]?.width ?? endless.width, endless.width)
  const [sheet] = layOutIdentity(sop, { ...endless, width }).paint(1)
  const [table] = sheet === undefined ? [] : readTables(sheet).tables
  if (table === undefined) throw new Error('an identity part without table')
  return planWorksheet(table)
}

/** The table of the flow, without the block above it, which stands on the other worksheet. */
function planProcedure(sop: Sop, pages: readonly Page[]) {
  const tables = pages.flatMap((page) => readTables({ ...page, alt: '' }).tables.at(-1) ?? [])
  const { table, lowered } = joinTables(tables)
  let nextId = 1
  const flows = pages.map(({ primitives }, index): Flow => {
    const items = listFlowItems(primitives, nextId)
    nextId += items.length
    return { items, lowered: lowered[index] ?? 0 }
  })
  return { table: addCaption(table, cleanLine(sop.title)), flows }
}

function planWorksheet(wanted: SheetTable) {
  const table = splitRows(wanted)
  return { table, grid: measureGrid(table) }
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
