import type { SingleDuration } from './duration.ts'
import { takeQuantity } from './quantity.ts'

/** A duration, and the words after it: a note, or the case in which it holds. */
export type DurationWithTail = { readonly duration: SingleDuration; readonly tail: string }

/** A remark in brackets, and the words after it. */
export type TrailingText = { readonly note?: string; readonly tail: string }

/**
 * Divides what follows an amount into a remark in brackets and words: "(otomatis) bila lengkap".
 * Undefined where it is neither, such as a second amount or a lone bracket.
 */
export function readTrailingText(text: string): TrailingText | undefined {
  if (!hasMatchedBrackets(text)) return undefined
  const words = skipSeparators(text)
  const end = words.startsWith('(') ? closingBracket(words) : -1
  const tail = skipSeparators(words.slice(end + 1)).trimEnd()
  if (tail !== '' && (!/^\p{L}/u.test(tail) || takeQuantity(tail) !== undefined)) return undefined
  const note = bareNote(words.slice(0, end + 1))
  return note === '' ? { tail } : { note, tail }
}

/** True where every bracket that opens closes, and none closes before it opens. */
export function hasMatchedBrackets(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Two remarks as one. */
export function joinNotes(...notes: readonly (string | undefined)[]): string {
  return notes.filter((note) => note !== undefined && note !== '').join(', ')
}

function skipSeparators(text: string): string {
  return text.replace(/^[ ,.;:–—-]+/, '')
}

/** Index of the bracket that closes the one at the beginning; the brackets of the text match. */
function closingBracket(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    if (text[index] === ')') depth -= 1
    if (depth === 0) return index
  }
  return -1
}

/** Takes the brackets off, however many stand around the whole. */
function bareNote(text: string): string {
  if (!text.startsWith('(') || closingBracket(text) !== text.length - 1) return text.trim()
  return bareNote(text.slice(1, -1).trim())
}
