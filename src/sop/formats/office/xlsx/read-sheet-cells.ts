import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findChild } from '../../xml/xml-queries.ts'
import type { OfficeCell } from '../office-document.ts'
import { officeLimits } from '../office-limits.ts'
import { readCellName, readRange, type CellRange } from './cell-reference.ts'
import { readCellText, type WorkbookContext } from './cell-text.ts'
import { numberedRows } from './sheet-axis.ts'

/**
 * Reads the cells of a sheet that show something, in reading order, merged ones whole; undefined where
 * there is text beyond the limits. Cells without text whose shade reaches beyond them are cut off.
 * Linear in cells and in what merged cells cover.
 */
export function readSheetCells(
  sheet: XmlElement,
  context: WorkbookContext,
): readonly OfficeCell[] | undefined {
  const { rows: mostRows, columns: mostColumns } = officeLimits
  const mergeAt = followMerges(readMerges(sheet))
  const cells: OfficeCell[] = []
  for (const [row, element] of numberedRows(sheet).sort(([a], [b]) => a - b)) {
    let next = 0
    for (const cell of childrenOf(element, 'c')) {
      const column = readCellName(attributeOf(cell, 'r') ?? '')?.column ?? next
      next = column + 1
      const read = readCell(cell, context)
      const beyond = row < 0 || row >= mostRows || column >= mostColumns
      if (beyond && read.text !== '') return undefined
      const merge = mergeAt(row, column)
      const isTop = merge === undefined || (merge.row === row && merge.column === column)
      if (beyond || !isTop) continue
      if (read.text === '' && read.fill === undefined && merge === undefined) continue
      const { rows, columns } = merge ?? { rows: 1, columns: 1 }
      cells.push({ row, column, rows, columns, ...read })
    }
  }
  return cells
}

function readCell(cell: XmlElement, context: WorkbookContext) {
  const style = context.styles[Number(attributeOf(cell, 's') ?? 0)]
  const { text, bold } = readCellText(cell, style, context)
  return {
    text,
    ...(style?.fill !== undefined && { fill: style.fill }),
    ...(style?.turned && text !== '' && { turned: true as const }),
    ...(bold && text !== '' && { bold: true as const }),
  }
}

/** Merged cells within the limits, in reading order. */
function readMerges(sheet: XmlElement): CellRange[] {
  const list = findChild(sheet, 'mergeCells')
  const ranges = (list ? childrenOf(list, 'mergeCell') : []).flatMap((merge) => {
    const range = readRange(attributeOf(merge, 'ref') ?? '')
    if (range === undefined) return []
    const rows = Math.min(range.rows, officeLimits.rows - range.row)
    const columns = Math.min(range.columns, officeLimits.columns - range.column)
    return rows > 0 && columns > 0 ? [{ ...range, rows, columns }] : []
  })
  return ranges.sort((a, b) => a.row - b.row || a.column - b.column)
}

/**
 * Gives a way to ask which merged cell lies over a place, row after row. One that overlaps another is
 * no merged cell: in reading order an overlap shows in its first row.
 */
function followMerges(merges: readonly CellRange[]) {
  const over: CellRange[] = []
  let next = 0
  const find = (row: number, column: number) => {
    const merge = over[column]
    return merge && row < merge.row + merge.rows ? merge : undefined
  }
  return (row: number, column: number): CellRange | undefined => {
    for (let merge = merges[next]; merge && merge.row <= row; merge = merges[next]) {
      next += 1
      const { row: top, column: left, columns } = merge
      const reached = Array.from({ length: columns }, (_, at) => left + at)
      if (reached.some((at) => find(top, at))) continue
      for (const at of reached) over[at] = merge
    }
    return find(row, column)
  }
}
