import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOrder, place } from './order.ts'

const orders = fc.uniqueArray(fc.nat({ max: 12 }).map(String), { maxLength: 12 })

test('removing and placing in turn gives the new order', () => {
  fc.assert(
    fc.property(orders, orders, (before, after) => {
      const { removed, placed } = changeOrder(before, after)
      let items: readonly { readonly id: string }[] = before
        .filter((id) => !removed.includes(id))
        .map((id) => ({ id }))
      for (const { id, follows } of placed) items = place(items, { id }, follows)
      expect(items.map(({ id }) => id)).toEqual(after)
    }),
  )
})

test('moves are as few as can be', () => {
  // Of 3 1 2 4 only 3 moves; of 4 3 2 1 all but one.
  const moved = (after: string) =>
    changeOrder('1234'.split(''), after.split('')).placed.map(({ id }) => id).length
  expect(moved('3124')).toBe(1)
  expect(moved('4321')).toBe(3)
  expect(moved('1234')).toBe(0)
})

test('a moved id says what it stands behind, the first nothing', () => {
  expect(changeOrder(['a', 'b', 'c'], ['c', 'a', 'b']).placed).toEqual([
    { id: 'c', isNew: false, at: 0 },
  ])
  expect(changeOrder(['a', 'b'], ['a', 'x', 'b'])).toEqual({
    removed: [],
    placed: [{ id: 'x', isNew: true, at: 1, follows: 'a' }],
  })
})
