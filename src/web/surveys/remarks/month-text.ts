import type { Words } from '../../messages/words.ts'

/** A month in words, named by its first day. */
export function monthText(day: string, { language }: Pick<Words, 'language'>): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(day).toLocaleDateString(language === 'id' ? 'id-ID' : 'en-GB', format)
}
