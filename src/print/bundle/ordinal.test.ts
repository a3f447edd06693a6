import { expect, test } from 'vitest'
import { ordinalOf } from './ordinal.ts'

test('decisions are counted as decrees count them', () => {
  const places = [1, 2, 10, 11, 12, 20, 21, 99, 100]
  expect(places.map(ordinalOf)).toEqual([
    'KESATU',
    'KEDUA',
    'KESEPULUH',
    'KESEBELAS',
    'KEDUA BELAS',
    'KEDUA PULUH',
    'KEDUA PULUH SATU',
    'KESEMBILAN PULUH SEMBILAN',
    'KE-100',
  ])
})
