import type { Lists } from './compile-scenario.ts'
import type { Pool } from './scenario.ts'
import type { Tasks } from './tasks.ts'
import { TimeQueue } from './time-queue.ts'

/**
 * Who is free, and who waits for whom. A task that needs several pools waits in the line of the first
 * that has nobody free, keeps its turn when it goes over to another, and takes all of them at once, so
 * that nobody is held while waiting.
 */
export class PoolLines {
  readonly #pools: Lists
  readonly #free: Float64Array
  readonly #lines: readonly TimeQueue[]
  /** Order of arrival in the lines, among those ready at the same instant. */
  #order = 0

  constructor(pools: readonly Pool[], ofTransition: Lists) {
    this.#pools = ofTransition
    this.#free = Float64Array.from(pools, ({ capacity }) => capacity)
    this.#lines = pools.map(() => new TimeQueue())
  }

  /** Takes one of each pool that a task needs; else puts the task in a line and gives false. */
  seize(task: number, tasks: Tasks): boolean {
    const transition = tasks.transition[task] ?? 0
    const from = this.#pools.first[transition] ?? 0
    const to = this.#pools.first[transition + 1] ?? 0
    for (let at = from; at < to; at += 1) {
      const pool = this.#pools.items[at] ?? 0
      if ((this.#free[pool] ?? 0) >= 1) continue
      this.#lines[pool]?.put(tasks.ready[task] ?? 0, this.#order++, task)
      return false
    }
    this.#change(transition, -1)
    return true
  }

  /** Frees the pools of a task that is done, and begins those that now can. */
  release(transition: number, tasks: Tasks, begin: (task: number) => void): void {
    this.#change(transition, 1)
    const to = this.#pools.first[transition + 1] ?? 0
    for (let at = this.#pools.first[transition] ?? 0; at < to; at += 1) {
      const pool = this.#pools.items[at] ?? 0
      while ((this.#free[pool] ?? 0) >= 1) {
        const task = this.#lines[pool]?.take()
        if (task === undefined) break
        if (this.seize(task, tasks)) begin(task)
      }
    }
  }

  #change(transition: number, by: number): void {
    const to = this.#pools.first[transition + 1] ?? 0
    for (let at = this.#pools.first[transition] ?? 0; at < to; at += 1) {
      const pool = this.#pools.items[at] ?? 0
      this.#free[pool] = (this.#free[pool] ?? 0) + by
    }
  }
}
