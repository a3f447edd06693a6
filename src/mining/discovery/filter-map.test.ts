import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapOfVariants } from './directly-follows.ts'
import { filterMap } from './filter-map.ts'
import { countVariants } from './testing/count-variants.ts'
import type { ProcessMap } from './process-map.ts'

/** abcd in 90 cases, aed in 9, and axyd in 1. */
const map = mapOfVariants(
  countVariants(
    ['a', 'b', 'c', 'd', 'e', 'x', 'y'],
    [
      { activities: [0, 1, 2, 3], cases: 90 },
      { activities: [0, 4, 3], cases: 9 },
      { activities: [0, 5, 6, 3], cases: 1 },
    ],
  ),
)

function flowsOf({ activities, flows }: ProcessMap): string[] {
  return flows.map(({ from, to }) => `${activities[from]?.name}${activities[to]?.name}`).sort()
}

test('without shares and thresholds everything stays', () => {
  expect(filterMap(map).map).toEqual(map)
  expect(Object.values(filterMap(map).leftOut)).toEqual([0, 0, 0, 0, 0, 0])
})

test('the share of activities counts the most frequent; what is left out is counted', () => {
  // 5 of 7: a and d with 100, b and c with 90, e with 9
  const { map: shown, leftOut } = filterMap(map, { activities: 5 / 7 })
  expect(shown.activities.map(({ name }) => name)).toEqual(['a', 'd', 'b', 'c', 'e'])
  expect(flowsOf(shown)).toEqual(['ab', 'ae', 'bc', 'cd', 'ed'])
  // x and y once each; ax, xy and yd once each
  expect(leftOut).toEqual({
    activities: 2,
    activityEvents: 2,
    flows: 3,
    flowEvents: 3,
    starts: 0,
    ends: 0,
  })
})

test('no path asked for: each activity keeps the strongest way to it and from it', () => {
  const { map: shown } = filterMap(map, { paths: 0 })
  expect(flowsOf(shown)).toEqual(['ab', 'ae', 'ax', 'bc', 'cd', 'ed', 'xy', 'yd'])
})

test('what stands on the only way to a chosen activity stays with it', () => {
  // of three activities only the two with most events are asked for; b is reached over a alone
  const chain = mapOfVariants(
    countVariants(['a', 'b', 'c'], [{ activities: [0, 1, 1, 2, 2], cases: 5 }]),
  )
  const { map: shown } = filterMap(chain, { activities: 2 / 3, paths: 0 })
  expect(shown.activities.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c'])
  expect(flowsOf(shown)).toEqual(['ab', 'bc'])
})

test('thresholds leave out what has fewer events', () => {
  const { map: shown } = filterMap(map, { activityEvents: 10, pathEvents: 50 })
  expect(flowsOf(shown)).toEqual(['ab', 'bc', 'cd'])
})

test('an activity on no path goes, unless something is marked of it', () => {
  const never = { events: 0, cases: 0 }
  const skipped = { name: 'skipped', ...never, marks: ['skipped 100'] }
  const { map: shown, leftOut } = filterMap({
    ...map,
    activities: [...map.activities, { name: 'unknown', ...never }, skipped],
  })
  expect(shown).toEqual({ ...map, activities: [...map.activities, skipped] })
  expect(leftOut.activities).toBe(1)
})

test('an empty map stays empty', () => {
  const empty = mapOfVariants(countVariants([], []))
  expect(filterMap(empty, { activities: 0.5, paths: 0.5 }).map).toEqual(empty)
})

const anyLog = fc
  .array(
    fc.record({
      activities: fc.array(fc.nat({ max: 7 }), { maxLength: 8 }),
      cases: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 10 },
  )
  .map((variants) => countVariants('abcdefgh'.split(''), variants))

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('every activity of a filtered map lies on a way from a start to an end', () => {
  fc.assert(
    fc.property(anyLog, share, share, (log, activities, paths) => {
      const { map: shown } = filterMap(mapOfVariants(log), { activities, paths })
      const all = [...shown.activities.keys()]
      const turned = shown.flows.map(({ from, to }) => ({ from: to, to: from }))
      expect(reached(shown.starts, shown.flows)).toEqual(new Set(all))
      expect(reached(shown.ends, turned)).toEqual(new Set(all))
    }),
    { seed: 1, numRuns: 500 },
  )
})

function reached(
  from: readonly { readonly activity: number }[],
  flows: readonly { readonly from: number; readonly to: number }[],
): Set<number> {
  const seen = new Set(from.map(({ activity }) => activity))
  for (const activity of seen) {
    for (const flow of flows) if (flow.from === activity) seen.add(flow.to)
  }
  return new Set([...seen].sort((one, other) => one - other))
}

test('shown and left out make the whole', () => {
  fc.assert(
    fc.property(anyLog, share, share, (log, activities, paths) => {
      const whole = mapOfVariants(log)
      const { map: shown, leftOut } = filterMap(whole, { activities, paths })
      const events = (list: readonly { readonly events: number }[]) =>
        list.reduce((sum, item) => sum + item.events, 0)
      expect(events(shown.activities) + leftOut.activityEvents).toBe(events(whole.activities))
      expect(events(shown.flows) + leftOut.flowEvents).toBe(events(whole.flows))
    }),
    { seed: 2, numRuns: 200 },
  )
})
