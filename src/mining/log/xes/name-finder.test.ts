import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { nameFinder } from './name-finder.ts'
import { XES_ELEMENTS } from './xes-elements.ts'

const find = nameFinder(XES_ELEMENTS)
const placeOf = (text: string) => find(encodeUtf8(`<${text}/`), 1, text.length + 1)

test('each name has its place, others have none', () => {
  expect(XES_ELEMENTS.map(placeOf)).toEqual([...XES_ELEMENTS.keys()])
  const others = ['', 'strinG', 'Trace', 'traces', 'l', 'lo', '\u0014race', 'x'.repeat(32)]
  expect(others.map(placeOf)).toEqual(others.map(() => -1))
})

test('names that the table cannot tell apart are refused', () => {
  expect(() => nameFinder(['date', 'data'])).toThrow("'data' shares")
})
