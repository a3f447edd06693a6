import type { Notice, Problem } from '../reading.ts'
import { readDocx } from './docx/read-docx.ts'
import type { OfficeBlock, OfficeDocument } from './office-document.ts'
import { officeLimits } from './office-limits.ts'
import { openPackage } from './package/open-package.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** What reading a Word or Excel file gives: what it shows with notices, or at least one problem. */
export type OfficeReading =
  | { readonly ok: true; readonly document: OfficeDocument; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads what a Word (.docx) or Excel (.xlsx) file shows. Which it is, is told by its bytes, never by a
 * name; anything else is refused by what it is. Nothing in it is run and nothing outside it fetched.
 * Linear in the size of the file and its contents, which are bounded.
 */
export function readOfficeDocument(bytes: Uint8Array): OfficeReading {
  const opened = openPackage(bytes)
  if (!opened.ok) return { ok: false, problems: [opened.problem] }
  const { main, parts, notices } = opened
  switch (main.root.name) {
    case 'document':
      return finish('docx', readDocx(main, parts), notices)
    case 'workbook': {
      const workbook = readXlsx(main, parts)
      if (!workbook.ok) return { ok: false, problems: [workbook.problem] }
      return finish('xlsx', workbook.blocks, [...notices, ...workbook.notices])
    }
    default:
      return { ok: false, problems: [{ code: 'not-office', path: [], found: 'ZIP' }] }
  }
}

function finish(
  kind: OfficeDocument['kind'],
  blocks: readonly OfficeBlock[],
  notices: readonly Notice[],
): OfficeReading {
  const large = blocks.find(
    (block) => block.kind === 'table' && block.rowHeights.length > officeLimits.rows,
  )
  if (large !== undefined) {
    const expected = String(officeLimits.rows)
    return { ok: false, problems: [{ code: 'table-too-large', path: [], expected }] }
  }
  return { ok: true, document: { kind, blocks }, notices }
}
