import { doubled } from '../columns/growing-column.ts'

/**
 * A priority queue for whole priorities that never fall below the one taken last (radix heap: Ahuja,
 * Mehlhorn, Orlin, Tarjan 1990). Of those at the present priority the latest comes first, so that a
 * search goes deep before it goes wide.
 */
export class BucketQueue {
  /** Priority of what was taken last. */
  priority = 0
  /** How many were put in since it was emptied: what its memory grows with. */
  size = 0
  /** Bucket `b` holds priorities that differ from the present one in bit `b - 1` and in none above. */
  private readonly heads = new Int32Array(33).fill(-1)
  private items = new Int32Array(256)
  private nexts = new Int32Array(256)
  private priorities = new Int32Array(256)

  clear(): void {
    this.heads.fill(-1)
    this.priority = 0
    this.size = 0
  }

  push(item: number, priority: number): void {
    const entry = this.size
    if (entry >= this.items.length) this.grow()
    this.items[entry] = item
    this.priorities[entry] = priority
    this.size += 1
    this.link(entry, priority)
  }

  /** The next item; -1: none is left. */
  pop(): number {
    const entry = this.heads[0] ?? -1
    if (entry < 0) return this.advance() ? this.pop() : -1
    this.heads[0] = this.nexts[entry] ?? -1
    return this.items[entry] ?? -1
  }

  private link(entry: number, priority: number): void {
    const bucket = 32 - Math.clz32(priority ^ this.priority)
    this.nexts[entry] = this.heads[bucket] ?? -1
    this.heads[bucket] = entry
  }

  /** Goes on to the least priority, and spreads its bucket over those below; false: nothing is left. */
  private advance(): boolean {
    const bucket = this.heads.findIndex((head) => head >= 0)
    if (bucket < 0) return false
    const first = this.heads[bucket] ?? -1
    let least = this.priorities[first] ?? 0
    for (let entry = first; entry >= 0; entry = this.nexts[entry] ?? -1)
      least = Math.min(least, this.priorities[entry] ?? 0)
    this.priority = least
    this.heads[bucket] = -1
    for (let entry = first; entry >= 0;) {
      const next = this.nexts[entry] ?? -1
      this.link(entry, this.priorities[entry] ?? 0)
      entry = next
    }
    return true
  }

  private grow(): void {
    this.items = doubled(this.items)
    this.nexts = doubled(this.nexts)
    this.priorities = doubled(this.priorities)
  }
}
