import { grown } from '../columns/growing-column.ts'

/**
 * Numbers in the order of their times; of equal times the one put in first comes first. A binary heap
 * in typed arrays (Williams 1964): putting in and taking out cost the logarithm of the length.
 */
export class TimeQueue {
  length = 0
  #times = new Float64Array(64)
  #orders = new Float64Array(64)
  #items = new Int32Array(64)

  /** Time of the first; `Infinity` when empty. */
  get nextTime(): number {
    return this.length === 0 ? Infinity : (this.#times[0] ?? Infinity)
  }

  /** `order` breaks ties: the lower comes first. */
  put(time: number, order: number, item: number): void {
    if (this.length === this.#times.length) this.#grow()
    let place = this.length++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#isBefore(time, order, parent)) break
      this.#move(parent, place)
      place = parent
    }
    this.#set(place, time, order, item)
  }

  /** Takes the first out; undefined when empty. */
  take(): number | undefined {
    if (this.length === 0) return undefined
    const first = this.#items[0]
    const last = --this.length
    const time = this.#times[last] ?? 0
    const order = this.#orders[last] ?? 0
    let place = 0
    for (;;) {
      const child = this.#lesserChild(place)
      if (child < 0 || this.#isBefore(time, order, child)) break
      this.#move(child, place)
      place = child
    }
    this.#set(place, time, order, this.#items[last] ?? 0)
    return first
  }

  #lesserChild(place: number): number {
    const left = 2 * place + 1
    if (left >= this.length) return -1
    const right = left + 1
    if (right >= this.length) return left
    return this.#isBefore(this.#times[right] ?? 0, this.#orders[right] ?? 0, left) ? right : left
  }

  #isBefore(time: number, order: number, place: number): boolean {
    const other = this.#times[place] ?? 0
    return time < other || (time === other && order < (this.#orders[place] ?? 0))
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#times[from] ?? 0, this.#orders[from] ?? 0, this.#items[from] ?? 0)
  }

  #set(...[place, time, order, item]: readonly [number, number, number, number]): void {
    this.#times[place] = time
    this.#orders[place] = order
    this.#items[place] = item
  }

  #grow(): void {
    const room = 2 * this.#times.length
    this.#times = grown(this.#times, new Float64Array(room))
    this.#orders = grown(this.#orders, new Float64Array(room))
    this.#items = grown(this.#items, new Int32Array(room))
  }
}
