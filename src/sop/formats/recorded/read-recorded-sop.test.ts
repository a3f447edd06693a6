import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFlow } from '../../model/flow.ts'
import { rowNumber } from '../../model/row-number.ts'
import type { Sop } from '../../model/sop.ts'
import { readSopJson } from '../json/read-sop-json.ts'
import { writeSopJson } from '../json/write-sop-json.ts'
import { readSop } from '../read-sop.ts'
import { guessPerformerKind } from './guess-performer-kind.ts'
import { readRecordedSop } from './read-recorded-sop.ts'

const row = (number: number, part: object = {}) => ({
  row: number,
  no: String(number),
  activity: `Kegiatan ${number}`,
  performers: ['Petugas'],
  requirements: 'Berkas',
  duration: '10 menit',
  output: 'Hasil',
  note: '',
  shape: 'process',
  ...part,
})

function read(part: object): { sop: Sop; notices: readonly object[] } {
  const reading = readSop(JSON.stringify({ performers: ['Petugas'], ...part }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading
}

/** What the only step's symbols lead to. */
function exitsOf(part: object) {
  return read({ steps: [row(1, part)] }).sop.steps[0]?.symbols.map((symbol) => symbol.exits)
}

describe('readRecordedSop', () => {
  test('takes over identity, lists and the promised time', () => {
    const { sop } = read({
      title: 'Izin Reklame',
      agency: 'Kota Arunika — Dinas Pelayanan — Bidang Izin',
      identity: { nomorSop: '1/SOP', tanggalEfektif: '17 Januari 2025', disahkanOleh: 'Kepala' },
      legalBasis: ['UU 25/2009'],
      serviceStandard: { jangkaWaktu: '2 hari kerja' },
      steps: [row(1)],
    })
    expect(sop.title).toBe('Izin Reklame')
    expect(sop.identity).toMatchObject({
      government: 'Kota Arunika',
      unit: 'Dinas Pelayanan — Bidang Izin',
      number: '1/SOP',
      madeOn: '',
      effectiveOn: '2025-01-17',
      approver: { position: 'Kepala' },
      legalBasis: ['UU 25/2009'],
    })
    expect(sop.promisedDuration).toEqual({
      kind: 'amount',
      quantity: { amount: 2, unit: 'workingDay' },
    })
  })

  test('takes over the row with its duration, phase and printed number', () => {
    const { sop } = read({
      steps: [
        row(1, { phase: 'A' }),
        row(2, { phase: 'A', no: null }),
        row(3, { phase: 'B', no: '7' }),
      ],
    })
    expect(sop.steps.map((step) => step.phase)).toEqual(['A', undefined, 'B'])
    expect(sop.steps.map((_, index) => rowNumber(sop, index))).toEqual(['1', '', '7'])
    expect(sop.steps[0]).toMatchObject({
      id: 's1',
      activity: 'Kegiatan 1',
      requirements: 'Berkas',
      duration: { kind: 'amount', quantity: { amount: 10, unit: 'minute' } },
      symbols: [{ id: 'a', kind: 'process', performers: ['p1'] }],
    })
  })

  test('labels two ways Ya and Tidak, and keeps printed labels to the letter', () => {
    const yesNo = [
      { label: 'Ya', to: { kind: 'step', step: 's2' } },
      { label: 'Tidak', to: { kind: 'stop' } },
    ]
    const decision = { shape: 'decision', decision: { yes: 2, no: 'berhenti' } }
    expect(exitsOf(decision)).toEqual([yesNo])
    const branches = [
      { label: 'lengkap', to: 2 },
      { label: 'BELUM lengkap', to: null },
    ]
    expect(exitsOf({ ...decision, branches })).toEqual([
      [
        { label: 'lengkap', to: { kind: 'step', step: 's2' } },
        { label: 'BELUM lengkap', to: { kind: 'open' } },
      ],
    ])
  })

  test('turns next rows into ways out without labels', () => {
    expect(exitsOf({ next: [3, 'berhenti'] })).toEqual([
      [{ to: { kind: 'step', step: 's3' } }, { to: { kind: 'stop' } }],
    ])
    expect(exitsOf({})).toEqual([undefined])
  })

  test('gives two decisions of a row a symbol each; words lead to the second', () => {
    const { sop } = read({
      steps: [
        row(1, {
          shape: 'decision',
          decisions: [
            {
              question: 'Lengkap?',
              performers: ['Petugas'],
              branches: [
                { label: 'ya', to: 'ke keputusan kedua' },
                { label: 'tidak', to: 1 },
              ],
            },
            { question: 'Sah?', performers: ['Camat'], branches: [{ label: 'ya', to: 2 }] },
          ],
        }),
      ],
    })
    expect(sop.steps[0]?.symbols).toEqual([
      {
        id: 'a',
        kind: 'decision',
        performers: ['p1'],
        question: 'Lengkap?',
        exits: [
          { label: 'ya', to: { kind: 'step', step: 's1', symbol: 'b' } },
          { label: 'tidak', to: { kind: 'step', step: 's1' } },
        ],
      },
      {
        id: 'b',
        kind: 'decision',
        performers: ['p2'],
        question: 'Sah?',
        exits: [{ label: 'ya', to: { kind: 'step', step: 's2' } }],
      },
    ])
  })

  test('puts the process of a row before its decision', () => {
    const { sop } = read({
      steps: [row(1, { shape: 'decision', processPerformer: 'Camat', branches: [] })],
    })
    expect(sop.steps[0]?.symbols).toEqual([
      { id: 'a', kind: 'process', performers: ['p2'] },
      { id: 'b', kind: 'decision', performers: ['p1'], exits: [] },
    ])
  })

  test('tells what it added, left out or could not read', () => {
    const { sop, notices } = read({
      performers: ['Petugas', 'Petugas'],
      identity: { tanggalRevisi: 'kemarin' },
      steps: [
        row(1, { performers: ['Arsiparis', 'Petugas'], shapeNote: 'x' }),
        row(2, { next: ['ke sana'] }),
      ],
    })
    expect(sop.performers.map(({ name }) => name)).toEqual(['Petugas', 'Arsiparis'])
    expect(notices).toEqual([
      { code: 'performer-repeated', path: ['performers', 1], found: 'Petugas' },
      { code: 'performer-added', path: ['steps', 0, 'performers'], found: 'Arsiparis' },
      { code: 'date-not-read', path: ['identity', 'tanggalRevisi'], found: 'kemarin' },
      { code: 'part-not-read', path: ['steps', 0], found: 'shapeNote' },
      { code: 'part-not-read', path: ['steps', 1], found: 'ke sana' },
    ])
  })

  test('heads the columns of a group', () => {
    const { sop } = read({
      performers: ['Petugas', 'Camat', 'Lurah'],
      performerGroups: [{ name: 'Kecamatan', performers: ['Camat', 'Lurah'] }],
      steps: [row(1)],
    })
    expect(sop.performers.map(({ group }) => group)).toEqual([undefined, 'Kecamatan', 'Kecamatan'])
  })

  test('refuses a row without its number, naming line and row', () => {
    const reading = readRecordedSop('{"steps": [\n{"row": 1, "shape": "start"},\n{"shape": "x"}]}')
    expect(reading).toMatchObject({
      ok: false,
      problems: [
        { code: 'missing', path: ['steps', 1, 'row'], line: 3 },
        { code: 'not-one-of', path: ['steps', 1, 'shape'], found: '"x"' },
      ],
    })
  })

  test('refuses a row number given twice', () => {
    const reading = readSop(JSON.stringify({ steps: [row(1), row(1)] }))
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: 'duplicate', path: ['steps', 1, 'id'], found: 's1' }],
    })
  })
})

describe('guessPerformerKind', () => {
  test.each([
    ['Pemohon', 'external'],
    ['Masyarakat', 'external'],
    ['Pihak ketiga', 'external'],
    ['Sistem', 'software'],
    ['Aplikasi Persuratan', 'software'],
    ['Admin Aplikasi', 'internal'],
    ['Petugas Pemohon', 'internal'],
    ['', 'internal'],
  ])('takes "%s" for %s', (name, kind) => {
    expect(guessPerformerKind(name)).toBe(kind)
  })
})

const folder = `${process.env['TATALAKSANA_DATA'] ?? '../shared/data'}/sops`
const files = listFiles(folder)

describe.skipIf(files.length === 0)('recorded SOPs (skipped where their folder is missing)', () => {
  test.each(files)('%s converts without a notice, and every text and arrow is in it', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const recorded = JSON.parse(text)
    const { sop, notices } = read(recorded)
    expect(notices).toEqual([])
    expect(sop.performers.map(({ name }) => name)).toEqual(recorded.performers)
    expect(sop.steps.map(summaryOf(sop))).toEqual(recorded.steps.map(recordedSummary))
    const branches = recorded.steps.flatMap(recordedWays)
    const explicit = readFlow(sop).flows.filter((flow) => !flow.implied)
    expect(explicit.map((flow) => flow.label)).toEqual(branches)
    expect(readSopJson(writeSopJson(sop))).toEqual({ ok: true, sop, notices: [] })
  })
})

type RecordedRow = {
  readonly activity: string
  readonly requirements: string
  readonly output: string
  readonly note: string
  readonly shape: string
  readonly performers: readonly string[]
  readonly duration: string
  readonly decision?: object
  readonly branches?: readonly { readonly label: string }[]
  readonly next?: readonly unknown[]
}

function summaryOf(sop: Sop) {
  const names = new Map(sop.performers.map(({ id, name }) => [id, name]))
  return ({ activity, requirements, output, note, symbols, duration }: Sop['steps'][number]) => ({
    activity,
    requirements,
    output,
    note,
    shape: symbols.map(({ kind }) => kind).join(' '),
    performers: symbols.flatMap(({ performers }) => performers.map((id) => names.get(id))),
    timed: duration !== undefined,
  })
}

function recordedSummary(step: RecordedRow) {
  const { activity, requirements, output, note, shape, performers, duration } = step
  return { activity, requirements, output, note, shape, performers, timed: duration !== '' }
}

function recordedWays({ branches, decision, next }: RecordedRow): string[] {
  if (branches) return branches.map(({ label }) => label)
  if (decision) return ['Ya', 'Tidak']
  return (next ?? []).map(() => '')
}

function listFiles(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}
