import { lineHeight, type Font } from '../text/measure.ts'
import type { Paper } from './page.ts'

/**
 * The sizes of the printed form, in µm, from the studies of real SOPs and of squeezed arrows: how
 * wide a column must be that an arrowhead has room, how small a symbol and a letter may become.
 */

/** Gives µm for typographic points (1 pt = 1/72 inch = 352.78 µm). */
export function points(count: number): number {
  return Math.round((count * 3175) / 9)
}

/** Papers lying on their long side: ISO A4 and A3, and F4 (folio), common in Indonesian offices. */
export const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> =
  {
    a4: { width: 297_000, height: 210_000 },
    f4: { width: 330_000, height: 215_000 },
    a3: { width: 420_000, height: 297_000 },
  }

export const margin = 12_000

/** Blank beside and above the text of a cell. */
export const cellPadding = { side: 1200, above: 1200 }

/** Gives the height that a cell needs for so many lines; 0 for none. */
export function textHeight(lines: number, font: Font): number {
  return lines <= 0 ? 0 : lines * lineHeight(font) + 2 * cellPadding.above
}

export const fonts = {
  institution: { size: points(12), weight: 'bold' },
  unit: { size: points(10.5), weight: 'bold' },
  form: { size: points(9.5), weight: 'regular' },
  title: { size: points(12), weight: 'bold' },
  identity: { size: points(8.5), weight: 'regular' },
  identityNumber: { size: points(8.5), weight: 'bold' },
  caption: { size: points(9), weight: 'bold' },
  pageNumber: { size: points(9), weight: 'regular' },
  footer: { size: points(8), weight: 'regular' },
  head: { size: points(8.5), weight: 'bold' },
  phase: { size: points(8.5), weight: 'bold' },
  label: { size: points(7.5), weight: 'regular' },
  letter: { size: points(8.5), weight: 'bold' },
  reference: { size: points(6), weight: 'regular' },
} as const satisfies Record<string, Font>

/** Sizes of performers' heads that are tried, upright, before the heads are turned. */
export const performerFonts: readonly Font[] = [
  { size: points(8), weight: 'bold' },
  { size: points(7.5), weight: 'bold' },
]

/** Room that a symbol needs above and below itself in its row for an arrowhead. */
export const rowRoom = { decision: 5400, other: 4200, connector: 3800 }

/** A connector, and the row in which connectors stand. */
export const connectorSize = { width: 6000, height: 6400 }
export const stripHeight = connectorSize.height + rowRoom.connector

export type SymbolSize = { readonly width: number; readonly height: number }
export type SymbolSizes = Readonly<Record<'process' | 'decision' | 'stop', SymbolSize>>

const symbolWidth = { least: 6000, most: 10_000, besides: 5200 }

/** Gives the sizes of symbols for columns `pitch` apart: a diamond is 15 % wider and 20 % higher than a box. */
export function symbolSizes(pitch: number): SymbolSizes {
  const wanted = pitch - symbolWidth.besides
  const width = Math.min(symbolWidth.most, Math.max(symbolWidth.least, wanted))
  const height = Math.min(6000, Math.max(4800, Math.round(width * 0.62)))
  return {
    process: { width, height },
    decision: { width: Math.round(width * 1.15), height: Math.round(height * 1.2) },
    stop: { width: Math.round(width * 0.8), height: Math.round(height * 0.8) },
  }
}
