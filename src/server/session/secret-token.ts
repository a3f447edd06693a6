import { createHash, randomBytes } from 'node:crypto'
import { isUuid } from '../database/key.ts'

/**
 * Value of a cookie or end of a link: `<government id>.<32 random bytes>`. It names the government
 * so that its row can be looked up under row-level security; a wrong name finds nothing.
 */
export type SecretToken = { readonly text: string; readonly governmentId: string }

export function createToken(governmentId: string): SecretToken {
  return { text: `${governmentId}.${randomBytes(32).toString('base64url')}`, governmentId }
}

/** Reads what came in; undefined for anything that cannot be a token. */
export function readToken(text: string): SecretToken | undefined {
  const [governmentId = '', secret = '', ...rest] = text.split('.')
  const wellFormed = isUuid(governmentId) && /^[\w-]{43}$/.test(secret) && rest.length === 0
  return wellFormed ? { text, governmentId } : undefined
}

/** What the database keeps. The token has 256 random bits, so a plain hash cannot be guessed back. */
export function hashToken(token: SecretToken): Buffer {
  return createHash('sha256').update(token.text).digest()
}
