import { emptySop } from '#sop'
import { expect, test } from 'vitest'
import { dateOfSop } from './date-of-sop.ts'

const sop = emptySop({ government: '', unit: '' })
const dated = {
  ...sop,
  identity: { ...sop.identity, madeOn: '2026-01-12', revisedOn: '', effectiveOn: '2026-02-02' },
}

test('the latest date of the SOP dates its PDF', () => {
  expect(dateOfSop(dated, undefined)).toEqual(new Date('2026-02-02T00:00:00Z'))
})

test('SOURCE_DATE_EPOCH comes first, unless it is no number of seconds', () => {
  expect(dateOfSop(dated, '1700000000')).toEqual(new Date('2023-11-14T22:13:20Z'))
  expect(dateOfSop(dated, 'yesterday')).toEqual(new Date('2026-02-02T00:00:00Z'))
})

test('an SOP without dates gives a fixed one', () => {
  expect(dateOfSop(sop, undefined)).toEqual(new Date('2000-01-01T00:00:00Z'))
})
