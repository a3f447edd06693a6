import { strFromU8 } from 'fflate'
import type { Problem } from '../../reading.ts'
import { gatherParts, type PartsReading } from './gather-parts.ts'
import { inflateEntry } from './inflate-entry.ts'
import { listEntries, type ZipEntries } from './list-entries.ts'
import { recogniseForeign } from './recognise-foreign.ts'

/**
 * Opens a Word or Excel file as the parts that it is made of. Its kind is told by its bytes; whatever
 * it is not is refused by name, and so is one that is damaged, encrypted or beyond the limits.
 * Macros are passed over with a notice.
 */
export function openPackage(bytes: Uint8Array): PartsReading {
  const foreign = recogniseForeign(bytes)
  if (foreign !== undefined) return { ok: false, problem: foreign }
  const listing = listEntries(bytes)
  if (!listing.ok) return listing
  const { entries } = listing
  const other = recogniseOther(bytes, entries)
  if (other !== undefined) return { ok: false, problem: other }
  const gathered = gatherParts(bytes, entries)
  if (!gathered.ok) return gathered
  const macros = [...entries.values()].filter(({ name }) => /vbaproject\.bin$/i.test(name))
  const notices = macros.map(
    ({ name }) => ({ code: 'macros-ignored', path: [], found: name }) as const,
  )
  return { ...gathered, notices: [...gathered.notices, ...notices] }
}

/** Names archives of other programs. */
function recogniseOther(bytes: Uint8Array, entries: ZipEntries): Problem | undefined {
  const found = nameOther(bytes, entries)
  return found === undefined ? undefined : { code: 'not-office', path: [], found }
}

function nameOther(bytes: Uint8Array, entries: ZipEntries): string | undefined {
  const entry = entries.get('mimetype')
  const inflated = entry && inflateEntry(bytes, entry, 200)
  const type = inflated?.kind === 'bytes' ? strFromU8(inflated.bytes) : ''
  if (type.includes('opendocument.text')) return 'OpenDocument (.odt)'
  if (type.includes('opendocument.spreadsheet')) return 'OpenDocument (.ods)'
  if (type !== '') return type
  if (entries.has('ppt/presentation.xml')) return 'PowerPoint (.pptx)'
  return entries.has('xl/workbook.bin') ? 'Excel (.xlsb)' : undefined
}
