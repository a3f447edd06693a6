import { openCalendar, standardCalendar } from '#time'
import { describe, expect, test } from 'vitest'
import { spanOfCase, spanOfWork } from './case-times.ts'
import { findBottlenecks } from './find-bottlenecks.ts'
import { createTimeGatherer } from './step-times.ts'
import { exampleCase, wib, type ExampleEvent } from '../testing/example-cases.ts'

const calendar = openCalendar(standardCalendar('WIB'))
const hour = 3_600_000

function report(cases: readonly (readonly ExampleEvent[])[]) {
  const gatherer = createTimeGatherer(calendar)
  for (const [place, events] of cases.entries()) {
    const { taken, names } = exampleCase(String(place), events)
    gatherer.take(taken, names)
  }
  return gatherer.finish()
}

/** Friday to Monday: an hour of work, half an hour of waiting over the weekend, an hour of work. */
const started = [
  { activity: 'A', start: '2026-08-14T15:00', at: '2026-08-14T16:00', by: 'Ani' },
  { activity: 'B', start: '2026-08-17T07:30', at: '2026-08-17T08:30', by: 'Budi' },
]

describe('times of steps', () => {
  test('waiting, working and both, on the office’s clock and on the wall', () => {
    const { steps, elapsed, cases } = report([started])
    expect(cases).toBe(1)
    expect(elapsed.office?.sumMs).toBe(2.5 * hour)
    expect(elapsed.wall?.sumMs).toBe(65.5 * hour)
    const [a, b] = steps
    expect(a).toMatchObject({ name: 'A', events: 1, waiting: {}, gap: {}, takenMs: hour })
    expect(a?.working.office?.medianMs).toBe(hour)
    expect(b?.waiting.office?.sumMs).toBe(hour / 2)
    expect(b?.waiting.wall?.sumMs).toBe(63.5 * hour)
    expect(b?.working.office?.sumMs).toBe(hour)
    expect(b?.gap.office?.sumMs).toBe(1.5 * hour)
  })

  test('without starts only the gap is known, of the first event nothing', () => {
    const { steps } = report([started.map(({ activity, at }) => ({ activity, at }))])
    expect(steps).toMatchObject([
      { name: 'A', waiting: {}, working: {}, gap: {}, takenMs: 0 },
      { name: 'B', waiting: {}, working: {}, takenMs: 1.5 * hour },
    ])
    expect(steps[1]?.gap.office?.sumMs).toBe(1.5 * hour)
  })

  test('a step begun before the one before was complete waited for nothing', () => {
    const overlapping = [
      { activity: 'A', start: '2026-08-14T08:00', at: '2026-08-14T10:00' },
      { activity: 'B', start: '2026-08-14T09:00', at: '2026-08-14T11:00' },
    ]
    const [a, b] = report([overlapping]).steps
    expect(b?.waiting.office?.sumMs).toBe(0)
    expect(b?.working.office?.sumMs).toBe(2 * hour)
    // the shared hour is counted once, where it came first
    expect([a?.takenMs, b?.takenMs]).toEqual([2 * hour, hour])
  })

  test('reversed and missing times are not known, and a case without any has no span', () => {
    const reversed = [
      { activity: 'A', at: '2026-08-14T10:00' },
      { activity: 'B', start: '2026-08-14T12:00', at: '2026-08-14T09:00' },
      { activity: 'C' },
    ]
    const { steps, elapsed, reversed: counted } = report([reversed, [{ activity: 'A' }], []])
    expect(steps[1]).toMatchObject({ name: 'B', working: {}, gap: {} })
    expect(counted).toBe(1)
    expect(elapsed.office?.count).toBe(1)
    expect(spanOfCase(exampleCase('x', []).taken).from).toBeNaN()
  })

  test('events are called as they are given', () => {
    const gatherer = createTimeGatherer(calendar)
    const { taken, names } = exampleCase('1', started)
    gatherer.take(taken, names, ['s1', 's1'])
    expect(gatherer.finish().steps).toMatchObject([{ name: 's1', events: 2 }])
  })

  test('work runs from its start, or else from the event before', () => {
    const { taken } = exampleCase('1', started)
    expect(spanOfWork(taken, 1)).toEqual({
      from: wib('2026-08-17T07:30'),
      to: wib('2026-08-17T08:30'),
    })
    const without = exampleCase(
      '1',
      started.map(({ activity, at }) => ({ activity, at })),
    ).taken
    expect(spanOfWork(without, 1).from).toBe(wib('2026-08-14T16:00'))
  })
})

describe('findBottlenecks', () => {
  test('ranks steps by their share of the working time, resources by what waited for them', () => {
    const { steps, resources } = findBottlenecks(report([started]))
    expect(steps.map(({ times, share }) => [times.name, share])).toEqual([
      ['B', 0.6],
      ['A', 0.4],
    ])
    expect(resources.map(({ times, queuedMs }) => [times.name, queuedMs])).toEqual([
      ['Budi', hour / 2],
      ['Ani', 0],
    ])
  })

  test('of an empty log there are none', () => {
    expect(findBottlenecks(report([]))).toEqual({ steps: [], resources: [] })
  })
})
