import { expect, test } from 'vitest'
import { createBoundedCache } from './bounded-cache.ts'

test('what was asked for longest ago goes first when the room is full', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'A', 4)
  cache.set('b', 'B', 4)
  cache.get('a')
  cache.set('c', 'C', 4)
  expect(cache.get('a')).toBe('A')
  expect(cache.get('b')).toBeUndefined()
  expect(cache.get('c')).toBe('C')
})

test('a value set again counts once, and one larger than the room is kept until the next', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'A', 6)
  cache.set('a', 'AA', 6)
  expect(cache.get('a')).toBe('AA')
  cache.set('big', 'B', 50)
  expect(cache.get('a')).toBeUndefined()
  expect(cache.get('big')).toBe('B')
  cache.set('c', 'C', 1)
  expect(cache.get('big')).toBeUndefined()
})
