import { expect, test } from 'vitest'
import type { Net } from '../model/net.ts'
import type { Alignment, Move } from './alignment.ts'
import { mapAlignments } from './map-alignments.ts'

/** a, then b, then c. */
const net: Net = {
  name: '',
  places: ['p', 'q', 'r', 's'].map((id) => ({ id, name: '' })),
  transitions: ['a', 'b', 'c'].map((label, place) => ({
    id: label,
    label,
    inputs: [{ place, weight: 1 }],
    outputs: [{ place: place + 1, weight: 1 }],
  })),
  initial: [{ place: 0, tokens: 1 }],
  final: [[{ place: 3, tokens: 1 }]],
}

function optimal(moves: readonly Move[]): Alignment {
  return { kind: 'optimal', cost: 0, moves, visits: 0 }
}

const done = (event: number, transition: number): Move => ({
  kind: 'synchronous',
  event,
  transition,
})

test('activities carry what departs, and flows that the model does not have are marked', () => {
  // three cases a c (b skipped), two cases a x b c (x unknown), one case a b c
  const variants = {
    first: Uint32Array.of(0, 2, 6, 9),
    activity: Int32Array.of(0, 1, 0, 2, 3, 1, 0, 3, 1),
    counts: Uint32Array.of(3, 2, 1),
  }
  const alignments = [
    optimal([done(0, 0), { kind: 'model', transition: 1 }, done(1, 2)]),
    optimal([done(0, 0), { kind: 'log', event: 1 }, done(2, 1), done(3, 2)]),
    optimal([done(0, 0), done(1, 1), done(2, 2)]),
  ]
  const activities = ['a', 'c', 'x', 'b']
  const map = mapAlignments({ variants, activities, alignments, net }, ({ skipped, outside }) =>
    skipped + outside === 0 ? [] : [`${skipped}/${outside}`],
  )
  expect(map.cases).toBe(6)
  expect(map.activities).toEqual([
    { name: 'a', events: 6, cases: 6 },
    { name: 'c', events: 6, cases: 6 },
    { name: 'x', events: 2, cases: 2, marks: ['0/2'] },
    { name: 'b', events: 3, cases: 3, marks: ['3/0'] },
  ])
  expect(map.flows).toEqual([
    { from: 0, to: 1, events: 3, cases: 3, departs: true },
    { from: 0, to: 2, events: 2, cases: 2, departs: true },
    { from: 2, to: 3, events: 2, cases: 2, departs: true },
    { from: 3, to: 1, events: 3, cases: 3 },
    { from: 0, to: 3, events: 1, cases: 1 },
  ])
  expect(map.starts).toEqual([{ activity: 0, cases: 6 }])
  expect(map.ends).toEqual([{ activity: 1, cases: 6 }])
})

test('a step that never happened stands on the map, and a case without events counts', () => {
  const variants = {
    first: Uint32Array.of(0, 0),
    activity: new Int32Array(0),
    counts: Uint32Array.of(4),
  }
  const moves: Move[] = [0, 1, 2].map((transition) => ({ kind: 'model', transition }))
  const aligned = { variants, activities: [], alignments: [optimal(moves)], net }
  const map = mapAlignments(aligned, ({ skipped }) => [String(skipped)])
  expect(map.activities.map(({ name, marks }) => [name, marks])).toEqual([
    ['a', ['4']],
    ['b', ['4']],
    ['c', ['4']],
  ])
  expect({ cases: map.cases, flows: map.flows, starts: map.starts }).toEqual({
    cases: 4,
    flows: [],
    starts: [],
  })
})
