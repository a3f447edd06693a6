import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateVariedSop } from '../../generator/generate-varied-sop.ts'
import type { Sop } from '../../model/sop.ts'
import { wordProblem } from '../messages/word-problem.ts'
import { readSopJson, readSopValue } from './read-sop-json.ts'
import { writeSopJson } from './write-sop-json.ts'

/** The least that a document must hold. */
const least = {
  format: 'tatalaksana-sop/1',
  title: 'Peminjaman Ruang Rapat',
  performers: [{ id: 'p1', name: 'Petugas' }],
  steps: [
    {
      id: 's1',
      activity: 'Mencatat peminjaman',
      symbols: [{ id: 'a', kind: 'start', performers: ['p1'] }],
    },
  ],
}

const filled: Sop = {
  format: 'tatalaksana-sop/1',
  title: 'Peminjaman Ruang Rapat',
  identity: {
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
  },
  performers: [{ id: 'p1', name: 'Petugas', kind: 'internal' }],
  steps: [
    {
      id: 's1',
      activity: 'Mencatat peminjaman',
      symbols: [{ id: 'a', kind: 'start', performers: ['p1'] }],
      requirements: '',
      output: '',
      note: '',
    },
  ],
}

describe('readSopJson and writeSopJson', () => {
  test('what is written reads back as the same SOP, and writes as the same text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const sop = generateVariedSop(seed)
        const text = writeSopJson(sop)
        const reading = readSopJson(text)
        expect(reading).toEqual({ ok: true, sop, notices: [] })
        expect(reading.ok && writeSopJson(reading.sop)).toBe(text)
      }),
      { numRuns: 200, seed: 35 },
    )
  })

  test('fields print in a fixed order, whatever the order in memory', () => {
    const { format, title, ...rest } = filled
    const shuffled = { ...rest, title, format }
    expect(writeSopJson(shuffled)).toBe(writeSopJson(filled))
    expect(writeSopJson(filled)).toMatch(
      /^\{\n {2}"format": "tatalaksana-sop\/1",\n {2}"title": .*\n {2}"identity": \{\n {4}"government"/,
    )
    expect(writeSopJson(filled)).toMatch(/\}\n$/)
  })

  test('parts that are left out are filled in', () => {
    expect(readSopJson(JSON.stringify(least))).toEqual({ ok: true, sop: filled, notices: [] })
  })

  test('a byte order mark before the document is passed over', () => {
    expect(readSopJson(`\uFEFF${JSON.stringify(least)}`).ok).toBe(true)
  })

  test('targets that do not exist and circular ones are kept for the rules to report', () => {
    const exits = [
      { label: 'Ya', to: { kind: 'step', step: 's99' } },
      { label: 'Tidak', to: { kind: 'step', step: 's1', symbol: 'zz' } },
      { label: 'Ulang', to: { kind: 'step', step: 's1' } },
    ]
    const symbols = [{ id: 'a', kind: 'decision', performers: [], exits }]
    const reading = readSopValue({ ...least, steps: [{ id: 's1', activity: '', symbols }] })
    expect(reading.ok && reading.sop.steps[0]?.symbols[0]?.exits).toEqual(exits)
  })

  test('a document of a database is checked without places in a text', () => {
    expect(readSopValue({ ...least, title: 5 })).toEqual({
      ok: false,
      problems: [{ code: 'wrong-kind', path: ['title'], expected: 'string', found: '5' }],
    })
  })
})

/** What stands wrong in which part of the least document, and what is said of it. */
const faults: readonly (readonly [object, string])[] = [
  [{ title: undefined }, 'nama SOP: belum ada; seharusnya teks'],
  [{ title: 5 }, 'nama SOP: berisi 5, seharusnya teks'],
  [{ steps: {} }, 'langkah: berisi objek, seharusnya daftar'],
  [{ colour: 'red' }, "colour: bidang 'colour' tidak dikenal"],
  [
    { performers: [{ id: 'p1', name: 'A', kind: 'robot' }] },
    'pelaksana ke-1, kind: berisi "robot", seharusnya salah satu dari: internal, external, software',
  ],
  [
    {
      performers: [
        { id: 'p1', name: 'A' },
        { id: 'p1', name: 'B' },
      ],
    },
    "pelaksana ke-2, id: 'p1' sudah dipakai sebelumnya; setiap pengenal hanya sekali",
  ],
  [
    { identity: { madeOn: '2025-02-30' } },
    'identitas, tanggal pembuatan: "2025-02-30" bukan tanggal; seharusnya seperti 2026-01-31',
  ],
  [{ identity: { madeOn: 5 } }, 'identitas, tanggal pembuatan: berisi 5, seharusnya teks'],
  [
    { promisedDuration: { kind: 'amount', quantity: { amount: 0, unit: 'day' } } },
    'waktu yang dijanjikan, quantity, amount: angka 0 harus lebih besar dari 0',
  ],
  [
    { promisedDuration: { kind: 'amount', quantity: { amount: 1e300, unit: 'day' } } },
    'waktu yang dijanjikan, quantity, amount: angka 1e+300 terlalu besar, paling besar 9007199254740991',
  ],
  [
    { promisedDuration: { kind: 'someday' } },
    'waktu yang dijanjikan, kind: berisi "someday", seharusnya salah satu dari: amount, range, relative, instant, recurring, unmeasured, unitless, shared, unread, alternatives',
  ],
  [
    { promisedDuration: { kind: 'alternatives', options: [] } },
    'waktu yang dijanjikan, options: isi daftar kurang, paling sedikit 2',
  ],
  [
    { steps: [least.steps[0], least.steps[0]] },
    "langkah ke-2, id: 's1' sudah dipakai sebelumnya; setiap pengenal hanya sekali",
  ],
  [
    { steps: [{ id: 'a/b', activity: '', symbols: least.steps[0]?.symbols }] },
    'langkah ke-1, id: "a/b" bukan pengenal; gunakan huruf, angka dan tanda . _ : - (paling banyak 100)',
  ],
  [
    { steps: [{ id: 's1', activity: '', symbols: [] }] },
    'langkah ke-1, simbol: isi daftar kurang, paling sedikit 1',
  ],
  [
    { steps: [stepWith({ performers: ['p1', 'p1'] })] },
    "langkah ke-1, simbol ke-1, pelaksana ke-2: 'p1' sudah dipakai sebelumnya; setiap pengenal hanya sekali",
  ],
  [
    { steps: [stepWith({ performers: ['p7'] })] },
    "langkah ke-1, simbol ke-1, pelaksana ke-1: pelaksana 'p7' tidak ada dalam daftar pelaksana",
  ],
  [
    { steps: [stepWith({ exits: [{ to: { kind: 'step' } }] })] },
    'langkah ke-1, simbol ke-1, jalan keluar ke-1, to, step: belum ada; seharusnya teks',
  ],
]

function stepWith(part: object): object {
  const symbol = { id: 'a', kind: 'process', performers: [], ...part }
  return { id: 's1', activity: '', symbols: [symbol] }
}

describe('a document of the wrong shape', () => {
  test.each(faults)('with %j is refused', (part, words) => {
    const reading = readSopJson(JSON.stringify({ ...least, ...part }, undefined, 1))
    const said = reading.ok ? [] : reading.problems.map((problem) => wordProblem(problem, 'id'))
    expect(said.map((text) => text.replace(/^Baris \d+, kolom \d+, /, ''))).toEqual([words])
  })

  test('names the line and column of the value', () => {
    const text =
      '{\n  "format": "tatalaksana-sop/1",\n  "title": 5,\n  "performers": [], "steps": []\n}'
    const reading = readSopJson(text)
    expect(reading).toMatchObject({ ok: false, problems: [{ line: 3, column: 12 }] })
  })

  test('names at most 50 problems', () => {
    const steps = Array.from({ length: 300 }, () => ({ id: 's1' }))
    const reading = readSopValue({ ...least, steps })
    expect(reading.ok ? 0 : reading.problems.length).toBe(50)
  })
})
