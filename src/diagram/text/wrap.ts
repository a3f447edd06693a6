import { cleanText } from './clean-text.ts'
import { clusterEnd } from './clusters.ts'
import { unitsPerEm } from './font-widths.ts'
import {
  advanceAt,
  fitEnd,
  fitText,
  longestLine,
  measureText,
  unitsWithin,
  type Font,
} from './measure.ts'

/** The room for a text: its font, the width of its lines in µm, and how many lines may stand. */
export type TextRoom = Font & {
  readonly width: number
  readonly maxLines?: number
  /** Stands at the end of the last line where the text goes on; absent: "…". */
  readonly cutMark?: string
}

/** Lines from top to bottom. `cut` tells that the text was longer than its room. */
export type WrappedText = { readonly lines: readonly string[]; readonly cut: boolean }

/**
 * Breaks a text into lines, greedily: at spaces, after hyphens, dashes and slashes between letters,
 * and at line ends; a word wider than the room is broken between clusters. An empty text has no
 * lines. Linear; what lies beyond the last line is not looked at.
 */
export function wrapText(text: string, room: TextRoom): WrappedText {
  const clean = cleanText(text)
  const maxLines = room.maxLines ?? Infinity
  const lines: string[] = []
  let at = 0
  while (at < clean.length && lines.length < maxLines) {
    const { end, next } = endLine(clean, at, room)
    lines.push(clean.slice(at, end))
    at = next
  }
  if (at >= clean.length) return { lines, cut: false }
  const last = lines.pop() ?? ''
  return { lines: [...lines, markCut(last, room)], cut: true }
}

/** Gives the width in µm of the widest piece of a text that `wrapText` does not break where there is room for it. Linear. */
export function widestWord(text: string, font: Font): number {
  const clean = cleanText(text)
  let [widest, units] = [0, 0]
  for (let index = 0; index < clean.length; index += 1) {
    const code = clean.charCodeAt(index)
    const blank = code === space || code === lineFeed
    units += blank ? 0 : advanceAt(clean, index, font.weight)
    if (units > widest) widest = units
    if (blank || breaksAfter(clean, index)) units = 0
  }
  return Math.ceil((widest * font.size) / unitsPerEm)
}

const space = 0x20
const lineFeed = 0x0a
const zeroWidthSpace = 0x200b
/** Hyphen-minus, slash, hyphen, en dash, em dash. */
const dividers: readonly number[] = [0x2d, 0x2f, 0x2010, 0x2013, 0x2014]

type LineEnd = { readonly end: number; readonly next: number }

/** Where the line that begins at `start` ends, and where the next one begins. A space is dropped at its end. */
function endLine(text: string, start: number, room: TextRoom): LineEnd {
  const limit = unitsWithin(room.width, room)
  let units = 0
  let lastBreak = -1
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === lineFeed) return { end: index, next: index + 1 }
    units += advanceAt(text, index, room.weight)
    const full = code !== space && (units > limit || index - start >= longestLine)
    if (full && lastBreak < 0) return breakWord(text, start, room)
    if (full) return endAfter(text, lastBreak)
    if (breaksAfter(text, index)) lastBreak = index
  }
  return { end: text.length, next: text.length }
}

function endAfter(text: string, index: number): LineEnd {
  const dropped = text.charCodeAt(index) === space
  return { end: dropped ? index : index + 1, next: index + 1 }
}

/** Whether a line may end after the character at `index`: a blank, or a divider between letters. */
function breaksAfter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code === space || code === zeroWidthSpace) return true
  const divides = (code <= 0x2f || code >= 0x2010) && dividers.includes(code)
  return divides && isLetter(text.charAt(index - 1)) && isLetter(text.charAt(index + 1))
}

/** Neither a blank nor a digit nor another divider: "dan/atau", but not "2-3" or "--". */
function isLetter(character: string): boolean {
  return character !== '' && !' \n0123456789-/\u2010\u2013\u2014.,:;()'.includes(character)
}

/** Breaks a word that is wider than its line between clusters; one cluster stands in any case. */
function breakWord(text: string, start: number, room: TextRoom): LineEnd {
  const end = Math.max(fitEnd(text, start, room), clusterEnd(text, start))
  const blank = text.charAt(end) === ' ' || text.charAt(end) === '\n'
  return { end, next: blank ? end + 1 : end }
}

function markCut(line: string, room: TextRoom): string {
  const mark = room.cutMark ?? '…'
  const width = room.width - measureText(mark, room)
  return fitText(line, width, room).trimEnd() + mark
}
