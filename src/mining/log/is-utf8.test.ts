import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUtf8 } from './is-utf8.ts'

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
