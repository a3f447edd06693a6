import { expect, test } from 'vitest'
import { titleLikeness } from './similar-titles.ts'

test('titles of one service are alike whatever its offices call the work', () => {
  const title = 'Pelayanan Rekomendasi Izin Keramaian'
  expect(titleLikeness(title, 'Penerbitan Rekomendasi Izin Keramaian')).toBe(1)
  // Two of three and two of four words are the same.
  expect(titleLikeness(title, 'Penerbitan Surat Pengantar Izin Keramaian')).toBeCloseTo(4 / 7)
  expect(titleLikeness(title, 'Pelayanan Izin Reklame')).toBeCloseTo(2 / 5)
  expect(titleLikeness(title, 'Pelayanan')).toBe(0)
  expect(titleLikeness('', '')).toBe(0)
})
