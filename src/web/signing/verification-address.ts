import type { Settings } from '../request/settings.ts'

/** Where anyone can verify a signed document: what its QR code says. */
export function verificationAddress({ origins: [origin = ''] }: Pick<Settings, 'origins'>): string {
  return `${origin}/verify`
}
