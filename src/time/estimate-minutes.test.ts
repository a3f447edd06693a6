import { describe, expect, test } from 'vitest'
import { clockOf, estimateMinutes, quantitiesOf } from './estimate-minutes.ts'
import { readDuration } from './read-duration.ts'

const day = 450

/** Worked by hand with 450 minutes a day and five working days a week. */
const estimates: readonly (readonly [string, number, number])[] = [
  ['15 menit', 15, 15],
  ['30 detik', 0.5, 0.5],
  ['2 jam', 120, 120],
  ['4 jam kerja', 240, 240],
  ['2 hari kerja', 2 * day, 2 * day],
  ['1 hari', day, day],
  // Friday to Sunday, or Monday to Wednesday
  ['3 hari', 1 * day, 3 * day],
  ['7 hari', 5 * day, 5 * day],
  // two weeks and a Friday, Saturday, or Monday, Tuesday
  ['16 hari', 11 * day, 12 * day],
  ['3 x 24 jam', 1 * day, 3 * day],
  // 72 hours of work, or three days on the clock
  ['72 jam', 1 * day, 72 * 60],
  ['10 jam', day, 600],
  ['1 minggu', 5 * day, 5 * day],
  // February to a month of 31 days: four weeks, and three days more
  ['1 bulan', 20 * day, 23 * day],
  ['3 Bulan (60 Hari Kerja)', 60 * day, 60 * day],
  ['1-2 jam', 60, 120],
  ['30 menit - 3 jam', 30, 180],
  ['maksimal 2 hari kerja', 0, 2 * day],
  ['2 menit per peserta', 2, 2],
  ['7 hari dengan bupati; 2 hari dengan Kadin', 1 * day, 5 * day],
  ['Seketika (otomatis)', 0, 0],
  ['termasuk dalam langkah 3', 0, 0],
]

describe('estimateMinutes', () => {
  test.each(estimates)('gives for "%s" from %d to %d minutes', (text, shortest, longest) => {
    const duration = readDuration(text)
    expect(duration && estimateMinutes(duration)).toEqual({ shortest, longest })
  })

  test.each(['5', 'Menyesuaikan', 'Triwulan', 'besok', 'H-3', '1 hari; menyesuaikan'])(
    'gives nothing for "%s"',
    (text) => {
      const duration = readDuration(text)
      expect(duration).toBeDefined()
      expect(duration && estimateMinutes(duration)).toBeUndefined()
    },
  )

  test('follows the office that is given: six days of 375 minutes', () => {
    const duration = readDuration('1 minggu')
    const office = { minutesPerDay: 375, daysPerWeek: 6 }
    expect(duration && estimateMinutes(duration, office)).toEqual({ shortest: 2250, longest: 2250 })
  })
})

describe('quantitiesOf and clockOf', () => {
  test('tell that a promise mixes calendar and working time', () => {
    const duration = readDuration('3 Bulan (60 Hari Kerja)')
    const clocks = duration && quantitiesOf(duration).map(({ unit }) => clockOf(unit))
    expect(clocks).toEqual(['calendar', 'working'])
  })
})
