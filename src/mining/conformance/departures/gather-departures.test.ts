import { openCalendar, readDuration, standardCalendar } from '#time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DepartureReport } from './departure-report.ts'
import { createDepartureGatherer } from './gather-departures.ts'
import type { GatherOptions } from './gathered-departures.ts'
import {
  alignmentOf,
  exampleCase,
  movesOf,
  netInRow,
  wib,
  type ExampleEvent,
} from '../testing/example-cases.ts'

const calendar = openCalendar({ ...standardCalendar('WIB'), holidays: new Set() })
const hour = 3_600_000
const net = netInRow(['A', 'B', 'C'])

type Example = {
  readonly id: string
  readonly moves: string
  readonly events: readonly ExampleEvent[]
  readonly status?: string
}

function gather(cases: readonly Example[], options: Partial<GatherOptions> = {}): DepartureReport {
  const gatherer = createDepartureGatherer({ net, calendar, ...options })
  for (const { id, moves, events, status = '' } of cases) {
    const attributes = [{ key: 'status', kind: 'string', value: status }] as const
    const { taken, names } = exampleCase(id, events, attributes)
    gatherer.take(taken, names, alignmentOf(moves))
  }
  return gatherer.finish()
}

/** Events of a morning, an hour apart from 08.00 of a day in August 2026. */
function morning(trace: string, day = '13'): ExampleEvent[] {
  return trace.split('').map((activity, place) => ({
    activity,
    at: `2026-08-${day}T${String(8 + place).padStart(2, '0')}:00`,
  }))
}

function regular(id: string, day = '13'): Example {
  return { id, moves: '=1 =2 =3', events: morning('ABC', day) }
}

function skipping(id: string, day = '13'): Example {
  return { id, moves: '=1 -2 =3', events: morning('AC', day) }
}

function unended(id: string, day: string, status = ''): Example {
  return { id, moves: '=1 -2 -3', events: morning('A', day), status }
}

function duration(text: string) {
  const read = readDuration(text)
  if (read === undefined) throw new Error(`no duration: ${text}`)
  return read
}

describe('counts', () => {
  test('a departure has occurrences, cases, a share with its interval, and the first ids by letters', () => {
    const twice = { id: 'x', moves: '=1 + + =2 =3', events: morning('AAABC') }
    const report = gather([regular('r'), twice, { ...twice, id: 'b' }])
    expect(report.cases).toBe(3)
    expect(report.departures).toMatchObject([
      { kind: 'repeated', step: 's1', occurrences: 4, cases: 2, of: 3, examples: ['b', 'x'] },
    ])
    expect(report.departures[0]?.share.share).toBeCloseTo(2 / 3)
    // each of the four events took an hour
    expect(report.departures[0]?.own).toMatchObject({ count: 4, sumMs: 4 * hour, medianMs: hour })
  })

  test('of out of order each pair counts apart, most cases first', () => {
    const swapped = { id: '1', moves: '=1 -2 =3 +', events: morning('ACB') }
    const first = { id: '2', moves: '+ =1 =2 -3', events: morning('CAB') }
    const report = gather([first, swapped, { ...swapped, id: '3' }])
    const pairs = report.departures.map(({ step, done, than, cases }) => [
      step,
      done,
      than?.step,
      cases,
    ])
    expect(pairs).toEqual([
      ['s2', 'later', 's3', 2],
      ['s3', 'earlier', 's2', 1],
    ])
  })

  test('who did it is told, most first', () => {
    const by = (name: string) => ({ activity: 'X', at: '2026-08-13T10:00', by: name })
    const extra = (id: string, name: string) => ({
      id,
      moves: '=1 =2 + =3',
      events: [...morning('AB'), by(name), { activity: 'C', at: '2026-08-13T11:00' }],
    })
    const report = gather([extra('1', 'Ani'), extra('2', 'Budi'), extra('3', 'Budi')])
    expect(report.departures[0]?.resources).toEqual([
      { name: 'Budi', events: 2 },
      { name: 'Ani', events: 1 },
    ])
  })

  test('an empty log has nothing', () => {
    expect(gather([])).toMatchObject({ cases: 0, departures: [], notYet: [], promises: [] })
  })

  test('a case without an alignment is counted apart', () => {
    const gatherer = createDepartureGatherer({ net, calendar })
    const { taken, names } = exampleCase('1', [])
    expect(gatherer.take(taken, names, { kind: 'impossible', visits: 0 })).toBeUndefined()
    expect(gatherer.finish()).toMatchObject({ cases: 0, notAligned: 1 })
  })
})

test('a case whose alignment may not be the cheapest is judged, and counted', () => {
  const gatherer = createDepartureGatherer({ net, calendar })
  const { taken, names } = exampleCase('1', morning('AC'))
  const moves = movesOf('=1 -2 =3')
  const found = { kind: 'bounded', lower: 0, upper: 1, moves, limit: 'states', visits: 1 } as const
  gatherer.take(taken, names, found)
  expect(gatherer.finish()).toMatchObject({ cases: 1, bounded: 1, departures: [{ step: 's2' }] })
})

describe('extra time', () => {
  const cases = [1, 2, 3, 4, 5].flatMap((each) => [regular(`r${each}`), skipping(`s${each}`)])

  test('is the median of cases with the departure less that of the others', () => {
    // an hour without the step, two with it
    expect(gather(cases).departures[0]?.extra).toEqual({
      medianMs: -hour,
      totalMs: -5 * hour,
      casesWith: 5,
      casesWithout: 5,
    })
  })

  test('is not told of fewer than five cases on one side', () => {
    expect(gather(cases.slice(1)).departures[0]).not.toHaveProperty('extra')
  })
})

describe('running cases', () => {
  // regular cases have gaps of an hour, so the window is a day
  const cases = [
    ...['1', '2', '3'].map((id) => regular(id, '13')),
    unended('old', '10'),
    unended('new', '13'),
    unended('newer', '13'),
  ]

  test('whose last event is recent lack steps only as yet', () => {
    const report = gather(cases)
    expect(report.running).toBe(2)
    expect(report.runningSinceMs).toBe(wib('2026-08-12T10:00'))
    expect(report.notYet).toEqual([
      { step: 's2', activity: 'B', cases: 2 },
      { step: 's3', activity: 'C', cases: 2 },
    ])
    expect(report.departures).toMatchObject([
      { kind: 'skipped', step: 's2', cases: 1, examples: ['old'] },
      { kind: 'skipped', step: 's3', cases: 1, examples: ['old'] },
    ])
  })

  test('the end of the log and the window can be given', () => {
    const later = { kind: 'recent', logEndMs: wib('2026-09-01T00:00') } as const
    expect(gather(cases, { running: later }).running).toBe(0)
    const wide = { ...later, windowMs: 30 * 24 * hour }
    expect(gather(cases, { running: wide }).running).toBe(3)
  })

  test('without the rule none is running', () => {
    const report = gather(cases, { running: { kind: 'none' } })
    expect(report).toMatchObject({ running: 0, notYet: [] })
    expect(report.departures).toMatchObject([{ cases: 3 }, { cases: 3 }])
    expect(report).not.toHaveProperty('runningSinceMs')
  })

  test('a status can say it', () => {
    const running = { kind: 'attribute', key: 'status', values: ['proses'] } as const
    const report = gather([unended('1', '10', 'proses'), unended('2', '13', 'selesai')], {
      running,
    })
    expect(report).toMatchObject({ running: 1, departures: [{ examples: ['2'] }, {}] })
  })

  test('what a running case did wrong before is a departure', () => {
    const report = gather([...cases, { id: 'x', moves: '-1 =2 -3', events: morning('B', '13') }])
    expect(report.departures).toContainEqual(expect.objectContaining({ step: 's1', cases: 1 }))
    expect(report.running).toBe(3)
  })

  test('a step that is skipped within a case and at its end counts once as a case', () => {
    const twice = netInRow(['A', 'B', 'C', 'B'])
    const steps = {
      ...twice,
      transitions: twice.transitions.map((each) => ({ ...each, step: each.label ?? '' })),
    }
    const report = gather(
      [{ id: '1', moves: '=1 -2 =3 -4', events: morning('AC', '10') }, regular('2', '13')],
      { net: steps },
    )
    expect(report.departures[0]).toMatchObject({
      step: 'B',
      occurrences: 2,
      cases: 1,
      examples: ['1'],
    })
  })
})

describe('accepted departures', () => {
  const reason = 'Sudah diperiksa daring'
  const cases = [skipping('1'), skipping('2'), regular('3')]

  test('are counted apart with their reason, by step or activity', () => {
    for (const step of ['s2', 'B']) {
      const acceptance = { kind: 'skipped', step, reason } as const
      const report = gather(cases, { accepted: [acceptance] })
      expect(report.departures).toEqual([])
      expect(report.accepted).toMatchObject([{ acceptance, departures: [{ cases: 2, of: 3 }] }])
    }
  })

  test('can be accepted in some cases only', () => {
    const acceptance = { kind: 'skipped', step: 's2', reason, cases: ['2'] } as const
    const report = gather(cases, { accepted: [acceptance] })
    expect(report.departures).toMatchObject([{ cases: 1, examples: ['1'] }])
    expect(report.accepted[0]?.departures).toMatchObject([{ cases: 1, examples: ['2'] }])
  })

  test('that never happen are told as well', () => {
    const acceptance = { kind: 'inserted', step: 'X', reason } as const
    expect(gather(cases, { accepted: [acceptance] }).accepted).toEqual([
      { acceptance, departures: [] },
    ])
  })
})

describe('promises', () => {
  const promises = new Map([['s2', duration('30 menit')]])

  test('of a step: kept or late, each performance; its departures are of the cases with it', () => {
    const report = gather([regular('1'), regular('2'), skipping('3')], { promises })
    expect(report.promises).toMatchObject([
      { step: 's2', activity: 'B', kept: 0, late: 2, notJudged: 0, clock: 'work' },
    ])
    expect(report.promises[0]?.lateness?.medianMs).toBe(hour / 2)
    expect(report.departures).toContainEqual(
      expect.objectContaining({ kind: 'late', step: 's2', cases: 2, of: 2 }),
    )
  })

  test('of the whole: a running case that is not late yet has not kept it', () => {
    const promised = duration('90 menit')
    const report = gather([regular('1'), skipping('2'), unended('3', '13'), unended('4', '10')], {
      promised,
    })
    expect(report.promised).toMatchObject({ kept: 2, late: 1, notJudged: 1 })
    expect(report.departures).toContainEqual(
      expect.objectContaining({ kind: 'late-case', cases: 1, of: 3 }),
    )
  })
})

test('the order of the cases changes nothing', () => {
  const kinds = fc.constantFrom(
    { moves: '=1 =2 =3', trace: 'ABC' },
    { moves: '=1 -2 =3', trace: 'AC' },
    { moves: '=1 -2 =3 +', trace: 'ACB' },
    { moves: '=1 + =2 =3', trace: 'AXBC' },
    { moves: '=1 =2 -3', trace: 'AB' },
    { moves: '-1 =2 + -3', trace: 'BB' },
    { moves: '-1 -2 -3 +', trace: 'X' },
  )
  const days = fc.integer({ min: 10, max: 20 }).map(String)
  const cases = fc.array(fc.tuple(kinds, days), { maxLength: 60 }).map((drawn) =>
    drawn.map(([{ moves, trace }, day], place) => ({
      id: `case ${place}`,
      moves,
      events: morning(trace, day),
    })),
  )
  const options = {
    promises: new Map([['s2', duration('30 menit')]]),
    promised: duration('1 jam kerja'),
    accepted: [{ kind: 'skipped', step: 's2', reason: 'x', cases: ['case 1', 'case 2'] }],
  } as const
  fc.assert(
    fc.property(
      cases.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(gather(shuffled, options)).toEqual(gather(all, options))
      },
    ),
    { seed: 51, numRuns: 150 },
  )
})
