import { describe, expect, test } from 'vitest'
import { generateVariedSop, type Sop, type Step } from '#sop'
import { describeFlow } from './describe-flow.ts'

const identity: Sop['identity'] = {
  government: '',
  unit: '',
  number: '',
  madeOn: '',
  revisedOn: '',
  effectiveOn: '',
  approver: { position: '', name: '', nip: '' },
  legalBasis: [],
  qualifications: [],
  relatedSops: [],
  equipment: [],
  warnings: [],
  records: [],
}

function step(id: string, rest: Partial<Step>): Step {
  const symbols = [{ id: 'a', kind: 'process', performers: ['p1'] }] as const
  return { id, activity: `Kerja ${id}`, symbols, requirements: '', output: '', note: '', ...rest }
}

function sop(steps: readonly Step[]): Sop {
  return {
    format: 'tatalaksana-sop/1',
    title: 'Contoh',
    identity,
    performers: [
      { id: 'p1', name: 'Pemohon', kind: 'external' },
      { id: 'p2', name: 'Verifikator', kind: 'internal' },
    ],
    steps,
  }
}

const checking = step('s2', {
  activity: 'Memeriksa berkas',
  requirements: 'Berkas',
  output: 'Berkas lengkap',
  duration: { kind: 'amount', quantity: { amount: 15, unit: 'minute' } },
  symbols: [
    {
      id: 'a',
      kind: 'decision',
      performers: ['p2', 'p1'],
      exits: [
        { label: 'Ya', to: { kind: 'step', step: 's3' } },
        { label: 'Tidak', to: { kind: 'step', step: 's1' } },
        { label: 'Ditolak', to: { kind: 'stop' } },
        { label: 'Ragu', to: { kind: 'open' } },
      ],
    },
  ],
})

describe('describeFlow', () => {
  test('says who, what, with what, how long, and where to', () => {
    const [, described] = describeFlow(sop([step('s1', {}), checking, step('s3', {})]), 'id')
    expect(described?.heading).toBe('Langkah 2')
    expect(described?.activity).toBe('Memeriksa berkas')
    expect(described?.facts).toEqual([
      { name: 'Pelaksana', value: 'Verifikator (utama), Pemohon' },
      { name: 'Kelengkapan', value: 'Berkas' },
      { name: 'Waktu', value: '15 menit' },
      { name: 'Output', value: 'Berkas lengkap' },
    ])
    expect(described?.parts[0]?.ways).toEqual([
      { text: 'Ya → langkah 3', step: 's3' },
      { text: 'Tidak → kembali ke langkah 1', step: 's1' },
      { text: 'Ditolak → berhenti' },
      { text: 'Ragu → tujuan belum ditentukan' },
    ])
  })

  test('speaks English, and keeps the labels of the SOP', () => {
    const [first, second, third] = describeFlow(
      sop([step('s1', {}), checking, step('s3', {})]),
      'en',
    )
    expect(first?.parts[0]?.ways).toEqual([{ text: 'Onward → step 2', step: 's2' }])
    expect(second?.parts[0]?.ways[1]?.text).toBe('Tidak → back to step 1')
    expect(third?.parts[0]?.ways).toEqual([{ text: 'Finished' }])
  })

  test('names a step by its row where its number is missing or printed twice', () => {
    const steps = [
      step('s1', { number: '1' }),
      step('s2', { number: '' }),
      step('s3', { number: '1' }),
    ]
    expect(describeFlow(sop(steps), 'id').map(({ heading }) => heading)).toEqual([
      'Baris 1',
      'Baris 2',
      'Baris 3',
    ])
  })

  test('tells the parts of a row with several symbols', () => {
    const symbols: Step['symbols'] = [
      { id: 'a', kind: 'process', performers: ['p1'] },
      { id: 'b', kind: 'process', performers: [] },
    ]
    const [described] = describeFlow(sop([step('s1', { symbols })]), 'id')
    expect(described?.facts).toEqual([])
    expect(described?.parts.map(({ heading, performers }) => [heading, performers])).toEqual([
      ['Bagian 1 (proses)', 'Pemohon'],
      ['Bagian 2 (proses)', 'belum ditentukan'],
    ])
    expect(described?.parts[0]?.ways[0]?.text).toBe('Lanjut → bagian 2 langkah ini')
  })

  test('tells that steps run in parallel, may be left out, wait, or share their time', () => {
    const split: Step['symbols'] = [
      {
        id: 'a',
        kind: 'process',
        performers: ['p1'],
        exits: ['s2', 's3'].map((id) => ({ to: { kind: 'step', step: id } })),
      },
    ]
    const joined: Step['symbols'] = [{ id: 'a', kind: 'end', performers: ['p1'], join: 'all' }]
    const [first, second, third] = describeFlow(
      sop([
        step('s1', { symbols: split }),
        step('s2', {
          optional: { when: 'apabila diperlukan' },
          duration: { kind: 'shared', step: 's1' },
        }),
        step('s3', { symbols: joined }),
      ]),
      'id',
    )
    expect(first?.parts[0]?.ways.map(({ text }) => text)).toEqual([
      'Serentak → langkah 2',
      'Serentak → langkah 3',
    ])
    expect(second?.facts.slice(1)).toEqual([
      { name: 'Waktu', value: 'bersama langkah 1' },
      { name: 'Opsional', value: 'apabila diperlukan' },
    ])
    expect(third?.facts.at(-1)?.value).toBe('Dimulai setelah semua alur masuk selesai')
  })

  test('describes every step and every way out of 200 varied SOPs, in both languages', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const given = generateVariedSop(seed)
      for (const language of ['id', 'en'] as const) {
        const described = describeFlow(given, language)
        expect(described.map((one) => one.step)).toEqual(given.steps.map(({ id }) => id))
        const parts = described.flatMap((one) => one.parts)
        expect(parts).toHaveLength(given.steps.flatMap(({ symbols }) => symbols).length)
        expect(parts.every(({ ways }) => ways.length > 0)).toBe(true)
      }
    }
  })
})
