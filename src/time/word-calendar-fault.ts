import type { DurationLanguage } from './print-duration.ts'
import {
  calendarFormat,
  longestPeriodDays,
  type CalendarFault,
  type CalendarFaultCode,
} from './read-calendar.ts'
import { wordJsonFault, type FaultWords } from './word-json-fault.ts'

type Words = FaultWords<CalendarFaultCode>

const words: Readonly<Record<DurationLanguage, Words['faults']>> = {
  id: {
    'unknown-zone': (found) =>
      `zona waktu ${found} tidak dikenal; seharusnya WIB, WITA, WIT, atau seperti +07:00`,
    'not-a-date': (found) => `${found} bukan tanggal; tulis seperti 2026-01-31`,
    'not-hours': (found) => `${found} bukan jam kerja; tulis seperti 07:30-12:00`,
    'hours-overlap': () => 'jam kerja ini mulai sebelum jam kerja sebelumnya selesai',
    'period-reversed': (found) => `masa ini berakhir ${found}, sebelum tanggal mulainya`,
    'period-too-long': (found) =>
      `masa ini berakhir ${found}, lebih dari ${longestPeriodDays} hari sesudah mulainya`,
    'date-repeated': (found) => `tanggal ${found} sudah ada dalam daftar`,
  },
  en: {
    'unknown-zone': (found) => `unknown zone ${found}; expected WIB, WITA, WIT or one like +07:00`,
    'not-a-date': (found) => `${found} is not a date; expected one like 2026-01-31`,
    'not-hours': (found) => `${found} are no hours; expected them like 07:30-12:00`,
    'hours-overlap': () => 'these hours begin before the hours above end',
    'period-reversed': (found) => `this period ends on ${found}, before it begins`,
    'period-too-long': (found) =>
      `this period ends on ${found}, more than ${longestPeriodDays} days after it begins`,
    'date-repeated': (found) => `date ${found} is in the list already`,
  },
}

const fields: Readonly<Record<DurationLanguage, Words['fields']>> = {
  id: {
    format: 'format',
    zone: 'zona waktu',
    week: 'jam kerja seminggu',
    monday: 'Senin',
    tuesday: 'Selasa',
    wednesday: 'Rabu',
    thursday: 'Kamis',
    friday: 'Jumat',
    saturday: 'Sabtu',
    sunday: 'Minggu',
    holidays: 'hari libur',
    periods: 'masa',
    date: 'tanggal',
    name: 'nama',
    source: 'sumber',
    from: 'mulai',
    to: 'sampai',
  },
  en: {
    week: 'working week',
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
    holidays: 'holiday',
    periods: 'period',
  },
}

/** Says in one sentence where a calendar file is wrong and how: "Hari libur ke-3, tanggal: … bukan tanggal". */
export function wordCalendarFault(fault: CalendarFault, language: DurationLanguage): string {
  const [faults, names] = [words[language], fields[language]]
  return wordJsonFault(fault, { language, format: calendarFormat, faults, fields: names })
}
