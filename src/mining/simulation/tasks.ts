import { grown } from '../columns/growing-column.ts'

/** Steps that wait or are carried out. A number is used again once its task is done. */
export class Tasks {
  readonly #free: number[] = []
  #next = 0
  slot = new Int32Array(256)
  transition = new Int32Array(256)
  /** When it could begin, when it began. */
  ready = new Float64Array(256)
  start = new Float64Array(256)

  add(slot: number, transition: number, ready: number): number {
    const task = this.#free.pop() ?? this.#next++
    if (task === this.slot.length) this.#grow()
    this.slot[task] = slot
    this.transition[task] = transition
    this.ready[task] = ready
    return task
  }

  remove(task: number): void {
    this.#free.push(task)
  }

  #grow(): void {
    const room = 2 * this.slot.length
    this.slot = grown(this.slot, new Int32Array(room))
    this.transition = grown(this.transition, new Int32Array(room))
    this.ready = grown(this.ready, new Float64Array(room))
    this.start = grown(this.start, new Float64Array(room))
  }
}
