import { encodeUtf8 } from '../utf8.ts'
import type { RepairCounter } from '../count-repairs.ts'

/** Makes UTF-8 of one piece of a file after the other. */
export type Decode = (piece: Uint8Array) => Uint8Array

/** How many bytes `xmlDecoder` must see, unless the file is shorter. */
export const DECLARATION_BYTES = 1024

/** What windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has controls (WHATWG, Encoding, index). */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
const SINGLE_BYTE: ReadonlyMap<string, string> = new Map([
  ['iso-8859-1', ''],
  ['latin1', ''],
  ['windows-1252', WINDOWS_1252],
  ['cp1252', WINDOWS_1252],
])

/**
 * How the XML file that begins with `start` becomes UTF-8 (XML 1.0, appendix F): as it is, or from ISO
 * 8859-1 or windows-1252, where the declaration says so; else the name of its encoding. Bytes that
 * windows-1252 does not know are replaced and counted.
 */
export function xmlDecoder(start: Uint8Array, repairs: RepairCounter): Decode | string {
  const [first, second] = start
  if (first === 0xef && second === 0xbb) return (piece) => piece
  const isWide = first === 0 || second === 0 || (first ?? 0) >= 0xfe
  if (start.length > 1 && isWide) return 'UTF-16'
  const name = declaredEncoding(start)
  if (/^(utf-?8|us-ascii)$/i.test(name)) return (piece) => piece
  const upper = SINGLE_BYTE.get(name.toLowerCase())
  return upper === undefined ? name : singleByteDecoder(upper, repairs)
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>$/

/** Whether a text is the declaration that an XML file may begin with (XML 1.0, 2.8 and 4.3.3). */
export function isXmlDeclaration(text: string): boolean {
  return DECLARATION.test(text)
}

function declaredEncoding(start: Uint8Array): string {
  const text = String.fromCharCode(...start.subarray(0, DECLARATION_BYTES))
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["'][^>]*\?>/.exec(text)?.[1] ?? 'UTF-8'
}

/** `upper`: the characters from 0x80 on that are not those of ISO 8859-1. */
function singleByteDecoder(upper: string, repairs: RepairCounter): Decode {
  let line = 1
  const characters = Array.from({ length: 256 }, (_, byte) =>
    encodeUtf8(upper[byte - 0x80] ?? String.fromCharCode(byte)),
  )
  return (piece) => {
    const text = new Uint8Array(3 * piece.length)
    let length = 0
    for (const byte of piece) {
      if (byte === 10) line++
      const at = line
      if (upper[byte - 0x80] === '\uFFFD')
        repairs.count('character-not-of-encoding-replaced', () => ({
          line: at,
          example: byte.toString(16),
        }))
      const character = characters[byte] ?? piece
      text.set(character, length)
      length += character.length
    }
    return text.subarray(0, length)
  }
}
