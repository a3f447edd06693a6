/** So many letters are made into text at once; a call may have no more arguments than some ten thousand. */
const MOST_LETTERS = 8192
const REPLACEMENT = 0xfffd

/**
 * The text of UTF-8 bytes (Unicode 16, table 3-7), a byte order mark included. What is not well-formed
 * becomes U+FFFD, once for each longest beginning of a character (WHATWG, Encoding, 8.1.1).
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0
    let missing = followersOf(first)
    let point = missing === 0 ? first : first & (0x3f >> missing)
    if (missing === 0 && first >= 0x80) point = REPLACEMENT
    let low = leastSecond(first)
    let high = greatestSecond(first)
    for (; missing > 0; missing--) {
      const next = bytes[at] ?? 0
      if (next < low || next > high) break
      point = (point << 6) | (next & 0x3f)
      at++
      low = 0x80
      high = 0xbf
    }
    if (missing > 0) point = REPLACEMENT
    if (point > 0xffff) units[length++] = 0xd7c0 + (point >> 10)
    units[length++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point
  }
  return textOf(units.subarray(0, length))
}

/**
 * Tells whether bytes are UTF-8 (Unicode 16, table 3-7); a character cut off at the end counts as right
 * where `cut` says that more may follow.
 */
export function isUtf8(bytes: Uint8Array, cut: 'whole' | 'cut'): boolean {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) continue
    const end = at + followersOf(first)
    if (end === at) return false
    for (let low = leastSecond(first), high = greatestSecond(first); at < end; at++) {
      const next = bytes[at]
      if (next === undefined) return cut === 'cut'
      if (next < low || next > high) return false
      low = 0x80
      high = 0xbf
    }
  }
  return true
}

/** How many bytes follow one that begins a character beyond ASCII; 0: it begins none. */
function followersOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return 1
  return first < 0xf0 ? 2 : 3
}

/** Lower second bytes would say what fewer bytes say as well. */
function leastSecond(first: number): number {
  if (first === 0xe0) return 0xa0
  return first === 0xf0 ? 0x90 : 0x80
}

/** Higher second bytes would say halves of a pair, or what is beyond Unicode. */
function greatestSecond(first: number): number {
  if (first === 0xed) return 0x9f
  return first === 0xf4 ? 0x8f : 0xbf
}

/** The text of bytes that are letters of ISO 8859-1 each. */
export function decodeLatin1(bytes: Uint8Array): string {
  return textOf(bytes)
}

/** In one call, for letter by letter it would stay a chain of pieces, six times as large. */
function textOf(units: Uint8Array | Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += MOST_LETTERS) {
    const letters = units.subarray(from, from + MOST_LETTERS)
    // A third of the time that spreading them takes.
    const piece: string = Reflect.apply(String.fromCharCode, undefined, letters)
    text += piece
  }
  return text
}

/** The UTF-8 bytes of a text; half of a pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * text.length)
  let length = 0
  for (const character of text) {
    const found = character.codePointAt(0) ?? 0
    const point = found >= 0xd800 && found <= 0xdfff ? REPLACEMENT : found
    if (point < 0x80) {
      bytes[length++] = point
      continue
    }
    const first = point < 0x800 ? 0xc0 | (point >> 6) : 0xe0 | (point >> 12)
    bytes[length++] = point > 0xffff ? 0xf0 | (point >> 18) : first
    if (point > 0xffff) bytes[length++] = 0x80 | ((point >> 12) & 0x3f)
    if (point > 0x7ff) bytes[length++] = 0x80 | ((point >> 6) & 0x3f)
    bytes[length++] = 0x80 | (point & 0x3f)
  }
  return bytes.slice(0, length)
}
