import validate from '@ooxml-tools/validate'
import { afterAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../printer.ts'
import type { Report, ReportBlock, ReportJob } from '../report/report.ts'
import { findPackageFaults, named, openOffice, readElements } from '../testing/office-tools.ts'
import { hasTool, oneLine, readWords, runOn } from '../testing/pdf-tools.ts'
import { sampleReport } from '../testing/sample-report.ts'
import { openReportPress } from './report-press.ts'

const createdAt = new Date('2026-10-31T08:00:00Z')
const press = openReportPress()

function write(kind: ReportJob['kind'], report: Report): Uint8Array<ArrayBuffer> {
  const written = press.write({ kind, report, createdAt })
  if (!written.ok) throw new Error(written.cause)
  return written.bytes
}

const withBlocks = (blocks: readonly ReportBlock[]): Report => ({
  ...sampleReport,
  chapters: [{ title: 'BAB I', blocks }],
})

const hostile = [
  '#panic("x") *tebal* `kode` $x$ @rujukan <label>',
  '</w:t><x>&amp;"\'',
  '=HYPERLINK("http://contoh.invalid")',
  '\u202Eterbalik ملاحظة 👩‍👩‍👧 \u0000\uD800',
  'kata'.repeat(300),
]
const hostileReport: Report = {
  ...withBlocks([
    ...hostile.map((text): ReportBlock => ({ kind: 'heading', text })),
    ...hostile.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    { kind: 'list', items: hostile },
    {
      kind: 'table',
      caption: hostile[0] ?? '',
      columns: hostile.map((title) => ({ title, share: 1, align: 'left' })),
      rows: [hostile],
    },
    { kind: 'signature', above: hostile, below: hostile },
  ]),
  title: hostile.join(' '),
  subtitle: hostile,
  unit: hostile[1] ?? '',
  mark: hostile[0] ?? '',
}

const missing = (['pdftotext', 'pdfinfo', 'qpdf'] as const).filter((tool) => !hasTool(tool))
const noTools = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} missing)`

describe.skipIf(noTools !== '')(`a report as PDF${noTools}`, () => {
  const pdf = write('pdf', sampleReport)

  test('is PDF/A-2b that qpdf accepts, tagged: headings, tables with heads, pictures in words', () => {
    expect(runOn(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax')
    const plain = runOn(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
    expect(plain).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(plain).toContain('/Marked true')
    const tree = runOn(pdf, 'pdfinfo', ['-struct', 'FILE'])
    expect(tree.match(/^ +H1/gm)).toHaveLength(5)
    expect(tree).toMatch(/Table[^]*THead[^]*TH[^]*TBody/)
    expect(tree.match(/Figure/g)).toHaveLength(2)
    expect(plain.match(/\/Alt .*kuadran I/g)).not.toBeNull()
  })

  test('has every text in reading order, and the mark on each page', () => {
    const words = readWords(pdf)
    expect(words).toMatch(
      /PEMERINTAH KOTA CONTOH DINAS PERCONTOHAN LAPORAN .*DAFTAR ISI .*BAB I PENDAHULUAN A\. Latar Belakang .*BAB II HASIL .*Tabel 1\. Layanan No\. Layanan Indeks 1 Layanan 0 .*Nama Pejabat NIP 19700101/,
    )
    const pages = Number(/Pages: +(\d+)/.exec(runOn(pdf, 'pdfinfo', ['FILE']))?.[1])
    expect(words.split('Angka sementara per 31 Agustus 2026')).toHaveLength(pages + 1)
  })

  test('a table that goes on over a page has its head there again', () => {
    expect(readWords(pdf).split('No. Layanan Indeks')).toHaveLength(3)
  })

  test('hostile texts are printed as texts', () => {
    const words = readWords(write('pdf', hostileReport))
    expect(words).toContain(hostile[0])
    expect(words).toContain('=HYPERLINK("http://contoh.invalid")')
    expect(words).toContain('</w:t><x>&amp;')
    expect(words.replaceAll(/[\s\u200b]/g, '').includes('kata'.repeat(300))).toBe(true)
  })

  test('an empty chapter and an empty table have a page', () => {
    const empty = withBlocks([
      {
        kind: 'table',
        caption: 'Tabel 1',
        columns: [{ title: 'Layanan', share: 1, align: 'left' }],
        rows: [],
      },
    ])
    expect(readWords(write('pdf', empty))).toContain('Tabel 1 Layanan')
    expect(readWords(write('pdf', withBlocks([])))).toContain('BAB I')
  })
})

describe('a report as Word document', () => {
  const bytes = write('docx', sampleReport)
  const parts = openOffice(bytes)
  const main = readElements(parts.get('word/document.xml') ?? '')

  test('is valid, and whole as a package', { timeout: 60_000 }, async () => {
    for (const report of [sampleReport, hostileReport, withBlocks([])]) {
      const file = write('docx', report)
      expect(findPackageFaults(openOffice(file))).toEqual([])
      expect(await validate(file, 'docx', 'Office2016')).toEqual([])
    }
  })

  test('has real headings, heads of tables that are repeated, and charts with their figures', () => {
    const styles = named(main, 'w:pStyle').map(({ attributes }) => attributes['w:val'])
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(3)
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(2)
    expect(named(main, 'w:tblHeader')).toHaveLength(1)
    const said = named(main, 'wp:docPr').map(({ attributes }) => attributes['descr'])
    expect(said).toEqual([
      'Waktu penyelesaian paling rendah (2,87), persyaratan paling tinggi (3,42).',
      'Waktu penyelesaian berada di kuadran I.',
    ])
    const chart = named(readElements(parts.get('word/charts/chart1.xml') ?? ''), 'c:v')
    const values = chart.map(({ text }) => text)
    expect(values).toEqual(expect.arrayContaining(['Sarana & prasarana', '2.87', '3.42', '3.1']))
  })

  test('links of the list of contents lead to headings', () => {
    const anchors = named(main, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])
    const marks = named(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    expect(anchors).toEqual(marks)
    const ids = named(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('hostile texts are kept as texts', () => {
    const document = readElements(
      openOffice(write('docx', hostileReport)).get('word/document.xml') ?? '',
    )
    const texts = named(document, 'w:t').map(({ text }) => text)
    for (const text of hostile.filter((each) => !each.includes('\0'))) expect(texts).toContain(text)
    expect(oneLine(texts.join(' '))).toContain('ملاحظة')
  })
})

describe('a printer', () => {
  const printer = openPrinter()
  afterAll(() => printer.close())

  test('gives the same bytes for the same report and time, as who writes in his own thread', async () => {
    for (const kind of ['pdf', 'docx'] as const) {
      const written = await printer.writeReport({ kind, report: sampleReport, createdAt })
      if (!written.ok) throw new Error(written.code)
      expect(Buffer.compare(written.bytes, write(kind, sampleReport))).toBe(0)
    }
  })
})
