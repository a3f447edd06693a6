import { readSops, type FoundSop, type Problem } from '#sop'
import type { Input } from './list-inputs.ts'
import { readBytes, type ByteFault } from './read-bytes.ts'

/** An SOP that was read, what was changed or left out while reading, and what is not sure about it. */
export type Document = FoundSop

/** Why an input gives no SOP: no bytes, or bytes with problems. */
export type DocumentFault =
  | ByteFault
  | { readonly code: 'not-an-sop'; readonly problems: readonly Problem[] }

export type DocumentsReading =
  | { readonly ok: true; readonly documents: readonly Document[] }
  | { readonly ok: false; readonly fault: DocumentFault }

/** Reads the SOPs that an input holds, one at least, in any format that the product knows. */
export async function readDocuments(input: Input): Promise<DocumentsReading> {
  const read = await readBytes(input)
  if (!read.ok) return read
  const reading = readSops(read.bytes)
  if (reading.ok) return { ok: true, documents: reading.found }
  return { ok: false, fault: { code: 'not-an-sop', problems: reading.problems } }
}
