import { seededRandom } from '#sop'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { netOfTree } from './net-of-tree.ts'
import type { Net } from './net.ts'
import { readPnml } from './pnml/read-pnml.ts'
import { exploreNet, pathTo } from './reachability.ts'
import { stateMachine } from './state-machine.ts'
import { anyTree } from './testing/any-tree.ts'
import { netOfLines } from './testing/net-of-lines.ts'

// Models are lent for tests and never part of the project.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const models = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'models')

test.for([
  ['receipt-imf02', 520],
  ['Sepsis-imf02', 470],
  ['BPIC12-imf02', 1234],
] as const)('%s has the %i states that other tools count', ([name, states], context) => {
  context.skip(!existsSync(models), `there are no models in ${models}`)
  const reading = readPnml(readFileSync(join(models, `${name}.pnml`)))
  expect(reading.ok && exploreNet(reading.nets[0]).states).toBe(states)
})

test('the markings of two parallel steps make a square', () => {
  const graph = exploreNet(netOfLines('start > a > p q', 'p > b > r', 'q > c > s', 'r s > d > end'))
  expect(graph).toMatchObject({ states: 6, places: 6, ended: 'complete' })
  expect([...graph.firstEdge]).toEqual([0, 1, 3, 4, 5, 6, 6])
  expect([...graph.edgeTransition]).toEqual([0, 1, 2, 2, 1, 3])
  expect([...graph.edgeTarget]).toEqual([1, 2, 3, 4, 4, 5])
  expect([...graph.final]).toEqual([0, 0, 0, 0, 0, 1])
  expect(pathTo(graph, 5)).toEqual([0, 1, 2, 3])
  expect(graph.tokens.slice(2 * 6, 3 * 6)).toEqual(Uint8Array.of(0, 0, 0, 1, 1, 0))
})

test('weights take and give several tokens, and what is put back must be there', () => {
  const graph = exploreNet(netOfLines('start > a > p p', 'p p > b > end', 'p > c > p', 'q > d > q'))
  expect(graph.states).toBe(3)
  expect([...graph.edgeTransition]).toEqual([0, 1, 2])
})

test('a net without bound ends at the first marking that covers an earlier one', () => {
  const graph = exploreNet(netOfLines('start > a > p', 'p > b > q', 'q > c > p r', 'p r > d > end'))
  expect(graph.ended).toBe('unbounded')
  const { from, to } = graph.covering ?? { from: 0, to: 0 }
  expect([pathTo(graph, from), pathTo(graph, to)]).toEqual([[0], [0, 1, 2]])
})

test('limits end the search and are named', () => {
  const net = netOfLines(
    'start > a > p q r',
    'p > b > s',
    'q > c > t',
    'r > d > u',
    's t u > e > end',
  )
  expect(exploreNet(net, { states: 4, cells: 1000 })).toMatchObject({ states: 4, ended: 'states' })
  expect(exploreNet(net, { states: 100, cells: 24 })).toMatchObject({ states: 3, ended: 'states' })
  const heavy: Net = {
    ...netOfLines('start > a > p p', 'p > b > q q'),
    initial: [{ place: 0, tokens: 100 }],
  }
  expect(exploreNet(heavy).ended).toBe('tokens')
  const heavier: Net = { ...netOfLines('start > a > end'), initial: [{ place: 0, tokens: 300 }] }
  expect(exploreNet(heavier)).toMatchObject({ states: 301, ended: 'complete' })
})

test('on random nets the graph is that of a plain search', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = netOfTree(anyTree(seededRandom(seed), 4))
      const graph = exploreNet(net, { states: 2000, cells: 10_000_000 })
      if (graph.ended === 'complete') expect(graph).toMatchObject(plainSearch(net))
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('one token that walks gives the same states as markings do', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = netOfTree(anyTree(seededRandom(seed), 4))
      const machine = stateMachine(net)
      const parallel = net.transitions.some(({ inputs }) => inputs.length > 1)
      expect(machine === undefined).toBe(parallel)
      if (machine !== undefined) expect(exploreNet(net)).toMatchObject(machine)
    }),
    { numRuns: 200, seed: 4 },
  )
})

/** States, edges and final states, found with markings as texts. */
function plainSearch(net: Net) {
  const start = net.places.map((_, place): number => (place === 0 ? 1 : 0))
  const states = new Map([[start.join(), 0]])
  const markings = [start]
  const edges: { transition: number; target: number }[] = []
  for (const tokens of markings) {
    net.transitions.forEach(({ inputs, outputs }, transition) => {
      if (!inputs.every(({ place, weight }) => (tokens[place] ?? 0) >= weight)) return
      const next = [...tokens]
      for (const { place, weight } of inputs) next[place] = (next[place] ?? 0) - weight
      for (const { place, weight } of outputs) next[place] = (next[place] ?? 0) + weight
      if (!states.has(next.join())) {
        states.set(next.join(), states.size)
        markings.push(next)
      }
      edges.push({ transition, target: states.get(next.join()) ?? -1 })
    })
  }
  const end = net.places.map((_, place): number => (place === 1 ? 1 : 0)).join()
  return {
    states: states.size,
    edgeTransition: Int32Array.from(edges, ({ transition }) => transition),
    edgeTarget: Int32Array.from(edges, ({ target }) => target),
    final: Uint8Array.from(states.keys(), (key) => (key === end ? 1 : 0)),
  }
}
