import { describe, expect, test } from 'vitest'
import type { OfficeDocument } from '../office/office-document.ts'
import type { FoundSop } from '../doubt.ts'
import { recogniseSops } from './recognise-sops.ts'
import { arrow, officeDocument, officeTable, paragraph, shapeAt } from './testing/office-table.ts'

const head = [
  ['No', 'Kegiatan', 'Pelaksana', '<', 'Mutu Baku', '<', '<', 'Ket'],
  ['^', '^', 'Pemohon', 'Petugas Loket', 'Kelengkapan', 'Waktu', 'Output', '^'],
]

function only(document: OfficeDocument): FoundSop {
  const found = recogniseSops(document)
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`${found.length} SOPs`)
  return first
}

function codes({ doubts }: FoundSop): string[] {
  return doubts.map(({ code, place, found }) => {
    const at = place.kind === 'step' ? `${place.step} ${place.field ?? ''}` : place.kind
    return `${code} ${place.kind === 'identity' ? place.field : at}: ${found}`
  })
}

const titled = paragraph('Nama SOP : Izin Keramaian')

describe('marks', () => {
  const table = officeTable([
    ...head,
    ['1', 'Menyerahkan berkas', '√', '', 'KTP', '5 menit', 'Berkas', ''],
    [
      '2',
      'Memeriksa berkas',
      '',
      '√',
      'Berkas',
      '10',
      'Berkas lengkap',
      'Ya: ke langkah 3; Tidak: kembali ke langkah 1',
    ],
    ['3', 'Menyerahkan izin', '', '√', 'Izin', '5 menit', 'Izin', ''],
  ])
  const found = only(officeDocument(titled, table))

  test('give performers, texts and the ways that the note tells', () => {
    expect(found.sop.title).toBe('Izin Keramaian')
    expect(found.sop.performers).toEqual([
      { id: 'p1', name: 'Pemohon', kind: 'external' },
      { id: 'p2', name: 'Petugas Loket', kind: 'internal' },
    ])
    expect(found.sop.steps[1]).toEqual({
      id: 's2',
      activity: 'Memeriksa berkas',
      requirements: 'Berkas',
      duration: { kind: 'unitless', amount: 10 },
      output: 'Berkas lengkap',
      note: 'Ya: ke langkah 3; Tidak: kembali ke langkah 1',
      symbols: [
        {
          id: 'a',
          kind: 'decision',
          performers: ['p2'],
          exits: [
            { label: 'Ya', to: { kind: 'step', step: 's3' } },
            { label: 'Tidak', to: { kind: 'step', step: 's1' } },
          ],
        },
      ],
    })
  })

  test('say nothing about symbols and arrows: that is doubted', () => {
    expect(codes(found)).toEqual([
      'symbol-unsure document: ',
      'target-unsure document: ',
      'symbol-unsure s1 symbols: ',
      'duration-unsure s2 duration: 10',
      'symbol-unsure s3 symbols: ',
    ])
    expect(found.sop.steps.map(({ symbols }) => symbols[0]?.kind)).toEqual([
      'start',
      'decision',
      'end',
    ])
  })
})

describe('shapes and lines', () => {
  // start (row 2, Pemohon) → decision (row 3, Petugas) → end (row 4); Tidak goes back by the left
  const shapes = [
    shapeAt('a', 'terminator', { row: 2, column: 2 }),
    shapeAt('b', 'decision', { row: 3, column: 3 }),
    shapeAt('c', 'terminator', { row: 4, column: 3 }),
    {
      ...shapeAt('no', 'text', { row: 3, column: 2, text: 'Tidak' }),
      box: { x: 60_000, y: 31_000, width: 4_000, height: 3_000 },
    },
    {
      ...shapeAt('yes', 'text', { row: 4, column: 3, text: 'Ya' }),
      box: { x: 71_000, y: 38_500, width: 3_000, height: 2_000 },
    },
  ]
  const lines = [
    arrow('1', [
      [55_000, 25_000],
      [70_000, 25_000],
      [70_000, 32_000],
    ]),
    arrow('2', [
      [70_000, 38_000],
      [70_000, 42_000],
    ]),
    // drawn in two pieces, the head at the second
    arrow(
      '3',
      [
        [65_000, 35_000],
        [50_000, 35_000],
      ],
      { heads: 'none' },
    ),
    arrow('4', [
      [50_000, 35_100],
      [50_000, 28_000],
    ]),
  ]
  const rows = [
    ...head,
    ['1', 'Menyerahkan berkas', '', '', 'KTP', '5 menit', 'Berkas', ''],
    ['2', 'Memeriksa berkas', '', '', 'Berkas', '^', 'Berkas lengkap', ''],
    ['3', 'Menyerahkan izin', '', '', 'Izin', '5 menit', 'Izin', ''],
  ]

  test('give symbols, ways out and their words without a doubt', () => {
    const found = only(officeDocument(titled, officeTable(rows, { shapes, lines })))
    expect(codes(found)).toEqual([])
    expect(found.sop.steps.map(({ symbols }) => symbols)).toEqual([
      [{ id: 'a', kind: 'start', performers: ['p1'] }],
      [
        {
          id: 'a',
          kind: 'decision',
          performers: ['p2'],
          exits: [
            { label: 'Ya', to: { kind: 'step', step: 's3' } },
            { label: 'Tidak', to: { kind: 'step', step: 's1' } },
          ],
        },
      ],
      [{ id: 'a', kind: 'end', performers: ['p2'] }],
    ])
    expect(found.sop.steps[1]?.duration).toEqual({ kind: 'shared', step: 's1' })
  })
})
