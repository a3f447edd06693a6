const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text is a day of the calendar in ISO form; 29 February only in leap years. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = isoPattern.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = month === 2 && isLeapYear(year) ? 1 : 0
  return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + leap
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The year of an ISO date, undefined for anything else. */
export function yearOf(date: string): number | undefined {
  return isIsoDate(date) ? Number(date.slice(0, 4)) : undefined
}
