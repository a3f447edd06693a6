import type { DurationLanguage } from './print-duration.ts'
import { longestDocument } from './json-fields.ts'
import { calendarFormat, longestPeriodDays, type CalendarFault } from './read-calendar.ts'

type Words = Readonly<Record<CalendarFault['code'], (found: string) => string>>

const words: Readonly<Record<DurationLanguage, Words>> = {
  id: {
    'malformed-json': () => 'berkas ini bukan JSON yang benar',
    'too-long': (found) => `terlalu panjang: ${found} karakter, paling banyak ${longestDocument}`,
    'foreign-format': (found) => `format ${found} tidak dikenal; seharusnya "${calendarFormat}"`,
    missing: () => 'belum diisi',
    'wrong-kind': (found) => `isi ${found} tidak sesuai dengan jenis isian ini`,
    'unknown-field': (found) => `isian ${found} tidak dikenal`,
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
    'malformed-json': () => 'the file is no well-formed JSON',
    'too-long': (found) => `too long: ${found} characters, at most ${longestDocument}`,
    'foreign-format': (found) => `unknown format ${found}; expected "${calendarFormat}"`,
    missing: () => 'missing',
    'wrong-kind': (found) => `holds ${found}, which is not of the kind expected here`,
    'unknown-field': (found) => `unknown field ${found}`,
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

/** Fields as people call them; a list is called by what one entry of it is. */
const fields: Readonly<Record<DurationLanguage, Readonly<Record<string, string>>>> = {
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
export function wordCalendarFault(
  { code, path, found = '' }: CalendarFault,
  language: DurationLanguage,
): string {
  const place = path
    .map((part) => {
      if (typeof part === 'string') return `, ${fields[language][part] ?? part}`
      return language === 'id' ? ` ke-${part + 1}` : ` ${part + 1}`
    })
    .join('')
    .replace(/^, /, '')
  const text = words[language][code](found)
  const sentence = place === '' ? text : `${place}: ${text}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
