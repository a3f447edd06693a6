/**
 * Tells whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates); a character cut off at
 * the end counts as right where `cut` says that more may follow.
 */
export function isUtf8(bytes: Uint8Array, cut: 'whole' | 'cut'): boolean {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at++] ?? 0
    if (lead < 0x80) continue
    const more = continuations(lead)
    if (more === 0) return false
    for (let next = 0; next < more; next++, at++) {
      const byte = bytes[at]
      if (byte === undefined) return cut === 'cut'
      if ((byte & 0xc0) !== 0x80 || (next === 0 && !isSecond(lead, byte))) return false
    }
  }
  return true
}

function continuations(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 1
  if (lead >= 0xe0 && lead < 0xf0) return 2
  return lead >= 0xf0 && lead < 0xf5 ? 3 : 0
}

function isSecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0
  if (lead === 0xed) return byte < 0xa0
  if (lead === 0xf0) return byte >= 0x90
  return lead !== 0xf4 || byte < 0x90
}
