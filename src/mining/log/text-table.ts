import { strFromU8, strToU8 } from 'fflate'

/**
 * The distinct texts of a log, each decoded once and known by its place, in the order met. Two byte
 * ranges have one place only if every byte is equal: the hash (FNV-1a) but finds the candidates.
 * Open addressing, at most half full; memory is that of the distinct texts.
 */
export class TextTable {
  readonly texts: string[] = []
  #slots = new Int32Array(64).fill(-1)
  #hashes = new Int32Array(32)
  /** Where the bytes of each text end in `#pool`; it begins where the one before ends. */
  #ends = new Float64Array(32)
  #pool = new Uint8Array(1024)
  #scratch = new Uint8Array(256)

  /** Place of the UTF-8 text in `bytes` from `from` up to, but not with, `to`. */
  placeOfBytes(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    // High bits of FNV vary most: fold them into those that choose the slot.
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const place = this.#slots[slot] ?? -1
      if (place < 0) return this.#add(bytes.subarray(from, to), { hash, slot })
      if (this.#hashes[place] === hash && this.#isAt(place, bytes, { from, to })) return place
      slot = (slot + 1) & mask
    }
  }

  /** Place of a text that is a string already. */
  placeOf(text: string): number {
    if (text.length > this.#scratch.length) this.#scratch = new Uint8Array(2 * text.length)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 127) {
        const bytes = strToU8(text)
        return this.placeOfBytes(bytes, 0, bytes.length)
      }
      this.#scratch[at] = unit
    }
    return this.placeOfBytes(this.#scratch, 0, text.length)
  }

  #isAt(place: number, bytes: Uint8Array, range: { from: number; to: number }): boolean {
    const begin = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    const length = range.to - range.from
    if ((this.#ends[place] ?? 0) - begin !== length) return false
    for (let at = 0; at < length; at++)
      if (this.#pool[begin + at] !== bytes[range.from + at]) return false
    return true
  }

  #add(bytes: Uint8Array, found: { hash: number; slot: number }): number {
    const place = this.texts.length
    const begin = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    const end = begin + bytes.length
    if (end > this.#pool.length) this.#pool = grown(this.#pool, new Uint8Array(2 * end))
    if (place === this.#ends.length) {
      this.#ends = grown(this.#ends, new Float64Array(2 * place))
      this.#hashes = grown(this.#hashes, new Int32Array(2 * place))
    }
    this.#pool.set(bytes, begin)
    this.#ends[place] = end
    this.#hashes[place] = found.hash
    this.#slots[found.slot] = place
    this.texts.push(decodeText(bytes, 0, bytes.length))
    if (2 * this.texts.length > this.#slots.length) this.#spread()
    return place
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1)
    for (let place = 0; place < this.texts.length; place++) {
      let slot = (this.#hashes[place] ?? 0) & (slots.length - 1)
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = place
    }
    this.#slots = slots
  }
}

/** The text of a range of UTF-8 bytes; a byte order mark at its start stays part of it. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 32) return decodeUtf8(bytes.subarray(from, to))
  let text = ''
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte > 127) return decodeUtf8(bytes.subarray(from, to))
    text += String.fromCharCode(byte)
  }
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked ? `\uFEFF${strFromU8(bytes.subarray(3))}` : strFromU8(bytes)
}

/** `larger` with what `column` holds at its beginning. */
export function grown<C extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  column: C,
  larger: C,
): C {
  larger.set(column)
  return larger
}
