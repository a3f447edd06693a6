/** How much room a list has on paper: so many lines of so many Latin letters. */
export type ListRoom = { readonly lines: number; readonly letters: number }

/** Room for a list in large type, if it stands in that whole, and in smaller type. */
export type Rooms = { readonly roomy: ListRoom; readonly usual: ListRoom }

/** Rooms on the poster, in one language and side by side in two: as portal.css sets their type. */
export const posterRooms = {
  one: { roomy: { lines: 9, letters: 38 }, usual: { lines: 15, letters: 56 } },
  two: { roomy: { lines: 10, letters: 18 }, usual: { lines: 13, letters: 22 } },
} as const satisfies Readonly<Record<string, Rooms>>

/** How long the name of a service, its cost and its time may be on the poster. */
export const mostLetters = { name: 90, fact: 45 } as const

/** No text of a list takes more lines than these. */
const mostLines = 3

/**
 * What of a list stands in a room, longer texts cut, and how many of its texts do not; for these one
 * line is left. Guessed by letters, rather too wide than too narrow.
 */
export function fitList(
  texts: readonly string[],
  room: ListRoom,
): { readonly shown: readonly string[]; readonly more: number } {
  const cut = texts.map((text) => cutText(text, room.letters * mostLines))
  const heights = cut.map((text) => Math.ceil(widthOf(text) / room.letters))
  const total = heights.reduce((sum, height) => sum + height, 0)
  if (total <= room.lines) return { shown: cut, more: 0 }
  let left = room.lines - 1
  const count = heights.findIndex((height) => {
    left -= height
    return left < 0
  })
  return { shown: cut.slice(0, count), more: texts.length - count }
}

/** A text of no more than so many Latin letters, with … where something was left out. */
export function cutText(text: string, letters: number): string {
  const all = text.trim().replaceAll(/\s+/g, ' ')
  if (widthOf(all) <= letters) return all
  let width = 1
  let kept = ''
  for (const { segment } of graphemes.segment(all)) {
    width += widthOf(segment)
    if (width > letters) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += widthOfLetter(letter)
  return width
}

/** Capitals are wider than small letters; the widest, other writings and pictures twice as wide. */
function widthOfLetter(letter: string): number {
  if (/[mwMW@%]/.test(letter) || (letter.codePointAt(0) ?? 0) > 0x5ff) return 2
  return /\p{Lu}/u.test(letter) ? 1.4 : 1
}
