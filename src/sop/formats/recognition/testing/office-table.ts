import type {
  OfficeBlock,
  OfficeCell,
  OfficeDocument,
  OfficeLine,
  OfficePoint,
  OfficeShape,
  OfficeTable,
} from '../../office/office-document.ts'

/** Width of a column and height of a row of the tables that tests write: 20 mm and 10 mm. */
export const [columnWidth, rowHeight] = [20_000, 10_000]

/** A table by its texts. `<` goes on with the cell to the left, `^` with the one above. */
export function officeTable(
  rows: readonly (readonly string[])[],
  drawn: Partial<Pick<OfficeTable, 'shapes' | 'lines' | 'sheet'>> = {},
): OfficeTable {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): OfficeCell[] => {
      if (text === '<' || text === '^') return []
      const columns = 1 + run(texts.slice(column + 1), '<')
      const below = rows.slice(row + 1).map((line) => line[column] ?? '')
      return [{ row, column, rows: 1 + run(below, '^'), columns, text }]
    }),
  )
  return {
    kind: 'table',
    columnWidths: (rows[0] ?? []).map(() => columnWidth),
    rowHeights: rows.map(() => rowHeight),
    cells,
    shapes: drawn.shapes ?? [],
    lines: drawn.lines ?? [],
    ...(drawn.sheet === undefined ? {} : { sheet: drawn.sheet }),
  }
}

function run(texts: readonly string[], sign: string): number {
  const end = texts.findIndex((text) => text !== sign)
  return end === -1 ? texts.length : end
}

/** A shape in the middle of a place of the table, 10 mm × 6 mm. */
export function shapeAt(
  id: string,
  kind: OfficeShape['kind'],
  {
    text = '',
    ...place
  }: { readonly row: number; readonly column: number; readonly text?: string },
): OfficeShape {
  const middle = middleOf(place)
  const box = { x: middle.x - 5_000, y: middle.y - 3_000, width: 10_000, height: 6_000 }
  return { id, kind, form: kind, text, box }
}

/** The middle of a place of the table. */
export function middleOf({
  row,
  column,
}: {
  readonly row: number
  readonly column: number
}): OfficePoint {
  return { x: (column + 0.5) * columnWidth, y: (row + 0.5) * rowHeight }
}

/** An arrow with a head at its end. */
export function arrow(
  id: string,
  points: readonly (readonly [number, number])[],
  more: Partial<OfficeLine> = {},
): OfficeLine {
  return { id, points: points.map(([x, y]) => ({ x, y })), heads: 'end', text: '', ...more }
}

/** A document of some blocks. */
export function officeDocument(...blocks: readonly OfficeBlock[]): OfficeDocument {
  return { kind: 'docx', blocks }
}

/** A paragraph. */
export function paragraph(text: string): OfficeBlock {
  return { kind: 'paragraph', text }
}
