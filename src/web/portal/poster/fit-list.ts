/** How much room a list has on paper: so many lines of so many Latin letters. */
export type ListRoom = { readonly lines: number; readonly letters: number }

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

/** Capitals are wider than small letters, other writings and pictures twice as wide. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /[\p{Lu}mwMW@%]/u.test(letter) ? 1.4 : isWide(letter)
  return width
}

function isWide(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0x5ff ? 2 : 1
}
