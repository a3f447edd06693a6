import type { Words } from '../messages/words.ts'

/** A count as the language writes it. */
export function countText(count: number, { language }: Pick<Words, 'language'>): string {
  return count.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
}
