import type { CorpusCell, CorpusLine, CorpusPlan, CorpusPoint, CorpusTable } from './corpus-plan.ts'
import {
  contentTypes,
  emu,
  escapeXml,
  lineBox,
  lineProperties,
  officeNamespaces,
  relations,
  shapeProperties,
  zipFiles,
} from './corpus-xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** The sheet: everything below one another, the columns being those of the table of steps. */
type Sheet = {
  readonly columnWidths: readonly number[]
  readonly rowHeights: number[]
  readonly cells: CorpusCell[]
  /** The row at which each table begins. */
  readonly tables: { readonly table: CorpusTable; readonly row: number }[]
}

/** Writes a file of the corpus as Excel would save it: one sheet, shapes between cells, lines tied to shapes. */
export function writeCorpusXlsx(plan: CorpusPlan): Uint8Array {
  const sheet = stackBlocks(plan)
  const drawn = drawingXml(sheet)
  return zipFiles({
    '[Content_Types].xml': contentTypes([
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['xl/styles.xml', 'spreadsheetml.styles'],
      ['xl/drawings/drawing1.xml', 'drawing'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" ${officeNamespaces}><sheets><sheet name="SOP" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': relations([['drawing', '../drawings/drawing1.xml']]),
    'xl/drawings/drawing1.xml': drawn,
  })
}

/** Style 1 wraps texts; style 2 fills the cell. */
const stylesXml = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyAlignment="1"><alignment wrapText="1"/></xf><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>`

function stackBlocks({ blocks }: CorpusPlan): Sheet {
  const steps = blocks.findLast((block) => block.kind === 'table')
  const columnWidths = steps?.columnWidths ?? []
  const sheet: Sheet = { columnWidths, rowHeights: [], cells: [], tables: [] }
  for (const block of blocks) {
    const row = sheet.rowHeights.length
    if (block.kind === 'paragraph') {
      sheet.cells.push({ row, column: 0, text: block.text })
      sheet.rowHeights.push(6_000)
      continue
    }
    const isSteps = block.columnWidths.length === columnWidths.length
    sheet.cells.push(
      ...block.cells.map((cell) =>
        spread(
          { ...cell, row: cell.row + row },
          isSteps ? undefined : block.columnWidths.length,
          columnWidths.length,
        ),
      ),
    )
    sheet.tables.push({ table: block, row })
    sheet.rowHeights.push(...block.rowHeights, 6_000)
  }
  return sheet
}

/** A table of few columns stands over many: each of its columns is merged of several. */
function spread(cell: CorpusCell, few: number | undefined, many: number): CorpusCell {
  if (few === undefined) return cell
  const edges = [0, 2, few === 2 ? many : 2 + Math.ceil((many - 2) / 2), many]
  const from = edges[cell.column] ?? 0
  return {
    ...cell,
    column: from,
    columns: (edges[cell.column + (cell.columns ?? 1)] ?? many) - from,
  }
}

function sheetXml({ columnWidths, rowHeights, cells }: Sheet): string {
  const columns = columnWidths.map((width, at) => {
    const characters = ((width / 25_400) * 96 - 5) / 7
    return `<col min="${at + 1}" max="${at + 1}" width="${characters.toFixed(3)}" customWidth="1"/>`
  })
  const rows = rowHeights.map((height, row) => {
    const inRow = cells
      .filter((cell) => cell.row === row)
      .toSorted((one, other) => one.column - other.column)
    return `<row r="${row + 1}" ht="${((height / 25_400) * 72).toFixed(2)}" customHeight="1">${inRow.map(cellXml).join('')}</row>`
  })
  const merged = cells.filter(({ rows: down = 1, columns: across = 1 }) => down > 1 || across > 1)
  const merges = merged.map(({ row, column, rows: down = 1, columns: across = 1 }) => {
    return `<mergeCell ref="${nameOf(row, column)}:${nameOf(row + down - 1, column + across - 1)}"/>`
  })
  const merging =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  return `<worksheet xmlns="${main}" ${officeNamespaces}><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merging}<drawing r:id="rId1"/></worksheet>`
}

function cellXml({ row, column, text, fill }: CorpusCell): string {
  const place = `r="${nameOf(row, column)}" s="${fill === undefined ? 1 : 2}"`
  if (text === '') return `<c ${place}/>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

function nameOf(row: number, column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return `${column < 26 ? '' : String.fromCodePoint(64 + Math.floor(column / 26))}${letter}${row + 1}`
}

function drawingXml(sheet: Sheet): string {
  const parts = sheet.tables.flatMap(({ table, row }) => {
    const y = sheet.rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0)
    const shapes = table.shapes.map((shape) => {
      const box = { x: shape.x, y: shape.y + y, width: shape.width, height: shape.height }
      const kind = shape.label ? '<xdr:cNvSpPr txBox="1"/>' : '<xdr:cNvSpPr/>'
      const text =
        shape.text === ''
          ? ''
          : `<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${escapeXml(shape.text)}</a:t></a:r></a:p></xdr:txBody>`
      const inner = `<xdr:sp><xdr:nvSpPr>${named(shape.id)}${kind}</xdr:nvSpPr><xdr:spPr>${shapeProperties(shape, box)}</xdr:spPr>${text}</xdr:sp>`
      return anchor(sheet, box, inner)
    })
    const lines = table.lines.map((line) => {
      const box = { ...lineBox(line), y: lineBox(line).y + y }
      const inner = `<xdr:cxnSp><xdr:nvCxnSpPr>${named(line.id)}<xdr:cNvCxnSpPr>${ties(line)}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr>${lineProperties(line, box)}</xdr:spPr></xdr:cxnSp>`
      return anchor(sheet, box, inner)
    })
    return [...shapes, ...lines]
  })
  return `<xdr:wsDr xmlns:xdr="${drawing}" ${officeNamespaces}>${parts.join('')}</xdr:wsDr>`
}

function named(id: number): string {
  return `<xdr:cNvPr id="${id}" name="Bentuk ${id}"/>`
}

function ties({ from, to }: CorpusLine): string {
  const start = from === undefined ? '' : `<a:stCxn id="${from}" idx="2"/>`
  return `${start}${to === undefined ? '' : `<a:endCxn id="${to}" idx="0"/>`}`
}

type Box = CorpusPoint & { readonly width: number; readonly height: number }

function anchor(sheet: Sheet, { x, y, width, height }: Box, inner: string): string {
  return `<xdr:twoCellAnchor>${marker('from', sheet, { x, y })}${marker('to', sheet, { x: x + width, y: y + height })}${inner}<xdr:clientData/></xdr:twoCellAnchor>`
}

function marker(name: string, { columnWidths, rowHeights }: Sheet, { x, y }: CorpusPoint): string {
  const column = placeOf(columnWidths, x)
  const row = placeOf(rowHeights, y)
  return `<xdr:${name}><xdr:col>${column.at}</xdr:col><xdr:colOff>${emu(column.offset)}</xdr:colOff><xdr:row>${row.at}</xdr:row><xdr:rowOff>${emu(row.offset)}</xdr:rowOff></xdr:${name}>`
}

function placeOf(
  lengths: readonly number[],
  position: number,
): { readonly at: number; readonly offset: number } {
  let rest = Math.max(0, position)
  for (const [at, length] of lengths.entries()) {
    if (rest < length) return { at, offset: rest }
    rest -= length
  }
  return { at: lengths.length, offset: rest }
}
