import { moveDrawn, type Drawn } from '../drawing/drawn.ts'
import type { DocxParagraph, Hung, HungOffset } from './docx-block.ts'

/** From where to where something reaches along one axis; micrometres. */
export type Span = { readonly from: number; readonly length: number }

/** What offsets count from, along one axis. */
export type Bases = Readonly<Record<HungOffset['base'], Span>>

export type Frame = { readonly x: Bases; readonly y: Bases }

/** Gives the parts of a drawing at their place; `paragraph` is the one in which it hangs. */
export function placeHung(hung: Hung, paragraph: DocxParagraph, frame: Frame): Drawn[] {
  const align = hung.inline ? { align: paragraph.align } : undefined
  const x = offsetIn(frame.x, hung.width, { ...hung.x, ...align })
  const y = offsetIn(frame.y, hung.height, hung.y)
  return hung.drawn.map((drawn) => moveDrawn(drawn, { x, y }))
}

function offsetIn(bases: Bases, size: number, { base, offset, align }: HungOffset): number {
  const { from, length } = bases[base]
  if (align === 'center') return from + (length - size) / 2
  const atEnd = ['right', 'end', 'bottom', 'outside'].includes(align ?? '')
  if (atEnd) return from + length - size
  return align === undefined ? from + offset : from
}
