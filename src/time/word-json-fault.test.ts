import { expect, test } from 'vitest'
import type { JsonFault } from './json-fields.ts'
import { wordJsonFault, type FaultWords } from './word-json-fault.ts'

type Fault = JsonFault<'odd'>

const en: FaultWords<'odd'> = {
  language: 'en',
  format: 'test/1',
  faults: { odd: (found) => `${found} is odd` },
  fields: { holidays: 'holiday' },
}

test('a fault says where, by what people call the fields, and what', () => {
  const path = ['holidays', 2, 'date']
  const odd: Fault = { code: 'odd', path, found: '3' }
  const missing: Fault = { code: 'missing', path }
  expect(wordJsonFault(odd, en)).toBe('Holiday 3, date: 3 is odd')
  expect(wordJsonFault(missing, en)).toBe('Holiday 3, date: missing')
  expect(wordJsonFault(missing, { ...en, language: 'id' })).toBe('Holiday ke-3, date: belum diisi')
})

test('a fault of the whole document has no place', () => {
  const fault: Fault = { code: 'foreign-format', path: [], found: '"x"' }
  expect(wordJsonFault(fault, en)).toBe('Unknown format "x"; expected "test/1"')
})
