import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

// The check value of CRC-32/ISO-HDLC in every catalogue of check sums.
test('the check sum of "123456789" is cbf43926', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array(0))).toBe(0)
})
