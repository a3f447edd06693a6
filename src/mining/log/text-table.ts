import { grown } from '../columns/growing-column.ts'
import { decodeLatin1, decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * The distinct texts of a log, each decoded once and known by its place, in the order met. Two byte
 * ranges have one place only if every byte is equal: the hash but finds the candidates.
 * Open addressing, at most half full; memory is that of the distinct texts.
 */
export class TextTable {
  readonly texts: string[] = []
  #slots = new Int32Array(64).fill(-1)
  #hashes = new Int32Array(32)
  /** Where the bytes of each text end in `#pool`; it begins where the one before ends. */
  #ends = new Uint32Array(32)
  #pool = new Uint8Array(1024)
  #scratch = new Uint8Array(256)

  /** Place of the UTF-8 text in `bytes` from `from` up to, but not with, `to`. */
  placeOfBytes(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const place = this.#slots[slot] ?? -1
      if (place < 0) return this.#add(bytes.subarray(from, to), { hash, slot })
      if (this.#hashes[place] === hash && this.#end(bytes, from, place) === to) return place
      slot = (slot + 1) & mask
    }
  }

  /** Place of a text that is a string already. */
  placeOf(text: string): number {
    if (text.length > this.#scratch.length) this.#scratch = new Uint8Array(2 * text.length)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 127) {
        const bytes = encodeUtf8(text)
        return this.placeOfBytes(bytes, 0, bytes.length)
      }
      this.#scratch[at] = unit
    }
    return this.placeOfBytes(this.#scratch, 0, text.length)
  }

  /** Where the text of a place would end that begins at `from`; -1: another stands there. */
  #end(bytes: Uint8Array, from: number, place: number): number {
    const pool = this.#pool
    const begin = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    const length = (this.#ends[place] ?? 0) - begin
    for (let at = 0; at < length; at++) if (pool[begin + at] !== bytes[from + at]) return -1
    return from + length
  }

  #add(bytes: Uint8Array, found: { hash: number; slot: number }): number {
    const place = this.texts.length
    const begin = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    const end = begin + bytes.length
    if (end > this.#pool.length) this.#pool = grown(this.#pool, new Uint8Array(2 * end))
    if (place === this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(2 * place))
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

/** Four bytes at a time (Appleby, MurmurHash3, 32 bits): one at a time costs twice as much. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 4 <= to; at += 4) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const high = ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    hash = mixed(hash, low | high)
  }
  let rest = 0
  for (; at < to; at++) rest = (rest << 8) | (bytes[at] ?? 0)
  hash = mixed(hash, rest)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function mixed(hash: number, word: number): number {
  const times = Math.imul(word, 0xcc9e2d51)
  const other = hash ^ Math.imul((times << 15) | (times >>> 17), 0x1b873593)
  return (Math.imul((other << 13) | (other >>> 19), 5) + 0xe6546b64) | 0
}

/** The text of a range of UTF-8 bytes; a byte order mark at its start stays part of it. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  const text = bytes.subarray(from, to)
  if (text.length > 32) return decodeUtf8(text)
  for (let at = 0; at < text.length; at++) if ((text[at] ?? 0) > 127) return decodeUtf8(text)
  return decodeLatin1(text)
}
