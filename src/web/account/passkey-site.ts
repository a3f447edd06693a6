import type { PasskeySite } from '#server'
import type { Site } from '../request/settings.ts'

/** The public address as passkeys know it. */
export function passkeySite({ origins }: Site): PasskeySite {
  const [publicOrigin = 'http://localhost'] = origins
  return { host: new URL(publicOrigin).hostname, origins }
}
