import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from './assign.ts'

const costs = fc
  .record({ rows: fc.nat({ max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.nat({ max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** The least sum by trying everything; who stays alone costs `limit`. */
function leastSum(rows: readonly (readonly number[])[], limit: number): number {
  const [first, ...others] = rows
  if (first === undefined) return 0
  const alone = limit + leastSum(others, limit)
  const paired = first.map((cost, column) => {
    const without = others.map((row) => row.with(column, Infinity))
    return cost + leastSum(without, limit)
  })
  return Math.min(alone, ...paired)
}

test('the pairs have the least sum that there is', () => {
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 20 }), (table, limit) => {
      const pairs = assign(table, limit)
      const sum = pairs.reduce<number>(
        (total, column, row) =>
          total + (column === undefined ? limit : (table[row]?.[column] ?? Number.NaN)),
        0,
      )
      const taken = pairs.filter((column) => column !== undefined)
      expect(new Set(taken).size).toBe(taken.length)
      expect(sum).toBe(leastSum(table, limit))
    }),
  )
})

test('the dearer pair stands where it spares more elsewhere', () => {
  //       a  b
  //  1    1  2    1a + 2b = 1 + 9, but 1b + 2a = 2 + 3
  //  2    3  9
  expect(
    assign(
      [
        [1, 2],
        [3, 9],
      ],
      100,
    ),
  ).toEqual([1, 0])
})
