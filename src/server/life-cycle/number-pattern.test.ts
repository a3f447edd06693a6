import { describe, expect, it } from 'vitest'
import { readNumberPattern, usualNumberPattern, writeNumber, writeScope } from './number-pattern.ts'

const facts = { unit: 'Dinkes', day: '2026-11-26' }

function read(text: string) {
  const reading = readNumberPattern(text)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.pattern
}

const write = (text: string, number = 7) => writeNumber(read(text), { ...facts, number })
const scopeOf = (text: string) => writeScope(read(text), facts)

describe('a number', () => {
  it.each([
    [usualNumberPattern, '007/SOP/Dinkes/XI/2026'],
    ['{number}', '7'],
    ['SOP-{number:0000} {month} {year}', 'SOP-0007 11 2026'],
    ['{number:000 per year}/SOP/{unit}/{year}', '007/SOP/Dinkes/2026'],
  ])('by %s is %s', (pattern, text) => expect(write(pattern)).toBe(text))

  it('wider than its zeros is written whole', () => {
    expect(write('{number:000}', 12_345)).toBe('12345')
  })

  it.each([
    ['2026-01-01', 'I'],
    ['2026-04-30', 'IV'],
    ['2026-09-09', 'IX'],
    ['2026-12-31', 'XII'],
  ])('of %s has the month %s', (day, month) => {
    const pattern = read('{number}/{month:roman}')
    expect(writeNumber(pattern, { unit: '', day, number: 1 })).toBe(`1/${month}`)
  })
})

describe('the running number begins anew', () => {
  it.each([
    [usualNumberPattern, 'unit=Dinkes;year=2026'],
    ['{number}/{month}/{year}', 'year=2026'],
    ['{number}', ''],
    ['{number per year}/{unit}/{year}', 'year=2026'],
    ['{number per government}/{unit}/{year}', ''],
    ['{number per month,unit}/{unit}/{month}/{year}', 'unit=Dinkes;month=2026-11'],
  ])('by %s in "%s"', (pattern, scope) => expect(scopeOf(pattern)).toBe(scope))
})

it.each([
  ['SOP/{year}', 'number-count', '0'],
  ['{number}/{number}', 'number-count', '2'],
  ['{number}/{jahr}', 'unknown-placeholder', '{jahr}'],
  ['{number:00x}', 'unknown-placeholder', '{number:00x}'],
  ['{number per week}/{year}', 'unknown-placeholder', '{number per week}'],
  ['{number}/{', 'unknown-placeholder', '/{'],
  ['', 'number-count', '0'],
  ['{number per unit}/{year}', 'invisible-scope', 'unit'],
  ['{number per month}/{month}', 'invisible-scope', 'month'],
  [`{number}${'x'.repeat(120)}`, 'too-long', '{number}xxxxxxxxxxxx'],
])('the pattern %s is refused: %s', (pattern, code, found) => {
  expect(readNumberPattern(pattern)).toEqual({ ok: false, problem: { code, found } })
})
