import { emptySop } from '#sop'
import { expect, it } from 'vitest'
import { isSearch, readSearch, readWords, writeSearchText } from './search-words.ts'

it('words are lower case, each once, without the words that every text has', () => {
  expect(readWords('Surat Izin dan surat yang Keramaian')).toEqual(['surat', 'izin', 'keramaian'])
})

it('numbers are cut at their signs, in texts and questions alike', () => {
  expect(readWords('400.12.3/005/SOP/2026')).toEqual(['400', '12', '3', '005', 'sop', '2026'])
})

it('a question of nothing but stop words is kept', () => {
  expect(readWords('yang dan')).toEqual(['yang', 'dan'])
})

it('combining signs and other scripts stay in their words', () => {
  expect(readWords('Ｆｕｌｌ é हिन्दी 日本')).toEqual(['full', 'é', 'हिन्दी', '日本'])
})

it.each(['', '   ', '%_\\', '--', '👍', '\0', '\ud800'])('%j asks for nothing', (text) => {
  expect(isSearch(text)).toBe(false)
})

it('the longest word leads, short ones ask for a beginning, no sign of a pattern comes through', () => {
  expect(readSearch('izin ka%_ keramaian').patterns).toEqual(['%keramaian%', '%izin%', '% ka%'])
})

it('a long question is cut', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `kata${index}`).join(' ')
  expect(readSearch(many).patterns).toHaveLength(20)
  expect(readSearch('x'.repeat(100_000)).patterns[0]).toHaveLength(62)
})

it('an SOP is found by title, number, performers and steps; a space stands before each word', () => {
  const empty = emptySop({ government: '', unit: '' })
  const [step] = empty.steps
  if (step === undefined) throw new Error('the empty form has a step')
  const sop = {
    ...empty,
    title: 'Izin',
    identity: { ...empty.identity, number: '7/2026' },
    steps: [{ ...step, activity: 'Menyegel', requirements: 'Amplop', output: 'Arsip' }],
  }
  expect(writeSearchText(sop)).toBe(' izin 7 2026 pemohon petugas menyegel amplop arsip')
})
