import { drawSop } from '#diagram'
import { generateSop, generateVariedSop, type Sop } from '#sop'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../compose-document.ts'
import { readCitySops } from '../../testing/city-sops.ts'
import {
  findPackageFaults,
  named,
  openOffice,
  readElements,
  sortWords,
  type SeenElement,
} from '../../testing/office-tools.ts'
import { sampleSop } from '../../testing/sample-sop.ts'
import { writeDocx } from './write-docx.ts'

const createdAt = new Date('2026-01-31T08:00:00Z')
const city = readCitySops()
const partsOf = (sop: Sop) => openOffice(writeDocx(sop, { createdAt }))
const mainOf = (sop: Sop) => readElements(partsOf(sop).get('word/document.xml') ?? '')

/** Words of the document; paragraphs and tabs part them, runs do not. */
function wordsOf(elements: readonly SeenElement[]): string[] {
  const texts = elements.map(({ name, text }) => (name === 'w:t' ? text : separator[name]))
  return sortWords(texts.join(''))
}

const separator: Readonly<Record<string, string>> = { 'w:p': ' ', 'w:tab': ' ', 'w:br': ' ' }

describe('writeDocx', () => {
  test.each(city)('$name: a whole package with the words of the printed sheets', ({ sop }) => {
    const parts = partsOf(sop)
    expect(findPackageFaults(parts)).toEqual([])
    const { sheets } = composeDocument(sop, (firstPageNumber) =>
      drawSop(sop, { paper: 'auto', firstPageNumber }),
    )
    const printed = sheets.flatMap(({ primitives }) =>
      primitives.filter((one) => one.kind === 'text' && one.role !== 'footer'),
    )
    const texts = printed.map((one) => (one.kind === 'text' ? one.text : ''))
    expect(wordsOf(readElements(parts.get('word/document.xml') ?? ''))).toEqual(
      sortWords(texts.join(' ')),
    )
  })

  test('ids are unique, and arrows are tied to shapes at both ends', () => {
    for (const { sop } of city) {
      const main = mainOf(sop)
      const ids = named(main, 'wp:docPr').map(({ attributes }) => attributes['id'])
      expect(new Set(ids).size).toBe(ids.length)
      const ties = main.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn')
      expect(ties).toHaveLength(2 * named(main, 'wps:cNvCnPr').length)
      expect(ties.filter(({ attributes }) => !ids.includes(attributes['id']))).toEqual([])
    }
  })

  test('each symbol hangs in the row of its step', () => {
    const activities = sampleSop.steps.map(({ activity }) => activity)
    const rows = rowsOf(mainOf(sampleSop)).filter((row) =>
      row.some(({ text }) => activities.includes(text)),
    )
    const forms = rows.map((row) =>
      named(row, 'a:prstGeom')
        .map(({ attributes }) => attributes['prst'] ?? '')
        .filter((form) => form.startsWith('flowChart')),
    )
    expect(forms).toEqual([['flowChartTerminator'], ['flowChartDecision'], ['flowChartTerminator']])
  })

  test('says the flow to those who do not see it, names its language, and repeats the head', () => {
    const parts = partsOf(sampleSop)
    const main = readElements(parts.get('word/document.xml') ?? '')
    const said = named(main, 'wp:docPr').map(({ attributes }) => attributes['descr'])
    expect(said).toContain(
      'Langkah 2 (Petugas Loket): Lengkap → langkah 3; Kurang → kembali ke langkah 1.',
    )
    expect(said).toContain('2 → 3')
    const tables = named(main, 'w:tblDescription').map(({ attributes }) => attributes['w:val'])
    expect(tables).toEqual([expect.stringMatching(/^Bagan alir\. Langkah 1 /)])
    expect(named(main, 'w:tblHeader')).toHaveLength(2)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="id-ID"')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Penerimaan Permohonan</dc:title>')
  })

  test('joins the lines of a text again, and keeps its own line ends', () => {
    const activity =
      'Menyerahkan berkas permohonan yang lengkap kepada petugas loket\nlalu menunggu'
    const [first, ...others] = sampleSop.steps
    if (first === undefined) throw new Error('no step')
    const main = mainOf({ ...sampleSop, steps: [{ ...first, activity }, ...others] })
    expect(named(main, 'w:t').map(({ text }) => text)).toEqual(
      expect.arrayContaining(activity.split('\n')),
    )
  })

  test('gives the same bytes for the same SOP and time', () => {
    expect(writeDocx(sampleSop, { createdAt })).toEqual(writeDocx(sampleSop, { createdAt }))
  })

  test('writes any SOP', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      for (const sop of [generateSop(seed), generateVariedSop(seed)]) {
        expect(findPackageFaults(partsOf(sop))).toEqual([])
      }
    }
  })

  test('keeps hostile texts as text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('</w:t><x>&amp;', '\u202Eabc', '👩‍👩‍👧', '\u0000\uD800', 'kata'.repeat(5000)),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        const performers = sampleSop.performers.map((one) => ({ ...one, name: hostile }))
        const steps = sampleSop.steps.map((step) => ({ ...step, activity: hostile, note: hostile }))
        const identity = { ...sampleSop.identity, legalBasis: [hostile], unit: hostile }
        const sop = { ...sampleSop, title: hostile, identity, performers, steps }
        expect(findPackageFaults(partsOf(sop))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

/** Elements of each row of the tables. */
function rowsOf(elements: readonly SeenElement[]): SeenElement[][] {
  const rows: SeenElement[][] = []
  for (const element of elements) {
    if (element.name === 'w:tr') rows.push([])
    else if (element.path.includes('w:tr')) rows.at(-1)?.push(element)
  }
  return rows
}
