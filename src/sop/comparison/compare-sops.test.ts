import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateVariedSop } from '../generator/generate-varied-sop.ts'
import { generateSop } from '../generator/generate-sop.ts'
import type { Sop, Step } from '../model/sop.ts'
import { compareSops, findComparisonFault } from './compare-sops.ts'
import type { ComparedRow } from './sop-comparison.ts'

type Given = readonly [activity: string, performer: string, kind?: Step['symbols'][number]['kind']]

/** A small SOP: one symbol in each row. */
function sopOf(unit: string, steps: readonly Given[]): Sop {
  const names = [...new Set(steps.map(([, performer]) => performer))]
  const external = (name: string) => (name === 'Pemohon' ? 'external' : 'internal')
  return {
    ...generateSop(1),
    title: 'Surat Pengantar',
    identity: { ...generateSop(1).identity, unit },
    performers: names.map((name) => ({ id: name, name, kind: external(name) })),
    steps: steps.map(([activity, performer, kind = 'process'], row) => ({
      id: `s${row}`,
      activity,
      symbols: [{ id: 'a', kind, performers: [performer] }],
      requirements: '',
      output: '',
      note: '',
    })),
  }
}

/** "1 1", "2 -", "- 2": the rows as step numbers, `*` where the match is unsure, `(n)` elsewhere. */
function picture(rows: readonly ComparedRow[]): readonly string[] {
  return rows.map(({ cells }) =>
    cells
      .map((cell) => {
        if (cell.kind === 'none') return '-'
        if (cell.kind === 'elsewhere') return `(${cell.step + 1})`
        return `${cell.step + 1}${cell.sureness === 'unsure' ? '*' : ''}`
      })
      .join(' '),
  )
}

const loket = sopOf('Kecamatan Muara', [
  ['Mengajukan permohonan surat pengantar', 'Pemohon', 'start'],
  ['Memeriksa kelengkapan berkas permohonan', 'Petugas Loket', 'decision'],
  ['Menyusun konsep surat pengantar', 'Petugas Loket'],
  ['Menandatangani surat pengantar', 'Camat'],
  ['Menyerahkan surat pengantar', 'Petugas Loket', 'end'],
])
const short = sopOf('Kecamatan Hulu', [
  ['Menyerahkan berkas permohonan', 'Pemohon', 'start'],
  ['Memverifikasi kelengkapan berkas', 'Petugas', 'decision'],
  ['Penandatanganan surat pengantar', 'Camat Hulu'],
  ['Mengambil surat pengantar yang telah selesai di loket', 'Pemohon', 'end'],
])

describe('steps in common rows', () => {
  test('are found under other words for the same deed, and a missing one is told', () => {
    const { rows, figures } = compareSops([loket, short])
    expect(picture(rows).map((row) => row.replaceAll('*', ''))).toEqual([
      '1 1',
      '2 2',
      '3 -',
      '4 3',
      '5 4',
    ])
    expect(figures[0]).toMatchObject({ lacks: [], hasAlone: [2] })
    expect(figures[1]).toMatchObject({ lacks: [2], hasAlone: [] })
  })

  test('a step in another place is told to be elsewhere', () => {
    const [first, second, ...others] = loket.steps
    const turned = { ...loket, steps: [second, first, ...others].filter((it) => it !== undefined) }
    const told = picture(compareSops([loket, turned]).rows)
    expect(told).toContain('3 3')
    // Which of the two keeps its place is free; the other is told on both sides.
    expect(told.filter((row) => row.includes('('))).toHaveLength(2)
  })

  test('a match of few common words is marked as not certain', () => {
    const other = sopOf('Kecamatan Hilir', [
      ['Mengajukan permohonan surat pengantar', 'Pemohon', 'start'],
      ['Mencocokkan berkas permohonan dengan buku induk', 'Petugas Loket', 'decision'],
    ])
    const { rows } = compareSops([loket, other])
    expect(picture(rows).slice(0, 2)).toEqual(['1 1', '2* 2*'])
  })

  test('steps that say nothing are never sure to be the same', () => {
    const blank = sopOf('A', [['', 'Pemohon']])
    expect(picture(compareSops([blank, blank]).rows)).toEqual(['1* 1*'])
  })

  test('an SOP without steps lacks them all', () => {
    const { rows, figures } = compareSops([loket, sopOf('Kosong', [])])
    expect(rows).toHaveLength(5)
    expect(figures[1]).toMatchObject({ steps: 0, lacks: [0, 1, 2, 3, 4], likelyMinutes: undefined })
  })

  test('what half of the others have is lacking, what fewer have is not', () => {
    const without = { ...loket, steps: loket.steps.toSpliced(2, 1) }
    const lacks = (sops: readonly Sop[]) => compareSops(sops).figures[0]?.lacks
    expect(lacks([without, loket, short])).toEqual([2])
    expect(lacks([without, loket, short, without])).toEqual([])
  })
})

test('performers are the same but for abbreviation and the name of the office', () => {
  const one = sopOf('Kecamatan Muara', [
    ['Memeriksa', 'Kasi Pemerintahan'],
    ['Memaraf', 'Sekcam'],
    ['Menandatangani', 'Camat Muara'],
  ])
  const other = sopOf('Kecamatan Hulu', [
    ['Memeriksa', 'Kepala Seksi Pemerintahan'],
    ['Memaraf', 'Sekretaris Kecamatan'],
    ['Menandatangani', 'Camat'],
  ])
  expect(compareSops([one, other]).performers).toEqual([
    { kind: 'internal', ids: [['Camat Muara'], ['Camat']], sure: true },
    { kind: 'internal', ids: [['Kasi Pemerintahan'], ['Kepala Seksi Pemerintahan']], sure: true },
    { kind: 'internal', ids: [['Sekcam'], ['Sekretaris Kecamatan']], sure: true },
  ])
})

test('a shorter name takes a longer one unsurely, but not where an SOP has both', () => {
  const both = sopOf('A', [
    ['Memeriksa', 'Petugas'],
    ['Mencatat', 'Petugas Loket'],
  ])
  expect(compareSops([loket, short]).performers).toContainEqual({
    kind: 'internal',
    ids: [['Petugas Loket'], ['Petugas']],
    sure: false,
  })
  expect(compareSops([loket, both]).performers).toContainEqual({
    kind: 'internal',
    ids: [['Petugas Loket'], ['Petugas Loket']],
    sure: true,
  })
})

test('a performer without a name is nobody else', () => {
  const nameless = sopOf('A', [['Memeriksa', '']])
  const { performers } = compareSops([nameless, loket])
  expect(performers).toContainEqual({ kind: 'internal', ids: [[''], []], sure: true })
})

test('fewer than two, more than twelve, and too many steps together are refused', () => {
  const many = (count: number) => Array.from({ length: count }, () => loket)
  expect(findComparisonFault(many(1))).toEqual({ code: 'too-few', found: 1, expected: 2 })
  expect(findComparisonFault(many(12))).toBeUndefined()
  expect(findComparisonFault(many(13))).toEqual({ code: 'too-many', found: 13, expected: 12 })
  const long = generateSop(1, { steps: 800 })
  expect(findComparisonFault([long, long])).toEqual({
    code: 'too-long',
    found: 1600,
    expected: 1500,
  })
  expect(() => compareSops([long, long])).toThrow(RangeError)
})

describe('whatever is compared', () => {
  const sop = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((seed) => generateSop(seed)),
    fc.integer({ min: 0, max: 400 }).map((seed) => generateVariedSop(seed)),
  )
  const several = fc.array(sop, { minLength: 2, maxLength: 5 })
  const stepsOf = (rows: readonly ComparedRow[], column: number) =>
    rows.flatMap(({ cells }) => {
      const cell = cells[column]
      return cell?.kind === 'step' ? [cell.step] : []
    })

  test('each step is there once, in the order of its SOP, and rows are never empty', () => {
    fc.assert(
      fc.property(several, (sops) => {
        const { rows } = compareSops(sops)
        sops.forEach((each, column) => {
          expect(stepsOf(rows, column)).toEqual(each.steps.map((_, row) => row))
        })
        for (const { cells, speaker } of rows) expect(cells[speaker]?.kind).toBe('step')
      }),
      { numRuns: 60 },
    )
  })

  test('the same SOP twice gives its own rows, whatever stands beside it', () => {
    fc.assert(
      fc.property(sop, several, (twice, others) => {
        for (const { cells } of compareSops([twice, ...others, twice]).rows) {
          expect(cells.at(-1)).toEqual(cells[0])
        }
        expect(compareSops([twice, twice]).rows).toHaveLength(twice.steps.length)
      }),
      { numRuns: 40 },
    )
  })

  test('another order of the SOPs gives the same rows with the columns in that order', () => {
    fc.assert(
      fc.property(several, fc.nat(), (sops, turn) => {
        const at = (column: number) => (column + turn) % sops.length
        const turned = compareSops(sops.map((_, column) => sops[at(column)] ?? generateSop(0)))
        const straight = compareSops(sops)
        expect(turned.rows.map(({ cells }) => cells)).toEqual(
          straight.rows.map(({ cells }) => cells.map((_, column) => cells[at(column)])),
        )
        expect(turned.figures).toEqual(sops.map((_, column) => straight.figures[at(column)]))
      }),
      { numRuns: 60 },
    )
  })
})
