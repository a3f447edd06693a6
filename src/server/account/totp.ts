import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, 30 seconds; 160 random bits. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const secretBytes = 20
/** Clocks of phones may be a step off. */
const window = 1

export function createTotpSecret(): Uint8Array {
  return new Secret({ size: secretBytes }).bytes
}

/** What an app takes in: the address for the QR code, and the secret to be typed, in fours. */
export function describeTotp(
  secret: Uint8Array,
  names: { readonly issuer: string; readonly label: string },
): { readonly uri: string; readonly text: string } {
  const totp = new TOTP({ ...settings, ...names, secret: toSecret(secret) })
  return { uri: totp.toString(), text: totp.secret.base32.replaceAll(/.{4}(?=.)/g, '$& ') }
}

/** The time step to which a code belongs; undefined where it is none of this moment's. */
export function findTotpStep(
  secret: Uint8Array,
  { code, now }: { readonly code: string; readonly now: Date },
): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const off = TOTP.validate({ ...settings, token, secret: toSecret(secret), timestamp, window })
  return off === null ? undefined : TOTP.counter({ ...settings, timestamp }) + off
}

function toSecret(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer })
}
