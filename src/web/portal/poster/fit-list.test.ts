import { expect, test } from 'vitest'
import { cutText, fitList } from './fit-list.ts'

test('a list that fits is shown whole', () => {
  expect(fitList(['satu', 'dua'], { lines: 2, letters: 10 })).toEqual({
    shown: ['satu', 'dua'],
    more: 0,
  })
})

test('of a longer one what fits, with one line left for how many are not shown', () => {
  // 'dua belas aa' takes two lines of ten letters: 1 + 2 + 1 for the rest fill four.
  const texts = ['satu', 'dua belas aa', 'tiga', 'empat']
  expect(fitList(texts, { lines: 4, letters: 10 })).toEqual({
    shown: ['satu', 'dua belas aa'],
    more: 2,
  })
})

test('a text takes three lines at most; letters are never cut in two', () => {
  expect(fitList(['a'.repeat(100)], { lines: 5, letters: 10 }).shown).toEqual([
    `${'a'.repeat(29)}…`,
  ])
  expect(cutText('👨‍👩‍👧👨‍👩‍👧', 11)).toBe('👨‍👩‍👧…')
  expect(cutText('  surat \n nikah ', 20)).toBe('surat nikah')
})
