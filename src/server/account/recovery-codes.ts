import { createHash, randomBytes } from 'node:crypto'

const count = 10
const codeBytes = 15
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford: no i, l, o, u

/** Ten new codes of 120 random bits, in groups of four. */
export function createRecoveryCodes(): readonly string[] {
  return Array.from({ length: count }, () => writeCode(randomBytes(codeBytes)))
}

/** What the database keeps; undefined for what cannot be a code. Capitals, spaces and hyphens do not count. */
export function hashRecoveryCode(code: string): Buffer | undefined {
  if (code.length > 100) return undefined
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '')
  if (!/^[0-9a-hjkmnp-tv-z]{24}$/.test(plain)) return undefined
  return createHash('sha256').update(plain).digest()
}

function writeCode(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(parseInt(five, 2)))
  return characters.join('').replaceAll(/.{4}(?=.)/g, '$&-')
}
