import type { Words } from '../messages/words.ts'

type HasLanguage = Pick<Words, 'language'>

const dates = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Jakarta' }),
}
const times = {
  id: new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }),
}

/** A day in words. */
export function dateText(date: Date, { language }: HasLanguage): string {
  return (language === 'en' ? dates.en : dates.id).format(date)
}

/** A day and the time of day, with the zone. */
export function timeText(date: Date, { language }: HasLanguage): string {
  return `${(language === 'en' ? times.en : times.id).format(date)} WIB`
}

/** A day that a document states (`2026-01-31`), in words; other text as it is. */
export function statedDateText(text: string, words: HasLanguage): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00+07:00`) : undefined
  return date === undefined || Number.isNaN(date.getTime()) ? text : dateText(date, words)
}
