import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { generateVariedSop } from '../generator/generate-varied-sop.ts'
import type { Sop, Step } from '../model/sop.ts'
import { applyRules, checkSop, ruleSource } from './check-sop.ts'
import { defaultRuleContext } from './context.ts'
import { rule } from './rule.ts'
import { readSubject } from './subject.ts'
import { wordFinding } from './wording.ts'

const parts = ['document', 'identity', 'performer', 'step']
const levels = ['error', 'warning', 'hint']

function manySteps(count: number, stepAt: (row: number) => Partial<Step>): Sop {
  const plain = generateSop(1, { steps: 2, performers: 2, loops: 0 })
  const steps = Array.from({ length: count }, (_, row): Step => {
    const symbols = [{ id: 'a', kind: 'process', performers: ['p1'] }] as const
    const texts = {
      activity: 'Mencatat berkas',
      requirements: 'Berkas',
      output: 'Catatan',
      note: '',
    }
    return { id: `s${row}`, symbols, ...texts, ...stepAt(row) }
  })
  return { ...plain, steps }
}

describe('any SOP', () => {
  test('is checked without a rule failing, twice with the same findings, and all of them in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const sop = generateVariedSop(seed)
        const findings = checkSop(sop)
        expect(findings.filter((finding) => 'failure' in finding.data)).toEqual([])
        expect(checkSop(structuredClone(sop))).toEqual(findings)
        for (const finding of findings) {
          for (const language of ['id', 'en'] as const) {
            expect(wordFinding(finding, language).message).not.toMatch(/[{}]|undefined|NaN/)
          }
        }
      }),
      { numRuns: 300, seed: 20260101 },
    )
  })

  test('has its findings in the order of the document, the graver first at one place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const sop = generateVariedSop(seed)
        const rows = new Map(sop.steps.map((step, row) => [step.id, row]))
        const keys = checkSop(sop).map(({ place, level }) => {
          const row = place.kind === 'step' ? (rows.get(place.step) ?? -1) : 0
          return [parts.indexOf(place.kind), row, place.kind === 'step' ? levels.indexOf(level) : 0]
        })
        const sorted = keys.toSorted(
          (a, b) => a.map((x, i) => x - (b[i] ?? 0)).find((x) => x !== 0) ?? 0,
        )
        expect(keys).toEqual(sorted)
      }),
      { numRuns: 100, seed: 20260102 },
    )
  })
})

describe('odd documents', () => {
  test('nothing in it: only what is missing is found', () => {
    const sop = { ...manySteps(0, () => ({})), performers: [] }
    expect(checkSop(sop).map((finding) => finding.rule)).toContain('no-steps')
  })

  test('ids twice, symbols none, targets of themselves and unknown performers do not stop the rules', () => {
    const to = { kind: 'step', step: 's0' } as const
    const sop = manySteps(4, (row) => ({
      id: row < 2 ? 's0' : 's2',
      symbols: row === 1 ? [] : [{ id: 'a', kind: 'decision', performers: ['x'], exits: [{ to }] }],
    }))
    expect(checkSop(sop).filter((finding) => 'failure' in finding.data)).toEqual([])
  })

  test.each([
    ['words', 'jika Memeriksa '.repeat(70_000)],
    ['dots', '..   '.repeat(200_000)],
    ['commas', ', a'.repeat(300_000)],
    ['numbers', '12 hari '.repeat(120_000)],
    ['dashes', '-'.repeat(1_000_000)],
    ['emoji and right-to-left text', '🙂 مرحبا '.repeat(100_000)],
  ])('a megabyte of %s in every cell takes less than a second', (_, text) => {
    const cells = { activity: text, requirements: text, output: text, note: text }
    const sop = manySteps(3, () => cells)
    const identity = { ...sop.identity, legalBasis: [text], relatedSops: [text], government: text }
    const begin = performance.now()
    const findings = checkSop({ ...sop, title: text, identity })
    expect(performance.now() - begin).toBeLessThan(1000)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings)
      expect(wordFinding(finding, 'id').message.length).toBeLessThan(600)
  })
})

describe('10,000 steps', () => {
  const size = 10_000
  const exits = (row: number, back: number) => [
    { label: 'Ya', to: { kind: 'step', step: `s${Math.min(row + 1, size - 1)}` } as const },
    { label: 'Tidak', to: { kind: 'step', step: `s${back}` } as const },
  ]
  const decision = (row: number, back: number): Partial<Step> => ({
    symbols: [{ id: 'a', kind: 'decision', performers: ['p1'], exits: exits(row, back) }],
  })

  // Four times what a free machine takes, so that a busy one does not fail it; a quadratic rule takes minutes.
  test.each([
    ['as generated', generateSop(1, { steps: size, performers: 8, loops: 2000 })],
    ['that all lead back to the first', manySteps(size, (row) => decision(row, 0))],
    ['that lead anywhere', manySteps(size, (row) => decision(row, (row * 7919) % size))],
    [
      'that draft and sign one thing',
      manySteps(size, (row) => ({
        activity: row % 2 === 0 ? `Menandatangani surat izin ${row}` : `Menyusun surat izin ${row}`,
      })),
    ],
  ])('%s are checked within seconds', (_, sop) => {
    const begin = performance.now()
    checkSop(sop)
    expect(performance.now() - begin).toBeLessThan(4000)
  })
})

test('a rule that throws becomes a finding that says so', () => {
  const broken = rule({
    id: 'broken',
    group: 'form',
    level: 'hint',
    source: { kind: 'practice' },
    certainty: 'confirmed',
    check: () => {
      throw new Error('sample failure')
    },
  })
  const [finding, ...more] = applyRules([broken], readSubject(generateSop(1), defaultRuleContext))
  expect(more).toEqual([])
  if (finding === undefined) throw new Error('no finding')
  expect(finding.place).toEqual({ kind: 'document' })
  expect(wordFinding(finding, 'en').message).toContain('sample failure')
})

test('a rule tells its source and how sure we are of it', () => {
  expect(ruleSource('missing-output')).toMatchObject({
    source: { title: 'PermenPANRB 35/2012', page: '24–25' },
    certainty: 'confirmed',
  })
  expect(ruleSource('no-such-rule')).toBeUndefined()
})
