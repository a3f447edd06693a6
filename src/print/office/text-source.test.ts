import { describe, expect, test } from 'vitest'
import { sampleSop } from '../testing/sample-sop.ts'
import { readTextSource } from './text-source.ts'

const steps = sampleSop.steps.map((step) => ({
  ...step,
  activity: 'Memeriksa berkas permohonan\nMencatat dan/atau mengagendakan',
  optional: { when: 'berkas lengkap' },
}))
const { joint } = readTextSource({ ...sampleSop, title: 'Penerimaan Permohonan', steps })

describe('readTextSource', () => {
  test.each([
    ['Memeriksa', 'berkas permohonan', ' '],
    ['berkas permohonan', 'Mencatat', '\n'],
    ['Mencatat dan/', 'atau mengagendakan', ''],
    ['Memerik', 'sa berkas', ''],
    ['Opsional: berkas lengkap', 'Dimulai setelah semua', '\n'],
    ['1 hari', 'kerja', ' '],
  ])("'%s' and '%s' are joined by '%s'", (upper, lower, expected) => {
    expect(joint(upper, lower, 's1')).toBe(expected)
  })

  test('texts outside the steps are known in capitals too', () => {
    expect(joint('PENERIMAAN PER', 'MOHONAN', undefined)).toBe('')
  })
})
