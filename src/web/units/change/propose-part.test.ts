import { expect, test } from 'vitest'
import { proposePart } from './propose-part.ts'

const parts = ['Dinas Pariwisata', 'Dinas Pemuda dan Olahraga']

test.each([
  ['Pelayanan Izin Usaha Pariwisata', 0],
  ['Peminjaman Gedung Olahraga', 1],
  ['OLAHRAGA bagi pemuda di tempat pariwisata', 1],
])("'%s' goes to part %i", (title, part) => {
  expect(proposePart(title, parts)).toBe(part)
})

test('a word that all names have, and a short one, tell nothing', () => {
  expect(proposePart('Surat Dinas dan Arsip', parts)).toBeUndefined()
  expect(proposePart('', parts)).toBeUndefined()
  expect(proposePart('Pariwisata', [])).toBeUndefined()
})
