import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLatin1, decodeUtf8, encodeUtf8, isUtf8 } from './utf8.ts'

// Bytes that begin, continue or break characters come often.
const anyByte = fc.oneof(
  fc.nat(255),
  fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
)

test('any bytes become the text that Node makes of them', () => {
  fc.assert(
    fc.property(fc.array(anyByte, { maxLength: 40 }), (list) => {
      expect(decodeUtf8(Uint8Array.from(list))).toBe(Buffer.from(list).toString('utf8'))
    }),
    { seed: 1, numRuns: 20_000 },
  )
})

test('any text becomes the bytes that Node makes of it, halves of pairs too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(0xffff), (text, unit) => {
      const odd = `${text}${String.fromCharCode(unit)}${text}`
      expect([...encodeUtf8(odd)]).toEqual([...Buffer.from(odd, 'utf8')])
    }),
    { seed: 1, numRuns: 5000 },
  )
})

test('a long text comes back, and so do the letters of ISO 8859-1', () => {
  const text = 'é😀x'.repeat(10_000)
  expect(decodeUtf8(encodeUtf8(text))).toBe(text)
  const latin = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)
  expect(decodeLatin1(latin)).toBe(Buffer.from(latin).toString('latin1'))
})

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new Uint8Array(Buffer.from(text))),
)

test('bytes are UTF-8 exactly where the platform decodes them', () => {
  const isDecoded = (candidate: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(candidate)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(bytes, (candidate) => isUtf8(candidate, 'whole') === isDecoded(candidate)),
    { seed: 4, numRuns: 2000 },
  )
})

test('a character cut off at the end is right only where more may follow', () => {
  const cut = new Uint8Array(Buffer.from('é')).subarray(0, 1)
  expect([isUtf8(cut, 'cut'), isUtf8(cut, 'whole')]).toEqual([true, false])
})
