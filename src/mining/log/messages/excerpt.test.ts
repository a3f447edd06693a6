import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('a sign that does not show is written out', () => {
  expect(excerpt('a\tb\r\nc\u0000\u001b[31m\u202e')).toBe(
    String.raw`a\tb\r\nc\u{0}\u{1b}[31m\u{202e}`,
  )
})

test('letters of any script, emoji and spaces stay', () => {
  expect(excerpt('Surat é ꦗꦮ 🎉')).toBe('Surat é ꦗꦮ 🎉')
})

test('a lone surrogate is written out, a pair is not cut', () => {
  expect(excerpt('\ud83c!')).toBe(String.raw`\u{d83c}!`)
  expect(excerpt('🎉'.repeat(81))).toBe(`${'🎉'.repeat(80)}…`)
})

test('a long text is cut at 80 characters, however long it is', () => {
  expect(excerpt('x'.repeat(80))).toBe('x'.repeat(80))
  expect(excerpt('x'.repeat(5_000_000))).toBe(`${'x'.repeat(80)}…`)
})
