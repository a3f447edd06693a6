import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readDate } from '#time'
import { inArchive } from '../archive/in-archive.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { inGovernment } from '../database/database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import {
  addHoliday,
  editHoliday,
  getHoliday,
  getHolidayYear,
  importHolidays,
  keepHoliday,
  takeOverHolidays,
} from './holiday.service.ts'
import { proposeHolidays } from './proposals.ts'
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

const cityDay = {
  day: '2026-09-14',
  name: 'Hari Jadi Kota Sini',
  kind: 'local',
  source: 'Perwal 4/2026',
}

const daysOf = async (government: SmallGovernment, year = 2026) =>
  (await getHolidayYear(government.as.reader, year)).holidays.map(({ day }) => day)

async function auditOf(government: SmallGovernment): Promise<string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    `select action from audit where government_id = $1 and action like 'holiday%' order by number`,
    [government.id],
  )
  return rows.map(({ action }) => action)
}

describe('the proposal of 2026', () => {
  it('holds 17 national holidays and 8 days of collective leave, each with its source', () => {
    const proposed = proposeHolidays(2026)
    expect(proposed.filter(({ kind }) => kind === 'national')).toHaveLength(17)
    expect(proposed.filter(({ kind }) => kind === 'collective-leave')).toHaveLength(8)
    expect(proposed.every(({ day, source }) => readDate(day) === day && source !== '')).toBe(true)
    expect(proposeHolidays(2027)).toEqual([])
  })

  it('holds only once it is taken over, by one press, and a second press changes nothing', async () => {
    expect((await getHolidayYear(here.as.bureau, 2026)).proposed).toHaveLength(25)
    expect(await daysOf(here)).toEqual([])
    const taken = await takeOverHolidays(here.as.bureau, 2026)
    expect(taken).toEqual({ ok: true, added: 25, there: 0 })
    expect(await takeOverHolidays(here.as.bureau, 2026)).toMatchObject({ added: 0, there: 25 })
    expect(await daysOf(here)).toHaveLength(25)
    expect(await daysOf(there)).toEqual([])
    expect(await auditOf(here)).toEqual(['holidays.brought-in'])
  })

  it('pressed by two at once it comes in once', async () => {
    const both = [here.as.bureau, here.as.administrator]
    const taken = await Promise.all(both.map((context) => takeOverHolidays(context, 2026)))
    expect(new Set(taken.map((one) => one.ok && one.added))).toEqual(new Set([0, 25]))
    expect(await auditOf(here)).toEqual(['holidays.brought-in'])
  })

  it('leaves days as they are that somebody changed or took away', async () => {
    await takeOverHolidays(here.as.bureau, 2026)
    await keepHoliday(here.as.bureau, '2026-03-20', 'removed')
    await takeOverHolidays(here.as.bureau, 2026)
    expect(await daysOf(here)).not.toContain('2026-03-20')
  })
})

describe('a holiday', () => {
  it('is added, changed, taken away and put back, each with its row in the audit', async () => {
    const { bureau } = here.as
    expect(await addHoliday(bureau, cityDay)).toEqual({ ok: true })
    expect(await editHoliday(bureau, { ...cityDay, name: 'Hari Jadi' })).toEqual({ ok: true })
    expect(await getHoliday(bureau, cityDay.day)).toMatchObject({ holiday: { name: 'Hari Jadi' } })
    expect(await keepHoliday(bureau, cityDay.day, 'removed')).toEqual({ ok: true })
    expect(await daysOf(here)).toEqual([])
    expect(await keepHoliday(bureau, cityDay.day, 'kept')).toEqual({ ok: true })
    expect(await daysOf(here)).toEqual([cityDay.day])
    expect(await auditOf(here)).toEqual(
      ['added', 'edited', 'removed', 'kept'].map((what) => `holiday.${what}`),
    )
  })

  it('is added on a day that had one which was taken away', async () => {
    await addHoliday(here.as.bureau, cityDay)
    await keepHoliday(here.as.bureau, cityDay.day, 'removed')
    expect(await addHoliday(here.as.bureau, { ...cityDay, name: 'Pemilihan' })).toEqual({
      ok: true,
    })
    const { holidays } = await getHolidayYear(here.as.reader, 2026)
    expect(holidays.map(({ name }) => name)).toEqual(['Pemilihan'])
  })

  it('is one to a day', async () => {
    await addHoliday(here.as.bureau, cityDay)
    const again = await addHoliday(here.as.bureau, cityDay)
    expect(again).toMatchObject({ code: 'invalid-fields', fields: { day: 'taken' } })
  })

  it('that is typed wrongly is told field by field', async () => {
    const typed = { day: '2026-02-30', name: ' ', kind: 'x', source: '' }
    expect(await addHoliday(here.as.bureau, typed)).toMatchObject({
      code: 'invalid-fields',
      fields: { day: 'not-a-day', name: 'missing', kind: 'unknown', source: 'missing' },
    })
    expect(await editHoliday(here.as.bureau, typed)).toMatchObject({ code: 'not-found' })
  })

  it('is the business of the bureau and the administrator alone, and of their government', async () => {
    const { reader, drafter, reviewer, approver, auditor, administrator } = here.as
    for (const context of [reader, drafter, reviewer, approver, auditor]) {
      const refused = { code: 'not-allowed', action: 'set-holidays' }
      expect(await addHoliday(context, cityDay)).toMatchObject(refused)
      expect(await takeOverHolidays(context, 2026)).toMatchObject(refused)
      expect(await importHolidays(context, '')).toMatchObject(refused)
      expect(await getHoliday(context, cityDay.day)).toMatchObject(refused)
    }
    await addHoliday(administrator, cityDay)
    expect(await getHoliday(there.as.bureau, cityDay.day)).toMatchObject({ code: 'not-found' })
    expect(await keepHoliday(there.as.bureau, cityDay.day, 'removed')).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a calendar as JSON', () => {
  const calendar = (holidays: readonly object[]) =>
    JSON.stringify({ format: 'tatalaksana-calendar/1', zone: 'WIB', week: {}, holidays })

  it('brings in its holidays, by their names national or collective leave', async () => {
    const text = calendar([
      { date: '2027-01-01', name: 'Tahun Baru', source: 'SKB' },
      { date: '2027-03-09', name: 'Cuti Bersama Idulfitri' },
    ])
    expect(await importHolidays(here.as.bureau, text)).toMatchObject({ added: 2, year: 2027 })
    const { holidays } = await getHolidayYear(here.as.reader, 2027)
    expect(holidays.map(({ kind }) => kind)).toEqual(['national', 'collective-leave'])
  })

  it('that is none is told where it is wrong, and nothing comes in', async () => {
    const text = calendar([
      { date: '2027-01-01', name: 'Tahun Baru' },
      { date: 'besok', name: 'x' },
    ])
    expect(await importHolidays(here.as.bureau, text)).toMatchObject({
      code: 'invalid-calendar',
      faults: [{ code: 'not-a-date', path: ['holidays', 1, 'date'] }],
    })
    expect(await daysOf(here, 2027)).toEqual([])
  })
})

describe('a year', () => {
  it('counts as filled in once it has a national holiday, for the public as for officials', async () => {
    const filled = () => {
      const { id, units } = here
      return Promise.all([
        inGovernment(db, id, (tx) => calendarOf(tx, units.health)),
        inArchive(db, id, (tx) => calendarOf(tx, units.health)),
      ])
    }
    await addHoliday(here.as.bureau, cityDay)
    for (const { filledYears, names } of await filled()) {
      expect([...filledYears]).toEqual([])
      expect(names.get(cityDay.day)).toBe(cityDay.name)
    }
    await takeOverHolidays(here.as.bureau, 2026)
    for (const { filledYears } of await filled()) expect([...filledYears]).toEqual([2026])
    expect((await getHolidayYear(here.as.reader, 2026)).years).toEqual([
      { year: 2026, isFilled: true },
    ])
  })
})
