import { createHash, randomBytes } from 'node:crypto'
import { isUuid } from '../database/key.ts'

/**
 * The cookie's value: `<government id>.<32 random bytes>`. It names the government so that the
 * session can be looked up under row-level security; a wrong name finds nothing.
 */
export type SessionToken = { readonly text: string; readonly governmentId: string }

export function createSessionToken(governmentId: string): SessionToken {
  return { text: `${governmentId}.${randomBytes(32).toString('base64url')}`, governmentId }
}

/** Reads a cookie's value; undefined for anything that cannot be a token. */
export function readSessionToken(text: string): SessionToken | undefined {
  const [governmentId = '', secret = '', ...rest] = text.split('.')
  const wellFormed = isUuid(governmentId) && /^[\w-]{43}$/.test(secret) && rest.length === 0
  return wellFormed ? { text, governmentId } : undefined
}

/** What the database keeps. The token has 256 random bits, so a plain hash cannot be guessed back. */
export function hashSessionToken(token: SessionToken): Buffer {
  return createHash('sha256').update(token.text).digest()
}
