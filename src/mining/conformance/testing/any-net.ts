import type { SeededRandom } from '#sop'
import type { Arc, Net } from '../../model/net.ts'

const labels = ['a', 'b', 'c'] as const

/** Gives a random small net of any kind: weights, loops, dead parts, no bound, several ends, no run. */
export function anyNet(random: SeededRandom): Net {
  const places = random.whole(2, 5)
  const arcs = (): Arc[] => {
    const ends = new Set([random.whole(0, places - 1), random.whole(0, places - 1)])
    return Array.from(ends, (place) => ({ place, weight: random.chance(0.1) ? 2 : 1 }))
  }
  const transitions = Array.from({ length: random.whole(2, 6) }, (_, index) => ({
    id: `t${index}`,
    ...(random.chance(0.75) && { label: random.pick(labels) }),
    inputs: arcs(),
    outputs: arcs(),
  }))
  const last = { place: places - 1, tokens: 1 }
  return {
    name: '',
    places: Array.from({ length: places }, (_, index) => ({ id: `p${index}`, name: '' })),
    transitions,
    initial: [{ place: 0, tokens: random.whole(1, 2) }],
    final: random.chance(0.3) ? [[last], [{ place: 0, tokens: 1 }]] : [[last]],
  }
}
