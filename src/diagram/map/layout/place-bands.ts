import type { Layers } from './build-layers.ts'
import { gap, ports as portSizes } from '../map-sizes.ts'
import { staggerBends, type Track } from './stagger-bends.ts'

/** From where to where a layer reaches; lines are vertical inside. */
export type Band = { readonly top: number; readonly bottom: number }

/** The bands of the layers, from top to bottom, and the room in which lines bend between them. */
export type Bands = {
  readonly bands: readonly Band[]
  /** By segment: between which heights its line bends. */
  readonly bends: readonly Band[]
}

/** Where the lines of the segments are above and below. */
type LineEnds = { readonly from: Float64Array; readonly to: Float64Array }

/**
 * Gives layers heights by what stands in them, and room between them in which lines bend: the more, the
 * farther the farthest moves aside and the more lines run beside each other.
 */
export function placeBands({ items, segments, count }: Layers, ends: LineEnds): Bands {
  const heights = new Float64Array(count)
  for (const { layer, height, node } of items) {
    const straight = node === undefined ? 0 : 2 * portSizes.straight
    heights[layer] = Math.max(heights[layer] ?? 0, height + straight)
  }
  const gaps: number[][] = Array.from({ length: count }, () => [])
  for (const [index, { upper }] of segments.entries()) {
    gaps[items[upper]?.layer ?? 0]?.push(index)
  }
  const bands: Band[] = []
  const bends: Band[] = segments.map(() => ({ top: 0, bottom: 0 }))
  let y = 0
  for (const [layer, inGap] of gaps.entries()) {
    const top = y + (heights[layer] ?? 0)
    bands.push({ top: y, bottom: top })
    const room = planGap(
      inGap.map((index) => ({ from: ends.from[index] ?? 0, to: ends.to[index] ?? 0 })),
    )
    y = top + room.height
    for (const [place, index] of inGap.entries()) {
      const { track, last } = room.tracks[place] ?? { track: 0, last: 0 }
      bends[index] = { top: top + track * room.pitch, bottom: y - (last - track) * room.pitch }
    }
  }
  return { bands, bends }
}

type Gap = { readonly height: number; readonly pitch: number; readonly tracks: readonly Track[] }

/** How high a gap is, and how far apart the tracks in it. */
function planGap(lines: readonly { readonly from: number; readonly to: number }[]): Gap {
  const farthest = lines.reduce((most, { from, to }) => Math.max(most, Math.abs(to - from)), 0)
  const tracks = staggerBends(lines)
  const last = tracks.reduce((most, track) => Math.max(most, track.last), 0)
  const pitch = Math.round(Math.min(gap.track, gap.tracks / Math.max(1, last)))
  const bend = Math.max(gap.least, Math.min(gap.most, Math.round(gap.share * farthest)))
  return { height: bend + last * pitch, pitch, tracks }
}
