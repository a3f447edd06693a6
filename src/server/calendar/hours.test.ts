import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countDeadline, standardWeek, workingMs } from '#time'
import { inArchive } from '../archive/in-archive.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { inGovernment } from '../database/database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { takeOverHolidays } from './holiday.service.ts'
import {
  addHoursPeriod,
  getHoursPeriods,
  getUnitHours,
  keepHoursPeriod,
  removeUnitHours,
  setUnitHours,
} from './hours.service.ts'
import { openingHours } from './opening-hours.ts'
import { readWeek, weekdayFields, writeHours } from './read-week.ts'
import { calendarOf } from './unit-calendar.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

const workdays = Object.fromEntries(weekdayFields.slice(0, 5).map((day) => [day, '08.00–12.00']))
const withSaturday = { ...workdays, saturday: '08.00–11.00' }
const hour = 3_600_000

const set = (context: Context, unitId: string, typed: Readonly<Record<string, string>>) =>
  setUnitHours(context, unitId, { typed, as: 'own' })

const calendar = (unitId: string) => inGovernment(db, here.id, (tx) => calendarOf(tx, unitId))

/** Hours worked on a day in WIB. */
async function hoursOn(unitId: string, day: string): Promise<number> {
  const { open } = await calendar(unitId)
  const from = Date.parse(`${day}T00:00+07:00`)
  return workingMs(open, { from, to: from + 24 * hour }) / hour
}

describe('a week as it is typed', () => {
  it('may hold up to three stretches a day, with dots or colons', () => {
    const read = readWeek({ monday: '07.30-10:00; 10.30 s.d. 12.00, 13.00 – 24.00', sunday: '-' })
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(read.week[0]).toEqual([
      { from: 450, to: 600 },
      { from: 630, to: 720 },
      { from: 780, to: 1440 },
    ])
    expect(read.week.slice(1)).toEqual([[], [], [], [], [], []])
    expect(writeHours(read.week[0] ?? [])).toBe('07.30–10.00, 10.30–12.00, 13.00–24.00')
  })

  it.each([
    'pagi',
    '8-12',
    '12.00–08.00',
    '08.60–09.00',
    '08.00–12.00, 11.00–13.00',
    '23.00–25.00',
  ])("'%s' is no hours of a day", (text) => {
    expect(readWeek({ friday: text })).toEqual({ ok: false, wrong: ['friday'] })
  })

  it('four stretches are too many', () => {
    const text = '01.00–02.00, 03.00–04.00, 05.00–06.00, 07.00–08.00'
    expect(readWeek({ friday: text })).toEqual({ ok: false, wrong: ['friday'] })
  })

  it('is read again as it is written', () => {
    const texts = weekdayFields.map((day, at) => [day, writeHours(standardWeek[at] ?? [])])
    expect(readWeek(Object.fromEntries(texts))).toEqual({ ok: true, week: standardWeek })
  })
})

describe('the hours of a unit', () => {
  it('are those of the unit above, else the standard week, until it has its own', async () => {
    const { health, clinic, transport } = here.units
    expect((await calendar(clinic)).working.week).toEqual(standardWeek)
    await set(here.as.approver, health, { ...withSaturday, since: '2026-01-01' })
    expect(await hoursOn(clinic, '2026-11-28')).toBe(3)
    expect(await hoursOn(transport, '2026-11-28')).toBe(0)
    const found = await getUnitHours(here.as.reader, clinic)
    expect(found).toMatchObject({ hours: { from: { id: health }, versions: [], mayWrite: false } })
  })

  it('hold from their day on, and those before stay for days before', async () => {
    const { health, clinic } = here.units
    await set(here.as.approver, health, { ...workdays, since: '2026-11-01' })
    await set(here.as.approver, health, { ...withSaturday, since: '2026-12-01' })
    // Fridays and Saturdays before the first, between, and after the second
    expect(await hoursOn(clinic, '2026-10-30')).toBe(7.5)
    expect(await hoursOn(clinic, '2026-11-06')).toBe(4)
    expect(await hoursOn(clinic, '2026-11-28')).toBe(0)
    expect(await hoursOn(clinic, '2026-12-05')).toBe(3)
  })

  it('go back to those above, or are taken away again', async () => {
    const { health, clinic } = here.units
    await set(here.as.approver, clinic, { ...withSaturday, since: '2026-01-01' })
    const inherit = { typed: { since: '2026-12-01' }, as: 'inherit' } as const
    expect(await setUnitHours(here.as.approver, clinic, inherit)).toEqual({ ok: true })
    expect(await hoursOn(clinic, '2026-11-28')).toBe(3)
    expect(await hoursOn(clinic, '2026-12-05')).toBe(0)
    expect(await removeUnitHours(here.as.approver, clinic, '2026-12-01')).toEqual({ ok: true })
    expect(await hoursOn(clinic, '2026-12-05')).toBe(3)
    expect(await removeUnitHours(here.as.approver, health, 'x')).toMatchObject({
      code: 'not-found',
      what: 'hours',
    })
  })

  it('set twice for one day, by two at once, are those of one of them', async () => {
    const { health } = here.units
    const typed = { ...workdays, since: '2026-12-01' }
    const both = await Promise.all([
      set(here.as.approver, health, typed),
      set(here.as.bureau, health, { ...typed, saturday: '08.00–11.00' }),
    ])
    expect(both).toEqual([{ ok: true }, { ok: true }])
    const found = await getUnitHours(here.as.reader, health)
    expect(found.ok && found.hours.versions).toHaveLength(1)
  })

  it('typed wrongly are told day by day', async () => {
    const typed = { monday: 'pagi', sunday: '24.00', since: '' }
    expect(await set(here.as.approver, here.units.health, typed)).toMatchObject({
      fields: { monday: 'not-hours', sunday: 'not-hours', since: 'not-a-day' },
    })
  })

  it('are set by the approver of the unit and those above it, and by the bureau', async () => {
    const { health, clinic, transport } = here.units
    const typed = { ...workdays, since: '2026-12-01' }
    const refused = { code: 'not-allowed', action: 'set-hours' }
    const { reader, drafter, reviewer, auditor, administrator, approver, bureau } = here.as
    for (const context of [reader, drafter, reviewer, auditor, administrator]) {
      expect(await set(context, health, typed)).toMatchObject(refused)
    }
    expect(await set(approver, clinic, typed)).toEqual({ ok: true })
    expect(await set(approver, transport, typed)).toMatchObject(refused)
    expect(await set(bureau, transport, typed)).toEqual({ ok: true })
    expect(await set(there.as.bureau, transport, typed)).toMatchObject({ code: 'not-found' })
    expect(await getUnitHours(there.as.bureau, health)).toMatchObject({ code: 'not-found' })
  })
})

const ramadan = { from: '2026-02-19', to: '2026-03-19', name: 'Ramadan 1447 H' }

describe('a time of other hours', () => {
  it('of the government holds everywhere, one of a unit over it, and a holiday over both', async () => {
    const { health, transport } = here.units
    await addHoursPeriod(here.as.bureau, null, { ...ramadan, ...workdays })
    const own = { ...ramadan, to: '2026-02-28', thursday: '08.00–10.00' }
    expect(await addHoursPeriod(here.as.approver, health, own)).toEqual({ ok: true })
    await takeOverHolidays(here.as.bureau, 2026)
    expect(await hoursOn(health, '2026-02-26')).toBe(2)
    expect(await hoursOn(health, '2026-03-05')).toBe(4)
    expect(await hoursOn(transport, '2026-02-26')).toBe(4)
    // Nyepi
    expect(await hoursOn(transport, '2026-03-19')).toBe(0)
    expect(await hoursOn(transport, '2026-03-25')).toBe(7.5)
  })

  it('is taken away and put back', async () => {
    const { bureau } = here.as
    await addHoursPeriod(bureau, null, { ...ramadan, ...workdays })
    const [period] = (await getHoursPeriods(bureau)).periods
    expect(period).toMatchObject({ ...ramadan, unitId: null })
    const place = { id: period?.id ?? '', unitId: null }
    expect(await keepHoursPeriod(bureau, place, 'removed')).toEqual({ ok: true })
    expect((await getHoursPeriods(bureau)).periods).toEqual([])
    expect(await keepHoursPeriod(bureau, place, 'removed')).toMatchObject({ code: 'not-found' })
    expect(await keepHoursPeriod(bureau, place, 'kept')).toEqual({ ok: true })
    expect((await getHoursPeriods(bureau)).periods).toHaveLength(1)
  })

  it.each([
    [{ from: '2026-03-19', to: '2026-02-19' }, { to: 'wrong-end' }],
    [{ from: '2026-03-19', to: '2027-04-01' }, { to: 'wrong-end' }],
    [
      { name: '', to: 'x' },
      { name: 'missing', to: 'not-a-day' },
    ],
    [{ friday: 'x' }, { friday: 'not-hours' }],
  ])('typed as %j is refused', async (wrong, fields) => {
    const typed = { ...ramadan, ...workdays, ...wrong }
    const outcome = await addHoursPeriod(here.as.bureau, null, typed)
    expect(outcome).toEqual({ ok: false, code: 'invalid-fields', fields })
  })

  it('of the government is set by the bureau and the administrator, of a unit by its approver', async () => {
    const typed = { ...ramadan, ...workdays }
    expect(await addHoursPeriod(here.as.approver, null, typed)).toMatchObject({
      action: 'set-holidays',
    })
    expect(await addHoursPeriod(here.as.administrator, null, typed)).toEqual({ ok: true })
    expect(await addHoursPeriod(here.as.approver, here.units.transport, typed)).toMatchObject({
      action: 'set-hours',
    })
  })
})

describe('opening hours, as the public reads them', () => {
  const at = (time: string) =>
    inArchive(db, here.id, (tx) =>
      openingHours(tx, here.units.clinic, new Date(`${time}:00+07:00`)),
    )
  const instant = (time: string) => Date.parse(`${time}:00+07:00`)

  it('tell whether it is open now, and when that changes', async () => {
    expect(await at('2026-11-26T08:00')).toMatchObject({
      today: '2026-11-26',
      isOpen: true,
      changesAt: instant('2026-11-26T12:00'),
      week: standardWeek,
      holidays: [],
      periods: [],
    })
    // Friday after closing: Monday
    expect(await at('2026-11-27T17:00')).toMatchObject({
      isOpen: false,
      changesAt: instant('2026-11-30T07:30'),
    })
  })

  it('tell the holidays of the next 30 days on which it would be open', async () => {
    await takeOverHolidays(here.as.bureau, 2026)
    const { holidays } = await at('2026-11-26T08:00')
    expect(holidays.map(({ day }) => day)).toEqual(['2026-12-24', '2026-12-25'])
    // Saturday 21 and Sunday 22 March are closed anyway
    const march = (await at('2026-03-19T08:00')).holidays.map(({ day }) => day.slice(8))
    expect(march).toEqual(['19', '20', '23', '24', '03'])
  })

  it('in Ramadan are those of Ramadan, and before it tell them', async () => {
    await addHoursPeriod(here.as.bureau, null, { ...ramadan, ...workdays })
    const before = await at('2026-02-01T08:00')
    expect(before).toMatchObject({ week: standardWeek, period: undefined })
    expect(before.periods).toMatchObject([ramadan])
    const during = await at('2026-02-20T11:00')
    expect(during).toMatchObject({ period: ramadan, changesAt: instant('2026-02-20T12:00') })
    expect(during.week[0]).toEqual([{ from: 480, to: 720 }])
    expect(during.periods).toEqual([])
  })
})

it('a deadline is counted by the calendar of the unit', async () => {
  const { clinic } = here.units
  await takeOverHolidays(here.as.bureau, 2026)
  await set(here.as.approver, clinic, { ...withSaturday, since: '2026-01-01' })
  const deadline = countDeadline({
    from: Date.parse('2026-12-22T09:00+07:00'),
    limit: { amount: 5, unit: 'workingDay' },
    calendar: await calendar(clinic),
  })
  // Wednesday 23, Saturday 26, Monday 28, Tuesday 29, Wednesday 30; 24 and 25 are closed
  expect(deadline).toMatchObject({ lastDay: '2026-12-30', missingYears: [] })
})
