import { expect, test } from 'vitest'
import type { PlacedShape } from './place-shapes.ts'
import { settleRows } from './settle-rows.ts'
import { shapeAt } from './testing/office-table.ts'

/** Shapes 6 mm high by the height of their middles in mm and the row of the estimate. */
function placed(...places: readonly (readonly [middle: number, row: number])[]): PlacedShape[] {
  return places.map(([middle, row], at) => {
    const shape = shapeAt(String(at), 'process', { row: 0, column: 0 })
    const box = { ...shape.box, y: middle * 1_000 - 3_000 }
    return {
      shape: { ...shape, box, estimated: true },
      kind: 'process',
      row,
      performers: [0],
      doubts: [],
    }
  })
}

function rowsOf(shapes: readonly PlacedShape[]): string[] {
  return shapes.map(({ row, doubts }) => `${row}${doubts.length > 0 ? ' ?' : ''}`)
}

test('rows that the gaps and the estimate tell alike are sure', () => {
  expect(rowsOf(settleRows(placed([5, 0], [25, 1], [26, 1], [45, 2]), 3))).toEqual([
    '0',
    '1',
    '1',
    '2',
  ])
})

test('a drawing that has slipped by a row is laid back by its gaps, unsure', () => {
  expect(rowsOf(settleRows(placed([15, 1], [25, 2], [35, 2]), 3))).toEqual(['0 ?', '1 ?', '2 ?'])
})

test('where gaps and estimate differ, the estimate stays if it leaves no row empty', () => {
  expect(rowsOf(settleRows(placed([5, 0], [20, 0], [25, 1]), 2))).toEqual(['0 ?', '0 ?', '1 ?'])
})

test('with fewer shapes than rows nothing is sure', () => {
  expect(rowsOf(settleRows(placed([5, 0], [25, 2]), 3))).toEqual(['0 ?', '2 ?'])
})

test('shapes that hang in cells keep their rows', () => {
  const hung = placed([5, 1]).map((one) => ({ ...one, shape: { ...one.shape, row: 3 } }))
  expect(settleRows(hung, 2)).toEqual(hung)
})
