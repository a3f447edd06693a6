import type { Site } from './request/settings.ts'
import type { WebApp } from './request/web-env.ts'

const monthMs = 30 * 24 * 60 * 60 * 1000

/** Says where to report a hole, as RFC 9116 has it, where the operator has named somebody. */
export function addSecurityContact(app: WebApp, { securityContact, origins }: Site): void {
  if (securityContact === undefined) return
  app.get('/.well-known/security.txt', (c) => {
    const expires = new Date(Date.now() + monthMs).toISOString()
    const canonical = `${origins[0] ?? ''}/.well-known/security.txt`
    return c.text(
      `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: id, en\nCanonical: ${canonical}\n`,
    )
  })
}
