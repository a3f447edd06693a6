import { expect, test } from 'vitest'
import { findMissing } from '../completeness/find-missing.ts'
import { readStandardJson } from '../reading/read-standard.ts'
import { generateStandard } from './generate-standard.ts'

test('the same seed gives the same standard', () => {
  expect(generateStandard(7)).toEqual(generateStandard(7))
  expect(generateStandard(7)).not.toEqual(generateStandard(8))
})

test('a generated standard is read without a problem and lacks no component', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const standard = generateStandard(seed)
    expect(readStandardJson(JSON.stringify(standard))).toEqual({ ok: true, standard, notices: [] })
    expect(findMissing(standard)).toEqual([])
  }
})

test('a hundred thousand seeds give a hundred thousand names', () => {
  const names = new Set<string>()
  for (let seed = 0; seed < 100_000; seed += 1) names.add(generateStandard(seed).name.id)
  expect(names.size).toBe(100_000)
})

test('seeds beyond the names and below zero give standards too', () => {
  expect(generateStandard(113_400).name.id).toBe(generateStandard(0).name.id)
  expect(generateStandard(-1).name.id).toBe(generateStandard(113_399).name.id)
})
