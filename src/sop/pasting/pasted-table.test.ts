import { expect, test } from 'vitest'
import { readPastedRows } from './pasted-table.ts'

const form = [
  [
    'No',
    'Uraian Prosedur',
    'Pelaksana',
    'Pelaksana',
    'Mutu Buku',
    'Mutu Buku',
    'Mutu Buku',
    'Ket.',
  ],
  ['No', 'Uraian Prosedur', 'Pemohon', 'Petugas Loket', 'Input', 'Waktu', 'Output', 'Ket.'],
  ['1', '2', '3', '4', '5', '6', '7', '8'],
  ['1.', 'Menyerahkan berkas', 'v', '', 'KTP', '5 menit', 'Berkas', ''],
  ['2.', 'Memeriksa berkas', '', '◇', 'Berkas', '10 menit', 'Berkas lengkap', 'loket 1'],
]

test('the form of the regulation is read by its two-level heading', () => {
  expect(readPastedRows(form)).toEqual([
    {
      number: '1',
      activity: 'Menyerahkan berkas',
      performers: ['Pemohon'],
      shape: 'process',
      requirements: 'KTP',
      duration: '5 menit',
      output: 'Berkas',
      note: '',
    },
    {
      number: '2',
      activity: 'Memeriksa berkas',
      performers: ['Petugas Loket'],
      shape: 'decision',
      requirements: 'Berkas',
      duration: '10 menit',
      output: 'Berkas lengkap',
      note: 'loket 1',
    },
  ])
})

test('a column of performers in words gives each name', () => {
  const rows = readPastedRows([
    ['Kegiatan', 'Pelaksana', 'Waktu'],
    ['Menerima surat', 'Arsiparis, Kasubbag Umum dan Sekretaris', '1 jam'],
  ])
  expect(rows[0]?.performers).toEqual(['Arsiparis', 'Kasubbag Umum', 'Sekretaris'])
  expect(rows[0]?.duration).toBe('1 jam')
})

test('a table without a heading follows the form from the cell it is pasted in', () => {
  expect(readPastedRows([['KTP', '5 menit', 'Berkas']], 'requirements')[0]).toMatchObject({
    activity: '',
    requirements: 'KTP',
    duration: '5 menit',
    output: 'Berkas',
  })
})

test('headings on one level and rows without text are told apart from steps', () => {
  const rows = readPastedRows([
    ['SOP Pelayanan', '', ''],
    ['No', 'Aktivitas', 'Output'],
    ['1', 'Menerima surat', 'Surat'],
    ['2', '', ''],
  ])
  expect(rows.map(({ activity }) => activity)).toEqual(['Menerima surat'])
})
