import { lineHeight, wrapText, type TextPrimitive } from '#diagram'
import type { Font } from './form-sizes.ts'

/** Lines of one font that stand below each other. */
export type TextBlock = {
  readonly lines: readonly string[]
  readonly font: Font
  readonly height: number
  readonly cut: boolean
}

/** Breaks a text into a block of `width`, cut after `maxLines`; an empty text takes no height. */
export function blockOf(
  text: string,
  font: Font,
  room: { width: number; maxLines: number },
): TextBlock {
  const { lines, cut } = wrapText(text, { ...font, ...room })
  return { lines, font, cut, height: lines.length * lineHeight(font) }
}

export type BlockPlace = {
  readonly x: number
  readonly top: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly role: TextPrimitive['role']
}

/** Half the height of letters, where capitals and small letters both seem to be centred. */
const halfLetter = 0.35

/** Gives the lines of a block whose upper edge is at `top`, letters centred in the height of their line. */
export function placeBlock(
  { lines, font }: Pick<TextBlock, 'lines' | 'font'>,
  place: BlockPlace,
): TextPrimitive[] {
  const step = lineHeight(font)
  const first = place.top + Math.round(step / 2 + font.size * halfLetter)
  return lines.map((text, index) => ({
    kind: 'text',
    at: { x: place.x, y: first + index * step },
    text,
    size: font.size,
    weight: font.weight,
    anchor: place.anchor,
    turned: false,
    role: place.role,
  }))
}
