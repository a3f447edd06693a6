import { distances } from '../map-sizes.ts'

/** A line that moves aside between two layers: its x above and below, in µm. */
type Bend = { readonly from: number; readonly to: number }

/** A bend is the `track`th of a bundle, counted from the top; the bundle's last has `last`. */
export type Track = { readonly track: number; readonly last: number }

/**
 * Gives bends that run beside each other, nearer than lines may lie, tracks below each other, or they
 * would lie on one another where they are flat. The foremost comes first, so that lines that need not
 * cross do not:
 *
 *     a b           a b
 *     | |           | `--.
 *     `-`-----.     `--. |
 *           | |        | |
 *
 * n log n.
 */
export function staggerBends(bends: readonly Bend[]): readonly Track[] {
  const tracks: Track[] = bends.map(() => ({ track: 0, last: 0 }))
  for (const side of [1, -1]) {
    const moving = [...bends.entries()]
      .filter(([, { from, to }]) => (to - from) * side > 0)
      .toSorted(
        ([, one], [, other]) => (other.from - one.from) * side || (other.to - one.to) * side,
      )
    let bundle: number[] = []
    let reach = Infinity * side
    const close = () => {
      for (const [track, index] of bundle.entries())
        tracks[index] = { track, last: bundle.length - 1 }
      bundle = []
    }
    for (const [index, { from, to }] of moving) {
      if ((reach - to) * side > distances.lines) close()
      bundle.push(index)
      reach = from
    }
    close()
  }
  return tracks
}
