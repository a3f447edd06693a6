import { seededRandom, type SeededRandom } from '#sop'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { netOfTree } from '../model/net-of-tree.ts'
import type { Net } from '../model/net.ts'
import { playRandomly } from '../model/play-out.ts'
import type { ProcessTree } from '../model/process-tree.ts'
import { anyTree } from '../model/testing/any-tree.ts'
import { createAligner, type Aligner, type AlignWay } from './aligner.ts'
import type { Alignment, Move } from './alignment.ts'
import { standardCosts, type MoveCosts } from './move-costs.ts'
import { anyNet } from './testing/any-net.ts'
import { bruteCost, costOfMove, fireIn, tokensOf } from './testing/brute-alignment.ts'

const ways: readonly AlignWay[] = ['jumps', 'equation', 'plain']

function align(aligner: Aligner, activities: readonly string[]): Alignment {
  return aligner.align(Int32Array.from(activities, aligner.labelOf))
}

function anyTrace(random: SeededRandom): string[] {
  return Array.from({ length: random.whole(0, 7) }, () => random.pick(['a', 'b', 'c', 'd', 'x']))
}

function anyCosts(random: SeededRandom): MoveCosts {
  const cost = () => random.pick([0, 0.25, 1, 1.5, 3])
  return {
    log: cost(),
    model: cost(),
    silent: cost(),
    synchronous: cost(),
    logOf: { a: cost(), x: cost() },
    modelOf: { t0: cost(), t1: cost() },
    synchronousOf: { t2: cost() },
  }
}

/** Checks that moves are an alignment: they tell the trace, and a run of the net from start to end. */
function expectValid(net: Net, activities: readonly string[], moves: readonly Move[]): void {
  const events = moves.flatMap((move) => ('event' in move ? [move.event] : []))
  expect(events).toEqual([...activities.keys()])
  let tokens = tokensOf(net, net.initial)
  for (const move of moves) {
    if (move.kind === 'log') continue
    const label = net.transitions[move.transition]?.label
    expect(label === undefined).toBe(move.kind === 'silent')
    if (move.kind === 'synchronous') expect(label).toBe(activities[move.event])
    const next = fireIn(net, tokens, move.transition)
    expect(next, 'the transition is enabled').toBeDefined()
    tokens = next ?? []
  }
  expect(net.final.map((final) => tokensOf(net, final))).toContainEqual(tokens)
}

function expectOptimal(net: Net, activities: readonly string[], costs: MoveCosts): void {
  const expected = bruteCost(net, activities, { costs, most: 300 })
  if (expected === undefined) return
  for (const way of ways) {
    const aligner = createAligner(net, { costs, way })
    const found = align(aligner, activities)
    const measured = aligner.measure(Int32Array.from(activities, aligner.labelOf))
    if (expected === Infinity) {
      expect([found.kind, measured.kind]).toEqual(['impossible', 'impossible'])
      continue
    }
    if (found.kind !== 'optimal') throw new Error(`${way}: ${found.kind}`)
    expect(found.cost, way).toBeCloseTo(expected, 9)
    expect(measured, way).toMatchObject({ kind: 'optimal', cost: found.cost })
    expectValid(net, activities, found.moves)
    const sum = found.moves.reduce(
      (total, move) => total + costOfMove(net, move, { activities, costs }),
      0,
    )
    expect(sum, way).toBeCloseTo(expected, 9)
  }
}

describe('the cost is that of a brute-force optimum, and the moves are an alignment of that cost', () => {
  test('on nets of any tree', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed)
        expectOptimal(netOfTree(anyTree(random, 3)), anyTrace(random), standardCosts)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  test('on nets of any kind, with any costs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed)
        expectOptimal(anyNet(random), anyTrace(random), anyCosts(random))
      }),
      { numRuns: 600, seed: 2 },
    )
  })
})

test('a trace of a run of the model costs nothing', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed)
      const net = netOfTree(anyTree(random, 4))
      const run = playRandomly(net, random, 100)
      if (!run.complete) return
      const activities = run.transitions.flatMap((transition) => {
        const label = net.transitions[transition]?.label
        return label === undefined ? [] : [label]
      })
      expect(align(createAligner(net), activities)).toMatchObject({ kind: 'optimal', cost: 0 })
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('what was aligned before changes nothing', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed)
      const net = netOfTree(anyTree(random, 4))
      const traces = Array.from({ length: 6 }, () => anyTrace(random))
      for (const way of ways) {
        const [one, other] = [createAligner(net, { way }), createAligner(net, { way })]
        const forwards = traces.map((trace) => align(one, trace))
        const backwards = [...traces].reverse().map((trace) => align(other, trace))
        expect(backwards.reverse()).toEqual(forwards)
      }
    }),
    { numRuns: 60, seed: 4 },
  )
})

function boundsOf(found: Exclude<Alignment, { kind: 'optimal' }>): {
  readonly lower: number
  readonly upper: number | undefined
} {
  return found.kind === 'bounded' ? found : { lower: Infinity, upper: Infinity }
}

function step(label: string): ProcessTree {
  return { kind: 'activity', label }
}

function steps(count: number): ProcessTree[] {
  return Array.from({ length: count }, (_, index) => step(`s${index}`))
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `s${index}`)
}

describe('of several optimal alignments', () => {
  const net = netOfTree({ kind: 'sequence', children: [step('a'), step('b'), step('c')] })

  test('the earliest event that can be matched is matched', () => {
    const found = align(createAligner(net), ['a', 'b', 'b', 'c'])
    expect(found).toMatchObject({ kind: 'optimal', cost: 1 })
    if (found.kind === 'optimal') expect(found.moves[2]).toEqual({ kind: 'log', event: 2 })
  })

  test('log moves of a gap come before the moves of the model in it', () => {
    const found = align(createAligner(net), ['a', 'x', 'c'])
    const kinds = found.kind === 'optimal' ? found.moves.map(({ kind }) => kind) : []
    expect(kinds).toEqual(['synchronous', 'log', 'model', 'synchronous'])
  })
})

describe('limits', () => {
  test('at whatever state a search ends, the optimum is between its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, states) => {
        const random = seededRandom(seed)
        const net = random.chance(0.5) ? anyNet(random) : netOfTree(anyTree(random, 3))
        const [trace, costs] = [anyTrace(random), anyCosts(random)]
        const truth = bruteCost(net, trace, { costs, most: 300 })
        if (truth === undefined) return
        for (const way of ways) {
          const found = align(createAligner(net, { way, costs, limits: { states } }), trace)
          const { lower, upper = Infinity } =
            found.kind === 'optimal' ? { lower: found.cost, upper: found.cost } : boundsOf(found)
          expect(lower).toBeLessThanOrEqual(truth + 1e-9)
          expect(upper).toBeGreaterThanOrEqual(truth - 1e-9)
          if (found.kind === 'bounded' && found.upper !== undefined)
            expectValid(net, trace, found.moves)
        }
      }),
      { numRuns: 400, seed: 8 },
    )
  })

  const aside = netOfTree({ kind: 'parallel', children: steps(1000) })

  test('a thousand branches in parallel end, with bounds that hold', () => {
    const aligner = createAligner(aside, { limits: { states: 600_000 } })
    expect(aligner.way).toBe('equation')
    const found = align(aligner, [...names(990), 's1'])
    if (found.kind !== 'bounded') throw new Error(found.kind)
    expect(found).toMatchObject({ limit: 'states' })
    expect(found.lower).toBeLessThanOrEqual(11)
    expect(found.upper).toBe(11)
    expectValid(aside, [...names(990), 's1'], found.moves)
  })

  test('a hundred branches in parallel are aligned exactly by the marking equation', () => {
    const net = netOfTree({ kind: 'parallel', children: steps(100) })
    const found = align(createAligner(net), ['x', ...names(98), 's5'])
    expect(found).toMatchObject({ kind: 'optimal', cost: 4 })
  })

  test('a caller that says stop gets bounds', () => {
    const net = netOfTree({
      kind: 'parallel',
      children: Array.from({ length: 12 }, (_, index) => ({
        kind: 'sequence' as const,
        children: [step(`x${index}`), step(`y${index}`)],
      })),
    })
    const reversed = Array.from({ length: 12 }, (_, index) => [`y${index}`, `x${index}`]).flat()
    const aligner = createAligner(net, { limits: { states: 1e6, shouldStop: () => true } })
    const found = align(aligner, reversed)
    expect(found).toMatchObject({ kind: 'bounded', limit: 'time' })
    if (found.kind === 'bounded') expect(found.lower).toBeLessThanOrEqual(12)
  })

  test.each(ways)('a trace of 990 events in a loop is aligned by %s', (way) => {
    const net = netOfTree({ kind: 'loop', body: step('a'), redos: [step('b')] })
    const trace = Array.from({ length: 990 }, (_, index) => (index % 3 === 1 ? 'b' : 'a'))
    expect(align(createAligner(net, { way }), trace)).toMatchObject({ kind: 'optimal', cost: 329 })
  })
})

describe('nets that are not sound', () => {
  const places = ['p', 'q', 'r'].map((id) => ({ id, name: id }))
  const once = (place: number) => ({ place, weight: 1 })
  const start = [{ place: 0, tokens: 1 }]
  const end = [[{ place: 2, tokens: 1 }]]

  test.each(ways)('no run: impossible by %s', (way) => {
    const transitions = [{ id: 'a', label: 'a', inputs: [once(0)], outputs: [once(1)] }]
    const net = { name: '', places, transitions, initial: start, final: end }
    expect(align(createAligner(net, { way }), ['a'])).toMatchObject({ kind: 'impossible' })
  })

  test('no bound and no run: the marking equation sees it', () => {
    const transitions = [{ id: 'a', label: 'a', inputs: [once(0)], outputs: [once(0), once(1)] }]
    const net = { name: '', places, transitions, initial: start, final: end }
    const trace = Array.from({ length: 900 }, () => 'a')
    expect(align(createAligner(net), trace)).toMatchObject({ kind: 'impossible' })
  })

  test('no bound, but a run', () => {
    const transitions = [
      { id: 'a', label: 'a', inputs: [once(0)], outputs: [once(0), once(1)] },
      { id: 'b', label: 'b', inputs: [once(0), once(1)], outputs: [once(2)] },
    ]
    const net = { name: '', places, transitions, initial: start, final: end }
    const aligner = createAligner(net, { limits: { states: 50_000 } })
    expect(align(aligner, ['a', 'b'])).toMatchObject({ kind: 'optimal', cost: 0 })
    expect(align(aligner, ['b'])).toMatchObject({ kind: 'optimal', cost: 1 })
  })

  test('silent transitions in a circle end', () => {
    const transitions = [
      { id: 's', inputs: [once(0)], outputs: [once(1)] },
      { id: 't', inputs: [once(1)], outputs: [once(0)] },
      { id: 'b', label: 'b', inputs: [once(1)], outputs: [once(2)] },
    ]
    const net = { name: '', places, transitions, initial: start, final: end }
    for (const way of ways)
      expect(align(createAligner(net, { way }), ['b', 'b'])).toMatchObject({ cost: 1 })
  })
})

test('the empty trace costs the cheapest run', () => {
  const children = [step('a'), step('b')]
  expect(createAligner(netOfTree({ kind: 'sequence', children })).emptyTrace).toMatchObject({
    kind: 'optimal',
    cost: 2,
  })
  expect(createAligner(netOfTree({ kind: 'choice', children })).emptyTrace).toMatchObject({
    kind: 'optimal',
    cost: 1,
  })
})

test('activities may have any name', () => {
  const net = netOfTree(step('constructor'))
  const costs = { ...standardCosts, logOf: { x: 5 }, modelOf: {} }
  const aligner = createAligner(net, { costs })
  expect(align(aligner, ['constructor'])).toMatchObject({ cost: 0 })
  expect(align(aligner, ['toString', 'x'])).toMatchObject({ cost: 1 + 5 + 1 })
})

test('a cost below 0 is refused', () => {
  const costs = { ...standardCosts, model: -1 }
  expect(() => createAligner(netOfTree(step('a')), { costs })).toThrow('out of range')
})
