import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainEnd } from './plain-end.ts'

test('the first byte that cannot stand as it is is found, as by looking at each', () => {
  const byte = fc.oneof(fc.nat(255), fc.integer({ min: 32, max: 127 }))
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), fc.nat(5), (bytes, from) => {
      const padded = Uint8Array.from([...Array<number>(from).fill(120), ...bytes, 0, 0, 0, 0])
      const stops = (one: number) => one < 32 || one > 127 || one === 34 || one === 38 || one === 60
      const expected = padded.findIndex((one, at) => at >= from && stops(one))
      expect(plainEnd(new DataView(padded.buffer), from)).toBe(expected)
    }),
    { seed: 4, numRuns: 2000 },
  )
})
