import type { SeededRandom } from '#sop'
import type { ProcessTree } from '../process-tree.ts'

const labels = ['a', 'b', 'c', 'd', 'e'] as const

/** Gives a random process tree of that depth at most; names repeat. */
export function anyTree(random: SeededRandom, depth: number): ProcessTree {
  const roll = random.fraction()
  if (depth === 0 || roll < 0.2) {
    return random.chance(0.25)
      ? { kind: 'silent' }
      : { kind: 'activity', label: random.pick(labels) }
  }
  const children = Array.from({ length: random.whole(1, 3) }, () => anyTree(random, depth - 1))
  if (roll < 0.45) return { kind: 'sequence', children }
  if (roll < 0.65) return { kind: 'choice', children }
  if (roll < 0.75) return { kind: 'parallel', children }
  const redo = anyTree(random, depth - 1)
  return { kind: 'loop', body: anyTree(random, depth - 1), redos: [redo] }
}
