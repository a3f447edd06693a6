import { points } from '../page/sizes.ts'
import type { Font } from '../text/measure.ts'
import type { Size } from './layout/map-graph.ts'

// The sizes of a process map at full scale, in µm.

/** Fonts by what a text is. */
export const mapFonts = {
  title: { size: points(12), weight: 'bold' },
  note: { size: points(8), weight: 'regular' },
  name: { size: points(9), weight: 'bold' },
  fact: { size: points(7.5), weight: 'regular' },
  mark: { size: points(7.5), weight: 'bold' },
  label: { size: points(7.5), weight: 'regular' },
} as const satisfies Record<string, Font>

/** Widths of a flow's line by its level, from rare to frequent. */
export const lineWidths = [250, 400, 600, 850, 1150] as const

/** An arrowhead's length and width by the width of its line. */
export function arrowHeadOf(line: number): Size {
  return { width: 1300 + line * 1.2, height: 1700 + line * 1.2 }
}

/** A box's text: blank around it, how wide and how many lines a name may be, how many marks are told. */
export const boxText = { side: 2200, above: 1700, least: 22_000, most: 38_000, lines: 5, marks: 6 }

/** From a marked box's outline to its second one. */
export const doubledOutline = 900

/** Start and end. */
export const capsule = { width: 22_000, height: 7500 }

/** Least distance of two boxes, of a line from a box, of two lines, and of a label from its line. */
export const distances = { boxes: 7000, lineToBox: 3200, lines: 2000, label: 900 }

/** Where lines meet a box's side: apart from each other, from the corner, and straight before the box. */
export const ports = { most: 5200, least: 2400, corner: 3000, straight: 3600, widest: 70_000 }

/** A loop at the side of a box. */
export const loop = { width: 5000, height: 5600 }

/**
 * The room between two layers, where lines bend: so much for each µm that one moves aside; and from one
 * line to the next of a bundle, of all lines of a bundle together at most `tracks`.
 */
export const gap = { least: 3600, most: 12_000, share: 0.14, track: 1100, tracks: 14_000 }

/** Blank around title, map and key. */
export const mapMargin = 10_000
