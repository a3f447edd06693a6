import type { Point } from '../page/page.ts'
import { lineHeight, measureText } from '../text/measure.ts'
import type { Size } from './layout/map-graph.ts'
import type { MapText } from './map-drawing.ts'
import { mapFonts } from './map-sizes.ts'

/** Sets lines below each other; `at` is the top of the first at its left end, or at its middle. */
export function setMapText(
  lines: readonly string[],
  at: Point,
  {
    role,
    anchor = 'start',
  }: { readonly role: MapText['role']; readonly anchor?: MapText['anchor'] },
): MapText[] {
  const font = mapFonts[role]
  const baseline = Math.round(at.y + lineHeight(font) / 2 + font.size * 0.35)
  return lines.map((text, index) => ({
    kind: 'text',
    role,
    at: { x: Math.round(at.x), y: baseline + index * lineHeight(font) },
    text,
    ...font,
    anchor,
  }))
}

/** Gives the room that lines take, in even µm, so that its middle is whole. */
export function sizeOfLines(lines: readonly string[], role: MapText['role']): Size {
  const width = Math.max(0, ...lines.map((line) => measureText(line, mapFonts[role])))
  const height = mapTextHeight(lines, role)
  return { width: 2 * Math.ceil(width / 2), height: 2 * Math.ceil(height / 2) }
}

/** Gives the height of so many lines. */
export function mapTextHeight(lines: readonly string[], role: MapText['role']): number {
  return lines.length * lineHeight(mapFonts[role])
}
