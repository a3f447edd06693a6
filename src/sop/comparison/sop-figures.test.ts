import { readDuration } from '#time'
import { expect, test } from 'vitest'
import { emptySop } from '../editing/empty-sop.ts'
import type { Exit, Sop, Step } from '../model/sop.ts'
import { countSop } from './sop-figures.ts'

function step(id: string, performer: string, more: Partial<Step> & { exits?: Exit[] } = {}): Step {
  const { exits, ...rest } = more
  const kind = exits === undefined ? 'process' : 'decision'
  const symbol = { id: 'a', kind, performers: [performer] } as const
  const symbols = [exits === undefined ? symbol : { ...symbol, exits }]
  return { id, activity: id, symbols, requirements: '', output: '', note: '', ...rest }
}

const time = (text: string) => {
  const duration = readDuration(text)
  return duration === undefined ? {} : { duration }
}

/**
 *     applicant   officer   head
 *     apply 10 ─► check 20
 *        ▲──no──────┤ yes
 *                 draft 1 hour ─► sign (no time)
 *     collect 5 ◄────────────────────┘
 */
const sop: Sop = {
  ...emptySop({ government: 'Kota', unit: 'Kecamatan' }),
  performers: [
    { id: 'applicant', name: 'Pemohon', kind: 'external' },
    { id: 'officer', name: 'Petugas', kind: 'internal' },
    { id: 'head', name: 'Camat', kind: 'internal' },
  ],
  steps: [
    step('apply', 'applicant', { ...time('10 menit'), requirements: 'KTP-el, Kartu keluarga' }),
    step('check', 'officer', {
      ...time('20 menit'),
      exits: [
        { label: 'Ya', to: { kind: 'step', step: 'draft' } },
        { label: 'Tidak', to: { kind: 'step', step: 'apply' } },
      ],
    }),
    step('draft', 'officer', { ...time('1 jam'), requirements: 'Blangko' }),
    step('sign', 'head', { output: 'Surat pengantar' }),
    step('collect', 'applicant', { ...time('5 menit'), requirements: 'KTP-el, surat pengantar' }),
  ],
}

test('counts steps, performers, ways back and changes of hands', () => {
  expect(countSop(sop)).toMatchObject({
    steps: 5,
    decisions: 1,
    performers: { internal: 2, external: 1, software: 0 },
    loops: 1,
    // To the officer, to the head, to the applicant; not back along the "no".
    handovers: 3,
    applicantBrings: ['KTP-el', 'Kartu keluarga'],
  })
})

test('adds the times that there are and says how many are missing', () => {
  expect(countSop(sop)).toMatchObject({ likelyMinutes: 95, longestMinutes: 95, untimedSteps: 1 })
})

test('the longest way takes the branch that the usual way passes by', () => {
  const [apply, check, draft, ...rest] = sop.steps
  const repair = step('repair', 'officer', time('2 jam'))
  const steps = [apply, check, repair, draft, ...rest].filter((it) => it !== undefined)
  const symbols = check?.symbols.map((symbol) => ({
    ...symbol,
    exits: [
      { label: 'Ya', to: { kind: 'step', step: 'draft' } as const },
      { label: 'Tidak', to: { kind: 'step', step: 'repair' } as const },
    ],
  }))
  const branched = steps.map((it) => (it.id === 'check' ? { ...it, symbols: symbols ?? [] } : it))
  const figures = countSop({ ...sop, steps: branched })
  expect(figures).toMatchObject({ loops: 0, likelyMinutes: 95, longestMinutes: 95 + 120 })
})

test('times that nobody states are not zero', () => {
  const bare = { ...sop, steps: sop.steps.map(({ id }) => step(id, 'officer')) }
  expect(countSop(bare)).toMatchObject({
    promised: undefined,
    promisedMinutes: undefined,
    likelyMinutes: undefined,
    longestMinutes: undefined,
    untimedSteps: 5,
  })
})
