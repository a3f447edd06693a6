import { measureText } from '../text/measure.ts'
import type { TextRoom } from '../text/wrap.ts'

/**
 * Divides the words that are wider than the room between two syllables, with a hyphen and a blank
 * after it: "Didisposisikan" gives "Didisposi- sikan". Syllables as in Indonesian spelling (EYD V): one
 * begins at a vowel with the consonant before it, ng, ny, sy and kh being one consonant. A word that
 * cannot be divided so stays whole. Quadratic in the length of a word.
 */
export function divideWords(text: string, room: TextRoom): string {
  return text
    .split(' ')
    .map((word) => divideWord(word, room))
    .join(' ')
}

/** A syllable's first letters, with two letters at least before it and after its beginning. */
const syllable = /(?<=\p{L}{2})(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])[aiueo](?=\p{L})/giu
/** Divided off one after the other, more would be no word any more. */
const mostParts = 4

function divideWord(word: string, room: TextRoom): string {
  const parts: string[] = []
  let rest = word
  while (parts.length < mostParts - 1 && measureText(rest, room) > room.width) {
    const ends = [...rest.matchAll(syllable)].map(({ index }) => index)
    const end = ends.findLast((at) => measureText(`${rest.slice(0, at)}-`, room) <= room.width)
    if (end === undefined) break
    parts.push(`${rest.slice(0, end)}-`)
    rest = rest.slice(end)
  }
  return [...parts, rest].join(' ')
}
