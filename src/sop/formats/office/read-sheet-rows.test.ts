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

test('what is merged over several rows stands in each of them, what is merged over columns once', () => {
  const rows = `<row r="1">${cell('A1', 'Daftar')}</row><row r="2">${cell('A2', 'Rujukan')}${cell('B2', 'Melayani')}</row><row r="3">${cell('A3', 'Rawat inap')}${cell('C3', '2027')}</row>`
  const merged = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B3"/></mergeCells>'
  const list = { name: 'Daftar', inside: `<sheetData>${rows}</sheetData>${merged}` }
  expect(readSheetRows(buildXlsx([list]))).toEqual([
    ['Daftar'],
    ['Rujukan', 'Melayani'],
    ['Rawat inap', 'Melayani', '2027'],
  ])
})

test('what is no workbook is not read', () => {
  expect(readSheetRows(buildDocx({ body: '<w:p/>' }))).toBeUndefined()
  expect(readSheetRows(new TextEncoder().encode('nama;jabatan'))).toBeUndefined()
})
