import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSeparatedRows, readTabSeparated } from './tab-separated.ts'

test('tabs part cells and line ends part rows', () => {
  expect(readTabSeparated('1\tMenerima berkas\r\n2\tMencatat\r\n')).toEqual([
    ['1', 'Menerima berkas'],
    ['2', 'Mencatat'],
  ])
})

test('a quoted cell keeps its line ends, tabs and quotes', () => {
  expect(readTabSeparated('"a\nb\t""c"""\td')).toEqual([['a\nb\t"c"', 'd']])
})

test('empty rows are left out, empty cells are kept', () => {
  expect(readTabSeparated('\t\n\nx\t\ty')).toEqual([['x', '', 'y']])
})

test('what a spreadsheet writes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '7') })
  const written = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (rows) => {
        const text = rows.map((row) => row.map(written).join('\t')).join('\n')
        const trimmed = rows.map((row) => row.map((value) => value.trim()))
        expect(readTabSeparated(text)).toEqual(
          trimmed.filter((row) => row.some((value) => value !== '')),
        )
      },
    ),
  )
})

test('a million characters without an end are read in linear time', () => {
  expect(readTabSeparated(`"${'a'.repeat(1_000_000)}`)).toHaveLength(1)
})

test('a row is known by the line on which it begins, whatever stands in the cells above', () => {
  expect(readSeparatedRows('a;b\n\n"x\r\ny";1\nz;2', ';')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['x\r\ny', '1'] },
    { line: 5, cells: ['z', '2'] },
  ])
})
