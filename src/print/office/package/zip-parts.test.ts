import { expect, test } from 'vitest'
import { zipParts } from './zip-parts.ts'

/** Time and date of the first entry, as MS-DOS packs them (APPNOTE 4.4.6). */
function stampOf(createdAt: Date): string {
  const view = new DataView(zipParts({ part: 'x' }, createdAt).buffer)
  const [time, date] = [view.getUint16(10, true), view.getUint16(12, true)]
  const numbers = [1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63]
  return numbers.join(' ')
}

test('entries carry the time in UTC, whatever the zone of the machine', () => {
  expect(stampOf(new Date('2026-01-31T08:05:00Z'))).toBe('2026 1 31 8 5')
})

test('times that ZIP cannot hold become the nearest that it can', () => {
  expect(stampOf(new Date(0))).toMatch(/^1980 /)
  expect(stampOf(new Date('2300-01-01T00:00:00Z'))).toMatch(/^2099 /)
})
