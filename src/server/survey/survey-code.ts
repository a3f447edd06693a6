import { createHash, createHmac, hkdfSync, randomInt, type KeyObject } from 'node:crypto'

/** 31 signs, a prime number; what looks like another (I, L, O, U, Z) is not among them. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXY'
const drawnSigns = 11
/** What people read or type in place of a sign. */
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V', Z: '2' }

/** What was typed as a one-time code. `mistyped`: of the right length, but its check sign says otherwise. */
export type CodeReading =
  | { readonly kind: 'good'; readonly code: string }
  | { readonly kind: 'mistyped' | 'not-a-code' }

/**
 * A one-time code: eleven signs drawn at random (54 bits) and a check sign, in groups of four. With a
 * prime number of signs and other weights at each place, one wrong sign and two that changed places are
 * always told from a code.
 */
export function makeSurveyCode(): string {
  const drawn = drawSigns(drawnSigns)
  return inGroups(drawn + checkSign(drawn))
}

/** Reads what was typed: any case, with or without spaces and hyphens, look-alikes for what they stand for. */
export function readSurveyCode(text: string): CodeReading {
  const plain = text
    .slice(0, 60)
    .toUpperCase()
    .replaceAll(/[\s.–-]/g, '')
  const code = plain
    .split('')
    .map((sign) => lookAlikes[sign] ?? sign)
    .join('')
  const isOfSigns = code.split('').every((sign) => signs.includes(sign))
  if (!isOfSigns || code.length !== drawnSigns + 1) return { kind: 'not-a-code' }
  const isRight = checkSign(code.slice(0, drawnSigns)) === code.at(-1)
  return isRight ? { kind: 'good', code: inGroups(code) } : { kind: 'mistyped' }
}

/**
 * What is kept of a code: its hash under the key of the installation, so that a copy of the database does
 * not tell which codes there are.
 */
export function hashSurveyCode(key: KeyObject, code: string): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'survey code', 32))
  return createHmac('sha256', own).update(code).digest()
}

const deviceSigns = 20

/** A token for the address of a screen or a tablet: 99 bits, in small letters that can be typed. */
export function makeDeviceToken(): string {
  return inGroups(drawSigns(deviceSigns)).toLowerCase()
}

/** What is kept of a device's token. */
export function hashDeviceToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function drawSigns(count: number): string {
  return Array.from({ length: count }, () => signs.charAt(randomInt(signs.length))).join('')
}

function checkSign(drawn: string): string {
  const sum = drawn.split('').reduce((sum, sign, at) => sum + (at + 2) * signs.indexOf(sign), 0)
  return signs.charAt(sum % signs.length)
}

function inGroups(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}
