import { createHmac, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'

const longestMs = 15 * 60 * 1000
const nonceBytes = 16
const timeBytes = 6

/**
 * What a device is asked to sign: random bytes, the moment, and our mark on both for one purpose (which
 * browser, which person). It is kept nowhere until it has been used.
 */
export function createChallenge(key: KeyObject, purpose: string): Uint8Array<ArrayBuffer> {
  const moment = Buffer.alloc(timeBytes)
  moment.writeUIntBE(Date.now(), 0, timeBytes)
  const head = Buffer.concat([randomBytes(nonceBytes), moment])
  return new Uint8Array(Buffer.concat([head, mark(key, head, purpose)]))
}

/** Is this base64url a challenge of ours for the purpose, not older than a quarter of an hour? */
export function isChallenge(key: KeyObject, challenge: string, purpose: string): boolean {
  const bytes = Buffer.from(challenge.slice(0, 200), 'base64url')
  const head = bytes.subarray(0, nonceBytes + timeBytes)
  const expected = mark(key, head, purpose)
  const given = bytes.subarray(nonceBytes + timeBytes)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const age = Date.now() - head.readUIntBE(nonceBytes, timeBytes)
  return age >= 0 && age < longestMs
}

function mark(key: KeyObject, head: Uint8Array, purpose: string): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'passkey challenge', 32))
  return createHmac('sha256', own).update(head).update(purpose).digest()
}
