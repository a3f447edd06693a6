import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideGroups, type GroupCell } from './hide-groups.ts'

const floor = 10

function shownOf(cells: readonly (readonly [service: string, channel: string, n: number])[]) {
  const { services, channels } = hideGroups(
    cells.map(([service, channel, n]) => ({ service, channel, n })),
    floor,
  )
  return [...services, ...channels].toSorted().join(' ')
}

test('large groups are all shown, and small ones beside them that together are large enough are hidden', () => {
  expect(
    shownOf([
      ['a', 'link', 30],
      ['b', 'link', 20],
    ]),
  ).toBe('a b link')
  expect(
    shownOf([
      ['a', 'link', 30],
      ['b', 'link', 9],
      ['c', 'link', 8],
    ]),
  ).toBe('a link')
})

test('beside one small group the smallest of the others is hidden', () => {
  const cells = [
    ['a', 'link', 30],
    ['b', 'link', 9],
    ['c', 'link', 20],
  ] as const
  expect(shownOf(cells)).toBe('a link')
  expect(shownOf(cells.slice(0, 2))).toBe('link')
})

/** What a had beside link is what it sent by paper, three answers: the services are not shown, the channels are. */
test('a service less a channel does not give a few answers away', () => {
  expect(
    shownOf([
      ['a', 'link', 50],
      ['a', 'paper', 3],
      ['c', 'paper', 20],
    ]),
  ).toBe('link paper')
})

test('a survey with too few answers shows no group', () => {
  expect(shownOf([['a', 'link', 9]])).toBe('')
  expect(shownOf([])).toBe('')
})

const cells = fc
  .array(
    fc.record({
      service: fc.constantFrom('a', 'b', 'c', 'd'),
      channel: fc.constantFrom('link', 'paper', 'kiosk'),
      n: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })),
    }),
    { maxLength: 10 },
  )
  .map((all) => [...Map.groupBy(all, ({ service, channel }) => `${service} ${channel}`).values()])
  .map((all) => all.flatMap(([first]) => (first === undefined ? [] : [first])))

/** A reader who adds and subtracts what is shown, each at most once: all 3 to the power of groups ways. */
test('no sum or difference of what is shown is that of a group, or of a cell, below the floor', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const filled = all.filter(({ n }) => n > 0)
      const shown = hideGroups(all, floor)
      const told = toldBy(filled, shown)
      const secrets = new Set(secretsOf(filled).map((secret) => secret.join()))
      for (const made of combinations(told, filled.length))
        expect(secrets.has(made.join())).toBe(false)
    }),
    { numRuns: 300 },
  )
})

/** Another reader solves the equations: two worlds that differ in a hidden group and in nothing shown. */
test('whatever is shown, each small group may have had other sums', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const filled = all.filter(({ n }) => n > 0)
      const told = toldBy(filled, hideGroups(all, floor))
      for (const secret of secretsOf(filled)) expect(hasOtherWorld(told, secret)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

type Vector = readonly number[]

function toldBy(
  filled: readonly GroupCell[],
  { services, channels }: ReturnType<typeof hideGroups>,
): readonly Vector[] {
  const total = filled.reduce((sum, { n }) => sum + n, 0)
  return [
    ...(total >= floor ? [filled.map(() => 1)] : []),
    ...[...services].map((key) => filled.map(({ service }) => (service === key ? 1 : 0))),
    ...[...channels].map((key) => filled.map(({ channel }) => (channel === key ? 1 : 0))),
  ]
}

function secretsOf(filled: readonly GroupCell[]): readonly Vector[] {
  const groups = ['service', 'channel'] as const
  const vectors = [
    ...groups.flatMap((kind) =>
      [...new Set(filled.map((cell) => cell[kind]))].map((key) =>
        filled.map((cell) => (cell[kind] === key ? 1 : 0)),
      ),
    ),
    ...filled.map((_, place) => filled.map((_cell, at) => (at === place ? 1 : 0))),
  ]
  const size = (vector: Vector) =>
    vector.reduce((sum, part, place) => sum + part * (filled[place]?.n ?? 0), 0)
  return vectors.filter((vector) => size(vector) < floor)
}

function combinations(told: readonly Vector[], length: number): readonly Vector[] {
  return told.reduce<readonly Vector[]>(
    (made, vector) =>
      made.flatMap((one) =>
        [-1, 0, 1].map((times) => one.map((value, at) => value + times * (vector[at] ?? 0))),
      ),
    [Array.from({ length }, () => 0)],
  )
}

/** Is there a change of the cells that no told sum sees and the secret does? Projects it onto what is told. */
function hasOtherWorld(told: readonly Vector[], secret: Vector): boolean {
  const dot = (one: Vector, other: Vector) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
  const away = (vector: Vector, from: readonly Vector[]) =>
    from.reduce(
      (rest, axis) => rest.map((value, at) => value - dot(rest, axis) * (axis[at] ?? 0)),
      vector,
    )
  const axes: Vector[] = []
  for (const vector of told) {
    const rest = away(away(vector, axes), axes)
    const length = Math.sqrt(dot(rest, rest))
    if (length > 1e-6) axes.push(rest.map((value) => value / length))
  }
  const unseen = away(away(secret, axes), axes)
  return dot(unseen, secret) > 1e-6
}
