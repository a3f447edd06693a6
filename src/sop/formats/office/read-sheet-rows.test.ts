import { expect, test } from 'vitest'
import { buildDocx, buildXlsx } from './fixtures/build-office-file.ts'
import { readSheetRows } from './read-sheet-rows.ts'

const cell = (name: string, text: string) =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`

test('the first sheet that shows something is read row by row, gaps kept', () => {
  const rows = `<row r="1">${cell('A1', 'Nama')}${cell('C1', 'Unit')}</row><row r="3">${cell('B3', 'Staf')}</row>`
  const list = { name: 'Daftar', inside: `<sheetData>${rows}</sheetData>` }
  const hidden = { ...list, name: 'Lama', state: 'hidden' }
  const empty = { name: 'Kosong', inside: '<sheetData/>' }
  expect(readSheetRows(buildXlsx([hidden, empty, list]))).toEqual([
    ['Nama', '', 'Unit'],
    [],
    ['', 'Staf'],
  ])
  expect(readSheetRows(buildXlsx([empty]))).toEqual([])
})

test('what is no workbook is not read', () => {
  expect(readSheetRows(buildDocx({ body: '<w:p/>' }))).toBeUndefined()
  expect(readSheetRows(new TextEncoder().encode('nama;jabatan'))).toBeUndefined()
})
