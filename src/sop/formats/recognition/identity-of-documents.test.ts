import { expect, test } from 'vitest'
import type { OfficeBlock } from '../office/office-document.ts'
import { recogniseSops } from './recognise-sops.ts'
import { officeDocument, officeTable, paragraph } from './testing/office-table.ts'

const steps = officeTable([
  ['No', 'Kegiatan', 'Pelaksana', 'Waktu'],
  ['1', 'Menerima surat', 'Camat', '1 jam'],
])

function identityOf(...blocks: readonly OfficeBlock[]) {
  const [found] = recogniseSops(officeDocument(...blocks, steps))
  if (found === undefined) throw new Error('no SOP')
  return {
    ...found.sop.identity,
    title: found.sop.title,
    doubts: found.doubts.filter(({ place }) => place.kind === 'identity'),
  }
}

const expected = {
  title: 'Izin Keramaian',
  number: '1/SOP/2026',
  madeOn: '2026-01-31',
  revisedOn: '',
  effectiveOn: '2026-03-01',
  approver: { position: 'Camat Muara', name: '', nip: '' },
  legalBasis: ['UU 25/2009', 'PP 96/2012'],
  qualifications: ['Teliti'],
  doubts: [],
}

test('labels beside their values, lists side by side below their headings', () => {
  const identity = identityOf(
    officeTable([
      ['Nomor SOP', ':', '1/SOP/2026'],
      ['Tanggal Pembuatan', ':', '31 Januari 2026'],
      ['Tanggal Revisi', ':', '-'],
      ['Tanggal Pengesahan', ':', '1 Maret 2026'],
      ['Disahkan oleh', ':', 'Camat Muara'],
      ['Judul SOP', ':', 'Izin Keramaian'],
      ['Dasar Hukum', '<', 'Kualifikasi Pelaksana'],
      ['1. UU 25/2009\n2. PP 96/2012', '<', '1. Teliti'],
    ]),
  )
  expect(identity).toMatchObject(expected)
})

test('labels and values in one cell, lists under theirs', () => {
  const lines = [
    'No. SOP : 1/SOP/2026',
    'Tanggal Pembuatan: 31-01-2026',
    'Tgl. Revisi :',
    'Tanggal Efektif : 1 Maret 2026',
    'Disahkan oleh : Camat Muara',
    'Nama SOP : Izin Keramaian',
  ]
  const identity = identityOf(
    officeTable([
      ['PEMERINTAH KOTA ARUNIKA\nDINAS KESEHATAN', lines.join('\n')],
      ['Dasar Hukum:\nUU 25/2009\nPP 96/2012', 'KUALIFIKASI PELAKSANA\n- Teliti'],
    ]),
  )
  expect(identity).toMatchObject({
    ...expected,
    government: 'PEMERINTAH KOTA ARUNIKA',
    unit: 'DINAS KESEHATAN',
  })
})

test('labels stacked in one cell beside stacked values, and paragraphs', () => {
  const identity = identityOf(
    paragraph('Nama SOP\t: Izin Keramaian'),
    paragraph('Dasar Hukum'),
    paragraph('1. UU 25/2009'),
    paragraph('2. PP 96/2012'),
    paragraph('Kualifikasi: Teliti'),
    officeTable([
      [
        'Nomor SOP\nTanggal Pembuatan\nTanggal Revisi\nTanggal Efektif\nDisahkan oleh',
        ': 1/SOP/2026\n: 31 Januari 2026\n: \n: 1 Maret 2026\n: Camat Muara',
      ],
    ]),
  )
  expect(identity).toMatchObject(expected)
})

test('position, name and NIP stand in their order', () => {
  const text =
    'Kepala Dinas Kesehatan,\n\n\ndr. Sari Rekaan\nPembina Utama Muda\nNIP. 19700101 199503 1 001'
  const { approver } = identityOf(officeTable([['Disahkan oleh', text]]))
  expect(approver).toEqual({
    position: 'Kepala Dinas Kesehatan',
    name: 'dr. Sari Rekaan',
    nip: '19700101 199503 1 001',
  })
})

test('two places that say different things, and a date that is none, are doubted', () => {
  const { doubts, number } = identityOf(
    officeTable([
      ['Nomor SOP', '1/2026'],
      ['Nomor SOP', '2/2026'],
      ['Tanggal Efektif', 'Maret 2026'],
      ['Nama SOP', 'Izin'],
    ]),
  )
  expect(number).toBe('1/2026')
  expect(doubts).toEqual([
    { code: 'identity-unsure', place: { kind: 'identity', field: 'number' }, found: '2/2026' },
    {
      code: 'identity-unsure',
      place: { kind: 'identity', field: 'effectiveOn' },
      found: 'Maret 2026',
    },
  ])
})
