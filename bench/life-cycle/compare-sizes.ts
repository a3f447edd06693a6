import type { Figure } from '../figure.ts'
import { median } from '../median.ts'

const rounds = 80
const warmUp = 12
const usualMost = 1.5

/** How long a page takes, in milliseconds, of each size. */
type BothSizes = {
  readonly small: () => Promise<number>
  readonly large: () => Promise<number>
  /** The ratio allowed, where it is not the usual one. */
  readonly most?: number
}

/**
 * The time of a page at the whole size beside a hundredth of it: one request of each in turn, and in
 * turn one and the other first, so that both meet the same moods of the machine.
 */
export async function compareSizes(
  figure: string,
  { small, large, most = usualMost }: BothSizes,
): Promise<Figure> {
  const times: { readonly small: number; readonly large: number }[] = []
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await small() : undefined
    const whole = await large()
    const both = { small: first ?? (await small()), large: whole }
    if (round >= 0) times.push(both)
  }
  const ours = median(times.map((time) => time.large))
  const anchor = median(times.map((time) => time.small))
  const ratio = ours / anchor
  return {
    figure,
    ours: `${ours.toFixed(2)} ms`,
    anchor: `${anchor.toFixed(2)} ms at a hundredth of the size`,
    ratio: ratio.toFixed(2),
    target: `≤ ${most.toFixed(1)}`,
    ok: ratio <= most,
  }
}
