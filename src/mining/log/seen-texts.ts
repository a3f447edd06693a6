/**
 * Tells which texts come again, by two hashes of 32 bits each: 8 to 24 bytes a text, however long.
 * Of ten million distinct texts one is taken for another with a chance of three in a million.
 */
export class SeenTexts {
  #count = 0
  #firsts = new Int32Array(1024)
  #seconds = new Int32Array(1024)

  /** Whether the text was given before; from now on it was. */
  has(text: string): boolean {
    let first = 0x811c9dc5
    let second = 0x9747b28c
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 13) | (second >>> 19), 5) + Math.imul(unit, 0x85ebca6b)
    }
    // 0 marks a free slot.
    if (this.#put((first ^ (first >>> 15)) | 0, (second ^ (second >>> 16)) | 0 || 1)) return true
    if (4 * ++this.#count > 3 * this.#firsts.length) this.#spread()
    return false
  }

  /** Whether it stood there already. */
  #put(first: number, second: number): boolean {
    const mask = this.#firsts.length - 1
    let slot = first & mask
    while (this.#seconds[slot] !== 0) {
      if (this.#seconds[slot] === second && this.#firsts[slot] === first) return true
      slot = (slot + 1) & mask
    }
    this.#firsts[slot] = first
    this.#seconds[slot] = second
    return false
  }

  #spread(): void {
    const [firsts, seconds] = [this.#firsts, this.#seconds]
    this.#firsts = new Int32Array(2 * firsts.length)
    this.#seconds = new Int32Array(2 * firsts.length)
    for (let slot = 0; slot < firsts.length; slot++)
      if (seconds[slot] !== 0) this.#put(firsts[slot] ?? 0, seconds[slot] ?? 0)
  }
}
