import { isUtf8 } from '../utf8.ts'
import type { CsvEncoding } from './csv-layout.ts'

/**
 * Guesses the encoding from the beginning of a file: by its byte order mark; UTF-16 where every second
 * byte of most text is zero; UTF-8 where all is UTF-8; else Windows-1252.
 */
export function guessEncoding(head: Uint8Array): CsvEncoding {
  const mark = (head[0] ?? 0) * 256 + (head[1] ?? 0)
  if (mark === 0xfffe) return 'utf-16le'
  if (mark === 0xfeff) return 'utf-16be'
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at++)
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = head.length / 4
  if (odd > most && even < odd / 4) return 'utf-16le'
  if (even > most && odd < even / 4) return 'utf-16be'
  return isUtf8(head, 'cut') ? 'utf-8' : 'windows-1252'
}

const signatures: readonly (readonly [kind: string, signature: RegExp])[] = [
  ['docx', /^PK\u0003\u0004.*word\//s], // oxlint-disable-line no-control-regex
  ['xlsx', /^PK\u0003\u0004.*(?:\[Content_Types\]|xl\/)/s], // oxlint-disable-line no-control-regex
  ['zip', /^PK[\u0003\u0005\u0007][\u0004\u0006\u0008]/], // oxlint-disable-line no-control-regex
  ['gzip', /^\u001f\u008b/], // oxlint-disable-line no-control-regex
  ['xls', /^\u00d0\u00cf\u0011\u00e0/], // oxlint-disable-line no-control-regex
  ['pdf', /^%PDF-/],
  ['html', /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<table)/i],
  ['xml', /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!--|[a-z]+[\s>])/i],
  ['json', /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\s*"|\[\s*[[{])/],
]

/**
 * Tells what a file is that is no table of texts: 'docx', 'xlsx', 'zip', 'gzip', 'xls', 'pdf', 'html', 'xml',
 * 'json', 'binary'; undefined where it may be one.
 */
export function findForeignKind(head: Uint8Array, encoding: CsvEncoding): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 4096))
  const known = signatures.find(([, signature]) => signature.test(start))
  if (known !== undefined) return known[0]
  if (encoding.startsWith('utf-16')) return undefined
  const controls = Array.from(head.subarray(0, 4096)).filter(isControl).length
  return controls > Math.min(head.length, 4096) / 50 ? 'binary' : undefined
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32)
}
