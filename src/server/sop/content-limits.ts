import { readSopValue, type Sop } from '#sop'
import type { Failure } from '../failure.ts'

/** Largest document, as JSON. The 40-step sample SOP has some 30 kB. */
export const maxDocumentBytes = 2_000_000

/** What may be stored, cleaned, or why not. */
type Checked = { readonly ok: true; readonly content: Sop } | Failure

/** The last check before a document is stored, whoever brought it: its size, its format, its characters. */
export function checkContent(given: Sop): Checked {
  const bytes = Buffer.byteLength(JSON.stringify(given))
  if (bytes > maxDocumentBytes) {
    return { ok: false, code: 'too-large', bytes, limitBytes: maxDocumentBytes }
  }
  const read = readSopValue(given)
  if (read.ok) return { ok: true, content: read.sop }
  return { ok: false, code: 'invalid-content', problems: read.problems }
}
