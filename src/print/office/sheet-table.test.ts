import { drawSop, type Primitive } from '#diagram'
import { generateVariedSop } from '#sop'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../compose-document.ts'
import { across, down, frameOf } from '../identity/frame.ts'
import { countHeadRows, listRows, readTables } from './sheet-table.ts'

const text = (words: string, x: number, y: number): Primitive => ({
  kind: 'text',
  at: { x, y },
  text: words,
  size: 3000,
  weight: 'regular',
  anchor: 'start',
  turned: false,
  role: 'cell',
})

/**
 *     0      20     40 mm
 *   0 +------+------+
 *     |      |  a   |
 *  10 |      +------+
 *     |      |  b   |
 *  20 +------+------+      and another frame from 30 to 40 mm
 */
const primitives: Primitive[] = [
  ...frameOf({ x: 0, y: 0, width: 40_000, height: 20_000 }),
  down(20_000, [0, 20_000], 'rule'),
  across(10_000, [20_000, 40_000], 'grid'),
  ...frameOf({ x: 0, y: 30_000, width: 40_000, height: 10_000 }),
  text('a', 22_000, 6000),
  text('b', 22_000, 16_000),
  text('between', 2000, 26_000),
]

describe('readTables', () => {
  const { tables, loose } = readTables({ width: 50_000, height: 50_000, alt: '', primitives })

  test('rules that touch make one table, and what stands outside is loose', () => {
    expect(tables.map(({ xs, ys }) => [xs, ys])).toEqual([
      [
        [0, 20_000, 40_000],
        [0, 10_000, 20_000],
      ],
      [
        [0, 40_000],
        [30_000, 40_000],
      ],
    ])
    expect(loose.map((one) => one.text)).toEqual(['between'])
  })

  test('places without a rule between them are one cell, with its texts and borders', () => {
    const cells = tables[0]?.cells.map(({ row, column, rows, columns, borders, texts }) => {
      return [row, column, rows, columns, borders.bottom, texts.map((one) => one.text).join()]
    })
    expect(cells).toEqual([
      [0, 0, 2, 1, 'frame', ''],
      [0, 1, 1, 1, 'grid', 'a'],
      [1, 1, 1, 1, 'frame', 'b'],
    ])
  })

  test('cells tile the tables of any SOP, and every text of a sheet is kept once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const sop = generateVariedSop(seed)
        const { sheets } = composeDocument(sop, (firstPageNumber) =>
          drawSop(sop, { firstPageNumber }),
        )
        for (const sheet of sheets) {
          const content = readTables(sheet)
          for (const table of content.tables) {
            const widths = listRows(table).map((row) =>
              row.reduce((sum, { cell }) => sum + cell.columns, 0),
            )
            expect(new Set(widths)).toEqual(new Set([table.xs.length - 1]))
          }
          const inside = content.tables.flatMap(({ cells }) => cells.flatMap(({ texts }) => texts))
          const own = sheet.primitives.filter(
            (one) => one.kind === 'text' && !['label', 'letter', 'reference'].includes(one.role),
          )
          expect(inside.length + content.loose.length).toBe(own.length)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('the head of the procedure has a row more where performers have groups', () => {
    const heads = (group: string) => {
      const sop = generateVariedSop(1)
      const performers = sop.performers.map((one) => ({ ...one, group }))
      const [page] = drawSop({ ...sop, performers }).pages
      if (page === undefined) throw new Error('no page')
      return readTables({ ...page, alt: '' }).tables.map(countHeadRows)
    }
    expect([heads(''), heads('Dinas')]).toEqual([
      [0, 2],
      [0, 3],
    ])
  })
})
