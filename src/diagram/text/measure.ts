import { boldWidths, regularWidths, unitsPerEm } from './font-widths.ts'
import { clusterEnd, isRegionalIndicator, isZeroWidth, zeroWidthRanges } from './clusters.ts'

export type FontWeight = 'regular' | 'bold'

/** A text's look: size of the em in µm, and weight. */
export type Font = { readonly size: number; readonly weight: FontWeight }

/** Gives the distance of the baselines of two lines, in whole µm: 1.18 em. */
export function lineHeight(font: Font): number {
  return Math.round(font.size * 1.18)
}

// Widths of characters that the font does not hold, on the safe side.
const otherWidth = Math.round(0.75 * unitsPerEm)
const squareWidth = unitsPerEm
const pictureWidth = Math.round(1.3 * unitsPerEm)

/** East Asian characters, which fill a square of one em. */
const squares: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
]

const widths = { regular: readWidths(regularWidths), bold: readWidths(boldWidths) }

/**
 * Gives the advance width of a line of text in whole µm: Liberation Sans, which has the metrics of
 * Arial, without kerning. What the font does not hold counts one em where it is a square character,
 * 1.3 em where it is a picture, else 0.75 em; marks that stand over a letter count nothing. Linear.
 */
export function measureText(text: string, font: Font): number {
  let units = 0
  for (let index = 0; index < text.length; index += 1) {
    units += advanceAt(text, index, font.weight)
  }
  return Math.round((units * font.size) / unitsPerEm)
}

/** Gives how many units of the em fit into `width` µm: a line of so many measures `width` at most. */
export function unitsWithin(width: number, font: Font): number {
  return Math.floor((width * unitsPerEm) / font.size)
}

/**
 * Gives the advance, in units of the em, of the character whose code unit stands at `index`. A
 * character of two code units has it at the first; the second has none.
 */
export function advanceAt(text: string, index: number, weight: FontWeight): number {
  const code = text.charCodeAt(index)
  if (code < 0xd800 || code > 0xdfff) return widths[weight][code] ?? otherWidth
  return code < 0xdc00 ? astralWidth(text.codePointAt(index) ?? code) : 0
}

/** No line is longer, whatever its width: characters without width would never end it. */
export const longestLine = 600

/** Gives the widest beginning of the text, cut between clusters, that is at most `width` µm wide. Linear in what it gives. */
export function fitText(text: string, width: number, font: Font): string {
  return text.slice(0, fitEnd(text, 0, { ...font, width }))
}

/** Gives where the widest piece of the text that begins at `start` and has room in `width` µm ends. */
export function fitEnd(
  text: string,
  start: number,
  room: Font & { readonly width: number },
): number {
  const limit = unitsWithin(room.width, room)
  let end = start
  let units = 0
  while (end < text.length && end - start < longestLine) {
    const next = clusterEnd(text, end)
    for (let index = end; index < next; index += 1) units += advanceAt(text, index, room.weight)
    if (units > limit) break
    end = next
  }
  return end
}

function astralWidth(code: number): number {
  if (isZeroWidth(code)) return 0
  if (isRegionalIndicator(code)) return pictureWidth / 2
  if (code >= 0x1f000 && code < 0x20000) return pictureWidth
  return code >= 0x20000 && code < 0x40000 ? squareWidth : otherWidth
}

/** Unpacks a table of scripts/font-widths.mjs to the widths of the Basic Multilingual Plane. */
function readWidths(packed: string): Uint16Array {
  const table = new Uint16Array(0x10000).fill(otherWidth)
  for (const [first, last] of squares) table.fill(squareWidth, first, last + 1)
  let code = 0
  for (const run of packed.split(' ')) {
    const [skip = '', width = '', count = '1'] = run.split(',')
    code += skip === '' ? 0 : parseInt(skip, 36)
    const end = code + parseInt(count, 36)
    table.fill(parseInt(width, 36), code, end)
    code = end
  }
  for (const [first, last] of zeroWidthRanges) table.fill(0, first, last + 1)
  return table
}
