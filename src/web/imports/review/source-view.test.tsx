import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { KeptDoubt } from '#server'
import { generateSop, type OfficeCell, type OfficeTable } from '#sop'
import { wordsOf } from '../../messages/words.ts'
import { drawOfficeFile } from '../../testing/drawn-office-file.ts'
import { layRows } from './source-plain-table.tsx'
import { SourceView } from './source-view.tsx'
import { boxOfCell, cropTable, rowTops } from './table-geometry.ts'

const words = wordsOf('id')

function table(rows: number, columns: number, cells: readonly OfficeCell[]): OfficeTable {
  return {
    kind: 'table',
    columnWidths: Array.from({ length: columns }, (_, at) => 10_000 + at),
    rowHeights: Array.from({ length: rows }, (_, at) => 5000 + at),
    cells,
    shapes: [],
    lines: [],
  }
}

const cell = (
  row: number,
  column: number,
  [rows, columns]: readonly [number, number] = [1, 1],
): OfficeCell => ({
  row,
  column,
  rows,
  columns,
  text: '<b>x</b>',
})

/**
 *     ┌───────┬───┐
 *     │ 0,0   │   │   0,2 is covered by no cell
 *     ├───┬───┴───┤
 *     │1,0│ 1,1   │
 *     └───┴───────┘
 */
test('merged cells and gaps fill each row of the plain table', () => {
  const rows = layRows(table(2, 3, [cell(0, 0, [1, 2]), cell(1, 0), cell(1, 1, [1, 2])]))
  expect(
    rows.map((row) => row.map(({ column, columns, text }) => [column, columns, text])),
  ).toEqual([
    [
      [0, 2, '<b>x</b>'],
      [2, 1, ''],
    ],
    [
      [0, 1, '<b>x</b>'],
      [1, 2, '<b>x</b>'],
    ],
  ])
})

test('a cell’s box covers its rows and columns', () => {
  const merged = table(3, 3, [])
  expect(boxOfCell(merged, cell(1, 1, [2, 2]))).toEqual({
    x: 10_000,
    y: 5000,
    width: 20_003,
    height: 10_003,
  })
  expect(rowTops(merged)).toEqual([0, 5000, 10_001])
})

test('every place of any table is covered once, in a table of bounded size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 500 }),
      (rows, columns, tall) => {
        const cropped = cropTable(table(rows, columns, [cell(0, 0, [tall, 1])]))
        const laid = layRows(cropped).flat()
        const places = laid.reduce((sum, one) => sum + one.rows * one.columns, 0)
        expect(places).toBe(cropped.rowHeights.length * cropped.columnWidths.length)
        expect(places).toBeLessThanOrEqual(4500)
      },
    ),
    { numRuns: 50 },
  )
})

test('the drawing names its doubted rows by number and word, and escapes what the file says', () => {
  const sop = generateSop(2, { steps: 4, performers: 2, loops: 0 })
  const drawn = drawOfficeFile({ ...sop, title: '<script>alert(1)</script>' })
  const doubt = (row: number): KeptDoubt => ({
    code: 'left-over',
    place: { kind: 'document' },
    found: '',
    source: { block: 1, row },
  })
  const settled = { ...doubt(3), settled: { by: 'x', at: '' } }
  const doubts = [doubt(2), doubt(3), doubt(2), settled]
  const html = renderToString(<SourceView words={words} source={drawn} doubts={doubts} />)
  expect(html).toContain('id="source-1-2"')
  expect(html).toContain('Periksa 1, 3')
  expect(html).toContain('Periksa 2<')
  expect(html).not.toContain('<script')
})
