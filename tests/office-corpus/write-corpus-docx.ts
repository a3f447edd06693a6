import type { CorpusCell, CorpusPlan, CorpusTable } from './corpus-plan.ts'
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

const namespaces = [
  officeNamespaces,
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
/** Word's own margin in cells, and the column in whose cells what is drawn hangs. */
const cellMargin = 1_905
const hangsIn = 2

/** Writes a file of the corpus as Word would save it: shapes and lines hang in the cells of their rows. */
export function writeCorpusDocx({ blocks }: CorpusPlan): Uint8Array {
  const body = blocks.map((block) =>
    block.kind === 'paragraph' ? paragraphs(block.text) : `${tableXml(block)}<w:p/>`,
  )
  return zipFiles({
    '[Content_Types].xml': contentTypes([['word/document.xml', 'wordprocessingml.document.main']]),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="18720" w:h="12240" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720"/></w:sectPr></w:body></w:document>`,
  })
}

function twips(micrometres: number): number {
  return Math.round((micrometres * 1440) / 25_400)
}

function paragraphs(text: string, drawn = ''): string {
  return text
    .split('\n')
    .map((line, at) => `<w:p>${at === 0 ? drawn : ''}<w:r>${runText(line)}</w:r></w:p>`)
    .join('')
}

function runText(line: string): string {
  return line
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>')
}

function tableXml(table: CorpusTable): string {
  const grid = table.columnWidths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  const rows = table.rowHeights.map((height, row) => {
    const properties = `<w:trPr><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/></w:trPr>`
    return `<w:tr>${properties}${rowXml(table, row)}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function rowXml(table: CorpusTable, row: number): string {
  const parts: string[] = []
  for (let column = 0; column < table.columnWidths.length;) {
    const cell = table.cells.find((one) => covers(one, row, column))
    const columns = cell?.columns ?? 1
    const goesOn = cell !== undefined && cell.row < row
    const merge = goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
    const properties = [
      `<w:tcW w:w="${twips(table.columnWidths[column] ?? 0)}" w:type="dxa"/>`,
      columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
      (cell?.rows ?? 1) > 1 ? merge : '',
      cell?.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>`,
    ]
    const drawn = column === hangsIn ? drawnIn(table, row) : ''
    parts.push(
      `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs(goesOn ? '' : (cell?.text ?? ''), drawn)}</w:tc>`,
    )
    column += columns
  }
  return parts.join('')
}

function covers(cell: CorpusCell, row: number, column: number): boolean {
  const { rows = 1, columns = 1 } = cell
  return (
    row >= cell.row &&
    row < cell.row + rows &&
    column >= cell.column &&
    column < cell.column + columns
  )
}

/** What is drawn from a row on, measured from the cell in which it hangs. */
function drawnIn({ columnWidths, rowHeights, shapes, lines }: CorpusTable, row: number): string {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0)
  const left = sum(columnWidths.slice(0, hangsIn)) + cellMargin
  const top = sum(rowHeights.slice(0, row))
  const bottom = top + (rowHeights[row] ?? 0)
  const isHere = (y: number) => y >= top && y < bottom
  const hung = shapes
    .filter(({ y }) => isHere(y))
    .map((shape) => {
      const kind = shape.label ? '<wps:cNvSpPr txBox="1"/>' : '<wps:cNvSpPr/>'
      const text =
        shape.text === ''
          ? ''
          : `<wps:txbx><w:txbxContent>${paragraphs(shape.text)}</w:txbxContent></wps:txbx>`
      const inner = `${kind}<wps:spPr>${shapeProperties(shape, { ...shape, x: 0, y: 0 })}</wps:spPr>${text}<wps:bodyPr/>`
      return anchor(shape.id, { ...shape, x: shape.x - left, y: shape.y - top }, inner)
    })
  const drawn = lines
    .filter(({ start }) => isHere(start.y))
    .map((line) => {
      const box = lineBox(line)
      const inner = `<wps:cNvCnPr/><wps:spPr>${lineProperties(line, { ...box, x: 0, y: 0 })}</wps:spPr><wps:bodyPr/>`
      return anchor(line.id, { ...box, x: box.x - left, y: box.y - top }, inner)
    })
  return [...hung, ...drawn].join('')
}

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function anchor(id: number, { x, y, width, height }: Box, inner: string): string {
  return `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>${emu(x)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(y)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:wrapNone/><wp:docPr id="${id}" name="Bentuk ${id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>${inner}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
}
