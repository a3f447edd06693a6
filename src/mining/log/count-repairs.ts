import type { LogRepair, LogRepairRule } from './log-reading.ts'

/** Where a repair was made, and on what. `line` counts from 1. */
export type RepairPlace = { readonly line?: number; readonly example?: string }

/** Counts the repairs of one reading, in the order in which each rule was first used. */
export class RepairCounter {
  readonly #found = new Map<LogRepairRule, { place: RepairPlace; count: number }>()

  /** Counts one use; `place` is only asked at the first, since finding a line may cost. */
  count(rule: LogRepairRule, place: () => RepairPlace): void {
    const found = this.#found.get(rule)
    if (found === undefined) this.#found.set(rule, { place: place(), count: 1 })
    else found.count++
  }

  /** What was counted up to now. */
  repairs(): readonly LogRepair[] {
    return Array.from(this.#found, ([rule, { place, count }]) => ({ rule, count, ...place }))
  }
}
