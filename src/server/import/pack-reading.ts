import { cleanText, type SopsReading } from '#sop'
import type { FileRefusalCode } from './import-record.ts'

/** What a file holds, as JSON texts: they leave the reading thread and enter the database as they are. */
export type PackedReading =
  | { readonly ok: true; readonly found: readonly PackedSop[]; readonly source?: string }
  | { readonly ok: false; readonly problems: string }

type PackedSop = {
  readonly title: string
  readonly content: string
  readonly notices: string
  readonly doubts: string
  readonly openDoubts: number
}

/** Characters of all SOPs of one file, and of what it shows; a picture beyond its limit is left out. */
const mostCharacters = 20_000_000
const mostSourceCharacters = 2_000_000

/** Makes a reading ready to be kept: PostgreSQL's JSON takes neither NUL nor lone surrogates. */
export function packReading(reading: SopsReading): PackedReading {
  if (!reading.ok) return { ok: false, problems: writeClean(reading.problems) }
  const found = reading.found.map(({ sop, notices, doubts }) => ({
    title: cleanText(sop.title),
    content: writeClean(sop),
    notices: writeClean(notices),
    doubts: writeClean(doubts),
    openDoubts: doubts.length,
  }))
  const characters = found.reduce((sum, sop) => sum + charactersOf(sop), 0)
  if (characters > mostCharacters) return refuseReading('reading-gave-too-much')
  const source = reading.source === undefined ? '' : writeClean(reading.source)
  return source === '' || source.length > mostSourceCharacters
    ? { ok: true, found }
    : { ok: true, found, source }
}

function charactersOf({ content, notices, doubts }: PackedSop): number {
  return content.length + notices.length + doubts.length
}

/** A file that is not read, for a reason that is not in its content. */
export function refuseReading(code: FileRefusalCode): PackedReading {
  return { ok: false, problems: JSON.stringify([{ code }]) }
}

function writeClean(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? cleanText(part) : part,
  )
}
