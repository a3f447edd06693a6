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
} from '../../testing/office-tools.ts'
import { sampleSop } from '../../testing/sample-sop.ts'
import { writeXlsx } from './write-xlsx.ts'

const createdAt = new Date('2026-01-31T08:00:00Z')
const city = readCitySops()
const partsOf = (sop: Sop) => openOffice(writeXlsx(sop, { createdAt }))
const elementsOf = (parts: ReadonlyMap<string, string>, name: string) =>
  readElements(parts.get(`xl/${name}.xml`) ?? '')

/** Words of both worksheets and of the flow. */
function wordsOf(parts: ReadonlyMap<string, string>): Set<string> {
  const cells = ['worksheets/sheet1', 'worksheets/sheet2'].flatMap((name) =>
    elementsOf(parts, name),
  )
  const texts = [...cells, ...elementsOf(parts, 'drawings/drawing2')]
    .filter(({ name }) => name === 't' || name === 'a:t')
    .map(({ text }) => text)
  return new Set(sortWords(texts.join(' ').toUpperCase()))
}

/** Words of the printed sheets, without the numbers of pages and the connectors between them. */
function printedWords(sop: Sop): Set<string> {
  const { sheets } = composeDocument(sop, (firstPageNumber) =>
    drawSop(sop, { paper: 'auto', firstPageNumber }),
  )
  const texts = sheets
    .flatMap(({ primitives }) => primitives)
    .map((one) => (one.kind === 'text' && !pageRoles.has(one.role) ? one.text : ''))
    .map((text) => text.replace(/(· )?Halaman \d+ dari \d+$/, ''))
  return new Set(sortWords(texts.join(' ').toUpperCase()))
}

const pageRoles = new Set(['footer', 'letter', 'reference'])

describe('writeXlsx', () => {
  test.each(city)('$name: a whole package with the words of the printed sheets', ({ sop }) => {
    const parts = partsOf(sop)
    expect(findPackageFaults(parts)).toEqual([])
    expect([...wordsOf(parts)].toSorted()).toEqual([...printedWords(sop)].toSorted())
  })

  test('arrows are tied to shapes at both ends', () => {
    for (const { sop } of city) {
      const drawn = elementsOf(partsOf(sop), 'drawings/drawing2')
      const shapes = drawn
        .filter(({ name, path }) => name === 'xdr:cNvPr' && path.includes('xdr:sp'))
        .map(({ attributes }) => attributes['id'])
      const ties = drawn.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn')
      expect(ties).toHaveLength(2 * named(drawn, 'xdr:cxnSp').length)
      expect(ties.filter(({ attributes }) => !shapes.includes(attributes['id']))).toEqual([])
    }
  })

  test('each symbol lies in the row of its step and the column of its performer', () => {
    const parts = partsOf(sampleSop)
    // caption, two rows of heads, then the steps; number, activity, then the performers
    expect(anchorsOf(parts, 'flowChart')).toEqual([
      { col: [2, 2], row: [3, 3] },
      { col: [3, 3], row: [4, 4] },
      { col: [3, 3], row: [5, 5] },
    ])
  })

  test('cells hold text, never formulas', () => {
    const [first, ...others] = sampleSop.steps
    if (first === undefined) throw new Error('no step')
    const texts = ['=1+1', '+62', '-5', '@SUM(A1)', '_x0041_']
    for (const activity of texts) {
      const sheet = elementsOf(
        partsOf({ ...sampleSop, steps: [{ ...first, activity }, ...others] }),
        'worksheets/sheet2',
      )
      const written = activity.replace('_x', '_x005F_x')
      expect(named(sheet, 't').map(({ text }) => text)).toContain(written)
      expect(named(sheet, 'f')).toEqual([])
      const types = named(sheet, 'c').map(({ attributes }) => attributes['t'] ?? 'inlineStr')
      expect(new Set(types)).toEqual(new Set(['inlineStr']))
    }
  })

  test('stays within what Excel takes', () => {
    const long = 'kata '.repeat(3900)
    const identity = { ...sampleSop.identity, legalBasis: Array.from({ length: 40 }, () => long) }
    const steps = sampleSop.steps.map((step) => ({ ...step, activity: long }))
    const parts = partsOf({ ...sampleSop, identity, steps })
    for (const name of ['worksheets/sheet1', 'worksheets/sheet2']) {
      const sheet = elementsOf(parts, name)
      const heights = named(sheet, 'row').map(({ attributes }) => Number(attributes['ht']))
      expect(Math.max(...heights)).toBeLessThanOrEqual(409.5)
      const lengths = named(sheet, 't').map(({ text }) => text.length)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767)
    }
  })

  test('repeats the head on each printed page, as wide as the paper', () => {
    const parts = partsOf(sampleSop)
    expect(parts.get('xl/workbook.xml')).toContain('>Prosedur!$1:$3</definedName>')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
  })

  test('gives the same bytes for the same SOP and time', () => {
    expect(writeXlsx(sampleSop, { createdAt })).toEqual(writeXlsx(sampleSop, { createdAt }))
  })

  test('writes any SOP', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      for (const sop of [generateSop(seed), generateVariedSop(seed)]) {
        expect(findPackageFaults(partsOf(sop))).toEqual([])
      }
    }
  })

  test('keeps hostile texts as text', () => {
    const hostileText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('</t><x>&amp;', '\u202Eabc', '👩‍👩‍👧', '\u0000\uD800', 'kata'.repeat(5000)),
    )
    fc.assert(
      fc.property(hostileText, (hostile) => {
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

/** Columns and rows between which the shapes hang whose form begins with `form`. */
function anchorsOf(parts: ReadonlyMap<string, string>, form: string) {
  const anchors = (parts.get('xl/drawings/drawing2.xml') ?? '').split('<xdr:twoCellAnchor').slice(1)
  const numbers = (anchor: string, name: string) =>
    [...anchor.matchAll(new RegExp(`<xdr:${name}>(\\d+)<`, 'g'))].map(([, value]) => Number(value))
  return anchors
    .filter((anchor) => anchor.includes(`prst="${form}`))
    .map((anchor) => ({ col: numbers(anchor, 'col'), row: numbers(anchor, 'row') }))
}
