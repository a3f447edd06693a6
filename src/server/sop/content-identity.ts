import type { Sop } from '#sop'
import type { ServiceStandard } from '#standard'
import { createHash } from 'node:crypto'

/** JSON with sorted keys: the same text for the same content, however the database or a client ordered it. */
export function writeCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** SHA-256 of the content in canonical JSON: what a revision, or a version of a standard, is recognised by. */
export function hashContent(content: Sop | ServiceStandard): Buffer {
  return createHash('sha256').update(writeCanonicalJson(content)).digest()
}
