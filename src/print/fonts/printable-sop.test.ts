import { describe, expect, test } from 'vitest'
import { generateVariedSop } from '#sop'
import { sampleSop } from '../testing/sample-sop.ts'
import { readEmbeddedCoverage } from './embedded-fonts.ts'
import { makePrintable } from './printable-sop.ts'
import { printableText } from './printable-text.ts'

const coverage = readEmbeddedCoverage()

describe('printableText', () => {
  test('leaves what the fonts have as it is', () => {
    const text = 'Berkas “A” – إجراء 5 °C'
    expect(printableText(text, coverage)).toEqual({ text, lost: [] })
  })

  test('replaces a character with all its marks by one mark', () => {
    expect(printableText('a👨‍👩‍👧b', coverage)).toEqual({ text: 'a\uFFFDb', lost: ['👨‍👩‍👧'] })
    expect(printableText('हिन्दी', coverage).text).toMatch(/^\uFFFD+$/)
  })

  test('names each lost character once', () => {
    expect(printableText('中文中', coverage).lost).toEqual(['中', '文'])
  })
})

describe('makePrintable', () => {
  test('changes nothing in an SOP that can be printed', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const sop = generateVariedSop(seed)
      expect(makePrintable(sop, coverage).unprintable).toEqual([])
    }
    expect(makePrintable(sampleSop, coverage)).toEqual({ sop: sampleSop, unprintable: [] })
  })

  test('tells the place, and the step where it is one', () => {
    const steps = sampleSop.steps.map((step) =>
      step.id === 's2' ? { ...step, activity: 'Memeriksa 中' } : step,
    )
    const identity = { ...sampleSop.identity, legalBasis: ['UU', 'Perda 🪿'] }
    const printable = makePrintable({ ...sampleSop, identity, steps }, coverage)
    expect(printable.unprintable).toEqual([
      { place: 'identity.legalBasis[1]', characters: ['🪿'] },
      { place: 'steps[1].activity', step: 's2', characters: ['中'] },
    ])
    expect(printable.sop.steps[1]?.activity).toBe('Memeriksa \uFFFD')
    expect(printable.sop.identity.legalBasis[1]).toBe('Perda \uFFFD')
  })

  test('never touches ids, so that ways out still lead to their steps', () => {
    const id = '中'
    const [first, second, third] = sampleSop.steps
    if (first === undefined || second === undefined || third === undefined) throw new Error()
    const exits = [{ to: { kind: 'step', step: id } }] as const
    const symbols = first.symbols.map((symbol) => ({ ...symbol, performers: [id], exits }))
    const sop = {
      ...sampleSop,
      performers: [{ id, name: 'Pemohon', kind: 'external' } as const],
      steps: [{ ...first, symbols }, { ...second, id }, third],
    }
    expect(makePrintable(sop, coverage)).toEqual({ sop, unprintable: [] })
  })

  test('removes control characters without a word', () => {
    const sop = { ...sampleSop, title: 'a\u0000b\u001bc\u202Ed' }
    const printable = makePrintable(sop, coverage)
    expect(printable.sop.title).toBe('abcd')
    expect(printable.unprintable).toEqual([])
  })
})
