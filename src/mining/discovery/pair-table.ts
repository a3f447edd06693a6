import { doubled } from '../columns/growing-column.ts'

/**
 * Numbers pairs of numbers in the order met: an open hash table in typed arrays, so that a million
 * activities need room only for the pairs that occur.
 */
export class PairTable {
  size = 0
  #slots = new Int32Array(256).fill(-1)
  #from = new Int32Array(128)
  #to = new Int32Array(128)

  /** Gives the place of a pair, a new one where it was not met yet. */
  place(from: number, to: number): number {
    const mask = this.#slots.length - 1
    let slot = hashPair(from, to) & mask
    for (;;) {
      const place = this.#slots[slot] ?? -1
      if (place < 0) return this.#add(from, to, slot)
      if (this.#from[place] === from && this.#to[place] === to) return place
      slot = (slot + 1) & mask
    }
  }

  from(place: number): number {
    return this.#from[place] ?? -1
  }

  to(place: number): number {
    return this.#to[place] ?? -1
  }

  #add(from: number, to: number, slot: number): number {
    const place = this.size
    this.#from[place] = from
    this.#to[place] = to
    this.#slots[slot] = place
    this.size += 1
    if (this.size === this.#from.length) this.#grow()
    return place
  }

  /** Half of the slots stay empty. */
  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let place = 0; place < this.size; place += 1) {
      let slot = hashPair(this.from(place), this.to(place)) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = place
    }
    this.#slots = slots
    this.#from = doubled(this.#from)
    this.#to = doubled(this.#to)
  }
}

function hashPair(from: number, to: number): number {
  const mixed = Math.imul(from, 0x9e37_79b1) ^ Math.imul(to, 0x85eb_ca6b)
  return mixed ^ (mixed >>> 15)
}
