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

/** Takes a requirements cell apart at commas, semicolons, line ends and "dan". Linear. */
export function requirementItems(cell: string): readonly RequirementItem[] {
  return cell
    .slice(0, longestText)
    .split(/[,;\n•]|\s(?:dan|serta|dan\/atau)\s/i)
    .map((part) =>
      part
        .replaceAll(/\([^)]*\)/g, ' ')
        .replace(/^[\s\d.)*-]+/, '')
        .trim(),
    )
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
