import { expect, it } from 'vitest'
import { measureDistance, slipsIn } from './word-distance.ts'

it.each([
  ['akta', 'akta', 0],
  ['akta', 'akte', 1],
  ['katru', 'kartu', 1],
  ['kelahiram', 'kelahiran', 1],
  ['puksesmas', 'puskesmas', 1],
  ['sertipikt', 'sertifikat', 2],
  ['', 'ab', 2],
  ['ktp', 'akta', 2],
])('from %s to %s it takes %i', (one, other, distance) => {
  expect(measureDistance(one, other, 5)).toBe(distance)
  expect(measureDistance(other, one, 5)).toBe(distance)
})

it('what is farther than asked for is told as one more', () => {
  expect(measureDistance('ktp', 'akta', 1)).toBe(2)
  expect(measureDistance('kartu', 'perpustakaan', 2)).toBe(3)
})

it('short words are taken as they are', () => {
  expect(['kk', 'ktp', 'akta', 'kelahiran'].map(slipsIn)).toEqual([0, 0, 1, 2])
})
