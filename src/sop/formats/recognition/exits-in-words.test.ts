import { expect, test } from 'vitest'
import { readExitsInWords } from './exits-in-words.ts'

const number = (label: string, of: string) => ({ label, to: { kind: 'number', number: of } })

test('ways out with word and target are sure, in the ways in which offices write them', () => {
  for (const text of [
    'Ya: ke langkah 5; Tidak: kembali ke langkah 3',
    'Ya: lanjut ke 5\nTidak: kembali ke 3',
    'Keputusan: Ya → langkah 5; Tidak → kembali ke langkah 3 untuk diperbaiki',
    'Jika Ya: ke no. 5; jika Tidak: ke nomor 3',
  ]) {
    expect(readExitsInWords(text)).toEqual({
      exits: [number('Ya', '5'), number('Tidak', '3')],
      sure: true,
    })
  }
})

test('one condition gives the other way by a guess', () => {
  expect(readExitsInWords('jika tidak lengkap kembali ke langkah 2')).toEqual({
    exits: [{ label: 'Ya', to: { kind: 'next' } }, number('tidak lengkap', '2')],
    sure: false,
  })
})

test('the procedure may stop', () => {
  expect(readExitsInWords('setuju: ke langkah 4; ditolak: proses selesai')?.exits[1]).toEqual({
    label: 'ditolak',
    to: { kind: 'stop' },
  })
})

test('other words and amounts are no ways out', () => {
  for (const text of [
    '',
    'Paling lambat 3 hari',
    'Catatan: dibuat ke 2 rangkap',
    'Berkas ke 3 orang',
  ]) {
    expect(readExitsInWords(text)).toBeUndefined()
  }
})
