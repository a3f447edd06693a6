import type { Point } from '../page/page.ts'
import { lineHeight } from '../text/measure.ts'
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

/** Gives the height of so many lines. */
export function mapTextHeight(lines: readonly string[], role: MapText['role']): number {
  return lines.length * lineHeight(mapFonts[role])
}
