const months = [
  ['januari', 'jan'],
  ['februari', 'feb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'agt', 'ags'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des'],
]

/**
 * Reads a date as Indonesian documents print it ("17 Januari 2025", "17-01-2025", "17/1/2025") or
 * an ISO date; gives the ISO date, undefined where it is none or no day of the calendar.
 */
export function readDate(text: string): string | undefined {
  const clean = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(clean)
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, day, month = '', year] =
    /^(\d{1,2})[ ./-]+(\p{L}+|\d{1,2})[ ./-]+(\d{4})$/u.exec(clean) ?? []
  const named = months.findIndex((names) => names.includes(month)) + 1
  return isoDate(Number(year), named > 0 ? named : Number(month), Number(day))
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return undefined
  if (day > daysOfMonth(year, month)) return undefined
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
}

/** Gregorian calendar. */
function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : 28
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
