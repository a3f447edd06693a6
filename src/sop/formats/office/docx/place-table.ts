import type { Drawn } from '../drawing/drawn.ts'
import type { OfficeCell } from '../office-document.ts'
import { officeLimits } from '../office-limits.ts'
import type { DocxBlock, DocxCell, DocxParagraph, DocxTable } from './docx-block.ts'
import { edgesOf, goesOn, paragraphHeight, rowHeights } from './estimate-heights.ts'
import { placeHung, type Frame, type Span } from './place-hung.ts'

/** A table with places; what hangs in its cells counts from its top left corner. Micrometres. */
export type PlacedTable = {
  readonly columnWidths: readonly number[]
  readonly rowHeights: readonly number[]
  readonly cells: readonly OfficeCell[]
  /** By the drawings that they are parts of. */
  readonly drawings: readonly (readonly PlacedDrawn[])[]
  /** Tables within cells that are big enough to say something of their own. */
  readonly nested: readonly PlacedTable[]
}

export type PlacedDrawn = { readonly drawn: Drawn; readonly row?: number }

/** Place of a cell with its row, and the table's frame for what does not count from the cell. */
type CellPlace = {
  readonly rows: number
  readonly row: number
  readonly x: Span
  readonly y: Span
  readonly inner: Span
  readonly outside: Frame
}

/** Gives a table its places; `outside` is what counts from page or margin, seen from its corner. Linear. */
export function placeTable(table: DocxTable, outside: Frame, depth = 1): PlacedTable {
  const heights = rowHeights(table)
  const [tops, lefts] = [edgesOf(heights), edgesOf(table.columnWidths)]
  const cells: OfficeCell[] = []
  const drawings: PlacedDrawn[][] = []
  const nested: PlacedTable[] = []
  const reach = mergedRows(table)
  for (const [row, { cells: inRow }] of table.rows.entries()) {
    for (const cell of inRow) {
      const rows = reach.get(cell)
      if (rows === undefined) continue
      const x = spanBetween(lefts, cell.column, cell.columns)
      const y = spanBetween(tops, row, rows)
      const { left, right } = table.margins
      const inner = { from: x.from + left, length: Math.max(0, x.length - left - right) }
      const own = cell.blocks.filter((block) => depth > officeLimits.nestedTables || !isWide(block))
      cells.push(officeCell({ ...cell, blocks: own }, row, rows))
      const place = { rows, row, x, y, inner, outside }
      for (const drawing of drawingsIn(cell.blocks, place)) drawings.push(drawing)
      if (depth > officeLimits.nestedTables) continue
      for (const inside of cell.blocks.filter(isBig)) {
        nested.push(placeTable(inside, outside, depth + 1))
      }
    }
  }
  const rounded = (sizes: readonly number[]) => sizes.map((size) => Math.round(size))
  return {
    columnWidths: rounded(table.columnWidths),
    rowHeights: rounded(heights),
    cells,
    drawings,
    nested,
  }
}

/** Numbers of rows that cells cover; one that continues another has none. */
function mergedRows({ rows }: DocxTable): ReadonlyMap<DocxCell, number> {
  const reach = new Map<DocxCell, number>()
  const open = new Map<number, DocxCell>()
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const top = cell.merge === 'continues' ? open.get(cell.column) : undefined
      const first = top ?? cell
      reach.set(first, (reach.get(first) ?? 0) + 1)
      if (goesOn(cell, rows[index + 1])) open.set(cell.column, first)
      else open.delete(cell.column)
    }
  }
  return reach
}

function spanBetween(edges: readonly number[], at: number, count: number): Span {
  const from = edges[at] ?? 0
  return { from, length: (edges[at + count] ?? from) - from }
}

function officeCell(cell: DocxCell, row: number, rows: number): OfficeCell {
  const { column, columns, fill, turned, blocks } = cell
  const paragraphs = paragraphsOf(blocks).filter(({ text }) => text.trim() !== '')
  const bold = paragraphs.length > 0 && paragraphs.every((paragraph) => paragraph.bold)
  return {
    row,
    column,
    rows,
    columns,
    text: paragraphsOf(blocks)
      .map(({ text }) => text.trim())
      .join('\n')
      .trim(),
    ...(fill !== undefined && { fill }),
    ...(turned && { turned }),
    ...(bold && { bold }),
  }
}

/** Paragraphs of a cell with those of tables inside, whose rows are lines. */
function paragraphsOf(blocks: readonly DocxBlock[]): DocxParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    return block.rows.map((row) =>
      joinParagraphs(row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
    )
  })
}

function joinParagraphs(paragraphs: readonly DocxParagraph[]): DocxParagraph {
  const written = paragraphs.filter(({ text }) => text.trim() !== '')
  return {
    kind: 'paragraph',
    text: written.map(({ text }) => text.trim()).join('	'),
    bold: written.length > 0 && written.every(({ bold }) => bold),
    sizePt: written[0]?.sizePt ?? 11,
    lineSpacing: 1,
    around: 0,
    align: 'left',
    hung: paragraphs.flatMap(({ hung }) => hung),
  }
}

function isBig(block: DocxBlock): block is DocxTable {
  return block.kind === 'table' && block.rows.length >= 3 && block.columnWidths.length >= 3
}

/** A form of its own, of which the cell around it says nothing. */
function isWide(block: DocxBlock): boolean {
  return isBig(block) && block.columnWidths.length >= 5
}

/** Shapes of big tables inside go with those. */
function drawingsIn(blocks: readonly DocxBlock[], place: CellPlace): PlacedDrawn[][] {
  const drawings: PlacedDrawn[][] = []
  let y = place.y.from
  for (const paragraph of paragraphsOf(blocks.filter((block) => !isBig(block)))) {
    for (const hung of paragraph.hung) {
      const frame = frameIn(place, y, hung.inCell)
      drawings.push(placeHung(hung, paragraph, frame).map((it) => withRow(it, place)))
    }
    y += paragraphHeight(paragraph, place.inner.length)
  }
  return drawings
}

function frameIn({ x, y, inner, outside }: CellPlace, at: number, inCell: boolean): Frame {
  const text = { from: at, length: 0 }
  return {
    x: inCell ? { text: inner, margin: inner, page: x } : { ...outside.x, text: inner },
    y: inCell ? { text, margin: y, page: y } : { ...outside.y, text },
  }
}

/** A shape belongs to the row of its cell while its middle stays there. */
function withRow(drawn: Drawn, { row, rows, y }: CellPlace): PlacedDrawn {
  if (drawn.kind === 'line' || rows > 1) return { drawn }
  const middle = drawn.box.y + drawn.box.height / 2
  return middle >= y.from && middle <= y.from + y.length ? { drawn, row } : { drawn }
}
