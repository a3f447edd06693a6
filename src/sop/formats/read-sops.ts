import { isBpmn, readBpmn } from './bpmn/read-bpmn.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import type { SopsReading } from './doubt.ts'
import { readSop } from './read-sop.ts'

/**
 * Reads the SOPs that a file holds, whatever its format; the format is told by the bytes, never by a
 * name. JSON holds one SOP, without doubts; BPMN is read with some. What is no SOP is refused by what it is.
 */
export function readSops(bytes: Uint8Array): SopsReading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return { ok: false, problems: [{ code: 'not-utf8', path: [] }] }
  if (isBpmn(text)) return readBpmn(text)
  const reading = readSop(text)
  if (!reading.ok) return reading
  const { sop, notices } = reading
  return { ok: true, found: [{ sop, notices, doubts: [] }] }
}
