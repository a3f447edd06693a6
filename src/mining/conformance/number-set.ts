/** A set of whole numbers from 0 to 2⁵³, by open addressing; memory grows with what it holds. */
export class NumberSet {
  private slots = new Float64Array(256).fill(-1)
  private count = 0

  clear(): void {
    if (this.slots.length > 4096) this.slots = new Float64Array(256)
    if (this.count > 0) this.slots.fill(-1)
    this.count = 0
  }

  has(value: number): boolean {
    return this.slots[this.slotOf(value)] === value
  }

  /** Adds a number; false: it was in. */
  add(value: number): boolean {
    const slot = this.slotOf(value)
    if (this.slots[slot] === value) return false
    this.slots[slot] = value
    this.count += 1
    if (this.count * 2 > this.slots.length) this.grow()
    return true
  }

  /** Where a number stands, or would. */
  private slotOf(value: number): number {
    const mask = this.slots.length - 1
    let slot = (Math.imul(value, 0x9e3779b1) >>> 7) & mask
    while ((this.slots[slot] ?? -1) >= 0 && this.slots[slot] !== value) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Float64Array(old.length * 2).fill(-1)
    this.count = 0
    for (const value of old) if (value >= 0) this.add(value)
  }
}
