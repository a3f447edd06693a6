import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ramadanWeek, standardCalendar, standardWeek } from './office-hours.ts'
import { openCalendar } from './open-calendar.ts'
import type { WorkingCalendar, WorkingWeek } from './working-calendar.ts'
import { addWorkingDays, addWorkingMs, workingDays, workingMs } from './working-time.ts'

const hour = 3_600_000
const minute = 60_000

/** An instant of the clock on an office's wall in WIB. */
function wib(text: string): number {
  return Date.parse(`${text}:00+07:00`)
}

const holidays = new Set(['2026-08-17', '2026-08-22', '2026-12-25'])
const standard = openCalendar({ ...standardCalendar('WIB'), holidays })

describe('the standard week', () => {
  test.each([
    ['standard', standardWeek, 37.5],
    ['Ramadan', ramadanWeek, 32.5],
  ])('%s holds the hours that Perpres 21/2023 says', (_, week, hours) => {
    const calendar = openCalendar({ zoneMinutes: 420, week, holidays: new Set() })
    const span = { from: wib('2026-01-05T00:00'), to: wib('2026-01-12T00:00') }
    expect(workingMs(calendar, span)).toBe(hours * hour)
  })
})

/** Worked by hand. 2026-08-13 is a Thursday, Monday 17 a holiday, Saturday 22 one on a weekend. */
const spans: readonly (readonly [string, string, number, number])[] = [
  ['2026-08-13T08:00', '2026-08-13T09:15', 1.25, 1 / 6],
  // over the break
  ['2026-08-13T11:30', '2026-08-13T13:30', 1, 2 / 15],
  // before it opens, after it closes
  ['2026-08-13T05:00', '2026-08-13T23:00', 7.5, 1],
  // Friday's break is longer, its day ends later
  ['2026-08-14T11:00', '2026-08-14T16:30', 4, 8 / 15],
  // over a weekend and the holiday after it
  ['2026-08-14T15:30', '2026-08-18T08:30', 2, 4 / 15],
  // a holiday on a Saturday takes nothing away
  ['2026-08-21T07:30', '2026-08-24T07:30', 7.5, 1],
  ['2026-08-16T00:00', '2026-08-18T00:00', 0, 0],
]

describe('workingMs and workingDays', () => {
  test.each(spans)('from %s to %s there are %d hours, %d days', (...[from, to, hours, days]) => {
    const span = { from: wib(from), to: wib(to) }
    expect(workingMs(standard, span)).toBe(hours * hour)
    expect(workingDays(standard, span)).toBeCloseTo(days, 9)
  })

  test('a span that runs backwards is negative', () => {
    const span = { from: wib('2026-08-13T09:00'), to: wib('2026-08-13T08:00') }
    expect(workingMs(standard, span)).toBe(-hour)
  })

  test('a span with an unknown end is not known', () => {
    expect(workingMs(standard, { from: NaN, to: 0 })).toBeNaN()
    expect(workingDays(standard, { from: 0, to: NaN })).toBeNaN()
  })

  test('zones shift the day: at 00.30 UTC it is 07.30 in the west and 09.30 in the east', () => {
    const span = { from: Date.parse('2026-01-05T00:00Z'), to: Date.parse('2026-01-05T01:30Z') }
    const hours = (zone: 'WIB' | 'WITA' | 'WIT') =>
      workingMs(openCalendar(standardCalendar(zone)), span) / hour
    expect([hours('WIB'), hours('WITA'), hours('WIT')]).toEqual([1, 1.5, 1.5])
  })

  test('a period keeps another week, and a holiday in it stays one', () => {
    const calendar = openCalendar({
      ...standardCalendar('WIB'),
      holidays: new Set(['2026-02-23']),
      periods: [{ from: '2026-02-19', to: '2026-03-19', week: ramadanWeek }],
    })
    // Wednesday 18 to Tuesday 24: two days as ever, and three in Ramadan but for a holiday
    const span = { from: wib('2026-02-18T00:00'), to: wib('2026-02-25T00:00') }
    expect(workingMs(calendar, span)).toBe((7.5 + 6.5 * 3) * hour)
    expect(workingDays(calendar, span)).toBe(4)
  })

  test('4 January 1970 to the end of 9999 are 418,976 weeks', () => {
    // both are Sundays, so only whole weeks lie between
    const calendar = openCalendar(standardCalendar('WIB'))
    const from = wib('1970-01-04T00:00')
    const to = wib('9999-12-26T00:00')
    const weeks = (to - from) / (7 * 24 * hour)
    expect(Number.isInteger(weeks)).toBe(true)
    expect(workingMs(calendar, { from, to })).toBe(weeks * 37.5 * hour)
  })
})

describe('addWorkingMs and addWorkingDays', () => {
  test.each([
    ['2026-08-14T15:30', 1, '2026-08-14T16:30'],
    ['2026-08-14T15:30', 1.5, '2026-08-18T08:00'],
    ['2026-08-15T10:00', 0.5, '2026-08-18T08:00'],
    ['2026-08-13T11:00', 1, '2026-08-13T12:00'],
    ['2026-08-13T11:00', 2, '2026-08-13T14:00'],
    ['2026-08-13T03:00', 0, '2026-08-13T03:00'],
  ])('%s and %d working hours are %s', (from, hours, end) => {
    expect(addWorkingMs(standard, wib(from), hours * hour)).toBe(wib(end))
  })

  test.each([
    ['2026-08-12T09:00', 1, '2026-08-13T09:00'],
    // 2.5 of 7.5 hours of a Thursday; the same part of the Friday, and of the Tuesday after a holiday
    ['2026-08-13T10:00', 1, '2026-08-14T10:00'],
    ['2026-08-14T10:00', 1, '2026-08-18T10:00'],
    // what comes in on a Saturday has three whole days
    ['2026-08-15T10:00', 3, '2026-08-20T16:00'],
  ])('%s and %d working days are %s', (from, days, end) => {
    expect(addWorkingDays(standard, wib(from), days)).toBe(wib(end))
  })

  test('a calendar that is never open never comes to an end, and holds nothing', () => {
    const closed = openCalendar({ zoneMinutes: 420, week: [], holidays: new Set(['2026-01-01']) })
    expect(addWorkingMs(closed, 0, 1)).toBeUndefined()
    expect(addWorkingDays(closed, wib('9999-12-31T00:00'), 1)).toBeUndefined()
    expect(workingMs(closed, { from: 0, to: 1e15 })).toBe(0)
  })

  test('a week that is open only within a period ends with it', () => {
    const calendar = openCalendar({
      zoneMinutes: 420,
      week: [],
      holidays: new Set(),
      periods: [{ from: '2026-08-13', to: '2026-08-14', week: standardWeek }],
    })
    expect(addWorkingMs(calendar, 0, 15 * hour)).toBe(wib('2026-08-14T16:30'))
    expect(addWorkingMs(calendar, 0, 15 * hour + 1)).toBeUndefined()
  })

  test('less than no time is refused', () => {
    expect(() => addWorkingMs(standard, 0, -1)).toThrow('no working time to add: -1')
  })
})

const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
  .map((marks) => marks.sort((a, b) => a - b).map((mark) => mark * 15))
  .map((marks) =>
    marks.flatMap((from, place) => {
      const to = marks[place + 1]
      return place % 2 === 0 && to !== undefined ? [{ from, to }] : []
    }),
  )
const week = fc.array(dayHours, { minLength: 7, maxLength: 7 })
const date = fc.integer({ min: 20_440, max: 20_470 }).map(isoOfDay)

function isoOfDay(day: number): string {
  return new Date(day * 24 * hour).toISOString().slice(0, 10)
}

const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  zoneMinutes: fc.constantFrom(-300, 0, 420, 480, 540),
  week,
  holidays: fc.uniqueArray(date, { maxLength: 6 }).map((dates) => new Set(dates)),
  periods: fc.array(
    fc.record({ from: date, to: date, week }).filter(({ from, to }) => from <= to),
    { maxLength: 2 },
  ),
})

const aboutThen = { min: 20_442 * 1440, max: 20_465 * 1440 }
const instants = fc.integer(aboutThen).map((minutes) => minutes * minute)

describe('against the brute force', () => {
  test('working time is the count of the minutes at which the office is open', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, one, other) => {
        const span = { from: Math.min(one, other), to: Math.max(one, other) }
        let open = 0
        for (let at = span.from; at < span.to; at += minute) if (isOpen(calendar, at)) open++
        expect(workingMs(openCalendar(calendar), span)).toBe(open * minute)
      }),
      { seed: 21, numRuns: 150 },
    )
  })

  test('adding gives the first instant by which the time has gone by', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 3000 }),
        (calendar, from, many) => {
          const opened = openCalendar(calendar)
          const end = addWorkingMs(opened, from, many * minute)
          if (end === undefined) {
            expect(calendar.week.flat()).toEqual([])
            return
          }
          expect(workingMs(opened, { from, to: end })).toBe(many * minute)
          expect(workingMs(opened, { from, to: end - 1 })).toBeLessThan(many * minute)
        },
      ),
      { seed: 22, numRuns: 300 },
    )
  })

  test('adding working days is the inverse of counting them', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 200 }),
        (calendar, from, tenths) => {
          const opened = openCalendar(calendar)
          const to = addWorkingDays(opened, from, tenths / 10)
          if (to === undefined) expect(calendar.week.flat()).toEqual([])
          else expect(workingDays(opened, { from, to })).toBeCloseTo(tenths / 10, 6)
        },
      ),
      { seed: 23, numRuns: 300 },
    )
  })
})

function isOpen(calendar: WorkingCalendar, at: number): boolean {
  const local = new Date(at + calendar.zoneMinutes * minute)
  const iso = local.toISOString().slice(0, 10)
  if (calendar.holidays.has(iso)) return false
  const period = calendar.periods?.findLast(({ from, to }) => from <= iso && iso <= to)
  const hours: WorkingWeek = period?.week ?? calendar.week
  const clock = local.getUTCHours() * 60 + local.getUTCMinutes()
  const weekday = (local.getUTCDay() + 6) % 7
  return (hours[weekday] ?? []).some(({ from, to }) => from <= clock && clock < to)
}
