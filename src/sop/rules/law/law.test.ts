import { describe, expect, test } from 'vitest'
import { generateSop } from '../../generator/generate-sop.ts'
import { checkSop } from '../check-sop.ts'
import { defaultRuleContext } from '../context.ts'

/**
 * Rules of this folder that a legal basis raises in an SOP of Kota Sariwangi in force on
 * `effectiveOn`.
 */
function raised(legalBasis: readonly string[], effectiveOn = '2026-04-01'): string[] {
  const sop = generateSop(1)
  const dates = { madeOn: '', revisedOn: '', effectiveOn }
  const identity = {
    ...sop.identity,
    ...dates,
    government: 'Pemerintah Kota Sariwangi',
    legalBasis,
  }
  const law = /law|regulation|citation|region/
  return checkSop({ ...sop, identity })
    .map((finding) => finding.rule)
    .filter((id) => law.test(id))
}

describe('regulations that are cited rightly raise nothing', () => {
  test.each([
    'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemda',
    'Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    'Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah',
    'Undang-Undang Nomor 3 Tahun 2003 tentang Pembentukan Kabupaten Lereng Timur dan Kota Sariwangi',
    'PermenPANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    'Permendagri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur',
    'Permenkes Nomor 43 Tahun 2019 tentang Pusat Kesehatan Masyarakat',
    'Perka BKN Nomor 1 Tahun 2013',
    'Peraturan Gubernur Nomor 4 Tahun 2019 tentang Tata Naskah Dinas',
    'Keputusan Wali Kota Sariwangi Nomor 188.45/12/2021 tentang Tim',
  ])('%s', (text) => {
    expect(raised([text])).toEqual([])
  })
})

describe('faults found in real legal bases', () => {
  test.each([
    ['regulation-mixed-up', 'PermenPAN-RB No. 52 Tahun 2011'],
    ['regulation-mixed-up', 'UU Nomor 14 Tahun 2008 tentang Pelayanan Publik'],
    ['regulation-mixed-up', 'UU Nomor 25 Tahun 2008 tentang Pelayanan Publik'],
    ['regulation-kind-unknown', 'Keputusan Permendagri No. 13 Tahun 2018'],
    ['regulation-kind-unknown', 'Perwepan Nomor 35 Tahun 2012'],
    ['foreign-region', 'Peraturan Daerah Kota Tirtanadi Nomor 2 Tahun 2016'],
    ['citation-incomplete', 'Peraturan tentang Keprotokolan (nomor dan tahun diisi)'],
    ['law-younger-than-sop', 'Peraturan Presiden Nomor 46 Tahun 2027'],
  ])('%s: %s', (rule, text) => {
    expect(raised([text])).toEqual([rule])
  })

  test('a dated regulation is compared to the day', () => {
    const cited = 'PermenPANRB Nomor 35 Tahun 2012'
    expect(raised([cited], '2012-06-18')).toEqual(['law-younger-than-sop'])
    expect(raised([cited], '2012-06-19')).toEqual([])
  })

  test('a regulation of the year in whose first days the SOP takes effect is a hint', () => {
    const cited = 'Peraturan Presiden Nomor 46 Tahun 2025 tentang Pengadaan Barang/Jasa Pemerintah'
    expect(raised([cited], '2025-01-10')).toEqual(['law-of-same-year'])
    expect(raised([cited], '2025-06-10')).toEqual([])
  })

  test('the same regulation in two spellings is found, two of one number are not', () => {
    expect(raised(['UU 25/2009', 'Undang–Undang Nomor 25 Tahun 2009'])).toEqual([
      'duplicate-citation',
    ])
    expect(
      raised([
        'Permenkes Nomor 4 Tahun 2019 tentang Standar',
        'Permentan Nomor 4 Tahun 2019 tentang Pupuk',
      ]),
    ).toEqual([])
  })
})

test('regions that the context names are seen without "Kota" before them', () => {
  const sop = generateSop(1)
  const legalBasis = ['Perda Tirtanadi Nomor 2 Tahun 2016 tentang Tata Naskah Dinas']
  const identity = { ...sop.identity, government: 'Pemerintah Kota Sariwangi', legalBasis }
  const context = { ...defaultRuleContext, regions: ['Tirtanadi', 'Sariwangi'] }
  const found = checkSop({ ...sop, identity }, context).find(
    ({ rule }) => rule === 'foreign-region',
  )
  expect(found?.data['region']).toBe('Tirtanadi')
  expect(raised(legalBasis)).toEqual([])
})
