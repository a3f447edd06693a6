import { readDuration, standardCalendar } from '#time'
import { emptySop, readFlow, type Sop, type Step } from '#sop'
import { expect, test } from 'vitest'
import { netOfSop } from '../model/net-of-sop.ts'
import { scenarioOfSop, type SopAssumptions } from './scenario-of-sop.ts'
import { simulate } from './simulate.ts'
import { spreadOfPromise } from './spread-of-promise.ts'

const minute = 60_000
const day = 24 * 60 * minute
const office = { minutesPerDay: 450, daysPerWeek: 5 }

const assumptions: SopAssumptions = {
  calendar: standardCalendar('WIB'),
  from: Date.UTC(2026, 10, 23),
  casesPerDay: 10,
  dayMs: 450 * minute,
}

function step(
  [id, performer, duration]: readonly [string, string, string],
  more: Partial<Step> = {},
): Step {
  const symbols = [{ id: 's', kind: 'process', performers: [performer] }] as const
  const text = { activity: `Langkah ${id}`, requirements: '', output: '', note: '' }
  const promised = readDuration(duration)
  return { id, ...text, symbols, ...(promised !== undefined && { duration: promised }), ...more }
}

/** Receive, check (back to receive, or on), sign; an applicant, a clerk and a head. */
const sop: Sop = {
  ...emptySop({ government: '', unit: '' }),
  performers: [
    { id: 'pemohon', name: 'Pemohon', kind: 'external' },
    { id: 'petugas', name: 'Petugas', kind: 'internal' },
    { id: 'kepala', name: 'Kepala', kind: 'internal' },
  ],
  steps: [
    step(['1', 'pemohon', '5 menit']),
    step(['2', 'petugas', '10 menit'], {
      symbols: [
        {
          id: 's',
          kind: 'decision',
          performers: ['petugas'],
          exits: [
            { label: 'Ya', to: { kind: 'step', step: '3' } },
            { label: 'Tidak', to: { kind: 'step', step: '1' } },
          ],
        },
      ],
    }),
    step(['3', 'kepala', '2 hari kerja']),
    step(['4', 'petugas', '']),
  ],
}

test('an SOP becomes a scenario of its promises, its performers and its ways', () => {
  const { net } = netOfSop(sop, readFlow(sop))
  const { scenario, untimed } = scenarioOfSop(sop, net, {
    ...assumptions,
    capacities: { Kepala: 2 },
  })
  expect(scenario.pools).toEqual([
    { name: 'Pemohon', capacity: Infinity },
    { name: 'Petugas', capacity: 1 },
    { name: 'Kepala', capacity: 2 },
  ])
  expect(untimed).toEqual(['4'])
  const plan = (id: string) =>
    scenario.transitions[
      net.transitions.findIndex(({ step: of, label }) => of === id && label !== undefined)
    ]
  expect(plan('2')).toMatchObject({ pools: [1], time: { clock: 'working' } })
  // two working days are not two days of the head's hands
  expect(plan('3')).toMatchObject({ pools: [], time: { clock: 'working' } })
})

test('a fifth of the cases goes back, so each is checked five times in four', () => {
  const { net } = netOfSop(sop, readFlow(sop))
  const { scenario } = scenarioOfSop(sop, net, { ...assumptions, wayBack: 0.2 })
  const run = simulate(scenario, { seed: 1, cases: 20_000 })
  const checks = run.steps[net.transitions.findIndex(({ label }) => label === 'Langkah 2')]
  expect((checks?.times ?? 0) / 20_000).toBeCloseTo(1.25, 1.5)
  expect(run.elapsed).toHaveLength(20_000)
})

const promises = [
  { text: '10 menit', occupies: 'performer', clock: 'working', unit: minute, from: 7, to: 13 },
  { text: '2 jam', occupies: 'performer', clock: 'working', unit: minute, from: 84, to: 156 },
  {
    text: '30 menit - 3 jam',
    occupies: 'performer',
    clock: 'working',
    unit: minute,
    from: 30,
    to: 180,
  },
  {
    text: 'maksimal 2 hari kerja',
    occupies: 'nobody',
    clock: 'working',
    unit: minute,
    from: 0,
    to: 900,
  },
  { text: '3 x 24 jam', occupies: 'nobody', clock: 'wall', unit: day, from: 2.1, to: 3.9 },
  { text: '14 hari', occupies: 'nobody', clock: 'wall', unit: day, from: 9.8, to: 18.2 },
] as const

test.each(promises)('$text takes $occupies on the $clock clock', ({ text, ...expected }) => {
  const promise = readDuration(text) ?? { kind: 'unread', text }
  const work = spreadOfPromise(promise, { variation: 0.3, office })
  const { occupies, clock, unit, from, to } = expected
  expect(work).toMatchObject({ occupies, time: { clock, spread: { kind: 'triangular' } } })
  const { spread } = work?.time ?? {}
  if (spread?.kind !== 'triangular') throw new Error('no triangle')
  expect(spread.least / unit).toBeCloseTo(from)
  expect(spread.greatest / unit).toBeCloseTo(to)
})

test('what states no time gives none, and what is done at once takes none', () => {
  const reading = { variation: 0.3, office }
  expect(
    spreadOfPromise({ kind: 'unmeasured', reason: 'Selama kegiatan' }, reading),
  ).toBeUndefined()
  expect(spreadOfPromise({ kind: 'instant' }, reading)).toMatchObject({
    time: { spread: { kind: 'fixed', ms: 0 } },
  })
})
