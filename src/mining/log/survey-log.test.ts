import { expect, test } from 'vitest'
import type { LogCase } from './log-case.ts'
import { LogSurveyor } from './survey-log.ts'

type Row = readonly [activity: number, time?: number, resource?: number]

function caseOf(id: string, rows: readonly Row[]): LogCase {
  // longer than the case, as a reader's buffers are: what lies beyond must not count
  const room = rows.length + 2
  const column = <Kind extends Int32Array | Float64Array>(
    values: Kind,
    each: (row: Row) => number,
  ) => {
    values.fill(7)
    for (const [place, row] of rows.entries()) values[place] = each(row)
    return values
  }
  return {
    id,
    length: rows.length,
    activity: column(new Int32Array(room), ([activity]) => activity),
    time: column(new Float64Array(room), ([, time]) => time ?? Number.NaN),
    start: column(new Float64Array(room), () => Number.NaN),
    resource: column(new Int32Array(room), ([, , resource]) => resource ?? -1),
    transition: column(new Int32Array(room), () => 0),
    attributes: [],
    eventAttributes: [],
  }
}

const names = { activities: ['a', 'b', 'c'], resources: ['Ani'], transitions: ['complete'] }

test('cases, events and names are counted, the most frequent first', () => {
  const surveyor = new LogSurveyor()
  surveyor.take(caseOf('1', [[0, 50], [1, 10, 0], [1]]))
  surveyor.take(caseOf('2', [[1, 90]]))
  surveyor.take(caseOf('3', []))
  expect(surveyor.survey(names)).toEqual({
    cases: 3,
    events: 4,
    casesWithoutEvents: 1,
    from: 10,
    to: 90,
    eventsPerCase: { least: 0, median: 1, most: 3 },
    activities: [
      { name: 'b', events: 3, cases: 2 },
      { name: 'a', events: 1, cases: 1 },
      { name: 'c', events: 0, cases: 0 },
    ],
    resources: [{ name: 'Ani', events: 1 }],
    transitions: [{ name: 'complete', events: 4 }],
    told: { time: 3, start: 0, resource: 1 },
  })
})

test('a log without cases and one without times have no span', () => {
  const survey = new LogSurveyor().survey({ activities: [], resources: [], transitions: [] })
  expect(survey).toMatchObject({ cases: 0, from: Number.NaN, eventsPerCase: { median: 0 } })
  const timeless = new LogSurveyor()
  timeless.take(caseOf('1', [[0]]))
  expect(timeless.survey(names)).toMatchObject({
    from: Number.NaN,
    to: Number.NaN,
    told: { time: 0 },
  })
})
