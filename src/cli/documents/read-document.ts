import { readSop, type Notice, type Problem, type Sop } from '#sop'
import type { Input } from './list-inputs.ts'
import { readText, type TextFault } from './read-text.ts'

/** An SOP that was read, and what was changed or left out while reading. */
export type Document = { readonly sop: Sop; readonly notices: readonly Notice[] }

/** Why an input gives no SOP: no text, or a text with problems. */
export type DocumentFault =
  | TextFault
  | { readonly code: 'not-an-sop'; readonly problems: readonly Problem[] }

export type DocumentReading =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly fault: DocumentFault }

/** Reads the SOP that an input holds, in any JSON format that the product knows. */
export async function readDocument(input: Input): Promise<DocumentReading> {
  const text = await readText(input)
  if (!text.ok) return text
  const reading = readSop(text.text)
  if (reading.ok) return { ok: true, document: reading }
  return { ok: false, fault: { code: 'not-an-sop', problems: reading.problems } }
}
