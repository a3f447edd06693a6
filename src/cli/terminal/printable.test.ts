import { expect, test } from 'vitest'
import { printable, shortened } from './printable.ts'

test('what would steer the terminal or turn the direction of text becomes a mark', () => {
  expect(printable('a\u0007b\u001B[2Jc\u009Bd\u202Ee')).toBe('a�b�[2Jc�d�e')
})

test('other text stays as it is, on one line', () => {
  expect(printable('Berkas\n\tlengkap 🙂 نص')).toBe('Berkas lengkap 🙂 نص')
})

test('a long text is quoted by its beginning', () => {
  expect(shortened('abcdefghij', 5)).toBe('abcd…')
  expect(shortened('abcde', 5)).toBe('abcde')
})
