import type { Words } from '../messages/words.ts'

/** Who reads: in which language, and by which clock. */
type Reader = Pick<Words, 'language' | 'timeZone'>

type Style = 'date' | 'time'

const locales: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' }
const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
}

// A format takes longer to make than to use by far; there is one for each language, zone and style.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf({ language, timeZone }: Reader, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${style}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone })
  formats.set(key, made)
  return made
}

/** A day in words. */
export function dateText(date: Date, reader: Reader): string {
  return formatOf(reader, 'date').format(date)
}

/** A day and the time of day, with the zone. */
export function timeText(date: Date, reader: Reader): string {
  return formatOf(reader, 'time').format(date)
}

/** A day without a time, such as `2026-11-26`, in words. */
export function dayText(day: string, { language }: Reader): string {
  return dateText(new Date(`${day}T00:00:00Z`), { language, timeZone: 'UTC' })
}

/** The day that it is there now, as forms send days: `2026-11-26`. */
export function todayIn({ timeZone }: Pick<Reader, 'timeZone'>): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())
}
