import { describe, expect, test } from 'vitest'
import { generateSop, type Sop } from '#sop'
import type { Bundle, BundleOptions, PrintedBundle } from '../bundle/bundle.ts'
import { hasTool, readWords, runOn } from '../testing/pdf-tools.ts'
import { sampleBundle, sampleSops } from '../testing/sample-bundle.ts'
import { sampleSop } from '../testing/sample-sop.ts'
import { pressBundle } from './bundle-press.ts'
import { openDocumentPress } from './document-press.ts'

const createdAt = new Date('2026-01-31T08:00:00Z')
const two = sampleBundle(sampleSops)

function print(bundle: Bundle, options: Partial<BundleOptions> = {}): PrintedBundle {
  const outcome = pressBundle({ bundle, options: { createdAt, ...options } })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** The file with everything in it readable. */
const expand = (pdf: Uint8Array) =>
  runOn(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
const wordsOf = (pdf: Uint8Array, from: number, to = from) =>
  runOn(pdf, 'pdftotext', ['-raw', '-f', String(from), '-l', String(to), 'FILE', '-']).replaceAll(
    /\s+/g,
    ' ',
  )
const pageCount = (pdf: Uint8Array) =>
  Number(/Pages: +(\d+)/.exec(runOn(pdf, 'pdfinfo', ['FILE']))?.[1])
const withSop = (change: Partial<Sop>): Bundle =>
  sampleBundle([{ ...sampleSop, ...change }, sampleSop])

const missing = (['pdftotext', 'pdfinfo', 'qpdf'] as const).filter((tool) => !hasTool(tool))
const noTools = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} missing)`

describe.skipIf(noTools !== '')(`a bundle${noTools}`, () => {
  const { pdf, sheetCount } = print(two)

  test('is one PDF/A-2b that qpdf accepts, tagged', () => {
    expect(runOn(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax')
    const plain = expand(pdf)
    expect(plain).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(plain).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(plain).toContain('/Marked true')
    const tree = runOn(pdf, 'pdfinfo', ['-struct', 'FILE'])
    expect(tree.match(/^ +H1/gm)).toHaveLength(4 + 2)
    expect(tree).toMatch(/Table[^]*THead[^]*TBody/)
    expect(tree.match(/Figure/g)).toHaveLength(2)
  })

  test('has cover, decree, contents and explanation before the sheets', () => {
    expect(wordsOf(pdf, 1)).toMatch(
      /PEMERINTAH KOTA CONTOH DINAS PERCONTOHAN STANDAR OPERASIONAL PROSEDUR .*DISCONTO · TAHUN 2026/,
    )
    const decree = wordsOf(pdf, 2, 3)
    const order =
      /KEPUTUSAN KEPALA DINAS NOMOR 188\/12\/2026 TENTANG PENETAPAN .*RAHMAT TUHAN YANG MAHA ESA KEPALA DINAS, Menimbang : a\. bahwa.*c\. bahwa.*Mengingat : 1\. Undang-Undang.*MEMUTUSKAN: Menetapkan : KEPUTUSAN KEPALA DINAS TENTANG .*KESATU : .*KEEMPAT : .*Ditetapkan di Contoh pada tanggal 31 Januari 2026 KEPALA DINAS, Nama Pejabat/
    expect(decree).toMatch(order)
    expect(wordsOf(pdf, 5)).toMatch(/PENJELASAN SINGKAT A\. Ruang Lingkup .*C\. Pengertian 1\./)
    expect(pageCount(pdf)).toBe(5 + sheetCount)
  })

  test('numbers the front pages in roman, the sheets in arabic numerals', () => {
    const labels = expand(pdf).match(/\/S \/[rD]\n\s+\/St \d+/g)
    expect(labels?.map((label) => label.replaceAll(/\s+/g, ' '))).toEqual([
      ...[1, 2, 3, 4, 5].map((page) => `/S /r /St ${page}`),
      ...[1, 2, 3, 4].map((page) => `/S /D /St ${page}`),
    ])
    expect(wordsOf(pdf, 1)).not.toMatch(/ i $/)
    expect(wordsOf(pdf, 3)).toMatch(/ iii $/)
    expect(wordsOf(pdf, 8)).toContain('– 3 –')
  })

  test('has contents with number, title and page, which lead to the SOPs as bookmarks do', () => {
    expect(wordsOf(pdf, 4)).toMatch(
      /KEPUTUSAN KEPALA DINAS ii PENJELASAN SINGKAT v 1\. 000\.8\.3\/1\/2026 Penerimaan Permohonan 1 2\. 000\.8\.3\/2\/2026 Pengarsipan Surat 3/,
    )
    const plain = expand(pdf)
    // From number, title and page each.
    expect(plain.match(/\/Dest \(sop-1\)/g)).toHaveLength(3)
    expect(plain).toContain('/Title (000.8.3/2/2026 Pengarsipan Surat)')
    expect(plain).toContain('/Title (Halaman Judul)')
    expect(plain).toMatch(/\/Outlines \d+ 0 R/)
  })

  test('holds the sheets of each SOP as they are printed alone', () => {
    const documents = openDocumentPress()
    const sop = generateSop(11, { steps: 30, performers: 6, loops: 5 })
    const alone = documents.print({ sop, options: { createdAt, paper: 'f4' } })
    if (!alone.ok) throw new Error(alone.code)
    const bound = print(sampleBundle([sop]), { paper: 'f4' })
    expect(bound.sheetCount).toBe(alone.pageCount)
    const front = pageCount(bound.pdf) - bound.sheetCount
    const words = wordsOf(bound.pdf, front + 1, front + bound.sheetCount)
    const withoutNumbers = words.replaceAll(/– \d+ – /g, '')
    expect(withoutNumbers).toBe(wordsOf(alone.pdf, 1, alone.pageCount))
  })
})

describe.skipIf(noTools !== '')(`the parts of a bundle${noTools}`, () => {
  test.each([
    { paper: 'a4', upright: '595.2 x 841.8', across: '841.8 x 595.2' },
    { paper: 'f4', upright: '609.4 x 935.4', across: '935.4 x 609.4' },
    { paper: 'a3', upright: '595.2 x 841.8', across: '1190.5 x 841.8' },
  ] as const)('stand upright before sheets across: $paper', ({ paper, upright, across }) => {
    const told = runOn(print(two, { paper }).pdf, 'pdfinfo', ['-l', '99', 'FILE'])
    const sizes = [...told.matchAll(/size: +(\d+\.\d)\d* x (\d+\.\d)/g)].map(
      ([, width, height]) => `${width} x ${height}`,
    )
    expect([...new Set(sizes)]).toEqual([upright, across])
  })

  test('that are missing leave no page behind', () => {
    const { decree: _decree, explanation: _explanation, ...bare } = two
    const { pdf, sheetCount } = print(bare)
    expect(pageCount(pdf)).toBe(2 + sheetCount)
    expect(readWords(pdf)).not.toMatch(/MEMUTUSKAN|PENJELASAN SINGKAT|Keputusan/)
    expect(readWords(pdf)).toContain('DAFTAR ISI')
  })

  test('of a single SOP are its cover and decree, without contents', () => {
    const words = readWords(print(sampleBundle([sampleSop])).pdf)
    expect(words).toContain(
      'STANDAR OPERASIONAL PROSEDUR PENERIMAAN PERMOHONAN Nomor SOP 000.8.3/1',
    )
    expect(words).toContain('PENETAPAN STANDAR OPERASIONAL PROSEDUR PENERIMAAN PERMOHONAN')
    expect(words).not.toContain('DAFTAR ISI')
  })

  test('leave room to write what is not known yet', () => {
    const { decree } = two
    if (decree === undefined) throw new Error('no decree')
    const signatory = { position: 'Kepala Dinas' }
    const open = { ...decree, number: '', date: '', place: '', signatory }
    const words = wordsOf(print({ ...two, decree: open }).pdf, 2, 3)
    expect(words).toMatch(/NOMOR …+ TENTANG/)
    expect(words).toMatch(/Ditetapkan di …+ pada tanggal …+ KEPALA DINAS, …+/)
  })

  test('flow over pages where their lists are long', () => {
    const { decree } = two
    if (decree === undefined) throw new Error('no decree')
    const many = Array.from(
      { length: 120 },
      (_, at) => `bahwa pertimbangan nomor ${at + 1} penting;`,
    )
    const long = { ...decree, considerations: many, decisions: many }
    const words = readWords(print({ ...two, decree: long }).pdf)
    expect(words).toContain('z. bahwa pertimbangan nomor 26 penting; aa. bahwa')
    expect(words).toContain('KESEMBILAN PULUH SEMBILAN : bahwa pertimbangan nomor 99')
    expect(words.match(/bahwa pertimbangan nomor/g)).toHaveLength(240)
  })
})

describe('hostile bundles', () => {
  test('without SOPs, or with too many, are faults', () => {
    expect(pressBundle({ bundle: { ...two, sops: [] }, options: { createdAt } })).toEqual({
      ok: false,
      code: 'empty-bundle',
    })
    const sops = Array.from({ length: 301 }, () => sampleSop)
    expect(pressBundle({ bundle: { ...two, sops }, options: { createdAt } })).toEqual({
      ok: false,
      code: 'too-many-sops',
      found: 301,
      limit: 300,
    })
  })

  test('with an unreadable logo are a fault', () => {
    const logo = { kind: 'png', bytes: new Uint8Array(40) } as const
    const outcome = pressBundle({ bundle: two, options: { createdAt, logo } })
    expect(outcome).toMatchObject({ ok: false, code: 'logo-unreadable' })
  })

  test.skipIf(noTools !== '')(`print markup to the letter${noTools}`, () => {
    const text = '#panic("x") $ * _ <script> \\ @acuan `a` = // [isi] {kind}'
    const bundle = sampleBundle([{ ...sampleSop, title: text }, sampleSop])
    const { decree, explanation } = bundle
    if (decree === undefined || explanation === undefined) throw new Error('no front')
    const hostile = {
      ...bundle,
      government: text,
      unit: { name: text, shortName: text },
      decree: { ...decree, place: text, considerations: [text], decisions: [text] },
      explanation: { ...explanation, scope: `${text}\n${text}`, definitions: [text] },
    }
    const words = readWords(print(hostile).pdf)
    // Of the contents, Menimbang, KESATU, place, two paragraphs, a definition, and the sheets.
    expect(words.split(text).length - 1).toBeGreaterThanOrEqual(8)
  })

  test.skipIf(noTools !== '')(`keep titles of 300 letters on the page${noTools}`, () => {
    const word = 'Perizinan'.repeat(34).slice(0, 300)
    const { pdf } = print({ ...withSop({ title: word }), title: word })
    const boxes = runOn(pdf, 'pdftotext', ['-bbox', '-f', '1', '-l', '5', 'FILE', '-'])
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, right]) => Number(right))
    expect(Math.max(...rights)).toBeLessThan(595 - 40)
    expect(readWords(pdf).replaceAll(/[\s\u200b]/g, '')).toContain(word)
  })

  test('mark what no font has, and tell it with its SOP', () => {
    const { unprintable } = print({ ...withSop({ title: 'Berkas 中文' }), government: 'Kota 中' })
    expect(unprintable).toContainEqual({ place: 'government', characters: ['中'] })
    expect(unprintable).toContainEqual({ place: 'title', characters: ['中', '文'], sop: 0 })
  })

  test('cut a megabyte, and say so', () => {
    const { notices } = print({ ...two, title: 'kata '.repeat(200_000) })
    expect(notices).toEqual([{ notice: { kind: 'identity-cut', place: 'cover.title' } }])
  })

  test('of any scripts and of empty texts are printed', () => {
    const pieces = ['الإجراء رقم', 'עברית', '\u0301', '(<[', '\u200d', 'ᏣᎳ', 'საქართველო', '']
    for (const piece of pieces) {
      const { decree } = two
      if (decree === undefined) throw new Error('no decree')
      const odd = { ...decree, kind: piece, title: piece, considerations: [piece], decisions: [] }
      const front = { government: piece, title: piece, year: '', decree: odd }
      expect(print({ ...two, ...front, unit: { name: piece, shortName: '' } }).ok).toBe(true)
    }
  })

  test('give the same bytes for the same job', () => {
    expect(Buffer.compare(print(two).pdf, print(two).pdf)).toBe(0)
  })
})
