import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCalendar, type Holiday } from '#time'
import { findMigrationsFolder } from '../database/migrations.ts'
import type { HolidayKind, OfficeHoliday } from './calendar-record.ts'

/**
 * Gives the holidays that the program proposes for a year (`calendars/<year>.json`); none where it
 * knows none. They hold only once somebody has taken them over.
 */
export function proposeHolidays(
  year: number,
  folder = join(findMigrationsFolder(), '..', 'calendars'),
): readonly OfficeHoliday[] {
  const file = join(folder, `${year}.json`)
  if (!existsSync(file)) return []
  const read = readCalendar(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file} is no calendar: ${JSON.stringify(read.faults)}`)
  return read.holidays.map(toOfficeHoliday)
}

/** A holiday of a calendar file. The file does not say of which kind it is: its name does. */
export function toOfficeHoliday({ date, name, source = '' }: Holiday): OfficeHoliday {
  const kind: HolidayKind = /^cuti bersama\b/i.test(name) ? 'collective-leave' : 'national'
  return { day: date, name, kind, source }
}
