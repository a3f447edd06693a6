import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOf, type FollowsGraph } from './follows-graph.ts'
import { join, numberGroups, singles } from './groups.ts'
import { findSequenceCut } from './sequence-cut.ts'

type Pair = readonly [number, number]

function graphOf(size: number, pairs: readonly Pair[]): FollowsGraph {
  const list = {
    from: pairs.map(([from]) => from),
    to: pairs.map(([, to]) => to),
    weight: pairs.map(() => 1),
  }
  const none = new Float64Array(size)
  return { size, next: edgesOf(size, list), starts: none, ends: none }
}

function groupsOf(size: number, pairs: readonly Pair[]): number[] | undefined {
  const cut = findSequenceCut(graphOf(size, pairs))
  return cut && [...cut.of]
}

test('a chain is cut at every step', () => {
  expect(
    groupsOf(3, [
      [0, 1],
      [1, 2],
    ]),
  ).toEqual([0, 1, 2])
})

test('what does not reach each other, or does in both directions, stays together', () => {
  //  0 → 1 → 3      1 and 2 do not reach each other, 3 and 4 do in both directions
  //  0 → 2 → 3 ⇄ 4
  expect(
    groupsOf(5, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 3],
    ]),
  ).toEqual([0, 1, 1, 2, 2])
})

test('one group is no cut', () => {
  expect(groupsOf(2, [])).toBeUndefined()
  expect(
    groupsOf(2, [
      [0, 1],
      [1, 0],
    ]),
  ).toBeUndefined()
})

const anyPairs = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs: fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), {
      maxLength: 14,
    }),
  }),
)

test('there is a cut exactly where the definition has one, and its groups are in order', () => {
  fc.assert(
    fc.property(anyPairs, ({ size, pairs }) => {
      const reaches = closure(size, pairs)
      const groups = groupsOf(size, pairs)
      expect(groups !== undefined).toBe(countGroups(size, reaches) > 1)
      for (const [a, groupOfA] of (groups ?? []).entries()) {
        for (const [b, groupOfB] of (groups ?? []).entries()) {
          if (groupOfA < groupOfB) expect([reaches[a]?.[b], reaches[b]?.[a]]).toEqual([true, false])
        }
      }
    }),
    { seed: 1, numRuns: 2000 },
  )
})

/** Who reaches whom (Warshall 1962). */
function closure(size: number, pairs: readonly Pair[]): boolean[][] {
  const nodes = Array.from({ length: size }, (_, node) => node)
  let reaches = nodes.map((a) => nodes.map((b) => pairs.some(([x, y]) => x === a && y === b)))
  for (const by of nodes) {
    const last = reaches
    reaches = nodes.map((a) =>
      nodes.map((b) => last[a]?.[b] === true || (last[a]?.[by] === true && last[by]?.[b] === true)),
    )
  }
  return reaches
}

/** Groups after joining all pairs that reach each other in both directions or in none. */
function countGroups(size: number, reaches: readonly (readonly boolean[])[]): number {
  const forest = singles(size)
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) if (reaches[a]?.[b] === reaches[b]?.[a]) join(forest, a, b)
  }
  return numberGroups(forest).count
}
