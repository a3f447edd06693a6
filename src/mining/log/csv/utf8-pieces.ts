import type { CsvEncoding } from './csv-layout.ts'

/** Makes UTF-8 of the next piece of a file; what a piece begins and the next ends is kept in between. */
type ToUtf8 = (piece: Uint8Array) => Uint8Array

/**
 * Gives what makes UTF-8 of the pieces of a file, its byte order mark included. UTF-8 stays as it is,
 * right or wrong; of UTF-16 a lone surrogate becomes U+FFFD, and half a code unit at the end is lost.
 */
export function toUtf8(encoding: CsvEncoding): ToUtf8 {
  switch (encoding) {
    case 'utf-8':
      return (piece) => piece
    case 'windows-1252':
      return fromWindows1252
    case 'utf-16le':
      return fromUtf16(0)
    case 'utf-16be':
      return fromUtf16(1)
  }
}

// What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding, index-windows-1252); the rest is Latin 1.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows1252(piece: Uint8Array): Uint8Array {
  const out = new Uint8Array(3 * piece.length)
  let length = 0
  for (const byte of piece) {
    const code = byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte
    length = writeCodePoint(out, length, code)
  }
  return out.subarray(0, length)
}

/** `highAt` is the place of the high byte in a code unit. */
function fromUtf16(highAt: 0 | 1): ToUtf8 {
  let pending = -1
  let high = 0
  return (piece) => {
    const out = new Uint8Array(3 * piece.length + 3)
    let length = 0
    for (const byte of piece) {
      if (pending < 0) {
        pending = byte
        continue
      }
      const unit = highAt === 1 ? pending * 256 + byte : byte * 256 + pending
      pending = -1
      const low = unit >= 0xdc00 && unit < 0xe000
      if (high > 0 && !low) length = writeCodePoint(out, length, 0xfffd)
      const pair = 0x10000 + (high - 0xd800) * 1024 + (unit - 0xdc00)
      const code = low && high === 0 ? 0xfffd : unit
      const joined = low && high > 0 ? pair : code
      high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0
      if (high === 0) length = writeCodePoint(out, length, joined)
    }
    return out.subarray(0, length)
  }
}

/** Writes a code point as UTF-8 and gives the place after it. */
function writeCodePoint(out: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    out[at] = code
    return at + 1
  }
  const more = continuationsOf(code)
  out[at] = ((0xff << (7 - more)) & 0xff) | (code >> (6 * more))
  for (let rest = more - 1; rest >= 0; rest--)
    out[at + more - rest] = 0x80 | ((code >> (6 * rest)) & 0x3f)
  return at + more + 1
}

function continuationsOf(code: number): number {
  if (code < 0x800) return 1
  return code < 0x10000 ? 2 : 3
}
