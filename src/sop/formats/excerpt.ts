import { cleanText } from './clean-text.ts'

/** Gives the beginning of a text on one line, without control characters, for a sentence about it. */
export function excerpt(text: string, length: number): string {
  const start = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  const line = cleanText(start).replaceAll(/\s+/gu, ' ').trim()
  return start.length < text.length ? `${line}…` : line
}
