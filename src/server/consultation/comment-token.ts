import { createHmac, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'

const nonceBytes = 16
const timeBytes = 6
/** Nobody reads a form and writes into it faster. */
const shortestMs = 2000
const longestMs = 24 * 60 * 60 * 1000

/** What a token tells of the form that it was in. `forged`: not of ours, or for something else. */
export type TokenVerdict = 'good' | 'forged' | 'too-fast' | 'too-old'

/**
 * A token for one showing of a form: random bytes, the moment, and our mark on both for one purpose. It
 * is kept nowhere; whoever sends a form needs one that we gave out a moment before.
 */
export function createCommentToken(key: KeyObject, purpose: string, now: number): string {
  const moment = Buffer.alloc(timeBytes)
  moment.writeUIntBE(now, 0, timeBytes)
  const head = Buffer.concat([randomBytes(nonceBytes), moment])
  return Buffer.concat([head, mark(key, purpose, head)]).toString('base64url')
}

/** Judges a token that came back. */
export function judgeCommentToken(
  key: KeyObject,
  token: string,
  at: { readonly purpose: string; readonly now: number },
): TokenVerdict {
  const bytes = Buffer.from(token.slice(0, 200), 'base64url')
  const head = bytes.subarray(0, nonceBytes + timeBytes)
  const given = bytes.subarray(nonceBytes + timeBytes)
  const expected = mark(key, at.purpose, head)
  // One spelling alone, as the receipt's code follows from the text.
  if (bytes.toString('base64url') !== token) return 'forged'
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  const age = at.now - head.readUIntBE(nonceBytes, timeBytes)
  if (age < shortestMs) return 'too-fast'
  return age < longestMs ? 'good' : 'too-old'
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLetters = 16

/**
 * The code that a sender keeps, in groups of four: 80 bits that follow from the form's token, so that
 * one form sent twice has one code.
 */
export function receiptCodeOf(key: KeyObject, token: string): string {
  const bytes = mark(key, 'receipt', Buffer.from(token)).subarray(0, codeLetters)
  const code = [...bytes].map((byte) => letters.charAt(byte % letters.length)).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code without what people write between its letters; undefined where it is none. */
export function readReceiptCode(text: string): string | undefined {
  const code = text.slice(0, 60).toUpperCase().replaceAll(/[\s-]/g, '')
  return /^[A-HJ-NP-Z2-9]{16}$/.test(code) ? code : undefined
}

/** What stands for an address for one day in one round: nobody can lead it back, or link two days. */
export function senderMark(key: KeyObject, address: string, place: string): Buffer {
  return mark(key, `sender ${place}`, Buffer.from(address))
}

function mark(key: KeyObject, purpose: string, text: Uint8Array): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'public comment', 32))
  return createHmac('sha256', own).update(`${purpose}\n`).update(text).digest()
}
