import { expect, test } from 'vitest'
import { emptySop } from '../editing/empty-sop.ts'
import { pasteRows } from './paste-rows.ts'
import { readPastedRows } from './pasted-table.ts'

const table = [
  ['Kegiatan', 'Pelaksana', 'Waktu'],
  ['Menerima surat', 'petugas', '10 menit'],
  ['Memaraf konsep', 'Kasubbag. Umum', ''],
]

test('pasted rows take the place of the empty row, find columns by name and add the missing', () => {
  const start = emptySop({ government: '', unit: '' })
  const sop = pasteRows(start, { row: 1, rows: readPastedRows(table), mark: 'k7' })
  expect(sop.steps.map(({ id, activity }) => [id, activity])).toEqual([
    ['s1', ''],
    ['s4-k7', 'Menerima surat'],
    ['s5-k7', 'Memaraf konsep'],
    ['s3', ''],
  ])
  expect(sop.performers.map(({ name }) => name)).toEqual(['Pemohon', 'Petugas', 'Kasubbag. Umum'])
  expect(sop.steps[1]?.symbols[0]?.performers).toEqual(['p2'])
  expect(sop.steps[1]?.duration).toEqual({
    kind: 'amount',
    quantity: { amount: 10, unit: 'minute' },
  })
  expect(sop.steps[2]).not.toHaveProperty('duration')
})
