import { drawSop } from '#diagram'
import type { Sop } from '#sop'
import { describe, expect, test } from 'vitest'
import { composeDocument } from './compose-document.ts'
import type { Sheet } from './sheet/sheet.ts'
import { sampleSop } from './testing/sample-sop.ts'

const compose = (sop: Sop, paper: 'auto' | 'a3' = 'auto') =>
  composeDocument(sop, (firstPageNumber) => drawSop(sop, { paper, firstPageNumber }))

const texts = (sheet: Sheet | undefined): string[] =>
  (sheet?.primitives ?? []).flatMap((primitive) =>
    primitive.kind === 'text' ? [primitive.text] : [],
  )

/** An SOP whose identity part and flowchart both take several pages; each step leads on, the last one back. */
function longSop(): Sop {
  const steps = Array.from({ length: 30 }, (_, index) => ({
    id: `s${index}`,
    activity: `Kegiatan ke-${index}`,
    symbols: [{ id: 'a', kind: 'process' as const, performers: ['p1'] }],
    requirements: '',
    output: '',
    note: '',
  }))
  const legalBasis = Array.from({ length: 60 }, (_, index) => `Peraturan Nomor ${index}`)
  return { ...sampleSop, steps, identity: { ...sampleSop.identity, legalBasis } }
}

describe('composeDocument', () => {
  test('an SOP of one page gives two: identity part and flowchart', () => {
    const { sheets, notices } = compose(sampleSop)
    expect(sheets).toHaveLength(2)
    expect(notices).toEqual([])
    expect(texts(sheets[0])).toContain('Halaman 1 dari 2')
    expect(texts(sheets[1])).toContain('Halaman 2 dari 2')
  })

  test('pages count through, also where the identity part takes several', () => {
    const { sheets } = compose(longSop())
    const numbers = sheets.map((sheet) => texts(sheet).find((text) => text.includes('Halaman ')))
    const count = sheets.length
    expect(numbers.map((text) => text?.replace(/^.* · /, ''))).toEqual(
      sheets.map((_, index) => `Halaman ${index + 1} dari ${count}`),
    )
    expect(texts(sheets[1])).toContain('Dasar Hukum (lanjutan)')
  })

  test('connectors name pages of the document', () => {
    const { sheets } = compose(longSop())
    const first = sheets.findIndex((sheet) => sheet.alt !== '')
    const references = texts(sheets[first]).filter((text) => text.startsWith('hal. '))
    expect(references).toEqual([`hal. ${first + 2}`])
  })

  test('identity part and flowchart have the same paper', () => {
    const { sheets } = compose(sampleSop, 'a3')
    expect(sheets.map(({ width, height }) => [width, height])).toEqual([
      [420_000, 297_000],
      [420_000, 297_000],
    ])
  })

  test('tells what was cut in the identity part beside what was in the drawing', () => {
    const government = 'Pemerintah '.repeat(200)
    const identity = { ...sampleSop.identity, government }
    expect(compose({ ...sampleSop, identity }).notices).toContainEqual({
      kind: 'identity-cut',
      place: 'identity.government',
    })
  })

  test('what changed stands between identity part and flowchart, pages counted through', () => {
    const previous = { sop: { ...sampleSop, title: 'Dahulu' }, label: 'Revisi 1' }
    const draw = (firstPageNumber: number) => drawSop(longSop(), { firstPageNumber })
    const { sheets } = composeDocument(longSop(), draw, { previous })
    const at = sheets.findIndex((sheet) => texts(sheet).includes('RIWAYAT PERUBAHAN'))
    const first = sheets.findIndex((sheet) => sheet.alt !== '')
    expect(at).toBeGreaterThan(0)
    expect(first).toBeGreaterThan(at)
    const numbers = sheets.map((sheet) => texts(sheet).find((text) => text.includes('Halaman ')))
    expect(numbers.map((text) => text?.replace(/^.* · /, ''))).toEqual(
      sheets.map((_, index) => `Halaman ${index + 1} dari ${sheets.length}`),
    )
    const references = texts(sheets[first]).filter((text) => text.startsWith('hal. '))
    expect(references).toEqual([`hal. ${first + 2}`])
  })
})
