import { createHmac, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto'

type Owner = { readonly personId: string; readonly passwordHash: string }

/**
 * Proof, for a cookie, that this person has signed in here with the password that still holds. It
 * signs nobody in: it only spares the wait that others' failures cause.
 */
export function makeDeviceProof(key: KeyObject, owner: Owner): string {
  return sign(key, owner).toString('base64url')
}

export function isDeviceProof(key: KeyObject, owner: Owner, proof: string | undefined): boolean {
  const given = Buffer.from((proof ?? '').slice(0, 100), 'base64url')
  const expected = sign(key, owner)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function sign(key: KeyObject, { personId, passwordHash }: Owner): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'device proof', 32))
  return createHmac('sha256', own).update(`${personId} ${passwordHash}`).digest()
}
