import { unitWords } from '../duration-units.ts'
import { minuteMs } from '../open-calendar.ts'
import { printDay } from '../print-day.ts'
import type { DurationLanguage } from '../print-duration.ts'
import type { CountedRun, Deadline } from './count-deadline.ts'

/** A deadline in words of a language. */
export type DeadlineWords = {
  /** "Kamis, 26 Maret 2026 pukul 24.00". */
  readonly end: string
  /** How it was counted, run by run: "Senin, 30 Maret 2026", "hari kerja ke-5". */
  readonly lines: readonly { readonly days: string; readonly why: string }[]
  /** What makes the count doubtful: "hari libur 2027 belum diisi". */
  readonly doubts: readonly string[]
}

type Words = {
  readonly at: string
  readonly event: string
  readonly weekend: string
  readonly holiday: string
  readonly closed: string
  readonly hours: (periods: number) => string
  readonly places: (first: number, last: number, unit: string) => string
  readonly missing: (year: number) => string
}

const words: Readonly<Record<DurationLanguage, Words>> = {
  id: {
    at: 'pukul',
    event: 'hari kejadian, tidak dihitung',
    weekend: 'akhir pekan, tidak dihitung',
    holiday: 'libur, tidak dihitung',
    closed: 'kantor tutup, tidak dihitung',
    hours: (periods) => `${periods} × 24 jam`,
    places: (first, last, unit) =>
      first === last ? `${unit} ke-${first}` : `${unit} ke-${first} s.d. ke-${last}`,
    missing: (year) => `hari libur ${year} belum diisi`,
  },
  en: {
    at: 'at',
    event: 'the day of the event, not counted',
    weekend: 'weekend, not counted',
    holiday: 'holiday, not counted',
    closed: 'office closed, not counted',
    hours: (periods) => `${periods} × 24 hours`,
    places: (first, last, unit) =>
      first === last ? `${unit} ${first}` : `${unit}s ${first} to ${last}`,
    missing: (year) => `the holidays of ${year} are not filled in`,
  },
}

/** Gives a deadline in words: when it ends, how it was counted, and what is doubtful about it. */
export function wordDeadline(deadline: Deadline, language: DurationLanguage): DeadlineWords {
  return {
    end: printEnd(deadline, language),
    lines: wordLines(deadline, language),
    doubts: deadline.missingYears.map(words[language].missing),
  }
}

function printEnd({ due, lastDay, zoneMinutes, limit }: Deadline, language: DurationLanguage) {
  const clock = new Date(due + zoneMinutes * minuteMs).toISOString().slice(11, 16)
  // whatever ends at midnight ends with its last day
  const time = limit.unit !== 'period24h' || clock === '00:00' ? '24:00' : clock
  const { at } = words[language]
  return `${printDay(lastDay, language)} ${at} ${language === 'id' ? time.replace(':', '.') : time}`
}

/** Each counted run tells which days of the limit it is: "hari kerja ke-1 s.d. ke-3". */
function wordLines({ counted, limit }: Deadline, language: DurationLanguage) {
  let before = 0
  return counted.map((run) => {
    const first = before + 1
    if (run.kind === 'counted') before += run.days
    return { days: printDays(run, language), why: wordRun({ run, first, limit }, language) }
  })
}

type RunInLimit = { readonly run: CountedRun; readonly first: number } & Pick<Deadline, 'limit'>

function wordRun({ run, first, limit }: RunInLimit, language: DurationLanguage): string {
  const w = words[language]
  switch (run.kind) {
    case 'counted': {
      const unit = limit.unit === 'workingDay' ? 'workingDay' : 'day'
      return w.places(first, first + run.days - 1, unitWords[unit][language].one)
    }
    case 'running':
      return w.hours(limit.amount)
    case 'holiday':
      return `${run.name ?? ''}: ${w.holiday}`
    case 'event':
    case 'weekend':
    case 'closed':
      return w[run.kind]
  }
}

function printDays({ from, to }: CountedRun, language: DurationLanguage): string {
  return from === to
    ? printDay(from, language)
    : `${printDay(from, language)} – ${printDay(to, language)}`
}
