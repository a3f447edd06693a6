import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OfficePoint, OfficeTable } from './office-document.ts'
import { readOfficeDocument } from './read-office-document.ts'

function tablesOf(file: string): OfficeTable[] {
  const reading = readOfficeDocument(readFileSync(new URL(`fixtures/${file}`, import.meta.url)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  expect(reading.notices).toEqual([])
  return reading.document.blocks.filter((block) => block.kind === 'table')
}

/** Number of the row or column that a place lies in. */
function indexAt(sizes: readonly number[], place: number): number {
  let end = 0
  return sizes.findIndex((size) => (end += size) > place)
}

/** Row, column, kind and text of each shape, by the middle of its box. */
function placesOf({ shapes, rowHeights, columnWidths }: OfficeTable, firstRow: number) {
  return shapes.map(({ kind, text, box, row }) => {
    const found = indexAt(rowHeights, box.y + box.height / 2)
    expect(row ?? found).toBe(found)
    const column = indexAt(columnWidths, box.x + box.width / 2)
    return `${kind}${text && ` ${text}`}: row ${found - firstRow}, column ${column}`
  })
}

/** The symbol whose outline a place touches, by the step in whose row it stands. */
function touched({ shapes, rowHeights }: OfficeTable, point: OfficePoint, firstRow: number) {
  const near = 2_000
  const found = shapes.filter(({ kind, box }) => {
    const across = point.x >= box.x - near && point.x <= box.x + box.width + near
    return (
      kind !== 'text' && across && point.y >= box.y - near && point.y <= box.y + box.height + near
    )
  })
  return found.map(({ box }) => indexAt(rowHeights, box.y + box.height / 2) - firstRow)
}

function joinsOf(table: OfficeTable, firstRow: number) {
  return table.lines
    .map(({ points, heads }) => {
      const [from, to] = [points[0], points.at(-1)].map((point) => {
        return point ? touched(table, point, firstRow).join('+') : ''
      })
      return `${from} → ${to}, head at ${heads}`
    })
    .sort()
}

const symbols = [
  'terminator: row 0, column 2',
  'process: row 1, column 3',
  'decision: row 2, column 3',
  'process: row 3, column 3',
  'process: row 4, column 4',
  'process: row 5, column 5',
  'terminator: row 6, column 3',
]
const joins = ['0 → 1', '1 → 2', '2 → 0', '2 → 3', '3 → 4', '4 → 5', '5 → 6']
const firstSteps = [
  ['1', 'Mengajukan permohonan surat keterangan domisili usaha', '5 menit'],
  ['2', 'Menerima dan mencatat berkas dalam buku register', '10 menit'],
]

test.each([
  ['drawn-by-hand.docx', 1, 2],
  ['drawn-by-hand.xlsx', 0, 8],
])('in %s every shape has its column and row and every arrow its ends', (file, index, firstRow) => {
  const table = tablesOf(file)[index]
  if (table === undefined) throw new Error('no table of steps')
  const places = placesOf(table, firstRow)
  expect(places.filter((place) => !place.startsWith('text'))).toEqual(symbols)
  expect(places).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^text Ya/),
      expect.stringMatching(/^text Tidak/),
    ]),
  )
  expect(joinsOf(table, firstRow)).toEqual(joins.map((join) => `${join}, head at end`))
  const texts = [0, 1].map((step) =>
    [0, 1, 7].map((column) => {
      return table.cells.find((cell) => cell.row === firstRow + step && cell.column === column)
        ?.text
    }),
  )
  expect(texts).toEqual(firstSteps)
})

test('heads of the table of steps keep what they cover', () => {
  for (const [file, index, row] of [
    ['drawn-by-hand.docx', 1, 0],
    ['drawn-by-hand.xlsx', 0, 6],
  ] as const) {
    const heads = tablesOf(file)[index]?.cells.filter((cell) => cell.row === row)
    expect(heads?.map(({ text, column, rows, columns }) => [text, column, rows, columns])).toEqual([
      ['No', 0, 2, 1],
      ['Uraian Kegiatan', 1, 2, 1],
      ['Pelaksana', 2, 1, 4],
      ['Mutu Baku', 6, 1, 3],
      ['Keterangan', 9, 2, 1],
    ])
  }
})

test('positions are estimates in Word and exact in Excel', () => {
  const [word, excel] = [tablesOf('drawn-by-hand.docx')[1], tablesOf('drawn-by-hand.xlsx')[0]]
  expect(word?.shapes.every(({ estimated }) => estimated)).toBe(true)
  expect(excel?.shapes.some(({ estimated }) => estimated)).toBe(false)
})
