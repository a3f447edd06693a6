import { describe, expect, test } from 'vitest'
import { components } from '../completeness/components.ts'
import type { StandardFinding } from '../comparing/standard-finding.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import { wordComponent, wordStandardFinding } from './word-standard.ts'

const shorter: StandardFinding = {
  code: 'duration-shorter',
  at: ['delivery', 'duration'],
  sop: { sopId: 'a' },
  ours: { kind: 'amount', quantity: { amount: 1, unit: 'workingDay' } },
  theirs: { kind: 'amount', quantity: { amount: 3, unit: 'workingDay' }, atMost: true },
  certainty: 'sure',
}
const differs: StandardFinding = {
  code: 'requirement-differs',
  at: ['delivery', 'requirements', 0],
  sop: { sopId: 'a', step: 's1', stepNumber: '1' },
  ours: 'KTP',
  theirs: 'Fotokopi\n KTP',
  certainty: 'unsure',
}

describe('a finding', () => {
  test('tells both sides, what to do and why', () => {
    expect(wordStandardFinding(shorter, 'id')).toEqual({
      text: 'Standar menjanjikan 1 hari kerja, SOP memerlukan paling lama 3 hari kerja',
      advice: indonesian.findings['duration-shorter'].advice,
      source: 'UU 25/2009 pasal 21 dan 38; PP 96/2012 pasal 31',
      ours: '1 hari kerja',
      theirs: 'Paling lama 3 hari kerja',
    })
    expect(wordStandardFinding(shorter, 'en').text).toMatch(/^The standard promises 1 working day/)
  })

  test('names the step, and says when it is not certain', () => {
    expect(wordStandardFinding(differs, 'id').text).toBe(
      'Standar meminta “KTP”, SOP meminta “Fotokopi KTP” pada langkah 1 (belum pasti)',
    )
    expect(wordStandardFinding(differs, 'en').text).toBe(
      'The standard asks for “KTP”, the SOP for “Fotokopi KTP” in step 1 (not certain)',
    )
  })

  test('quotes no more than 100 characters, and says where nothing is said', () => {
    const { text, ours } = wordStandardFinding(
      { ...differs, ours: 'x'.repeat(5000), theirs: '' },
      'id',
    )
    expect(text).toContain(`“${'x'.repeat(99)}…”, SOP meminta (tidak disebut)`)
    expect(ours).toHaveLength(5000)
  })
})

test.each([indonesian, english])(
  'no two findings and no two components are worded alike',
  (words) => {
    const sides = { ours: 'A', theirs: 'B', step: ' C' }
    const texts = Object.values(words.findings).map(({ text }) => text(sides))
    expect(new Set(texts).size).toBe(12)
    expect(new Set(Object.values(words.components)).size).toBe(14)
  },
)

test('every component has a name in both languages', () => {
  const names = components.map(({ key }) => [wordComponent(key, 'id'), wordComponent(key, 'en')])
  expect(names[0]).toEqual(['Persyaratan', 'Requirements'])
  expect(names.flat().every((name) => name.length > 2)).toBe(true)
})
