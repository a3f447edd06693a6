import { expect, test } from 'vitest'
import type { Duration, DurationUnit } from '#time'
import { xsdDuration } from './xsd-duration.ts'

const amount = (number: number, unit: DurationUnit): Duration => ({
  kind: 'amount',
  quantity: { amount: number, unit },
  atMost: true,
})

test.each([
  [amount(10, 'minute'), 'PT10M'],
  [amount(90, 'minute'), 'PT90M'],
  [amount(120, 'minute'), 'PT2H'],
  [amount(1.5, 'hour'), 'PT90M'],
  [amount(3, 'day'), 'P3D'],
  [amount(3, 'period24h'), 'P3D'],
  [amount(2, 'week'), 'P14D'],
  [amount(1, 'quarter'), 'P3M'],
  [amount(45, 'second'), 'PT45S'],
  [{ kind: 'instant' }, 'PT0S'],
  [
    {
      kind: 'range',
      from: { amount: 30, unit: 'minute' },
      to: { amount: 3, unit: 'hour' },
    },
    'PT3H',
  ],
] as const satisfies readonly (readonly [Duration, string])[])('%j is %s', (duration, text) => {
  expect(xsdDuration(duration)).toBe(text)
})

test.each([
  amount(3, 'workingDay'),
  amount(4, 'workingHour'),
  amount(1.5, 'month'),
  { kind: 'amount', quantity: { amount: 2, unit: 'minute' }, per: 'peserta' },
  { kind: 'unmeasured', reason: 'Menyesuaikan' },
  { kind: 'unread', text: 'P1D' },
] satisfies readonly Duration[])('%j cannot be said', (duration) => {
  expect(xsdDuration(duration)).toBeUndefined()
})
