import { encode } from 'uqr'
import { points, type Box, type Primitive } from '#diagram'
import type { Stamp, StampPlace } from '../print-job.ts'
import type { PaperSize } from './fill-pages.ts'
import { frameOf } from './frame.ts'
import { blockOf, placeBlock, type TextBlock } from './text-block.ts'

/** A stamp laid out: its height with the gaps above and below, and how to draw it. */
export type LaidOutStamp = {
  readonly height: number
  readonly draw: (
    x: number,
    top: number,
  ) => { readonly primitives: readonly Primitive[]; readonly box: Box }
}

/** In µm. The code is read by phones from 0.4 mm a module on; a usual address has 37 modules with its margin of 4. */
const codeSize = 20_000
const gap = { above: 1200, inside: 1300 }
const font = { size: points(7.5), weight: 'regular' } as const
const mostLines = 4

/**
 * Lays out the stamp of an electronic signature over `width`.
 *
 *     +------------------------------------+
 *     | ▀▄▀█  Ditandatangani secara …      |
 *     | █▄▀▀  KEPALA DINAS …               |
 *     +------------------------------------+
 */
export function layOutStamp({ lines, address }: Stamp, width: number): LaidOutStamp {
  const room = { width: width - codeSize - 3 * gap.inside, maxLines: mostLines }
  const blocks = lines.map((line) => blockOf(line, font, room))
  const words = blocks.reduce((sum, block) => sum + block.height, 0)
  const height = Math.max(codeSize, words) + 2 * gap.inside
  const draw = (x: number, top: number) => {
    const box = { x, y: top + gap.above, width, height }
    const code = { x: x + gap.inside, y: box.y + gap.inside }
    const beside = { x: code.x + codeSize + gap.inside, top: code.y }
    const primitives = [...frameOf(box), ...drawCode(address, code), ...drawWords(blocks, beside)]
    return { primitives, box }
  }
  return { height: height + 2 * gap.above, draw }
}

/** The QR code's black modules, those beside each other as one bar. */
function drawCode(address: string, at: { readonly x: number; readonly y: number }): Primitive[] {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const edge = (index: number) => Math.round((codeSize * index) / size)
  return data.flatMap((row, line) =>
    barsOf(row).map(([from, to]): Primitive => {
      const [left, top] = [edge(from), edge(line)]
      const sides = { width: edge(to) - left, height: edge(line + 1) - top }
      return { kind: 'fill', ink: 'black', box: { x: at.x + left, y: at.y + top, ...sides } }
    }),
  )
}

/** Where runs of `true` begin and end. */
function barsOf(row: readonly boolean[]): (readonly [from: number, to: number])[] {
  const starts = row.flatMap((dark, at) => (dark && row[at - 1] !== true ? [at] : []))
  return starts.map((from) => {
    const end = row.indexOf(false, from)
    return [from, end === -1 ? row.length : end]
  })
}

function drawWords(
  blocks: readonly TextBlock[],
  at: { readonly x: number; readonly top: number },
): Primitive[] {
  let top = at.top
  return blocks.flatMap((block) => {
    const placed = placeBlock(block, { x: at.x, top, anchor: 'start', role: 'cell' })
    top += block.height
    return placed
  })
}

/** Where a box of the first page stands in the file, to a thousandth of a point. */
export function placeStamp({ x, y, width, height }: Box, paper: PaperSize): StampPlace {
  const box = {
    x: inPoints(x),
    y: inPoints(paper.height - y - height),
    width: inPoints(width),
    height: inPoints(height),
  }
  return { page: 0, box }
}

function inPoints(um: number): number {
  return Math.round((um * 72_000) / 25_400) / 1000
}
