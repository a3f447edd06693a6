import { expect, test } from 'vitest'
import type { FoundSop } from '../doubt.ts'
import type { OfficeBlock } from '../office/office-document.ts'
import { recogniseSops } from './recognise-sops.ts'
import { officeDocument, officeTable, paragraph } from './testing/office-table.ts'

const head = (quality = 'Mutu Baku', performers = 'Pelaksana', time = 'Waktu') => [
  ['No', 'Kegiatan', performers, '<', quality, '<', '<', 'Ket'],
  ['^', '^', 'Pemohon', 'Camat', 'Kelengkapan', time, 'Output', '^'],
]
const row = (number: string, activity: string) => `${number}|${activity}|√||KTP|5|Surat|`.split('|')

function read(...blocks: readonly OfficeBlock[]): FoundSop[] {
  return [...recogniseSops(officeDocument(...blocks))]
}

test('paragraphs below the steps belong to no label above them', () => {
  const named = paragraph('Nama SOP : Surat Domisili')
  const signed = ['Sukamaju, 3 Maret 2026', 'Camat Sukamaju', 'Budi Santoso'].map(paragraph)
  const records = [paragraph('Pencatatan dan Pendataan'), paragraph('1. Buku agenda')]
  const [found] = read(named, ...records, officeTable([...head(), row('1', 'A')]), ...signed)
  expect(found?.sop.title).toBe('Surat Domisili')
  expect(found?.sop.identity.records).toEqual(['Buku agenda'])
  expect(found?.doubts).toContainEqual({
    code: 'left-over',
    place: { kind: 'document' },
    found: 'Budi Santoso',
  })
})

test('a title of one paragraph ends with it', () => {
  const blocks = [paragraph('Nama SOP : Surat Domisili'), paragraph('Halaman muka')]
  expect(read(...blocks, officeTable([...head(), row('1', 'A')]))[0]?.sop.title).toBe(
    'Surat Domisili',
  )
})

test.each([
  ['Baku Mutu', 'Pelaksana/Jabatan'],
  ['Standar Mutu', 'Unit/Pejabat Pelaksana'],
  ['M u t u B a k u', 'P e l a k s a n a'],
  ['Ukuran', 'Siapa saja'],
])('a heading is as high as its merged cells, also over "%s" and "%s"', (quality, performers) => {
  const [found] = read(officeTable([...head(quality, performers), row('1', 'A'), row('2', 'B')]))
  expect(found?.sop.performers.map(({ name }) => name)).toContain('Pemohon')
  expect(found?.sop.steps.map(({ activity }) => activity)).toEqual(['A', 'B'])
})

test.each(['Waktu/Menit', 'Waktu Menit', 'Waktu dalam menit', 'Waktu (dalam menit)'])(
  'the heading "%s" gives bare numbers their unit',
  (time) => {
    const [found] = read(officeTable([...head('Mutu Baku', 'Pelaksana', time), row('1', 'A')]))
    expect(found?.sop.steps[0]?.duration).toEqual({
      kind: 'amount',
      quantity: { amount: 5, unit: 'minute' },
    })
  },
)

test('a row of totals is no step', () => {
  const total = ['', 'Jumlah', '', '', '', '10', '', '']
  const [found] = read(officeTable([...head(), row('1', 'A'), row('2', 'B'), total]))
  expect(found?.sop.steps).toHaveLength(2)
  expect(found?.doubts.map((doubt) => doubt.found)).toContain('Jumlah | 10')
})

test('a list of prices or of works without performers is no SOP', () => {
  const prices = officeTable([
    ['No', 'Uraian', 'Satuan', 'Harga', 'Keterangan'],
    ['1', 'Kertas HVS', 'Rim', '50.000', ''],
  ])
  expect(read(paragraph('DAFTAR HARGA'), prices)).toEqual([])
  const works = officeTable([
    ['No', 'Kegiatan', 'Waktu', 'Keterangan'],
    ['1', 'Menerima berkas', '5 menit', ''],
  ])
  expect(read(paragraph('SOP Surat Masuk'), works)).toHaveLength(1)
})

test('a list of SOPs names none of them', () => {
  const list = officeTable([
    ['No', 'Nama SOP', 'Nomor SOP', 'Keterangan'],
    ['1', 'Izin Reklame', '503/01', ''],
  ])
  const sop = officeTable([
    ['Nama SOP', 'Izin Usaha', '', '', '', '', '', ''],
    ['Nomor SOP', '503/02', '', '', '', '', '', ''],
    ...head(),
    row('1', 'A'),
  ])
  const [found] = read(list, sop)
  expect(found?.sop.title).toBe('Izin Usaha')
  expect(found?.sop.identity.number).toBe('503/02')
})

test('entries of lists lose letters and numbers in brackets', () => {
  const table = officeTable([
    ['Dasar Hukum', 'Peralatan'],
    ['a. UU No 5 Tahun 2014\nb. PP No 11 Tahun 2017\ntentang PNS', '(1) Komputer\n(2) Printer'],
  ])
  const identity = read(table, officeTable([...head(), row('1', 'A')]))[0]?.sop.identity
  expect(identity?.legalBasis).toEqual(['UU No 5 Tahun 2014', 'PP No 11 Tahun 2017 tentang PNS'])
  expect(identity?.equipment).toEqual(['Komputer', 'Printer'])
})

test('tables below names of SOPs are SOPs of their own; without a name that is only a doubt', () => {
  const table = officeTable([...head(), row('1', 'A'), row('2', 'B')])
  const apart = [paragraph('SOP Uji'), table, paragraph('SOP Izin'), table]
  expect(read(...apart).map(({ sop }) => [sop.title, sop.steps.length])).toEqual([
    ['Uji', 2],
    ['Izin', 2],
  ])
  const [found] = read(paragraph('SOP Uji'), table, paragraph('B. Pelaksanaan'), table)
  expect(found?.sop.steps).toHaveLength(4)
  expect(found?.doubts).toContainEqual(
    expect.objectContaining({ code: 'row-unsure', place: { kind: 'step', step: 's3' } }),
  )
})

test('the line below "Standar Operasional Prosedur" may be the title', () => {
  const lines = ['STANDAR OPERASIONAL PROSEDUR', 'IZIN TRAYEK'].map(paragraph)
  const [found] = read(...lines, officeTable([...head(), row('1', 'A')]))
  expect(found?.sop.title).toBe('IZIN TRAYEK')
  expect(found?.doubts).toContainEqual({
    code: 'identity-unsure',
    place: { kind: 'identity', field: 'title' },
    found: 'IZIN TRAYEK',
  })
})
