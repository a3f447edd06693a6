import type { EventLog } from './event-log.ts'
import type { LogCase } from './log-case.ts'
import { grown } from '../columns/growing-column.ts'

/**
 * The distinct sequences of activities of a log (variants; van der Aalst, Process Mining, 2016, 5.2), in
 * the order met: that of variant `v` stands in `activity` from `first[v]` up to, but not with,
 * `first[v + 1]`, and `counts[v]` cases have it. Plain data: a thread can take it as it is.
 */
export type Variants = {
  readonly first: Uint32Array
  readonly activity: Int32Array
  readonly counts: Uint32Array
}

/** Counts variants while a log is read; memory is that of the distinct ones, however many cases. */
export class VariantTable {
  #size = 0
  #first = new Uint32Array(256)
  #counts = new Uint32Array(256)
  #hashes = new Int32Array(256)
  #activity = new Int32Array(4096)
  #slots = new Int32Array(1024).fill(-1)

  /** Number of variants. */
  get size(): number {
    return this.#size
  }

  /** Counts a case: the place of its variant. */
  add({ activity, length }: Pick<LogCase, 'activity' | 'length'>): number {
    let hash = length
    for (let at = 0; at < length; at++) {
      hash = Math.imul(hash ^ (activity[at] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const mask = this.#slots.length - 1
    let slot = hash & mask
    let place = this.#slots[slot] ?? -1
    while (place >= 0 && !(this.#hashes[place] === hash && this.#isAt(place, activity, length))) {
      slot = (slot + 1) & mask
      place = this.#slots[slot] ?? -1
    }
    if (place < 0) {
      place = this.#size
      this.#slots[slot] = place
      this.#store(hash, activity.subarray(0, length))
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    return place
  }

  /** What was counted until now. */
  variants(): Variants {
    const first = this.#first.slice(0, this.#size + 1)
    const activity = this.#activity.slice(0, this.#first[this.#size] ?? 0)
    return { first, activity, counts: this.#counts.slice(0, this.#size) }
  }

  #isAt(place: number, activity: Int32Array, length: number): boolean {
    const begin = this.#first[place] ?? 0
    if ((this.#first[place + 1] ?? 0) - begin !== length) return false
    for (let at = 0; at < length; at++)
      if (this.#activity[begin + at] !== activity[at]) return false
    return true
  }

  #store(hash: number, activity: Int32Array): void {
    const begin = this.#first[this.#size] ?? 0
    const end = begin + activity.length
    if (end > this.#activity.length) this.#activity = grown(this.#activity, new Int32Array(2 * end))
    this.#activity.set(activity, begin)
    this.#hashes[this.#size] = hash
    this.#size++
    if (this.#size === this.#first.length) {
      this.#first = grown(this.#first, new Uint32Array(2 * this.#size))
      this.#counts = grown(this.#counts, new Uint32Array(2 * this.#size))
      this.#hashes = grown(this.#hashes, new Int32Array(2 * this.#size))
    }
    this.#first[this.#size] = end
    if (2 * this.#size > this.#slots.length) this.#spread()
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1)
    for (let place = 0; place < this.#size; place++) {
      let slot = (this.#hashes[place] ?? 0) & (slots.length - 1)
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = place
    }
    this.#slots = slots
  }
}

/** The variants of a whole log, and which of them each case is. */
export function variantsOfLog(log: EventLog): {
  readonly variants: Variants
  readonly variantOf: Uint32Array
} {
  const table = new VariantTable()
  const variantOf = Uint32Array.from(log.cases.ids, (_, place) => {
    const from = log.cases.first[place] ?? 0
    const to = log.cases.first[place + 1] ?? from
    return table.add({ activity: log.events.activity.subarray(from, to), length: to - from })
  })
  return { variants: table.variants(), variantOf }
}
