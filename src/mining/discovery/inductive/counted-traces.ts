import { doubled } from '../../columns/growing-column.ts'
import { listVariants, type CountedVariants } from '../counted-variants.ts'

/**
 * Distinct traces with the number of their cases, and the activities that occur in them: what the
 * inductive miner works on. Activities are numbered in the order of their names, so that nothing
 * depends on the order in which a log was read.
 */
export type CountedTraces = {
  /** Places in the sorted list of all names, ascending; events are places in this list. */
  readonly activities: Int32Array
  readonly events: Int32Array
  /** Where each trace begins in `events`; one more than there are traces. */
  readonly first: Int32Array
  readonly cases: Float64Array
}

/** Gives the traces of counted variants, with `names` sorted; equal variants become one. */
export function tracesOfVariants(log: CountedVariants): {
  readonly names: readonly string[]
  readonly traces: CountedTraces
} {
  const names = [...new Set(log.activities)].sort()
  const rank = new Map(names.map((name, place) => [name, place]))
  const rankOf = Int32Array.from(log.activities, (name) => rank.get(name) ?? 0)
  const collector = new TraceCollector(Int32Array.from(names.keys()))
  for (const { activities, cases } of listVariants(log)) {
    for (const activity of activities) collector.add(rankOf[activity] ?? 0)
    collector.endTrace(cases)
  }
  return { names, traces: collector.traces() }
}

/** Collects traces event by event; equal ones are kept once, with the sum of their cases. */
export class TraceCollector {
  readonly #activities: Int32Array
  #events = new Int32Array(16)
  #length = 0
  readonly #first = [0]
  readonly #cases: number[] = []
  #slots = new Int32Array(16).fill(-1)

  /** `activities`: what the numbers of the added events stand for. */
  constructor(activities: Int32Array) {
    this.#activities = activities
  }

  add(activity: number): void {
    if (this.#length === this.#events.length) this.#events = doubled(this.#events)
    this.#events[this.#length] = activity
    this.#length += 1
  }

  /** Whether the trace begun has events yet. */
  hasEvents(): boolean {
    return this.#length > this.#begun()
  }

  endTrace(cases: number): void {
    const trace = this.#cases.length
    const slot = this.#slotOf(this.#begun(), this.#length)
    const same = this.#slots[slot] ?? -1
    if (same >= 0) {
      this.#cases[same] = (this.#cases[same] ?? 0) + cases
      this.#length = this.#begun()
      return
    }
    this.#slots[slot] = trace
    this.#cases.push(cases)
    this.#first.push(this.#length)
    if (this.#cases.length * 2 > this.#slots.length) this.#growSlots()
  }

  /** The traces ended so far, with activities that occur in none left out. */
  traces(): CountedTraces {
    const events = this.#events.slice(0, this.#begun())
    const first = Int32Array.from(this.#first)
    const cases = Float64Array.from(this.#cases)
    const used = new Uint8Array(this.#activities.length)
    for (const activity of events) used[activity] = 1
    if (!used.includes(0)) return { activities: this.#activities, events, first, cases }
    const isUsed = (_: number, activity: number) => used[activity] === 1
    const kept = Int32Array.from(used.keys()).filter(isUsed)
    const renamed = new Int32Array(used.length)
    for (const [place, activity] of kept.entries()) renamed[activity] = place
    return {
      activities: this.#activities.filter(isUsed),
      events: events.map((activity) => renamed[activity] ?? 0),
      first,
      cases,
    }
  }

  #begun(): number {
    return this.#first.at(-1) ?? 0
  }

  #slotOf(first: number, end: number): number {
    const mask = this.#slots.length - 1
    let hash = end - first
    for (let at = first; at < end; at += 1) {
      hash = Math.imul(hash ^ (this.#events[at] ?? 0), 0x0100_0193)
      hash ^= hash >>> 15
    }
    let slot = hash & mask
    while (!this.#isFreeOrSame(slot, first, end)) slot = (slot + 1) & mask
    return slot
  }

  #isFreeOrSame(slot: number, first: number, end: number): boolean {
    const trace = this.#slots[slot] ?? -1
    if (trace < 0) return true
    const begin = this.#first[trace] ?? 0
    if ((this.#first[trace + 1] ?? 0) - begin !== end - first) return false
    for (let at = first; at < end; at += 1) {
      if (this.#events[at] !== this.#events[begin + at - first]) return false
    }
    return true
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1)
    for (let trace = 0; trace < this.#cases.length; trace += 1) {
      this.#slots[this.#slotOf(this.#first[trace] ?? 0, this.#first[trace + 1] ?? 0)] = trace
    }
  }
}
