import { expect, test } from 'vitest'
import { readCitation } from './citation.ts'

test.each([
  ['Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik', 'UU', '25', 2009],
  ['Undang –Undang Nomor 28 Tahun 1999 tentang X', 'UU', '28', 1999],
  ['UU No. 14 Tahun 2008', 'UU', '14', 2008],
  ['1. UU 25/2009 tentang Pelayanan Publik', 'UU', '25', 2009],
  ['PP Nomor 96 Tahun 2012', 'PP', '96', 2012],
  ['Peraturan Presiden Republik Indonesia Nomor 46 Tahun 2025', 'Perpres', '46', 2025],
  ['Permendagri No 52 Tahun 2011', 'Permendagri', '52', 2011],
  ['PermenPAN-RB No. 52 Tahun 2011', 'PermenPANRB', '52', 2011],
  [
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi RI Nomor 35 Tahun 2012',
    'PermenPANRB',
    '35',
    2012,
  ],
  [
    'Peraturan Menteri Pendayagunaan Aparatur Negara Nomor : PER/21/M.PAN/11/2008',
    'PermenPANRB',
    '21',
    2008,
  ],
  ['PermenPANRB 35/2012', 'PermenPANRB', '35', 2012],
  ['Peraturan Daerah Kota Sariwangi Nomor 04 Tahun 2019', 'Perda', '4', 2019],
  ['Perwali Nomor 7 Tahun 2020', 'Perkada', '7', 2020],
  ['Keputusan Bupati Nomor 188 tanggal 3 Mei 2021', 'Kepkada', '188', 2021],
  ['Permendagri No. 7 Th. 2015', 'Permendagri', '7', 2015],
] as const)('%s', (text, ...[kind, number, year]) => {
  expect(readCitation(text)).toMatchObject({ kind, number, year })
})

test('what is not in the text is told as missing', () => {
  const citation = readCitation(
    'Peraturan Daerah tentang Tata Naskah Dinas (nomor dan tahun diisi)',
  )
  expect(citation).toEqual({
    kind: 'Perda',
    number: '',
    year: undefined,
    about: 'tata naskah dinas (nomor dan tahun diisi)',
  })
})

test('numbers in the subject are not those of the regulation', () => {
  const citation = readCitation('Peraturan Pemerintah tentang Pelaksanaan UU Nomor 25 Tahun 2009')
  expect(citation).toMatchObject({ kind: 'PP', number: '', year: undefined })
})
