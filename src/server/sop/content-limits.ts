import type { Failure } from '../failure.ts'

/** Largest document, as JSON. The 40-step sample SOP has some 30 kB. */
export const maxDocumentBytes = 2_000_000

/** What keeps a document out of the database, whatever its meaning; undefined where nothing does. */
export function findContentFault(content: unknown): Failure | undefined {
  const place = findUnstorableText(content, '')
  if (place !== undefined) return { ok: false, code: 'unstorable-text', place }
  const bytes = Buffer.byteLength(JSON.stringify(content))
  if (bytes <= maxDocumentBytes) return undefined
  return { ok: false, code: 'too-large', bytes, limitBytes: maxDocumentBytes }
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair in text. */
function findUnstorableText(value: unknown, place: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : place
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, part] of Object.entries(value)) {
    const inside = Array.isArray(value) ? `${place}[${key}]` : `${place}${place && '.'}${key}`
    const found = isStorable(key) ? findUnstorableText(part, inside) : inside
    if (found !== undefined) return found
  }
  return undefined
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
