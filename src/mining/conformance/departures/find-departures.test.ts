import { openCalendar, readDuration, standardCalendar } from '#time'
import { describe, expect, test } from 'vitest'
import { createDepartureFinder, type DepartureModel } from './find-departures.ts'
import {
  alignmentOf,
  exampleCase,
  netInRow,
  wib,
  type ExampleEvent,
} from '../testing/example-cases.ts'

const calendar = openCalendar({ ...standardCalendar('WIB'), holidays: new Set(['2026-08-17']) })
const hour = 3_600_000
const net = netInRow(
  ['Terima', 'Verifikasi', 'Setujui'],
  [['Loket'], ['Kepala Seksi'], ['Kepala Dinas']],
)

function find(events: readonly ExampleEvent[], moves: string, model: Partial<DepartureModel> = {}) {
  const { taken, names } = exampleCase('1', events)
  return createDepartureFinder({ net, calendar, ...model })(taken, names, alignmentOf(moves))
}

function promised(text: string) {
  const duration = readDuration(text)
  if (duration === undefined) throw new Error(`no duration: ${text}`)
  return duration
}

/** Friday to Tuesday, the Monday between is a holiday: 1 h 30, then 2 h of work. */
const events = [
  { activity: 'Terima', at: '2026-08-14T14:00' },
  { activity: 'Verifikasi', at: '2026-08-14T15:30' },
  { activity: 'Setujui', at: '2026-08-18T08:30' },
]

describe('the time of a step', () => {
  const promises = new Map([
    ['s2', promised('1 jam')],
    ['s3', promised('2 jam')],
  ])

  test('runs from the event before where no start is known', () => {
    const found = find(events, '=1 =2 =3', { promises })
    expect(found?.departures).toEqual([
      {
        kind: 'late',
        step: 's2',
        activity: 'Verifikasi',
        transition: 1,
        place: 1,
        lateMs: hour / 2,
        clock: 'work',
      },
    ])
    expect(found?.promises.map(({ step, judgement }) => [step, judgement.kind])).toEqual([
      ['s2', 'late'],
      ['s3', 'kept'],
    ])
  })

  test('runs from its start where that is known', () => {
    const started = events.map((event) => ({ ...event, start: '2026-08-14T14:30' })).slice(0, 2)
    expect(find(started, '=1 =2', { promises })?.departures).toEqual([])
  })

  test('of the first event is not known without a start', () => {
    const found = find(events, '=1 =2 =3', { promises: new Map([['s1', promised('1 menit')]]) })
    expect(found?.promises).toEqual([
      { step: 's1', judgement: { kind: 'not-comparable', why: 'time-unknown' } },
    ])
  })
})

test('a whole case is late by its working time, first event to last', () => {
  const found = find(events, '=1 =2 =3', { promised: promised('3 jam kerja') })
  expect(found?.departures).toEqual([{ kind: 'late-case', lateMs: hour / 2, clock: 'working' }])
  expect(found?.span).toEqual({ from: wib('2026-08-14T14:00'), to: wib('2026-08-18T08:30') })
})

test('events too many carry the working time since the event before', () => {
  const found = find([...events, { activity: 'Foto', at: '2026-08-18T09:30' }], '=1 =2 =3 +')
  expect(found?.departures).toEqual([
    { kind: 'inserted', step: 'Foto', activity: 'Foto', place: 3, known: false, extraMs: hour },
  ])
})

describe('performers', () => {
  const by = (...names: readonly string[]) =>
    events.map((event, place) => ({ ...event, by: names[place] ?? '' }))

  test('who is called like a performer is that one, in any letters', () => {
    const found = find(by('loket', 'KEPALA  seksi', 'Loket'), '=1 =2 =3')
    expect(found?.departures).toMatchObject([
      { kind: 'other-performer', step: 's3', place: 2, resource: 'Loket' },
    ])
    expect(found?.performed).toEqual(['s1', 's2', 's3'])
  })

  test('persons without a mapping are not judged, and counted', () => {
    const found = find(by('Ani', 'Budi', 'Citra'), '=1 =2 =3')
    expect(found).toMatchObject({ departures: [], performed: [], performersUnknown: 3 })
  })

  test('a mapping says which performers a person is', () => {
    const performersOf = new Map([
      ['ani', ['Loket', 'Kepala Seksi']],
      ['Citra', ['Staf']],
    ])
    const found = find(by('Ani', 'ANI', 'Citra'), '=1 =2 =3', { performersOf })
    expect(found?.departures).toMatchObject([{ step: 's3', resource: 'Citra' }])
    expect(found?.performersUnknown).toBe(0)
  })

  test('a step without performers, and an event without a resource, are free', () => {
    const free = netInRow(['Terima', 'Verifikasi', 'Setujui'])
    expect(find(by('a', 'b', 'c'), '=1 =2 =3', { net: free })).toMatchObject({
      departures: [],
      performersUnknown: 0,
    })
    expect(find(events, '=1 =2 =3')).toMatchObject({ performed: [], performersUnknown: 0 })
  })
})

test('one alignment serves cases that differ in what the model does not know', () => {
  const finder = createDepartureFinder({ net, calendar })
  const alignment = alignmentOf('=1 + =2 =3')
  const activities = ['Foto', 'Cap', 'Foto'].map((activity) => {
    const { taken, names } = exampleCase('1', [
      { activity: 'Terima' },
      { activity },
      { activity: 'Verifikasi' },
      { activity: 'Setujui' },
    ])
    // names of one log: each activity has its own place
    const shared = { ...names, activities: ['Terima', 'Verifikasi', 'Setujui', 'Foto', 'Cap'] }
    const places = taken.activity.map((place) =>
      shared.activities.indexOf(names.activities[place] ?? ''),
    )
    const found = finder({ ...taken, activity: places }, shared, alignment)
    return found?.departures.map((each) => ('activity' in each ? each.activity : ''))
  })
  expect(activities).toEqual([['Foto'], ['Cap'], ['Foto']])
})

test('a case without moves to read gives nothing', () => {
  const finder = createDepartureFinder({ net, calendar })
  const { taken, names } = exampleCase('1', events)
  expect(finder(taken, names, { kind: 'impossible', visits: 1 })).toBeUndefined()
  const bounded = {
    kind: 'bounded',
    lower: 1,
    upper: undefined,
    moves: [],
    limit: 'time',
    visits: 1,
  } as const
  expect(finder(taken, names, bounded)).toBeUndefined()
})

test('a case without events lacks every step at its end', () => {
  const found = find([], '-1 -2 -3')
  expect(found?.departures).toMatchObject([{ atEnd: true }, { atEnd: true }, { atEnd: true }])
  expect(found?.span.from).toBeNaN()
})
