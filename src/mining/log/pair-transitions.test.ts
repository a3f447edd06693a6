import { expect, test } from 'vitest'
import { RepairCounter } from './count-repairs.ts'
import type { LogCase } from './log-case.ts'
import { pairTransitions } from './pair-transitions.ts'

const transitions = ['start', 'complete', 'SCHEDULE', 'Queued', 'COMPLETE', 'START']
const names = { activities: ['a', 'b'], resources: ['Siti', 'Budi'], transitions }

/** An event by its words: activity, transition, instance; its time is its place. */
function caseOf(...events: readonly string[]): LogCase {
  const words = events.map((event) => event.split(' '))
  return {
    id: 'c',
    length: events.length,
    attributes: [],
    activity: Int32Array.from(words, ([activity = '']) => names.activities.indexOf(activity)),
    transition: Int32Array.from(words, ([, transition = '']) => transitions.indexOf(transition)),
    time: Float64Array.from(words.keys()),
    start: new Float64Array(events.length).fill(Number.NaN),
    resource: Int32Array.from(words, (_, at) => (at === 0 ? 1 : -1)),
    eventAttributes: words.map(([, , value]) =>
      value === undefined ? [] : [{ key: 'concept:instance', kind: 'string', value }],
    ),
  }
}

/** What the cases are after pairing: activity, start and time of each event; and the repairs. */
function paired(...cases: readonly LogCase[]) {
  const counter = new RepairCounter()
  const events: string[][] = []
  const take = pairTransitions(counter, ({ activity, start, time, length }) => {
    events.push(
      Array.from({ length }, (_, at) => {
        return `${names.activities[activity[at] ?? -1]} ${start[at]} ${time[at]}`
      }),
    )
  })
  for (const one of cases) take(one, names)
  return { events, repairs: counter.repairs().map(({ rule, count }) => `${rule} ${count}`) }
}

test('a complete belongs to the earliest start of its activity that waits', () => {
  const one = caseOf('a start', 'a start', 'b start', 'a complete', 'b complete', 'a complete')
  expect(paired(one)).toEqual({ events: [['a 0 3', 'b 2 4', 'a 1 5']], repairs: [] })
})

test('instances that events name are kept apart', () => {
  const one = caseOf('a start 1', 'a start 2', 'a complete 2', 'a complete 1')
  expect(paired(one).events).toEqual([['a 1 2', 'a 0 3']])
})

test('a start without complete stays and has no time', () => {
  expect(paired(caseOf('a start', 'b START', 'b COMPLETE'))).toEqual({
    events: [['a 0 NaN', 'b 1 2']],
    repairs: ['start-without-complete 1'],
  })
})

test('a complete without start is told where its activity was started before', () => {
  const one = caseOf('b complete', 'a start', 'a complete', 'a complete')
  expect(paired(one, caseOf('a complete'))).toEqual({
    events: [['b NaN 0', 'a 1 2', 'a NaN 3'], ['a NaN 0']],
    repairs: ['complete-without-start 2'],
  })
})

test('a complete without start takes no start that comes after it', () => {
  const one = caseOf('a start', 'a complete', 'a complete', 'a start', 'a complete')
  expect(paired(one)).toEqual({
    events: [['a 0 1', 'a NaN 2', 'a 3 4']],
    repairs: ['complete-without-start 1'],
  })
})

test('what lies between is left out and counted, a status is an event of its own', () => {
  expect(paired(caseOf('a SCHEDULE', 'a START', 'a COMPLETE', 'b Queued', 'b'))).toEqual({
    events: [['a 1 2', 'b NaN 3', 'b NaN 4']],
    repairs: ['transition-between-left-out 1'],
  })
})

test('an event that says when it began is left as it is', () => {
  const one = { ...caseOf('a complete', 'a start'), start: Float64Array.of(-5, -6) }
  expect(paired(one)).toEqual({ events: [['a -5 0', 'a -6 1']], repairs: [] })
})

test('the resource of the start stands for one that the complete does not name', () => {
  const found: number[] = []
  const take = pairTransitions(new RepairCounter(), ({ resource }) => found.push(resource[0] ?? -1))
  take(caseOf('a start', 'a complete'), names)
  expect(found).toEqual([1])
})
