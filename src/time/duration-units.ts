import type { DurationUnit } from './duration.ts'

type UnitWords = {
  /** How Indonesian documents write the unit: a pattern. */
  readonly written: string
  readonly id: UnitNames
  readonly en: UnitNames
}

/** The unit after an amount, and "once in each". */
type UnitNames = { readonly one: string; readonly every: string }

/** Words of the units. */
export const unitWords: Readonly<Record<DurationUnit, UnitWords>> = {
  second: {
    written: 'detik|dtk',
    id: { one: 'detik', every: 'setiap detik' },
    en: { one: 'second', every: 'every second' },
  },
  minute: {
    written: 'menit|mnt',
    id: { one: 'menit', every: 'setiap menit' },
    en: { one: 'minute', every: 'every minute' },
  },
  workingHour: {
    written: 'jam kerja',
    id: { one: 'jam kerja', every: 'setiap jam kerja' },
    en: { one: 'working hour', every: 'every working hour' },
  },
  period24h: {
    written: '[x×*] ?24 ?jam',
    id: { one: '× 24 jam', every: 'setiap 24 jam' },
    en: { one: '24-hour period', every: 'every 24 hours' },
  },
  hour: {
    written: 'jam',
    id: { one: 'jam', every: 'setiap jam' },
    en: { one: 'hour', every: 'hourly' },
  },
  workingDay: {
    written: 'hari kerja|hk',
    id: { one: 'hari kerja', every: 'setiap hari kerja' },
    en: { one: 'working day', every: 'every working day' },
  },
  day: {
    written: 'hari|hr',
    id: { one: 'hari', every: 'harian' },
    en: { one: 'day', every: 'daily' },
  },
  week: {
    written: 'minggu|pekan',
    id: { one: 'minggu', every: 'mingguan' },
    en: { one: 'week', every: 'weekly' },
  },
  month: {
    written: 'bulan|bln',
    id: { one: 'bulan', every: 'bulanan' },
    en: { one: 'month', every: 'monthly' },
  },
  quarter: {
    written: 'triwulan',
    id: { one: 'triwulan', every: 'triwulanan' },
    en: { one: 'quarter', every: 'quarterly' },
  },
  semester: {
    written: 'semester',
    id: { one: 'semester', every: 'semesteran' },
    en: { one: 'half-year', every: 'half-yearly' },
  },
  year: {
    written: 'tahun|thn',
    id: { one: 'tahun', every: 'tahunan' },
    en: { one: 'year', every: 'yearly' },
  },
}

/** All units. A text is tried against them in this order: "jam kerja" before "jam". */
export const durationUnits: readonly DurationUnit[] = [
  'second',
  'minute',
  'workingHour',
  'period24h',
  'hour',
  'workingDay',
  'day',
  'week',
  'month',
  'quarter',
  'semester',
  'year',
]
