import { describe, expect, test } from 'vitest'
import { cleanText, cleanTexts } from './clean-text.ts'
import type { Notice } from './reading.ts'

describe('cleanText', () => {
  test.each([
    ['a\u0000b\u0007c\u001Bd\u007Fe\u0085f', 'abcdef'],
    ['tab\there\nline', 'tab\there\nline'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['x\uD800y', 'x\uFFFDy'],
    ['\uFFFE\uFFFF', ''],
    ['مرحبا 👨‍👩‍👧 <b>&amp;', 'مرحبا 👨‍👩‍👧 <b>&amp;'],
  ])('gives %j as %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

describe('cleanTexts', () => {
  test('tells of every text that lost characters, but not of line ends', () => {
    const notices: Notice[] = []
    const value = { a: ['x\u0001', 'y\r\nz'], b: { c: '\uDC00', d: 5, e: true } }
    expect(cleanTexts(value, notices)).toEqual({
      a: ['x', 'y\nz'],
      b: { c: '\uFFFD', d: 5, e: true },
    })
    expect(notices).toEqual([
      { code: 'characters-removed', path: ['a', 0], found: 'x' },
      { code: 'characters-removed', path: ['b', 'c'], found: '\uFFFD' },
    ])
  })
})
