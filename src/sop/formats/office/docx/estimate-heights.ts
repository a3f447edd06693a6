import type { DocxBlock, DocxCell, DocxParagraph, DocxRow, DocxTable } from './docx-block.ts'

/** Micrometres in a point. */
const point = 25_400 / 72
/** Height of a line and mean width of a letter, of the size of the type: office fonts lie near these. */
const [lineShare, letterShare] = [1.17, 0.5]

/** Gives the estimated height of a paragraph that is set in a width; linear in its text. */
export function paragraphHeight(paragraph: DocxParagraph, width: number): number {
  const { text, sizePt, lineSpacing, around, hung } = paragraph
  const letters = Math.max(1, width / (sizePt * point * letterShare))
  const lines = text.split('\n').reduce((sum, line) => {
    return sum + Math.max(1, Math.ceil(line.length / letters))
  }, 0)
  const inline = hung.filter((it) => it.inline).map(({ height }) => height)
  return Math.max(lines * sizePt * point * lineShare * lineSpacing, ...inline) + around
}

/** Gives the estimated height of paragraphs and tables below one another. */
export function blocksHeight(blocks: readonly DocxBlock[], width: number): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + paragraphHeight(block, width)
    return sum + rowHeights(block).reduce((height, row) => height + row, 0)
  }, 0)
}

/**
 * Gives the heights of the rows of a table: those that the file fixes, and for others an estimate
 * from the text of the cells, in micrometres. What a merged cell needs beyond its rows falls to its
 * last row. Linear.
 */
export function rowHeights(table: DocxTable): number[] {
  const edges = edgesOf(table.columnWidths)
  const open = new Map<number, { readonly height: number; readonly from: number }>()
  const heights: number[] = []
  let top = 0
  for (const [index, row] of table.rows.entries()) {
    const next = table.rows[index + 1]
    const needs = row.cells.map((cell) => {
      const width = (edges[cell.column + cell.columns] ?? 0) - (edges[cell.column] ?? 0)
      const inside = width - table.margins.left - table.margins.right
      const merged = cell.merge === 'continues' ? open.get(cell.column) : undefined
      const need = merged ?? { height: cellHeight(cell, inside), from: top }
      open.set(cell.column, need)
      return goesOn(cell, next) ? 0 : need.from + need.height - top
    })
    const height = row.exact ? row.height : Math.max(row.height, ...needs)
    heights.push(height)
    top += height
  }
  return heights
}

/** Turned text takes the height that its row has; a word at least is not broken. */
function cellHeight(cell: DocxCell, width: number): number {
  if (!cell.turned) return blocksHeight(cell.blocks, width)
  const words = cell.blocks.flatMap((block) => {
    if (block.kind === 'table') return []
    const letters = block.text.split(/\s+/).map(({ length }) => length)
    return letters.map((count) => count * block.sizePt * point * letterShare)
  })
  return words.reduce((most, word) => Math.max(most, word), 0)
}

/** Whether a cell goes on in the next row. */
export function goesOn(cell: DocxCell, next: DocxRow | undefined): boolean {
  return cell.merge !== 'none' && (next?.continued.has(cell.column) ?? false)
}

/** Gives where each begins of things side by side, and where the last ends. */
export function edgesOf(sizes: readonly number[]): number[] {
  const edges = [0]
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size)
  return edges
}
