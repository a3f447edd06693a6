import { strFromU8 } from 'fflate'
import type { Problem } from '../../reading.ts'
import { officeLimits } from '../office-limits.ts'

/** Streams of a compound file (MS-CFB) that tell what it is; an encrypted file holds the first. */
const streams: readonly (readonly [stream: string, name: string])[] = [
  ['EncryptedPackage', ''],
  ['WordDocument', 'Word 97–2003 (.doc)'],
  ['Workbook', 'Excel 97–2003 (.xls)'],
  ['Book', 'Excel 5.0/95 (.xls)'],
  ['PowerPoint Document', 'PowerPoint 97–2003 (.ppt)'],
]

const beginnings: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\{\\rtf/, 'RTF'],
  [/^%PDF/, 'PDF'],
  [/<\?mso-application\s+progid="Word/i, 'Word 2003 XML'],
  [/<\?mso-application\s+progid="Excel/i, 'Excel 2003 XML'],
  [/^MIME-Version:/i, 'HTML (.mht)'],
  [/<!doctype html|<html/i, 'HTML'],
]

/** Says what bytes are that are no ZIP archive, or too large; nothing about a ZIP archive within the limit. */
export function recogniseForeign(bytes: Uint8Array): Problem | undefined {
  if (bytes.length > officeLimits.fileBytes) {
    const [found, expected] = [bytes.length, officeLimits.fileBytes].map(megabytes)
    return { code: 'file-too-large', path: [], found: found ?? '', expected: expected ?? '' }
  }
  const head = strFromU8(bytes.subarray(0, 2_000), true)
  if (head.startsWith('PK')) return undefined
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
    return recogniseCompound(bytes)
  }
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  const found = beginnings.find(([pattern]) => pattern.test(text))?.[1] ?? ''
  return { code: 'not-office', path: [], found }
}

/** Entries of the directory are 128 bytes long: a name in UTF-16, then its length. */
function recogniseCompound(bytes: Uint8Array): Problem {
  const names = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2
    if (length < 8 || length > 62 || bytes[at + 65] !== 0 || bytes[at + 1] !== 0) continue
    names.add(strFromU8(bytes.subarray(at, at + length), true).replaceAll('\u0000', ''))
  }
  const found = streams.find(([stream]) => names.has(stream))?.[1]
  if (found === '') return { code: 'encrypted-file', path: [], found: 'EncryptedPackage' }
  return { code: 'not-office', path: [], found: found ?? 'OLE' }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000))
}
