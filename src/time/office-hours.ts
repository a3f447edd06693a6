import type { WorkingCalendar, WorkingWeek } from './working-calendar.ts'

/** Minutes ahead of UTC of Indonesia's zones (Keppres 41/1987). */
export const zones = { WIB: 420, WITA: 480, WIT: 540 } as const

/** West, Central or East Indonesian time. */
export type Zone = keyof typeof zones

const fromMondayToThursday = [
  { from: at(7, 30), to: at(12) },
  { from: at(13), to: at(16) },
]
const friday = [
  { from: at(7, 30), to: at(11, 30) },
  { from: at(13), to: at(16, 30) },
]

/**
 * The week of Perpres 21/2023. The regulation says: Monday to Friday (art. 3), 37 hours 30 minutes a
 * week without breaks, from 07.30 local time (art. 4), a break of 90 minutes on Friday and of 60 on
 * other days. When the break begins and the day ends, each agency decides: five days of equal length,
 * and a break from noon, on Friday from 11.30, are customary, a default and no law.
 */
export const standardWeek: WorkingWeek = [
  ...Array.from({ length: 4 }, () => fromMondayToThursday),
  friday,
  [],
  [],
]

const inRamadanToThursday = [
  { from: at(8), to: at(12) },
  { from: at(12, 30), to: at(15) },
]
const inRamadanFriday = [
  { from: at(8), to: at(11, 30) },
  { from: at(12, 30), to: at(15, 30) },
]

/**
 * The week of Perpres 21/2023 in Ramadan: 32 hours 30 minutes without breaks, from 08.00, a break of
 * 60 minutes on Friday and of 30 on other days. The rest is a default as in `standardWeek`.
 */
export const ramadanWeek: WorkingWeek = [
  ...Array.from({ length: 4 }, () => inRamadanToThursday),
  inRamadanFriday,
  [],
  [],
]

/**
 * A calendar of the standard week without any holiday: which days are holidays is decided each year
 * (joint decree of three ministers), so they come from a file (`readCalendar`).
 */
export function standardCalendar(zone: Zone): WorkingCalendar {
  return { zoneMinutes: zones[zone], week: standardWeek, holidays: new Set() }
}

/** Minutes from midnight. */
function at(hours: number, minutes = 0): number {
  return hours * 60 + minutes
}
