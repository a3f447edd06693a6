import { openCalendar, standardWeek, type WorkingPeriod, type WorkingWeek } from '#time'
import type { Tx } from '../database/database.ts'
import { listUnitLine } from '../government/government.queries.ts'
import type { HoursPeriod, HoursVersion, OfficeHoliday, UnitCalendar } from './calendar-record.ts'
import {
  findZoneMinutes,
  listHolidays,
  listHoursPeriods,
  listHoursVersions,
} from './calendar.queries.ts'

/** Hours of units, from the unit itself to the topmost above it. */
export type HoursLine = readonly (readonly HoursVersion[])[]

/** All of which a unit's calendar is made. */
export type CalendarParts = {
  readonly zoneMinutes: number
  readonly holidays: readonly Omit<OfficeHoliday, 'source'>[]
  readonly line: HoursLine
  /** Those of the government first, those of the unit itself last, which rule. */
  readonly periods: readonly HoursPeriod[]
}

/** How far back the hours before a change of them are kept apart. */
const rememberedYears = 5

/**
 * Gives the calendar of a unit: its hours, or those of the nearest unit above that has some, else the
 * week of Perpres 21/2023; the government's zone and holidays; times of other hours. The public may
 * ask, too (`inArchive`). Of an unknown unit it is that of the government.
 */
export async function calendarOf(tx: Tx, unitId: string): Promise<UnitCalendar> {
  return makeCalendar(await readCalendarParts(tx, unitId))
}

/** Reads what a unit's calendar is made of. */
export async function readCalendarParts(tx: Tx, unitId: string): Promise<CalendarParts> {
  const units = await listUnitLine(tx, unitId)
  const versions = await listHoursVersions(tx, units)
  const periods = await listHoursPeriods(tx, units)
  const height = ({ unitId: of }: HoursPeriod) => (of === null ? units.length : units.indexOf(of))
  return {
    zoneMinutes: await findZoneMinutes(tx),
    holidays: await listHolidays(tx),
    line: units.map((unit) => versions.filter((version) => version.unitId === unit)),
    periods: periods.toSorted((a, b) => height(b) - height(a)),
  }
}

/** Makes a calendar of its parts. A year is filled in once a national holiday of it is known. */
export function makeCalendar({
  zoneMinutes,
  holidays,
  line,
  periods,
}: CalendarParts): UnitCalendar {
  const stretches = weekStretches(line)
  const working = {
    zoneMinutes,
    week: stretches.at(-1)?.week ?? standardWeek,
    holidays: new Set(holidays.map(({ day }) => day)),
    periods: [...stretches.slice(0, -1).map(endStretch(stretches)), ...periods],
  }
  const national = holidays.filter(({ kind }) => kind === 'national')
  return {
    working,
    open: openCalendar(working),
    names: new Map(holidays.map(({ day, name }) => [day, name])),
    filledYears: new Set(national.map(({ day }) => Number(day.slice(0, 4)))),
  }
}

type Stretch = { readonly since: string; readonly week: WorkingWeek }

/** The weeks that follow each other, the first of them of ever. */
function weekStretches(line: HoursLine): readonly Stretch[] {
  const days = new Set(line.flatMap((versions) => versions.map(({ since }) => since)))
  return ['', ...[...days].toSorted()].map((since) => ({ since, week: weekOn(line, since) }))
}

/** Gives the week of a day: of the nearest unit that says one for it. */
export function weekOn(line: HoursLine, day: string): WorkingWeek {
  for (const versions of line) {
    const week = versions.findLast(({ since }) => since <= day)?.week
    if (week) return week
  }
  return standardWeek
}

/** A stretch ends on the day before the next; it begins at most five years before its end. */
function endStretch(stretches: readonly Stretch[]) {
  return ({ since, week }: Stretch, place: number): WorkingPeriod => {
    const end = new Date(stretches[place + 1]?.since ?? '')
    end.setUTCDate(end.getUTCDate() - 1)
    const to = end.toISOString().slice(0, 10)
    const earliest = `${Number(to.slice(0, 4)) - rememberedYears}${to.slice(4, 8)}01`
    return { from: since > earliest ? since : earliest, to, week }
  }
}
