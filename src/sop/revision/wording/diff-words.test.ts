import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from './diff-words.ts'

const text = fc.array(fc.constantFrom('surat', 'izin', 'dan', 'camat', 'loket'), { maxLength: 9 })

test('what stayed and went is the text before, what stayed and came the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before.join(' '), after.join(' '))
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join(' ')
      expect([without('added'), without('removed')]).toEqual([before.join(' '), after.join(' ')])
    }),
  )
})

test('only the words that differ are told', () => {
  expect(diffWords('Camat menandatangani surat izin', 'Sekcam menandatangani surat')).toEqual([
    { kind: 'removed', text: 'Camat' },
    { kind: 'added', text: 'Sekcam' },
    { kind: 'same', text: 'menandatangani surat' },
    { kind: 'removed', text: 'izin' },
  ])
})

test('texts of thousands of words are shown as a whole', () => {
  const long = 'kata '.repeat(5000).trim()
  expect(diffWords(long, '')).toEqual([{ kind: 'removed', text: long }])
})
