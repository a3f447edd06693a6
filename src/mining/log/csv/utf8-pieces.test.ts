import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CsvEncoding } from './csv-layout.ts'
import { toUtf8 } from './utf8-pieces.ts'

/** What comes out of single bytes. */
function decoded(encoding: CsvEncoding, encoded: Uint8Array): string {
  const convert = toUtf8(encoding)
  const pieces = Array.from(encoded, (byte) => convert(Uint8Array.of(byte)).slice())
  return Buffer.concat(pieces).toString()
}

test.each(['utf-16le', 'utf-16be'] as const)('%s is decoded as the platform does', (encoding) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (some) => {
      const even = some.subarray(0, some.length - (some.length % 2))
      const expected = new TextDecoder(encoding, { ignoreBOM: true }).decode(even)
      // The platform also replaces a lone high surrogate at the end, which may be half of what is to come.
      fc.pre(!expected.endsWith('\uFFFD'))
      expect(decoded(encoding, even)).toBe(expected)
    }),
    { seed: 4, numRuns: 500 },
  )
  const pair = new Uint8Array(Buffer.from('a🎉é', 'utf16le'))
  expect(decoded(encoding, encoding === 'utf-16le' ? pair : swapped(pair))).toBe('a🎉é')
})

function swapped(pairs: Uint8Array): Uint8Array {
  return pairs.map((_, at) => pairs[at ^ 1] ?? 0)
}

test('every byte of windows-1252 is decoded as the platform does', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(decoded('windows-1252', all)).toBe(new TextDecoder('windows-1252').decode(all))
})
