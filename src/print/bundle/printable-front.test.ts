import { expect, test } from 'vitest'
import { readEmbeddedCoverage } from '../fonts/embedded-fonts.ts'
import { sampleBundle } from '../testing/sample-bundle.ts'
import { sampleSop } from '../testing/sample-sop.ts'
import { wordFront } from './front-words.ts'
import { makeFrontPrintable } from './printable-front.ts'

const a4 = { width: 210_000, height: 297_000 }
const coverage = readEmbeddedCoverage()

test('numbers stay whole where they stand on a line, else go on after a slash', () => {
  const numbers = [
    '000.8.3/12/SOP/DINSOS/2026',
    '400.12.3/005/SOP/DISDUKCAPIL/2026',
    '9'.repeat(35),
  ]
  const rows = numbers.map((number) => ({ number, title: 'Judul', page: 1 }))
  const { front } = makeFrontPrintable(wordFront(sampleBundle([sampleSop]), a4, rows), coverage)
  expect(front.contents?.rows.map(({ number }) => number)).toEqual([
    '000.8.3/12/SOP/DINSOS/2026',
    '400.12.3/\u200b005/\u200bSOP/\u200bDISDUKCAPIL/\u200b2026',
    `${'9'.repeat(30)}\u200b99999`,
  ])
})

test('letters whose capitals no font has are marked', () => {
  const bundle = { ...sampleBundle([sampleSop]), government: 'საქართველო' }
  const { front, unprintable } = makeFrontPrintable(wordFront(bundle, a4, []), coverage)
  expect(front.government).toMatch(/^\uFFFD+$/)
  expect(unprintable).toContainEqual(expect.objectContaining({ place: 'government' }))
})
