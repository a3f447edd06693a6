import { expect, test } from 'vitest'
import { findTableHead } from './table-headings.ts'

test('three levels give performers in groups', () => {
  const head = findTableHead([
    ['No', 'Kegiatan', 'Pelaksana', 'Pelaksana', 'Pelaksana', 'Mutu Baku', 'Mutu Baku', 'Ket'],
    ['', '', 'Kecamatan', 'Kecamatan', 'Pemohon', 'Waktu (menit)', 'Output', ''],
    ['', '', 'Camat', 'Sekcam', '', '', '', ''],
    ['1', '2', '3', '4', '5', '6', '7', '8'],
    ['1.', 'Menerima', 'v', '', '', '5', 'Surat', ''],
  ])
  expect(head).toEqual({
    columns: [
      'number',
      'activity',
      { performer: 'Camat', group: 'Kecamatan' },
      { performer: 'Sekcam', group: 'Kecamatan' },
      { performer: 'Pemohon' },
      'duration',
      'output',
      'note',
    ],
    top: 0,
    firstStep: 4,
    durationUnit: 'menit',
  })
})

test('performers may stand under an empty heading, and one may be called Pelaksana', () => {
  const head = findTableHead([
    ['No', 'Uraian Prosedur', '', '', 'Mutu Buku', 'Mutu Buku'],
    ['', '', 'Pelaksana', 'Camat', 'Input', 'Waktu'],
    ['1', 'Menerima', '', '', '', ''],
  ])
  expect(head?.columns).toEqual([
    'number',
    'activity',
    { performer: 'Pelaksana' },
    { performer: 'Camat' },
    'requirements',
    'duration',
  ])
})

test('a merged row of one heading word is no heading', () => {
  expect(
    findTableHead([
      ['Kegiatan', 'Kegiatan', 'Kegiatan'],
      ['1', 'a', 'b'],
    ]),
  ).toBeUndefined()
})
