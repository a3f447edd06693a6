import { expect, it } from 'vitest'
import { readPlannedTime, readPriority, saysItIsThere } from './need-list-words.ts'

it.each([
  ['2027', 2027, null],
  ['Tahun 2027', 2027, null],
  ['TW II 2027', 2027, 2],
  ['2027, triwulan 4', 2027, 4],
  ['TW3/2027', 2027, 3],
  ['Q1 2027', 2027, 1],
  ['Maret 2027', 2027, 1],
  ['31/07/2027', 2027, 3],
  ['2027-11-05', 2027, 4],
  ['5 Desember 2027', 2027, 4],
  ['09/2027', 2027, 3],
])('%s is a time', (text, year, quarter) => {
  expect(readPlannedTime(text)).toEqual({ year, quarter })
})

it('a quarter may stand in a column of its own', () => {
  expect(readPlannedTime('2027', 'III')).toEqual({ year: 2027, quarter: 3 })
  expect(readPlannedTime('2027', 'TW 2')).toEqual({ year: 2027, quarter: 2 })
  expect(readPlannedTime('', '')).toBeNull()
})

it.each([
  'segera',
  '27',
  '2027-2028',
  'Semester II 2027',
  '2/2027',
  '1999',
  '13/2027',
  'TW V 2027',
])('%s is not understood', (text) => {
  expect(readPlannedTime(text)).toBeUndefined()
})

it('a quarter without its year is not understood', () => {
  expect(readPlannedTime('', 'II')).toBeUndefined()
})

it('priorities are read by their words, and not guessed', () => {
  expect(['Tinggi', 'prioritas RENDAH', '', 'mendesak', '1'].map(readPriority)).toEqual([
    'high',
    'low',
    'medium',
    'high',
    undefined,
  ])
})

it('a status says that an SOP is there, or anything else', () => {
  expect(
    ['Ada', 'sudah ada', '✓', 'Belum ada', 'Sudah, perlu revisi', ''].map(saysItIsThere),
  ).toEqual([true, true, true, false, false, false])
})
