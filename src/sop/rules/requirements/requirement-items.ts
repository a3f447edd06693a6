import { stem } from '../language/stem.ts'
import { longestText } from '../language/words.ts'

/** One of the things a requirements cell lists, and the stems of what it is called. */
export type RequirementItem = { readonly text: string; readonly stems: readonly string[] }

// Words that name no thing.
const fillers = new Set(
  `ada asli atas atau beserta buah bukti cara dalam dan dari data dengan di dokumen hasil ini itu kepada lampiran lembar
  lengkap masing oleh pada para rangkap sebagai sejumlah sesuai sudah surat telah terkait tersebut untuk yang`.split(
    /\s+/,
  ),
)

// A pair of brackets, whose marks do not part anything, or a mark between two things.
const bracketsOrMark = /\([^()]{0,200}\)|([,;\n•]|\s(?:dan|serta|dan\/atau)\s)/gi
const listMark = /^[\s.*•–-]*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?[\s*-]*/

/**
 * Takes the first 4,000 characters of a requirements cell apart at commas, semicolons, line ends and
 * "dan", but not within brackets; list marks and numbers are left off. Linear.
 */
export function requirementParts(cell: string): readonly string[] {
  const text = cell.slice(0, longestText)
  const marks = Array.from(text.matchAll(bracketsOrMark)).filter(([, mark]) => mark !== undefined)
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  return starts
    .map((start, at) => text.slice(start, marks[at]?.index))
    .map((part) => part.replace(listMark, '').trim())
    .filter((part) => part !== '')
}

/** The things that a requirements cell lists, as their texts without what is in brackets. Linear. */
export function requirementItems(cell: string): readonly RequirementItem[] {
  return requirementParts(cell)
    .map((part) => part.replaceAll(/\([^)]*\)/g, ' ').trim())
    .map((text) => ({ text, stems: stemsOf(text) }))
    .filter((item) => item.stems.length > 0)
}

/** The stems of the words in the first 4,000 characters of a text that name something. Linear. */
export function stemsOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, longestText)
      .toLowerCase()
      .match(/\p{L}[\p{L}-]+/gu) ?? []
  return words.filter((word) => !fillers.has(word)).map(stem)
}
