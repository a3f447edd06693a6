import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A token for the forms of one session: `<nonce>.<HMAC of the nonce under the session's secret>`.
 * A new one for each page, so that a compressed answer does not give it away byte by byte (BREACH).
 */
export function createCsrfToken(csrfSecret: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${sign(csrfSecret, nonce).toString('base64url')}`
}

/** Was this token made for this session? */
export function isCsrfToken(csrfSecret: string, token: string): boolean {
  const [nonce = '', signature = '', ...rest] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(csrfSecret, nonce)
  return rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected)
}

function sign(secret: string, nonce: string): Buffer {
  return createHmac('sha256', secret).update(nonce).digest()
}
