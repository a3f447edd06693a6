import { decodeUtf8, readSheetRows } from '#sop'

/**
 * The text of a file with a list: a workbook as text with tabs, or text as it is, in UTF-8, in UTF-16 as
 * Excel saves Unicode text, or else in the Windows letters of Western Europe. Undefined for other files.
 * Linear.
 */
export function listText(bytes: Uint8Array): string | undefined {
  if (isWorkbook(bytes)) return sheetText(bytes)
  const text = decodeUtf8(bytes) ?? new TextDecoder(guessLetters(bytes)).decode(bytes)
  return text.includes('\0') ? undefined : text
}

/** Says whether a file begins as workbooks do: as a ZIP file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function sheetText(bytes: Uint8Array): string | undefined {
  return readSheetRows(bytes)
    ?.map((cells) => cells.map(quote).join('\t'))
    .join('\n')
}

function quote(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function guessLetters(bytes: Uint8Array): 'utf-16le' | 'windows-1252' {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'windows-1252'
}
