import type { LogRepairRule } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import type { CsvRow } from './scan-rows.ts'

const [TAB, BLANK] = [9, 32]

/** What databases, R, pandas and spreadsheets write for a value that is not there. */
const wordsForNothing = new Set([
  '\\N',
  'NA',
  'N/A',
  '#N/A',
  '<NA>',
  'NaN',
  'nan',
  'NaT',
  'NULL',
  'null',
  'None',
])

/** Tells most fields apart without making a text of them. */
const firstBytes = new Set([...wordsForNothing].map((word) => word.charCodeAt(0)))

/** Whether a text stands for a value that is not there: `NULL`, `NaN`, `\N`. */
export function isWordForNothing(text: string): boolean {
  return wordsForNothing.has(text)
}

/**
 * Takes the blanks around a field of a row away, and empties it where it is a word for nothing; gives
 * the rule that was used. In quotes a field is meant as it stands.
 */
export function tidyField(row: CsvRow, column: number): LogRepairRule | undefined {
  if (row.quoted[column] === 1) return undefined
  const { bytes } = row
  const first = row.starts[column] ?? 0
  const last = row.ends[column] ?? 0
  let from = first
  let to = last
  while (from < to && isBlank(bytes[from])) from++
  while (from < to && blankBytesBefore(bytes, to) > 0) to -= blankBytesBefore(bytes, to)
  const length = to - from
  const mayBe = length >= 2 && length <= 4 && firstBytes.has(bytes[from] ?? 0)
  const isNothing = mayBe && isWordForNothing(decodeText(bytes, from, to))
  if (length === last - first && !isNothing) return undefined
  row.starts[column] = isNothing ? to : from
  row.ends[column] = to
  if (isNothing) return 'word-for-nothing-taken-as-empty'
  return length > 0 ? 'blanks-around-text-cut' : undefined
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB
}

/** How many bytes before a place are a blank; one that does not break, as web pages have it, is two. */
function blankBytesBefore(bytes: Uint8Array, to: number): number {
  if (isBlank(bytes[to - 1])) return 1
  return bytes[to - 1] === 0xa0 && bytes[to - 2] === 0xc2 ? 2 : 0
}
