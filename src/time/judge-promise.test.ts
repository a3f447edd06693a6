import { describe, expect, test } from 'vitest'
import { judgePromise } from './judge-promise.ts'
import { standardCalendar } from './office-hours.ts'
import { openCalendar } from './open-calendar.ts'
import { readDuration } from './read-duration.ts'

const calendar = openCalendar({ ...standardCalendar('WIB'), holidays: new Set(['2026-08-17']) })
const hour = 3_600_000

function wib(text: string): number {
  return Date.parse(`${text}:00+07:00`)
}

function judge(promise: string, from: string, to: string) {
  const duration = readDuration(promise)
  if (duration === undefined) throw new Error(`no duration: ${promise}`)
  return judgePromise(duration, { from: wib(from), to: wib(to) }, calendar)
}

/** 2026-08-13 is a Thursday, Monday 17 a holiday. Hours late, on the clock of the promise. */
const judged: readonly (readonly [string, string, string, number])[] = [
  ['15 menit', '2026-08-13T11:50', '2026-08-13T13:05', 0],
  ['15 menit', '2026-08-13T11:50', '2026-08-13T13:35', 0.5],
  ['3 hari kerja', '2026-08-13T09:00', '2026-08-19T09:00', 0],
  ['3 hari kerja', '2026-08-13T09:00', '2026-08-19T11:00', 2],
  ['maksimal 3 hari kerja', '2026-08-13T09:00', '2026-08-20T09:00', 7.5],
  // 72 hours, whatever the calendar says
  ['3 x 24 jam', '2026-08-13T09:00', '2026-08-16T09:00', 0],
  ['3 x 24 jam', '2026-08-13T09:00', '2026-08-16T10:00', 1],
  ['3 hari', '2026-08-13T09:00', '2026-08-17T09:00', 24],
  ['2 jam kerja', '2026-08-14T15:30', '2026-08-18T09:30', 1],
  ['1 minggu', '2026-08-13T09:00', '2026-08-20T09:00', 0],
  ['1 bulan', '2026-01-31T09:00', '2026-02-28T09:00', 0],
  ['1 bulan', '2026-01-31T09:00', '2026-02-28T10:00', 1],
  ['1 tahun', '2026-01-31T09:00', '2027-01-31T09:00', 0],
  ['1-2 jam', '2026-08-13T08:00', '2026-08-13T10:00', 0],
  ['3 Bulan (2 Hari Kerja)', '2026-08-12T09:00', '2026-08-14T10:00', 1],
  // of alternatives the one that ends last
  ['120 Menit / 3 Hari', '2026-08-13T09:00', '2026-08-16T09:00', 0],
  ['Seketika (otomatis)', '2026-08-13T08:00', '2026-08-13T08:01', 0],
  ['Seketika (otomatis)', '2026-08-13T08:00', '2026-08-13T09:01', 1],
  // over by the night alone
  ['30 menit', '2026-08-13T15:30', '2026-08-14T07:30', 0],
]

describe('judgePromise', () => {
  test.each(judged)('"%s" from %s to %s is %d hours late', (...[promise, from, to, hours]) => {
    const judgement = judge(promise, from, to)
    const expected = hours === 0 ? { kind: 'kept' } : { kind: 'late', lateMs: hours * hour }
    expect(judgement).toMatchObject(expected)
  })

  test.each([
    ['30 menit', 30 * 60_000 + 59_999, 'kept'],
    ['30 menit', 31 * 60_000, 'late'],
    // half of the 450 minutes of a Thursday, and what a clock in milliseconds makes of it
    ['0,5 hari kerja', 225 * 60_000 + 1, 'kept'],
    ['45 detik', 45_999, 'kept'],
    ['45 detik', 46_000, 'late'],
  ])('"%s" held to the minute, or second: %d ms are %s', (promise, ms, kind) => {
    const duration = readDuration(promise)
    const from = wib('2026-08-13T07:45')
    const judgement = duration && judgePromise(duration, { from, to: from + ms }, calendar)
    expect(judgement?.kind).toBe(kind)
  })

  test('names the clock of the promise', () => {
    const late = judge('3 x 24 jam', '2026-08-13T09:00', '2026-08-20T09:00')
    expect(late).toMatchObject({ kind: 'late', clock: 'consecutive' })
  })

  test.each([
    ['Menyesuaikan', 'unmeasured'],
    ['5', 'unitless'],
    ['Triwulan', 'recurring'],
    ['H-3', 'relative'],
    ['termasuk dalam langkah 3', 'shared'],
    ['2 menit per peserta', 'per-piece'],
    ['besok', 'unread'],
    ['1 hari; menyesuaikan', 'unmeasured'],
  ])('"%s" is not comparable: %s', (promise, why) => {
    const judgement = judge(promise, '2026-08-13T09:00', '2026-08-20T09:00')
    expect(judgement).toEqual({ kind: 'not-comparable', why })
  })

  test('a time that is not known is not comparable', () => {
    const promise = { kind: 'amount', quantity: { amount: 1, unit: 'hour' } } as const
    const judgement = judgePromise(promise, { from: NaN, to: 0 }, calendar)
    expect(judgement).toEqual({ kind: 'not-comparable', why: 'time-unknown' })
  })

  test('working time of an office that never opens is not comparable', () => {
    const closed = openCalendar({ zoneMinutes: 420, week: [], holidays: new Set() })
    const promise = { kind: 'amount', quantity: { amount: 1, unit: 'workingDay' } } as const
    const judgement = judgePromise(promise, { from: 0, to: 1e12 }, closed)
    expect(judgement).toEqual({ kind: 'not-comparable', why: 'never-open' })
  })
})
