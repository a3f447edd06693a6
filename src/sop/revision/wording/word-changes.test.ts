import { describe, expect, test } from 'vitest'
import type { EditCommand } from '../../editing/command.ts'
import { editSop } from '../../editing/edit-sop.ts'
import { generateSop } from '../../generator/generate-sop.ts'
import { reviseSop } from '../../generator/revise-sop.ts'
import { seededRandom } from '../../generator/seeded-random.ts'
import type { Sop, Step } from '../../model/sop.ts'
import { compareRevisions } from '../compare-revisions.ts'
import type { ChangeLanguage } from './value-texts.ts'
import { wordChanges } from './word-changes.ts'

const days = (amount: number) =>
  ({ kind: 'amount', quantity: { amount, unit: 'workingDay' } }) as const

function row(id: string, activity: string, performer: string): Step {
  const symbols = [{ id: '1', kind: 'process' as const, performers: [performer] }]
  return { id, activity, symbols, requirements: '', duration: days(3), output: '', note: '' }
}

const decision: Step['symbols'] = [
  {
    id: '1',
    kind: 'decision',
    performers: ['p2'],
    exits: [
      { label: 'Ya', to: { kind: 'step', step: 's4' } },
      { label: 'Tidak', to: { kind: 'step', step: 's1' } },
    ],
  },
]

const before: Sop = {
  ...generateSop(1),
  title: 'Izin Keramaian',
  performers: [
    { id: 'p1', name: 'Pemohon', kind: 'external' },
    { id: 'p2', name: 'Camat', kind: 'internal' },
  ],
  steps: [
    row('s1', 'Mengajukan permohonan', 'p1'),
    row('s2', 'Mencatat permohonan', 'p2'),
    { ...row('s3', 'Memeriksa berkas', 'p2'), symbols: decision },
    row('s4', 'Menyusun konsep surat', 'p2'),
    row('s5', 'Memaraf konsep surat', 'p2'),
    row('s6', 'Menandatangani surat', 'p2'),
  ],
}

function wordsAfter(commands: readonly EditCommand[], language: ChangeLanguage = 'id') {
  const after = commands.reduce((sop, command) => editSop(sop, command, 'm'), before)
  return wordChanges(compareRevisions(before, after), before, language)
}

const sentences = (commands: readonly EditCommand[], language: ChangeLanguage = 'id') =>
  wordsAfter(commands, language).changes.map(({ sentence }) => sentence)

const removed = { kind: 'remove-step', step: 's5' } as const
const faster = { kind: 'set-duration', step: 's6', duration: days(1) } as const

describe('wordChanges', () => {
  test('a few changes are one sentence', () => {
    expect(wordsAfter([removed, faster]).summary).toEqual([
      'Langkah 5 dihapus; waktu langkah 5 (semula 6) dari 3 menjadi 1 hari kerja.',
    ])
    expect(wordsAfter([removed, faster], 'en').summary).toEqual([
      'Step 5 removed; duration of step 5 (was 6) from 3 working days to 1 working day.',
    ])
  })

  test('nothing changed is said, too', () => {
    expect(wordsAfter([])).toEqual({ summary: ['Tidak ada perubahan.'], changes: [] })
    expect(wordsAfter([], 'en').summary).toEqual(['No changes.'])
  })

  test('each change has its sentence, rows in their order', () => {
    const place = { step: 's3', symbol: '1' }
    const exit = { ...place, exit: 1 }
    expect(
      sentences([
        removed,
        faster,
        { kind: 'set-step-text', step: 's1', field: 'note', text: 'Loket 2' },
        { kind: 'target-exit', place: exit, to: { kind: 'step', step: 's2' } },
        { kind: 'set-performers', place: { step: 's2', symbol: '1' }, performers: ['p1'] },
        { kind: 'name-performer', performer: 'p2', name: 'Sekretaris Camat' },
        { kind: 'set-title', text: 'Izin Pertunjukan' },
      ]),
    ).toEqual([
      'Judul dari "Izin Keramaian" menjadi "Izin Pertunjukan".',
      'Nama pelaksana dari "Camat" menjadi "Sekretaris Camat".',
      'Keterangan langkah 1 diisi "Loket 2".',
      'Pelaksana langkah 2 dari Camat menjadi Pemohon.',
      'Jalan keluar langkah 3 dari Ya: langkah 4; Tidak: langkah 1 menjadi Ya: langkah 4; Tidak: langkah 2.',
      'Langkah 5 ("Memaraf konsep surat") dihapus.',
      'Waktu langkah 5 (semula 6) dari 3 menjadi 1 hari kerja.',
    ])
  })

  test('rows that come and move say where', () => {
    const move = { kind: 'move-step', step: 's1', by: 1 } as const
    expect(sentences([move, move, move])).toEqual([
      'Langkah 1 ("Mengajukan permohonan") dipindahkan menjadi langkah 4.',
    ])
    expect(sentences([{ kind: 'insert-step', row: 1 }])).toEqual([
      'Langkah 2 ditambahkan sesudah langkah 1.',
    ])
  })

  test('a change tells its values apart from the sentence', () => {
    expect(wordsAfter([faster]).changes).toEqual([
      {
        status: 'changed',
        about: 'step',
        id: 's6',
        subject: 'Langkah 6',
        part: 'Waktu',
        before: '3 hari kerja',
        after: '1 hari kerja',
        sentence: 'Waktu langkah 6 dari 3 menjadi 1 hari kerja.',
      },
    ])
  })

  test('a removal tells what led to the row, and what the column did', () => {
    const remove = { kind: 'remove-step', step: 's1' } as const
    const { changes } = wordsAfter([remove, { kind: 'remove-performer', performer: 'p1' }])
    expect(changes.map(({ status, after }) => [status, after])).toEqual([
      ['removed', ''],
      ['removed', 'dahulu dituju dari langkah 2 (semula 3)'],
    ])
    expect(wordsAfter([{ kind: 'remove-performer', performer: 'p1' }]).changes).toMatchObject([
      { status: 'removed', before: 'Pemohon', after: 'dahulu mengerjakan langkah 1' },
    ])
  })

  test('a summary stays a few sentences, however much changed, rows first', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const large = generateSop(seed, { steps: 60, performers: 6 })
      const { sop, edits } = reviseSop(large, seededRandom(seed), 90)
      expect(edits).toBeGreaterThan(40)
      const { summary, changes } = wordChanges(compareRevisions(large, sop), large, 'id')
      expect(changes.length).toBeGreaterThan(40)
      expect(summary.length).toBeLessThanOrEqual(6)
      expect(summary[0]).toMatch(/^(\d+ langkah|Langkah)/)
      expect(summary.join(' ').length).toBeLessThan(900)
    }
  })

  test('texts of the document are quoted by their beginning', () => {
    const text = 'Sangat panjang '.repeat(100)
    const [sentence = ''] = sentences([{ kind: 'set-title', text }])
    expect(sentence.length).toBeLessThan(200)
    expect(sentence).toContain('…"')
  })

  test('a match that is not sure is told', () => {
    const changes = compareRevisions(before, editSop(before, faster))
    const unsure = [{ kind: 'step' as const, before: 's6', after: 's6', likeness: 0.6 }]
    const worded = wordChanges({ ...changes, unsure }, before, 'id')
    expect(worded.changes).toMatchObject([{ id: 's6', likeness: 0.6 }])
    expect(worded.summary.at(-1)).toBe('Satu pasangan baris atau kolom tidak pasti dan ditandai.')
  })
})
