import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largestListFile, readListFile } from './list-file.ts'
import { peopleColumns } from '../people/people-columns.ts'
import { readListRows } from './list-rows.ts'

const text = (words: string) => new TextEncoder().encode(words)

test('a workbook becomes text with tabs, cells with line ends in quotes', async () => {
  const file = readFileSync(join(import.meta.dirname, '../people/fixtures', 'daftar-pegawai.xlsx'))
  const rows = (await readListFile(file))?.split('\n') ?? []
  expect(rows.slice(0, 4)).toEqual([
    'DAFTAR PEGAWAI PENYUSUN SOP TAHUN 2026',
    '',
    'No\tNama\tJabatan\tUnit Kerja\tPeran',
    '1\t"Ratna ""Ina"" Dewi"\tAnalis Kebijakan\tDinkes\tPenyusun',
  ])
  expect(readListRows(rows.join('\n'), peopleColumns)).toMatchObject([
    { number: 1, name: 'Ratna "Ina" Dewi', unit: 'Dinkes', roles: 'Penyusun' },
    { number: 2, name: 'Bayu Mahoni', position: 'Kepala Seksi Pelayanan' },
    { number: 3, unit: 'Dinas Perikanan' },
    { number: 4, name: 'Surya Kerapu' },
    { number: 5, name: 'Sekar Waru', position: '' },
  ])
})

test('CSV is read in the letters in which it was saved', async () => {
  expect(await readListFile(text('\uFEFFnama;jabatan\nRené;Staf'))).toBe('nama;jabatan\nRené;Staf')
  expect(await readListFile(Buffer.from('René;Staf', 'latin1'))).toBe('René;Staf')
  const unicode = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('René\tStaf', 'utf16le')])
  expect(await readListFile(unicode)).toBe('René\tStaf')
})

test('what is no list is not read', async () => {
  expect(await readListFile(Buffer.from('PK\u0003\u0004broken'))).toBeUndefined()
  expect(await readListFile(new Uint8Array([1, 0, 2, 0]))).toBeUndefined()
  expect(await readListFile(new Uint8Array(largestListFile + 1).fill(65))).toBeUndefined()
})
