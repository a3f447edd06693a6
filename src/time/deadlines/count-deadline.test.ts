import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ramadanWeek, standardWeek, zones, type Zone } from '../office-hours.ts'
import { openCalendar } from '../open-calendar.ts'
import type { WorkingWeek } from '../working-calendar.ts'
import { countDeadline, type Limit, type LimitUnit } from './count-deadline.ts'
import type { DeadlineCalendar } from './deadline-calendar.ts'

/** Days of March 2026 around Idulfitri, and New Year. */
const names = new Map([
  ['2026-03-18', 'Cuti bersama Nyepi'],
  ['2026-03-19', 'Nyepi'],
  ['2026-03-20', 'Cuti bersama Idulfitri'],
  ['2026-03-21', 'Idulfitri'],
  ['2026-03-22', 'Idulfitri'],
  ['2026-03-23', 'Cuti bersama Idulfitri'],
  ['2026-03-24', 'Cuti bersama Idulfitri'],
  ['2027-01-01', 'Tahun Baru'],
])

function calendarOf(zone: Zone, week: WorkingWeek = standardWeek): DeadlineCalendar {
  const holidays = new Set(names.keys())
  const open = openCalendar({ zoneMinutes: zones[zone], week, holidays })
  return { open, names, filledYears: new Set([2026]) }
}

function count(zone: Zone, from: string, [amount, unit]: readonly [number, LimitUnit]) {
  return countDeadline({
    from: Date.parse(from),
    limit: { amount, unit },
    calendar: calendarOf(zone),
  })
}

const iso = (at: number | undefined) => new Date(at ?? NaN).toISOString()

describe('working days', () => {
  // by hand: Monday 16 March; Tuesday 17 is the first; then closed until Wednesday 25, the second
  test('over Idulfitri, days of collective leave count as little as holidays', () => {
    const deadline = count('WIB', '2026-03-16T09:00+07:00', [7, 'workingDay'])
    expect(deadline?.lastDay).toBe('2026-04-01')
    expect(iso(deadline?.due)).toBe('2026-04-01T17:00:00.000Z')
    expect(deadline?.missingYears).toEqual([])
    expect(deadline?.counted).toEqual([
      { kind: 'event', from: '2026-03-16', to: '2026-03-16', days: 1 },
      { kind: 'counted', from: '2026-03-17', to: '2026-03-17', days: 1 },
      ...[
        ['2026-03-18', '2026-03-18', 1, 'Cuti bersama Nyepi'],
        ['2026-03-19', '2026-03-19', 1, 'Nyepi'],
        ['2026-03-20', '2026-03-20', 1, 'Cuti bersama Idulfitri'],
        ['2026-03-21', '2026-03-22', 2, 'Idulfitri'],
        ['2026-03-23', '2026-03-24', 2, 'Cuti bersama Idulfitri'],
      ].map(([from, to, days, name]) => ({ kind: 'holiday', from, to, days, name })),
      { kind: 'counted', from: '2026-03-25', to: '2026-03-27', days: 3 },
      { kind: 'weekend', from: '2026-03-28', to: '2026-03-29', days: 2 },
      { kind: 'counted', from: '2026-03-30', to: '2026-04-01', days: 3 },
    ])
  })

  // one instant: Wednesday 23.30 in the west, Thursday 00.30 and 01.30 further east
  test.each([
    ['WIB', '2027-01-07', '2027-01-07T17:00:00.000Z'],
    ['WITA', '2027-01-08', '2027-01-08T16:00:00.000Z'],
    ['WIT', '2027-01-08', '2027-01-08T15:00:00.000Z'],
  ] as const)('over the end of the year in %s they end on %s', (zone, lastDay, due) => {
    const deadline = count(zone, '2026-12-30T16:30Z', [5, 'workingDay'])
    expect(deadline).toMatchObject({ lastDay, missingYears: [2027] })
    expect(iso(deadline?.due)).toBe(due)
  })

  test('an event on a Saturday is not counted either', () => {
    const deadline = count('WIB', '2026-11-28T10:00+07:00', [1, 'workingDay'])
    expect(deadline?.lastDay).toBe('2026-11-30')
    expect(deadline?.counted.map(({ kind }) => kind)).toEqual(['event', 'weekend', 'counted'])
  })

  test('a day that a period closes is told as closed, one that it opens counts', () => {
    const open = openCalendar({
      zoneMinutes: 420,
      week: standardWeek,
      holidays: new Set(),
      periods: [
        { from: '2026-11-26', to: '2026-11-26', week: [[], [], [], [], [], [], []] },
        {
          from: '2026-11-28',
          to: '2026-11-28',
          week: ramadanWeek.map(() => standardWeek[0] ?? []),
        },
      ],
    })
    const deadline = countDeadline({
      from: Date.parse('2026-11-25T10:00+07:00'),
      limit: { amount: 2, unit: 'workingDay' },
      calendar: { open, names: new Map(), filledYears: new Set([2026]) },
    })
    expect(deadline?.counted.map(({ kind, days }) => [kind, days])).toEqual([
      ['event', 1],
      ['closed', 1],
      ['counted', 2],
    ])
  })

  test('an office that never opens has no deadline', () => {
    const calendar = calendarOf('WIB', [[], [], [], [], [], [], []])
    const limit = { amount: 1, unit: 'workingDay' } as const
    expect(countDeadline({ from: 0, limit, calendar })).toBeUndefined()
  })
})

describe('days, months and years', () => {
  test('end on a holiday where they end there', () => {
    const deadline = count('WIB', '2026-03-08T09:00+07:00', [14, 'day'])
    expect(deadline).toMatchObject({ lastDay: '2026-03-22', missingYears: [] })
    expect(iso(deadline?.due)).toBe('2026-03-22T17:00:00.000Z')
    expect(deadline?.counted).toEqual([
      { kind: 'event', from: '2026-03-08', to: '2026-03-08', days: 1 },
      { kind: 'counted', from: '2026-03-09', to: '2026-03-22', days: 14 },
    ])
  })

  test.each([
    ['2026-11-30', [3, 'month'], '2027-02-28'],
    ['2026-01-15', [1, 'month'], '2026-02-15'],
    ['2028-02-29', [1, 'year'], '2029-02-28'],
    ['2026-11-26', [3, 'year'], '2029-11-26'],
  ] as const)('from %s, %j ends on %s', (from, limit, lastDay) => {
    expect(count('WIT', `${from}T12:00+09:00`, limit)?.lastDay).toBe(lastDay)
  })
})

describe('periods of 24 hours', () => {
  test('run by the clock over holidays, to the minute', () => {
    const deadline = count('WITA', '2026-03-19T10:15+08:00', [3, 'period24h'])
    expect(iso(deadline?.due)).toBe('2026-03-22T02:15:00.000Z')
    expect(deadline?.lastDay).toBe('2026-03-22')
    expect(deadline?.counted).toEqual([
      { kind: 'running', from: '2026-03-19', to: '2026-03-22', days: 4 },
    ])
  })

  test('from midnight on they end with a day', () => {
    expect(count('WIB', '2026-03-19T00:00+07:00', [1, 'period24h'])?.lastDay).toBe('2026-03-19')
  })
})

test.each([0, -1, 1.5, NaN, 10_001])('a limit of %d days is refused', (amount) => {
  expect(() => count('WIB', '2026-03-19T00:00Z', [amount, 'day'])).toThrow(RangeError)
})

const hour = 3_600_000

describe('any deadline', () => {
  test('ends where a model ends that walks day by day on written dates', () => {
    fc.assert(
      fc.property(anyRequest, ({ zone, from, limit }) => {
        const deadline = countDeadline({ from, limit, calendar: calendarOf(zone) })
        expect(deadline?.lastDay).toBe(walk(zone, from, limit))
        expect(deadline?.due).toBe(Date.parse(`${deadline?.lastDay}T24:00${offsets[zone]}`))
      }),
      { numRuns: 2_000, seed: 6 },
    )
  })

  test('has runs without a gap from the event to its last day, as many counted days as the limit', () => {
    fc.assert(
      fc.property(anyRequest, ({ zone, from, limit }) => {
        const deadline = countDeadline({ from, limit, calendar: calendarOf(zone) })
        const runs = deadline?.counted ?? []
        for (const [place, run] of runs.slice(1).entries())
          expect(run.from).toBe(dayAfter(runs[place]?.to ?? ''))
        expect(runs.at(-1)?.to).toBe(deadline?.lastDay)
        const counted = runs.filter(({ kind }) => kind === 'counted')
        expect(counted.reduce((sum, { days }) => sum + days, 0)).toBe(limit.amount)
      }),
      { numRuns: 500, seed: 6 },
    )
  })
})

const offsets = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' } as const

const anyRequest = fc.record({
  zone: fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
  from: fc.integer({ min: Date.parse('2026-02-20T00:00Z'), max: Date.parse('2027-01-10T00:00Z') }),
  limit: fc.record({
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('workingDay', 'day'),
  }),
})

/** Slow, and knows nothing of our calendar: the standard week is Monday to Friday. */
function walk(zone: Zone, from: number, limit: Limit): string {
  let day = new Date(from + zones[zone] * 60_000).toISOString().slice(0, 10)
  for (let counted = 0; counted < limit.amount;) {
    day = dayAfter(day)
    const weekday = new Date(day).getUTCDay()
    const works = weekday !== 0 && weekday !== 6 && !names.has(day)
    if (limit.unit === 'day' || works) counted += 1
  }
  return day
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10)
}
