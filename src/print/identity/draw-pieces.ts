import type { Primitive } from '#diagram'
import { lineHeight } from '#diagram'
import { fonts, padding } from './form-sizes.ts'
import { across, down, frameOf } from './frame.ts'
import type { Piece } from './fill-pages.ts'
import type { ListLine } from './lists.ts'
import type { RowsPlace } from './facts.ts'
import { placeBlock } from './text-block.ts'

/** Draws the pieces of one page below each other in a frame, left lists before right ones. */
export function drawPieces(pieces: readonly Piece[], at: RowsPlace): Primitive[] {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
  if (height === 0) return []
  const middle = at.x + Math.round(at.width / 2)
  const primitives: Primitive[] = [
    ...frameOf({ x: at.x, y: at.top, width: at.width, height }),
    down(middle, [at.top, at.top + height], 'rule'),
  ]
  let top = at.top
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) primitives.push(across(top, [at.x, at.x + at.width], 'rule'))
    primitives.push(...drawList(piece.left, { x: at.x, top }))
    primitives.push(...drawList(piece.right, { x: middle, top }))
    top += piece.height
  }
  return primitives
}

function drawList(lines: readonly ListLine[], at: { x: number; top: number }): Primitive[] {
  const primitives: Primitive[] = []
  const x = at.x + padding.side
  let top = at.top + padding.above
  for (const line of lines) {
    const font = line.kind === 'heading' ? fonts.strong : fonts.fact
    const upper = line.kind === 'item' ? top + line.height - lineHeight(font) : top
    const place = { top: upper, anchor: 'start', role: 'cell' } as const
    if (line.mark !== '')
      primitives.push(...placeBlock({ lines: [line.mark], font }, { ...place, x }))
    primitives.push(...placeBlock({ lines: [line.text], font }, { ...place, x: x + line.indent }))
    top += line.height
  }
  return primitives
}
