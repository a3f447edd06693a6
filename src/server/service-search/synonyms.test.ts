import { expect, it } from 'vitest'
import { shippedSynonyms } from './shipped-synonyms.ts'
import { spellings } from './question-words.ts'
import { synonyms, synonymWords } from './synonyms.ts'

it('equal words find each other; an old name finds the new one and not the other way', () => {
  expect(synonyms.get('ktp')).toContain('kartu tanda penduduk')
  expect(synonyms.get('kartu tanda penduduk')).toContain('ktp')
  expect(synonyms.get('imb')).toContain('persetujuan bangunan gedung')
  expect(synonyms.get('persetujuan bangunan gedung')).not.toContain('imb')
})

it('every line of the list can be read, in words as questions have them', () => {
  for (const { line } of shippedSynonyms) {
    expect(line).toMatch(/^[a-z0-9]+( [a-z0-9]+)*( (=|>|\|) [a-z0-9]+( [a-z0-9]+)*)+$/)
    expect(line.split(' > ').length).toBeLessThanOrEqual(2)
  }
})

it('what the law renamed says when and by what', () => {
  const renamed = shippedSynonyms.filter(({ source }) => source !== undefined)
  expect(renamed.length).toBeGreaterThan(4)
  for (const { since } of renamed) expect(since).toMatch(/^20\d\d$/)
})

it('no word of the list is one that questions never have, since it is spelled otherwise', () => {
  const lost = [...synonyms.keys()].flatMap((phrase) => phrase.split(' '))
  expect(lost.filter((word) => spellings.has(word))).toEqual([])
  expect(synonymWords.has('ktp')).toBe(true)
})
