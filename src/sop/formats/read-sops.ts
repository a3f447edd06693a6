import { isBpmn, readBpmn } from './bpmn/read-bpmn.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import type { FoundSop, SopsReading } from './doubt.ts'
import { readSopValue } from './json/read-sop-json.ts'
import { readOfficeDocument } from './office/read-office-document.ts'
import { readSop } from './read-sop.ts'
import type { Problem } from './reading.ts'
import { recogniseSops } from './recognition/recognise-sops.ts'

/**
 * Reads the SOPs that a file holds, whatever its format; the format is told by the bytes, never by a
 * name. JSON holds one SOP, without doubts; BPMN is read, Word and Excel recognised, with some. What is
 * no SOP is refused by what it is.
 */
export function readSops(bytes: Uint8Array): SopsReading {
  if (bytes.length === 0) return { ok: false, problems: [{ code: 'empty-file', path: [] }] }
  if (officeMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte))) {
    return readOffice(bytes)
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return { ok: false, problems: [{ code: 'not-utf8', path: [] }] }
  if (isBpmn(text)) return readBpmn(text)
  const reading = readSop(text)
  if (!reading.ok) return reading
  const { sop, notices } = reading
  return { ok: true, found: [{ sop, notices, doubts: [] }] }
}

/** First bytes of a ZIP archive, and of a compound file (old Word and Excel, encrypted ones). */
const officeMarks = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
]

function readOffice(bytes: Uint8Array): SopsReading {
  const reading = readOfficeDocument(bytes)
  if (!reading.ok) return reading
  const recognised = recogniseSops(reading.document)
  if (recognised.length === 0) {
    return { ok: false, problems: [{ code: 'no-sop-found', path: [] }] }
  }
  const problems: Problem[] = []
  const found = recognised.flatMap(({ sop, doubts }): FoundSop[] => {
    // held to the limits of every document
    const checked = readSopValue(sop)
    if (!checked.ok) problems.push(...checked.problems)
    return checked.ok
      ? [{ sop: checked.sop, notices: [...reading.notices, ...checked.notices], doubts }]
      : []
  })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, found, source: reading.document }
}
