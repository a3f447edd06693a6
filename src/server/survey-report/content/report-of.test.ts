import { describe, expect, test } from 'vitest'
import type { Report, ReportTable } from '#print'
import {
  sampleAction,
  sampleResults,
  sampleSource,
  sampleSurvey,
} from '../testing/sample-report-source.ts'
import { reportOf } from './report-of.ts'

const services = [
  { name: 'Legalisir Dokumen', population: 900 },
  { name: 'Surat Keterangan Sehat', population: 400 },
  { name: 'Izin Praktik' },
]
const before = sampleResults(
  sampleSurvey(services, { id: 'lalu', title: 'SKM 2025', endsOn: '2025-09-30' }),
  [60, 40, 8],
)
const results = sampleResults(sampleSurvey(services), [70, 45, 9])
const report = reportOf(sampleSource(results, before))

const textOf = (made: Report) => JSON.stringify(made.chapters)
const headingsOf = (made: Report, chapter: number) =>
  made.chapters[chapter]?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

function tableOf(made: Report, words: string): ReportTable {
  const blocks = made.chapters.flatMap((chapter) => chapter.blocks)
  const found = blocks.find((block) => block.kind === 'table' && block.caption.includes(words))
  if (found?.kind !== 'table') throw new Error(`no table of ${words}`)
  return found
}

describe('a report', () => {
  test('has the chapters and annexes in use, each with its sections', () => {
    expect(report.chapters.map(({ title }) => title)).toEqual([
      'BAB I PENDAHULUAN',
      'BAB II PENGUMPULAN DATA',
      'BAB III HASIL SURVEI',
      'BAB IV ANALISIS DAN TINDAK LANJUT',
      'BAB V PENUTUP',
      'LAMPIRAN 1 KUESIONER',
      'LAMPIRAN 2 TABULASI JAWABAN',
      'LAMPIRAN 3 METODE DAN RUMUS',
    ])
    expect(headingsOf(report, 1)).toEqual([
      'A. Pelaksana Survei',
      'B. Metode Pengumpulan Data',
      'C. Lokasi Pengumpulan Data',
      'D. Waktu Pelaksanaan',
      'E. Penentuan Responden',
    ])
    expect(headingsOf(report, 3)?.map((heading) => heading.slice(3))).toEqual([
      'Unsur Terendah dan Tertinggi',
      'Kepentingan dan Kinerja',
      'Harapan, Janji, dan Kenyataan',
      'Rencana Tindak Lanjut',
      'Kecenderungan',
      'Tindak Lanjut Hasil Survei Sebelumnya',
    ])
  })

  test('numbers tables and pictures through', () => {
    const captions = report.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' || block.kind === 'chart' ? [block.caption.split('.')[0]] : [],
      ),
    )
    const of = (word: string) => captions.filter((caption) => caption?.startsWith(word))
    expect(of('Gambar')).toEqual(['Gambar 1', 'Gambar 2', 'Gambar 3'])
    expect(of('Tabel')).toEqual(of('Tabel').map((_, place) => `Tabel ${place + 1}`))
    expect(of('Tabel').length).toBe(14)
  })

  test('every row of a table has a cell for each column', () => {
    const blocks = report.chapters.flatMap((chapter) => chapter.blocks)
    const tables = blocks.filter((block) => block.kind === 'table')
    const wrong = tables.filter(({ columns, rows }) =>
      rows.some((row) => row.length !== columns.length),
    )
    expect(wrong).toEqual([])
    expect(tables.length).toBeGreaterThan(0)
  })

  // 3.841 · 1300 · 0.25 ÷ (0.0025 · 1299 + 3.841 · 0.25) = 296.7…; 900 ÷ 1300 of 297 is 205.6
  test('tells the sample by its formula, shared out over the services', () => {
    expect(textOf(report)).toContain(
      'populasi N = 1.300 pengguna layanan, sampel yang diperlukan S = 297',
    )
    expect(tableOf(report, 'Populasi, sampel').rows).toEqual([
      ['1', 'Legalisir Dokumen', '900', '206', '70'],
      ['2', 'Surat Keterangan Sehat', '400', '91', '45'],
      ['3', 'Izin Praktik', '–', '–', '9'],
    ])
  })

  test('says why a grade is withheld, and hides a service below the floor', () => {
    expect(results.whole.figures.gradeDoubt).toBe('interval-crosses-border')
    expect(textOf(report)).toMatch(
      /Mutu pelayanan tidak ditetapkan karena rentang .* melewati batas/,
    )
    const [, , third] = tableOf(report, 'Hasil menurut layanan').rows
    expect(third).toEqual(['3', 'Izin Praktik', '–', '9', '–', '–', '–'])
  })

  test('has the follow-up with the lowest element first, and what became of the last one', () => {
    const { rows } = tableOf(report, 'Rencana tindak lanjut')
    expect(rows.map(([, element]) => element)).toEqual([
      expect.stringMatching(/^Waktu penyelesaian \(2,\d\d\)$/),
      expect.stringMatching(/^Sarana dan prasarana \(3,\d\d\)$/),
    ])
    expect(rows.map((row) => row[5])).toEqual(['Triwulan IV 2026', '31 Desember 2026'])
    const [so] = tableOf(report, 'Tindak lanjut atas SKM 2025').rows
    expect(so?.slice(1, 5)).toEqual([
      'Waktu penyelesaian',
      sampleAction.action,
      'Selesai',
      'Satu meja sejak Maret 2026.',
    ])
    expect(so?.[5]).toMatch(/^−?0,\d\d \(.* s\.d\. .*\): tidak berbeda nyata$/)
  })

  test('tabulates how often each score was given', () => {
    const { rows } = tableOf(report, 'Banyaknya jawaban kinerja')
    for (const row of rows) {
      const counts = row.slice(2, 6).map(Number)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(124)
    }
    expect(tableOf(report, 'Pertanyaan tiap unsur').rows).toHaveLength(9)
  })

  test('has the bounds of the grades from the scale in force', () => {
    expect(textOf(report)).toContain('A 88,31–100,00; B 76,61–88,30; C 65,00–76,60; D 25,00–64,99')
  })

  test('is no longer provisional when the survey is closed', () => {
    expect(report.mark).toBeUndefined()
    const open = sampleResults(sampleSurvey(services, { state: 'open' }), [70, 45, 9])
    expect(reportOf(sampleSource(open)).mark).toBe('Angka sementara per 5 Oktober 2026')
  })
})

test.each([
  ['no answer', 0, 'Belum ada jawaban yang dihitung.'],
  ['one below the floor of privacy', 9, 'Baru 9 jawaban yang dihitung.'],
  ['one below the floor of ranks', 29, 'karena baru ada 29 jawaban'],
])('with %s the report says so and has no figure that must not be told', (_, n, words) => {
  const few = reportOf(sampleSource(sampleResults(sampleSurvey([{ name: 'Izin' }]), [n])))
  expect(textOf(few)).toContain(words)
  expect(tableOf(few, 'Indeks Kepuasan').rows[2]).toEqual(['Mutu pelayanan', 'tidak ditetapkan'])
  const charts = few.chapters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'chart')
  expect(charts.length > 0).toBe(n >= 10)
})

test('texts that the office left empty leave no empty section, but room to sign', () => {
  const source = sampleSource(results)
  const texts = { ...source.texts, team: ' \n ', place: '', purpose: '' }
  const made = reportOf({ ...source, texts, actions: [] })
  expect(headingsOf(made, 0)).toEqual(['A. Latar Belakang', 'B. Dasar Hukum'])
  expect(headingsOf(made, 1)?.[0]).toBe('A. Metode Pengumpulan Data')
  expect(made.chapters[4]?.blocks.at(-1)).toEqual({
    kind: 'signature',
    above: ['………………………, ………………………', 'Kepala Dinas Kesehatan,'],
    below: ['………………………'],
  })
  expect(textOf(made)).toContain('Rencana tindak lanjut belum disusun.')
})

test('a survey that did not ask importance has derived importance and no quadrants', () => {
  const { importance: _, ...asked } = results.survey.instrument
  const { crosshair: __, ...figures } = results.whole.figures
  const elements = figures.elements.map(({ key, n, mean = 0, derivedImportance = 0 }) => {
    return { key, n, mean, derivedImportance }
  })
  const plain = {
    ...results,
    survey: { ...results.survey, instrument: asked },
    whole: { ...results.whole, figures: { ...figures, elements } },
  }
  const made = reportOf(sampleSource(plain))
  expect(textOf(made)).toContain('Kepentingan turunan tiap unsur')
  expect(textOf(made)).not.toContain('Kuadran kepentingan')
})

test('tells the day on which the survey was really closed, and what was planned', () => {
  const survey = { ...results.survey, closedEarlyOn: '2026-08-14' }
  const made = reportOf(sampleSource({ ...results, survey }))
  const period =
    '1 Juli 2026 sampai dengan 14 Agustus 2026, ditutup lebih awal dari rencana (30 September 2026)'
  expect(made.subtitle).toContain(period)
  expect(textOf(made)).toContain(`Survei dilaksanakan mulai ${period}.`)
})

test('tells who answered by further questions, without groups below the floor', () => {
  const two = (id: string) => ({ id, en: id })
  const question = { kind: 'choice', key: 'gender', question: two('Jenis kelamin') } as const
  const asked = {
    ...question,
    choices: [two('Perempuan'), two('Laki-laki'), two('Tidak menjawab')],
  }
  const instrument = { ...results.survey.instrument, questions: [asked] }
  const source = sampleSource({ ...results, survey: { ...results.survey, instrument } })
  const choices = new Map([
    [
      'gender',
      new Map([
        [1, 60],
        [2, 36],
        [3, 4],
      ]),
    ],
  ])
  expect(tableOf(reportOf({ ...source, choices }), 'pertanyaan lain').rows).toEqual([
    ['1', 'Jenis kelamin', 'Perempuan', '60', '60,0%'],
    ['2', 'Jenis kelamin', 'Laki-laki', '36', '36,0%'],
    ['3', 'Jenis kelamin', 'Tidak menjawab', 'kurang dari 10', '–'],
  ])
})
