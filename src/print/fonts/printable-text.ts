import { isCovered, type Coverage } from './coverage.ts'

/** Stands in print for a character that no embedded font has: U+FFFD, which says so by its name. */
export const unprintableMark = '\uFFFD'

/** Joiners, marks and selectors that choose a form of their neighbour and need no glyph of their own. */
const ignorable: readonly (readonly [number, number])[] = [
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
]

/** A text as it can be printed, and the characters that it lost, each once. */
export type PrintableText = { readonly text: string; readonly lost: readonly string[] }

const clusters = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * Replaces each character (with its marks) that the fonts do not have by a visible mark: PDF/A
 * forbids missing glyphs. Control characters are not its matter: they are never printed anyway.
 */
export function printableText(text: string, coverage: Coverage): PrintableText {
  if (isPrintable(text, coverage)) return { text, lost: [] }
  const lost = new Set<string>()
  let printable = ''
  for (const { segment } of clusters.segment(text)) {
    const kept = isPrintable(segment, coverage)
    if (!kept) lost.add(segment)
    printable += kept ? segment : unprintableMark
  }
  return { text: printable, lost: [...lost] }
}

function isPrintable(text: string, coverage: Coverage): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (!isCovered(coverage, code) && needsGlyph(code)) return false
  }
  return true
}

/** Control characters need none either: they never reach a page. */
function needsGlyph(code: number): boolean {
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0)
  return !control && !ignorable.some(([first, last]) => code >= first && code <= last)
}
