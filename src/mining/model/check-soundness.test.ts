import { seededRandom, type SeededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSoundness } from './check-soundness.ts'
import { isSoundByForm } from './is-sound-by-form.ts'
import { netOfTree } from './net-of-tree.ts'
import type { Net } from './net.ts'
import type { ProcessTree } from './process-tree.ts'
import { anyTree } from './testing/any-tree.ts'
import { netOfLines } from './testing/net-of-lines.ts'
import { wordSoundness } from './word-soundness.ts'

function said(net: Net, language: 'id' | 'en' = 'id'): string[] {
  return wordSoundness(net, checkSoundness(net), language)
}

test('a choice closed by a join is stuck, and the way there is told', () => {
  const net = netOfLines('start > a > p', 'p > b > q', 'p > c > r', 'q r > d > end')
  expect(checkSoundness(net)).toEqual({
    kind: 'unsound',
    notion: 'none',
    violations: [
      { kind: 'stuck', path: [0, 1], waiting: [3] },
      { kind: 'dead', transitions: [3] },
    ],
  })
  expect(said(net)).toEqual([
    "setelah 'a', 'b' tidak ada langkah yang dapat dijalankan dan proses belum selesai; 'd' masih menunggu",
    "tidak pernah dapat dijalankan: 'd'",
  ])
  expect(said(net, 'en')[0]).toBe(
    "after 'a', 'b' no step can be performed and the process is not complete; 'd' still waits",
  )
})

test('a split closed by a choice leaves work over', () => {
  const net = netOfLines('start > a > p q', 'p > b > end', 'q > c > end')
  expect(said(net)).toEqual([
    "setelah 'a', 'b' proses sudah selesai, padahal masih ada pekerjaan yang tertinggal: 'c'",
  ])
  expect(checkSoundness(net)).toMatchObject({ notion: 'none' })
})

test('a loop that splits adds tokens without end', () => {
  const net = netOfLines('start > a > p', 'p > b > p q', 'p q > c > end')
  expect(checkSoundness(net)).toEqual({
    kind: 'unsound',
    notion: 'unknown',
    violations: [{ kind: 'unbounded', path: [0], again: [1] }],
  })
  expect(said(net)).toEqual([
    "setelah 'a' 'b' dapat diulang tanpa batas, dan setiap kali bertambah satu pekerjaan yang berjalan sejajar",
  ])
})

test('a loop without a way out is endless', () => {
  const net = netOfLines('start > a > end', 'start > b > p', 'p > c > q', 'q > d > p')
  expect(said(net)).toEqual([
    "setelah 'b' hanya 'c', 'd' yang berulang terus, dan proses tidak pernah dapat selesai",
  ])
  expect(checkSoundness(net)).toMatchObject({ notion: 'easy' })
})

test('relaxed: every step is on some complete run, though a run can get stuck', () => {
  const net = netOfLines(
    'start > a > p q',
    'p > b > r',
    'p > c > s',
    'q > d > t',
    'q > e > u',
    'r t > f > end',
    's u > g > end',
  )
  expect(checkSoundness(net)).toMatchObject({ kind: 'unsound', notion: 'relaxed' })
})

test('a step that is never enabled is named, also where the rest is one token that walks', () => {
  const net = netOfLines('start > a > end', 'p > b > q')
  expect(said(net)).toEqual(["tidak pernah dapat dijalankan: 'b'"])
})

test('a sound net that no rule decides is decided by its states', () => {
  const net = netOfLines(
    'start > a > p q',
    'p > b > r',
    'p > c > s',
    'q r > d > t',
    'q s > e > t',
    't > f > end',
  )
  expect(checkSoundness(net)).toEqual({ kind: 'sound', by: 'states' })
})

test('a thousand parallel branches are sound by form; entangled, they are not decided but end', () => {
  const children = Array.from({ length: 1000 }, (_, index): ProcessTree => {
    return {
      kind: 'sequence',
      children: [`a${index}`, `b${index}`].map((label) => ({ kind: 'activity', label })),
    }
  })
  const net = netOfTree({ kind: 'parallel', children })
  expect(checkSoundness(net)).toEqual({ kind: 'sound', by: 'form' })
  const [a, b, ...others] = net.transitions
  if (a === undefined || b === undefined) throw new Error('no transitions')
  const tied = {
    ...net,
    transitions: [a, { ...b, outputs: [...b.outputs, ...a.outputs] }, ...others],
  }
  expect(checkSoundness(tied, { states: 5000, cells: 50_000_000 })).toMatchObject({
    kind: 'undecided',
    limit: 'states',
    states: 5000,
  })
})

test('the net of any tree is sound, and its form says so', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = netOfTree(anyTree(seededRandom(seed), 5))
      expect(checkSoundness(net)).toEqual({ kind: 'sound', by: 'form' })
    }),
    { numRuns: 500, seed: 4 },
  )
})

test('on random nets the answer is that of the definition', () => {
  const counts = { sound: 0, unsound: 0, form: 0 }
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const net = disturbed(netOfTree(anyTree(seededRandom(seed), 3)), seededRandom(seed + 1))
      const expected = soundByDefinition(net, 3000)
      if (expected === undefined) return
      const answer = checkSoundness(net)
      expect(answer.kind).toBe(expected ? 'sound' : 'unsound')
      if (isSoundByForm(net)) counts.form += 1
      counts[expected ? 'sound' : 'unsound'] += 1
    }),
    { numRuns: 1500, seed: 4 },
  )
  expect(Math.min(counts.sound, counts.unsound, counts.form)).toBeGreaterThan(50)
})

/** A net with one or two arcs more, less or moved. */
function disturbed(net: Net, random: SeededRandom): Net {
  const arc = () => ({ place: random.whole(2, Math.max(2, net.places.length - 1)), weight: 1 })
  const transitions = net.transitions.map((transition) => {
    if (net.places.length < 3 || !random.chance(1.2 / net.transitions.length)) return transition
    const added = arc()
    const side = random.chance(0.5) ? 'inputs' : 'outputs'
    const kept = transition[side].filter(({ place }) => place !== added.place)
    if (random.chance(0.5)) return { ...transition, [side]: [...kept, added] }
    return { ...transition, [side]: [...kept.slice(1), added] }
  })
  return { ...net, transitions }
}

/** Soundness straight from its definition; undefined where more than `most` markings are reached. */
function soundByDefinition(net: Net, most: number): boolean | undefined {
  const final = net.places.map((_, place): number => (place === 1 ? 1 : 0)).join()
  const start = net.places.map((_, place): number => (place === 0 ? 1 : 0))
  const reached = new Map([[start.join(), start]])
  const next = new Map<string, Set<string>>()
  const fired = new Set<string>()
  for (const [key, tokens] of reached) {
    if (reached.size > most || tokens.some((count) => count > 20))
      return reached.size > most ? undefined : false
    const followers = new Set<string>()
    next.set(key, followers)
    for (const { id, inputs, outputs } of net.transitions) {
      if (!inputs.every(({ place, weight }) => (tokens[place] ?? 0) >= weight)) continue
      const after = [...tokens]
      for (const { place, weight } of inputs) after[place] = (after[place] ?? 0) - weight
      for (const { place, weight } of outputs) after[place] = (after[place] ?? 0) + weight
      reached.set(after.join(), after)
      followers.add(after.join())
      fired.add(id)
    }
  }
  const completing = new Set([final])
  for (let before = 0; before < completing.size;) {
    before = completing.size
    for (const [key, followers] of next) {
      if ([...followers].some((follower) => completing.has(follower))) completing.add(key)
    }
  }
  const proper = [...reached].every(([key, tokens]) => (tokens[1] ?? 0) === 0 || key === final)
  const complete = [...reached.keys()].every((key) => completing.has(key))
  return proper && complete && fired.size === net.transitions.length
}
