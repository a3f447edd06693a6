import { expect, test } from 'vitest'
import { isIsoDate } from './iso-date.ts'
import { findRegions } from './region.ts'

test('a region is named with its tier or its head, as far as capitals go', () => {
  expect(findRegions('Peraturan Daerah Kota Tirtanadi Nomor 4 Tahun 2019')).toEqual([
    { tier: 'kota', name: 'tirtanadi' },
  ])
  expect(findRegions('Peraturan Bupati Lereng Timur tentang Retribusi')).toEqual([
    { tier: 'kabupaten', name: 'lereng timur' },
  ])
  expect(findRegions('Pemerintah Kabupaten Lereng Timur — Dinas')).toEqual([
    { tier: 'kabupaten', name: 'lereng timur' },
  ])
})

test('offices and tiers without a name are none', () => {
  expect(findRegions('Peraturan Bupati Nomor 4 Tahun 2019')).toEqual([])
  expect(findRegions('Pemerintah Provinsi dan Kabupaten/Kota di daerah')).toEqual([])
})

test('a day of the calendar in ISO form', () => {
  expect(['2026-02-28', '2024-02-29', '2000-02-29'].map(isIsoDate)).toEqual([true, true, true])
  const wrong = [
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '1-1-2026',
    '',
  ]
  expect(wrong.filter(isIsoDate)).toEqual([])
})
