import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('a text that spreadsheets would run is a text; a number below zero stays a number', () => {
  expect(csvLine(['=1+2', -5, '@a', 'a=b', undefined, Number.NaN])).toBe("'=1+2,-5,'@a,a=b,,\r\n")
})

test('commas, quotes and line ends stand in quotes', () => {
  expect(csvLine(['a,b', 'a"b', 'a\nb'])).toBe('"a,b","a""b","a\nb"\r\n')
})
