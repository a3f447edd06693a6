import { expect, test } from 'vitest'
import { softenLongWords } from './soften.ts'

test('a long word may end a line after each so many letters', () => {
  expect(softenLongWords('abcdefgh ij', 3)).toBe('abc\u200bdef\u200bgh ij')
  expect(softenLongWords('abc def', 3)).toBe('abc def')
})

test('marks stay with their letter, pairs of one character together', () => {
  expect(softenLongWords('aa\u0301a', 2)).toBe('aa\u0301\u200ba')
  expect(softenLongWords('😀😀😀', 2)).toBe('😀😀\u200b😀')
})
