import { expect, test } from 'vitest'
import { listSlugs, writeSlug } from './service-slug.ts'

test('a name becomes small letters and digits joined by hyphens', () => {
  expect(writeSlug('Penerbitan KTP-el (Hilang/Rusak)')).toBe('penerbitan-ktp-el-hilang-rusak')
})

test('accents are taken off, and what is no Latin letter is left out', () => {
  expect(writeSlug('Surat “Pengantar” Café № 5 — ñ 日本 👍')).toBe('surat-pengantar-cafe-no-5-n')
})

test('a long name is cut after a whole word, a long word where it must be', () => {
  expect(writeSlug('izin penyelenggaraan reklame insidentil', 19)).toBe('izin')
  expect(writeSlug('a'.repeat(200))).toHaveLength(80)
})

test('a taken address is followed by the one with the office, and then by numbers', () => {
  const slugs = listSlugs('Surat Pengantar', 'Kelurahan Pasir Jernih')
  const first = [1, 2, 3, 4].map(() => slugs.next().value)
  expect(first).toEqual([
    'surat-pengantar',
    'surat-pengantar-kelurahan-pasir-jernih',
    'surat-pengantar-kelurahan-pasir-jernih-2',
    'surat-pengantar-kelurahan-pasir-jernih-3',
  ])
})

test.each([
  ['日本', 'Ünïté'],
  ['', ''],
  ['-', '-'],
  ['x'.repeat(500), 'y'.repeat(500)],
  ['kata '.repeat(40), 'unit '.repeat(40)],
])('whatever the name, addresses are valid and differ: %s', (name, unit) => {
  const slugs = listSlugs(name, unit)
  const some = Array.from({ length: 30 }, () => slugs.next().value)
  expect(new Set(some).size).toBe(30)
  expect(some.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80)).toEqual(
    [],
  )
})
