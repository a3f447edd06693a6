import { lineHeight, type Font } from '../text/measure.ts'
import type { Box, TextPrimitive } from './page.ts'
import { cellPadding } from './sizes.ts'

/** How lines of text stand in a box. */
export type TextStyle = Font & {
  readonly role: TextPrimitive['role']
  readonly anchor: TextPrimitive['anchor']
  readonly step?: string
}

/** Half the height of letters, where capitals and small letters both seem to be centred. */
const halfLetter = 0.35

/** Sets lines into a box, centred from top to bottom, at its left side, middle or right side. */
export function setLines(lines: readonly string[], box: Box, style: TextStyle): TextPrimitive[] {
  const x = anchorX(box, style.anchor)
  const first = firstBaseline(lines.length, box.y + box.height / 2, style)
  return lines.map((text, index) =>
    textAt(text, { x, y: first + index * lineHeight(style) }, style),
  )
}

/** Sets one line into a box, centred from top to bottom. */
export function setLine(text: string, box: Box, style: TextStyle): TextPrimitive {
  const y = firstBaseline(1, box.y + box.height / 2, style)
  return textAt(text, { x: anchorX(box, style.anchor), y }, style)
}

/** Sets lines from bottom to top, beginning at the lower end of the box, centred from left to right. */
export function setTurnedLines(
  lines: readonly string[],
  box: Box,
  style: TextStyle,
): TextPrimitive[] {
  const y = box.y + box.height - cellPadding.side
  const first = firstBaseline(lines.length, box.x + box.width / 2, style)
  return lines.map((text, index) => ({
    ...textAt(text, { x: first + index * lineHeight(style), y }, { ...style, anchor: 'start' }),
    turned: true,
  }))
}

/** Gives one line of text at its baseline. */
export function textAt(text: string, at: TextPrimitive['at'], style: TextStyle): TextPrimitive {
  const { size, weight, anchor, role, step } = style
  const line = { kind: 'text', at, text, size, weight, anchor, turned: false, role } as const
  return step === undefined ? line : { ...line, step }
}

function anchorX(box: Box, anchor: TextPrimitive['anchor']): number {
  if (anchor === 'start') return box.x + cellPadding.side
  if (anchor === 'end') return box.x + box.width - cellPadding.side
  return Math.round(box.x + box.width / 2)
}

function firstBaseline(lines: number, middle: number, font: Font): number {
  return Math.round(middle - ((lines - 1) * lineHeight(font)) / 2 + font.size * halfLetter)
}
