import { seededRandom } from '#sop'
import { standardCalendar } from '#time'
import { expect, test } from 'vitest'
import { scenarioOfNet } from '../simulation/scenario-of-net.ts'
import { simulate } from '../simulation/simulate.ts'
import { checkSoundness } from './check-soundness.ts'
import type { Net } from './net.ts'
import { playRandomly } from './play-out.ts'
import { exploreNet } from './reachability.ts'
import { sumArcs } from './sum-arcs.ts'
import { netOfLines } from './testing/net-of-lines.ts'

const one = { place: 0, weight: 1 }

/** `a` takes twice from the start, in two arcs. */
function takingTwice(tokens: number): Net {
  const net = netOfLines('start > a > end')
  const transitions = net.transitions.map((each) => ({ ...each, inputs: [one, one] }))
  return { ...net, transitions, initial: [{ place: 0, tokens }] }
}

test('arcs of one place are one, the others keep their order', () => {
  expect(sumArcs([{ place: 2, weight: 3 }, one, { place: 2, weight: 1 }])).toEqual([
    { place: 2, weight: 4 },
    one,
  ])
})

test('a transition with two arcs from a place waits for two tokens, whoever fires it', () => {
  expect(exploreNet(takingTwice(1))).toMatchObject({ states: 1 })
  expect(exploreNet(takingTwice(2))).toMatchObject({ states: 2, tokens: Uint8Array.of(2, 0, 0, 1) })
  expect(playRandomly(takingTwice(1), seededRandom(1), 9).transitions).toEqual([])
  expect(playRandomly(takingTwice(2), seededRandom(1), 9)).toEqual({
    transitions: [0],
    complete: true,
  })
  const endings = [1, 2].map((tokens) => {
    const scenario = scenarioOfNet(takingTwice(tokens), standardCalendar('WIB'), {
      from: 0,
      everyMs: 1,
    })
    const { stuck, elapsed } = simulate(scenario, { seed: 1, cases: 1 })
    return { stuck, finished: elapsed.length }
  })
  expect(endings).toEqual([
    { stuck: 1, finished: 0 },
    { stuck: 0, finished: 1 },
  ])
})

test('such a net is not sound, though its places are those of a sound one', () => {
  expect(checkSoundness(takingTwice(1))).toMatchObject({ kind: 'unsound' })
})
