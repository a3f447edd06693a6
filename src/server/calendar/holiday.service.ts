import { readCalendar } from '#time'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { tidyLine } from '../government/unit-fields.ts'
import { holidayKinds, type KeptHoliday, type OfficeHoliday } from './calendar-record.ts'
import { setsHolidays } from './calendar.policy.ts'
import {
  insertHolidays,
  listHolidays,
  listKeptHolidays,
  lockHoliday,
  markHoliday,
  updateHoliday,
} from './calendar.queries.ts'
import { changeCalendar, invalid, mayNot } from './change-calendar.ts'
import { isDay } from './is-day.ts'
import { proposeHolidays, toOfficeHoliday } from './proposals.ts'

const holidayNotFound = { ok: false, code: 'not-found', what: 'holiday' } as const satisfies Failure

/** The holidays of a year, the years that have some, and what is proposed for it. */
export type HolidayYear = {
  readonly year: number
  readonly holidays: readonly KeptHoliday[]
  /** Each year with a holiday, and whether it counts as filled in: it has a national one. */
  readonly years: readonly { readonly year: number; readonly isFilled: boolean }[]
  /** Proposed days that nobody has entered yet. */
  readonly proposed: readonly OfficeHoliday[]
  readonly mayWrite: boolean
}

/** The holidays of a year, for everybody who is signed in. */
export async function getHolidayYear({ db, actor }: Context, year: number): Promise<HolidayYear> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const all = await listHolidays(tx)
    const byYear = Map.groupBy(all, ({ day }) => Number(day.slice(0, 4)))
    const entered = new Set(all.map(({ day }) => day))
    return {
      year,
      holidays: await listKeptHolidays(tx, year),
      years: [...byYear].map(([known, days]) => ({
        year: known,
        isFilled: days.some(({ kind }) => kind === 'national'),
      })),
      proposed: proposeHolidays(year).filter(({ day }) => !entered.has(day)),
      mayWrite: setsHolidays(actor),
    }
  })
}

/** One holiday, for whoever changes it. */
export async function getHoliday(
  { db, actor }: Context,
  day: string,
): Promise<Outcome<{ readonly holiday: OfficeHoliday }>> {
  if (!setsHolidays(actor)) return mayNot('set-holidays')
  if (!isDay(day)) return holidayNotFound
  const holiday = await inGovernment(db, actor.governmentId, (tx) => lockHoliday(tx, day))
  return holiday === undefined ? holidayNotFound : { ok: true, holiday }
}

/** A holiday as it was typed. */
export type TypedHoliday = Readonly<Record<keyof OfficeHoliday, string>>

/** Adds a holiday. On a day that has one it is a fault of the field `day`. */
export async function addHoliday(context: Context, typed: TypedHoliday): Promise<Outcome<object>> {
  const read = readHoliday(typed)
  return changeCalendar<object>(context, null, async (tx) => {
    if (!read.ok) return { outcome: read }
    const by = { personId: context.actor.personId, over: 'removed' } as const
    const [added] = await insertHolidays(tx, [read.holiday], by)
    if (added === undefined) return { outcome: invalid({ day: 'taken' }) }
    return { outcome: { ok: true }, audit: ['holiday.added', read.holiday] }
  })
}

/** Changes the name, kind or source of a holiday. */
export async function editHoliday(context: Context, typed: TypedHoliday): Promise<Outcome<object>> {
  const read = readHoliday(typed)
  return changeCalendar<object>(context, null, async (tx) => {
    const before = isDay(typed.day) ? await lockHoliday(tx, typed.day) : undefined
    if (before === undefined) return { outcome: holidayNotFound }
    if (!read.ok) return { outcome: read }
    await updateHoliday(tx, read.holiday, context.actor.personId)
    return { outcome: { ok: true }, audit: ['holiday.edited', { ...read.holiday, before }] }
  })
}

/** Takes a holiday away (`removed`), or puts back one that was taken away (`kept`). */
export async function keepHoliday(
  context: Context,
  day: string,
  as: 'kept' | 'removed',
): Promise<Outcome<object>> {
  return changeCalendar<object>(context, null, async (tx) => {
    const now = as === 'removed' ? 'kept' : 'removed'
    const holiday = isDay(day) ? await lockHoliday(tx, day, now) : undefined
    if (holiday === undefined) return { outcome: holidayNotFound }
    await markHoliday(tx, day, as)
    return { outcome: { ok: true }, audit: [`holiday.${as}`, holiday] }
  })
}

/** How many days came in, and how many were there already, or had been taken away. */
export type TakenOver = { readonly added: number; readonly there: number }

/** Takes over what is proposed for a year; days that somebody entered or took away stay as they are. */
export async function takeOverHolidays(
  context: Context,
  year: number,
): Promise<Outcome<TakenOver>> {
  return bringIn(context, proposeHolidays(year), `calendars/${year}.json`)
}

/** Brings in the holidays of a calendar (`tatalaksana-calendar/1`), else as `takeOverHolidays`. */
export async function importHolidays(
  context: Context,
  text: string,
): Promise<Outcome<TakenOver & { readonly year: number | undefined }>> {
  if (!setsHolidays(context.actor)) return mayNot('set-holidays')
  const read = readCalendar(text)
  if (!read.ok) return { ok: false, code: 'invalid-calendar', faults: read.faults }
  const holidays = read.holidays.map(toOfficeHoliday)
  const tooLong = holidays.some(
    ({ name, source }) => name === '' || name.length > 200 || source.length > 300,
  )
  if (tooLong) return invalid({ text: 'too-long' })
  const brought = await bringIn(context, holidays, 'tatalaksana-calendar/1')
  const [first] = holidays
  return brought.ok ? { ...brought, year: first && Number(first.day.slice(0, 4)) } : brought
}

function bringIn(
  context: Context,
  holidays: readonly OfficeHoliday[],
  from: string,
): Promise<Outcome<TakenOver>> {
  return changeCalendar<TakenOver>(context, null, async (tx) => {
    const by = { personId: context.actor.personId, over: 'nothing' } as const
    const days = await insertHolidays(tx, holidays, by)
    const counts = { added: days.length, there: holidays.length - days.length }
    if (days.length === 0) return { outcome: { ok: true, ...counts } }
    return { outcome: { ok: true, ...counts }, audit: ['holidays.brought-in', { from, days }] }
  })
}

function readHoliday(
  typed: TypedHoliday,
): { readonly ok: true; readonly holiday: OfficeHoliday } | ReturnType<typeof invalid> {
  const [name, source] = [tidyLine(typed.name), tidyLine(typed.source)]
  const kind = holidayKinds.find((known) => known === typed.kind)
  const faults: FieldFaults = {
    ...(!isDay(typed.day) && { day: 'not-a-day' }),
    ...(name === '' && { name: 'missing' }),
    ...(name.length > 200 && { name: 'too-long' }),
    ...(kind === undefined && { kind: 'unknown' }),
    ...(source === '' && { source: 'missing' }),
    ...(source.length > 300 && { source: 'too-long' }),
  }
  if (kind === undefined || Object.keys(faults).length > 0) return invalid(faults)
  return { ok: true, holiday: { day: typed.day, name, kind, source } }
}
