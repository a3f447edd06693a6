import { describe, expect, test } from 'vitest'
import { emptySop, generateSop, generateVariedSop, type Sop } from '#sop'
import type { PrintedDocument, PrintOptions } from '../print-job.ts'
import { hasTool, oneLine, readWords, runOn } from '../testing/pdf-tools.ts'
import { sampleSop } from '../testing/sample-sop.ts'
import { openDocumentPress } from './document-press.ts'

const press = openDocumentPress()
const createdAt = new Date('2026-01-31T08:00:00Z')

function print(sop: Sop, options: Partial<PrintOptions> = {}): PrintedDocument {
  const outcome = press.print({ sop, options: { createdAt, ...options } })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** The SOP with the text in every field that is printed to the letter. */
function filledWith(text: string): Sop {
  const { identity } = sampleSop
  const steps = sampleSop.steps.map((step) => ({ ...step, activity: text, note: text }))
  return { ...sampleSop, title: text, identity: { ...identity, warnings: [text] }, steps }
}

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const noPdftotext = hasTool('pdftotext') ? '' : ' (skipped: pdftotext of poppler-utils is missing)'
const noPdfinfo = hasTool('pdfinfo') ? '' : ' (skipped: pdfinfo of poppler-utils is missing)'
const noQpdf = hasTool('qpdf') ? '' : ' (skipped: qpdf is missing)'

describe('the file', () => {
  test('is PDF/A-2b, says so in its metadata, and has title, language and time', () => {
    const file = latin1(print(sampleSop).pdf)
    expect(file).toMatch(/^%PDF-1\.7/)
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(file).toContain('Penerimaan Permohonan')
    expect(file).toMatch(/\/Lang ?\(id/)
    expect(file).toContain('2026-01-31T08:00:00')
    expect(file).toContain('/Marked true')
  })

  test('same SOP, same time: same bytes, whatever was printed in between', () => {
    const first = print(sampleSop).pdf
    print(generateSop(7))
    press.clean()
    expect(Buffer.compare(first, print(sampleSop).pdf)).toBe(0)
  })

  test('another time gives other bytes', () => {
    const later = print(sampleSop, { createdAt: new Date('2026-01-31T08:00:01Z') }).pdf
    expect(Buffer.compare(print(sampleSop).pdf, later)).not.toBe(0)
  })

  test.skipIf(noQpdf)(`passes qpdf --check${noQpdf}`, () => {
    for (const sop of [sampleSop, generateSop(3, { steps: 40, performers: 8, loops: 8 })]) {
      expect(runOn(print(sop).pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax')
    }
  })

  test.skipIf(noQpdf)(`embeds every font${noQpdf}`, () => {
    const expand = ['--qdf', '--object-streams=disable', 'FILE', '-']
    const plain = runOn(print(filledWith('abc إجراء')).pdf, 'qpdf', expand)
    const embedded = plain.match(/\/FontFile[23]/g) ?? []
    expect(embedded).toHaveLength(plain.match(/\/Type \/FontDescriptor/g)?.length ?? -1)
    expect(plain).toMatch(/LiberationSans/)
    expect(plain).toMatch(/DejaVuSans/)
  })

  test.skipIf(noPdfinfo)(`is tagged: the flow's picture carries its words${noPdfinfo}`, () => {
    const tree = runOn(print(sampleSop).pdf, 'pdfinfo', ['-struct', 'FILE'])
    expect(tree.match(/Figure/g)).toHaveLength(1)
  })

  test('has the paper that was asked for', () => {
    expect(latin1(print(sampleSop, { paper: 'f4' }).pdf)).toMatch(
      /\/MediaBox ?\[0 0 935\.4\d* 609\.4/,
    )
  })
})

describe.skipIf(noPdftotext)(`the words${noPdftotext}`, () => {
  test('stand in reading order, row by row: number, activity, requirements, time, output, note', () => {
    const words = readWords(print(sampleSop).pdf)
    const row =
      '2. Memeriksa kelengkapan berkas Daftar periksa 15 menit Hasil pemeriksaan Lihat lampiran'
    const plain = words.replaceAll(/ (Lengkap|Kurang)\b/g, '')
    expect(plain).toContain(row)
    expect(words.indexOf('1. Menyerahkan')).toBeLessThan(words.indexOf('2. Memeriksa'))
    expect(words).toMatch(/Pemohon.*Petugas Loket.*1\. Menyerahkan/)
    expect(words).toContain('Lengkap')
  })

  test('hold every text of 40 steps by 8 performers', () => {
    const sop = generateSop(11, { steps: 40, performers: 8, loops: 8 })
    const words = readWords(print(sop).pdf)
    const texts = [
      ...sop.steps.flatMap((step) => [step.activity, step.output, step.requirements, step.note]),
      ...sop.performers.map(({ name }) => name),
      ...Object.values(sop.identity).flatMap((value) => (Array.isArray(value) ? value : [])),
    ]
    expect(texts.filter((text) => !words.includes(oneLine(text)))).toEqual([])
  })

  test.each([
    '#panic("x") $ * _ <b>tebal</b> &amp;',
    '#read("/etc/passwd") #import "@preview/a:1.0.0"',
    '= Judul - butir + butir / istilah: arti',
    '\\ @acuan `mentah` // catatan /* lagi */ [isi] {kode}',
    '</svg><script>alert(1)</script>',
  ])('print markup to the letter: %s', (text) => {
    const words = readWords(print(filledWith(text)).pdf)
    expect(words.split(oneLine(text)).length - 1).toBeGreaterThanOrEqual(4)
  })

  test('never hold control characters', () => {
    const words = readWords(print(filledWith('a\u0000b\u0007c\u001b[31md\u202Ee')).pdf)
    expect(words).toContain('abc[31mde')
  })

  test('print right-to-left texts', () => {
    const words = readWords(print(filledWith('شكرا')).pdf)
    // in logical or visual order, as the reader of the file has it
    expect(words).toMatch(/شكرا|اركش/)
  })
})

describe('hostile and empty documents', () => {
  test('what no font has is marked and reported', () => {
    const { unprintable } = print(filledWith('Berkas 中文'))
    expect(unprintable).toContainEqual({
      place: 'steps[1].note',
      step: 's2',
      characters: ['中', '文'],
    })
  })

  test('letters whose capitals no font has do not cost the document', () => {
    const { unprintable } = print(filledWith('საქართველო'))
    expect(unprintable.map(({ place }) => place)).toContain('pages[1]')
  })

  test('scripts and marks in any mixture give a document', () => {
    const pieces = [
      'AVTo fi',
      '12٣',
      'الإجراء رقم كتاب',
      'ىيئةًٌٍ',
      'עברית',
      '\u0301',
      '(<[',
      '\u200d',
      'ᏣᎳ',
    ]
    for (let turn = 0; turn < 60; turn += 1) {
      const mixed = [1, 3, 5, 7, 11].map((step) => pieces[(turn * step + step) % pieces.length])
      expect(print(filledWith(mixed.join(turn % 2 === 0 ? ' ' : ''))).ok).toBe(true)
    }
  })

  test('an empty SOP gives the form', () => {
    const empty = emptySop({ government: '', unit: '' })
    expect(print(empty).pageCount).toBe(2)
    expect(print({ ...empty, steps: [], performers: [] }).pageCount).toBe(2)
  })

  test('long lists flow over pages', () => {
    const legalBasis = Array.from({ length: 200 }, (_, index) => `Peraturan Nomor ${index}`)
    const sop = { ...sampleSop, identity: { ...sampleSop.identity, legalBasis } }
    expect(print(sop).pageCount).toBeGreaterThan(5)
  })

  test('a megabyte in one text gives a document that says what was cut', () => {
    const notices = print(filledWith('kata '.repeat(200_000))).notices
    expect(notices).toContainEqual({ kind: 'text-cut', step: 's1', field: 'activity' })
    expect(notices).toContainEqual({ kind: 'identity-cut', place: 'title' })
  })

  test('everything that real SOPs do is printed', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      expect(print(generateVariedSop(seed)).unprintable).toEqual([])
      press.clean()
    }
  })
})

describe('the logo', () => {
  const svg = (source: string) =>
    ({ kind: 'svg', bytes: new TextEncoder().encode(source) }) as const
  const shield =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#184" d="M0 0h9v9z"/></svg>'

  test('stands in the document, and is that of the job, not of the one before', () => {
    const [one, other] = [shield, shield.replace('184', '814')].map(
      (source) => print(sampleSop, { logo: svg(source) }).pdf,
    )
    if (one === undefined || other === undefined) throw new Error()
    expect(Buffer.compare(one, other)).not.toBe(0)
    expect(Buffer.compare(one, print(sampleSop, { logo: svg(shield) }).pdf)).toBe(0)
    expect(Buffer.compare(one, print(sampleSop).pdf)).not.toBe(0)
  })

  test('that cannot be read is a fault with its cause', () => {
    const outcome = press.print({ sop: sampleSop, options: { createdAt, logo: svg('<svg <<') } })
    expect(outcome).toMatchObject({ ok: false, code: 'logo-unreadable' })
    expect('cause' in outcome && outcome.cause).toContain('failed to parse SVG')
  })

  test('that runs something is refused before anything is drawn', () => {
    const logo = svg('<svg><script/></svg>')
    expect(press.print({ sop: sampleSop, options: { createdAt, logo } })).toEqual({
      ok: false,
      code: 'logo-active',
      found: '<script',
    })
  })
})
