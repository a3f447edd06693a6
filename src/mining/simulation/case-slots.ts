import { grown } from '../columns/growing-column.ts'
import type { CompiledScenario } from './compile-scenario.ts'

/**
 * The cases under way: tokens, and how often each place was chosen at and each transition begun. A
 * slot is used again when its case ends, so memory follows the cases under way, not all of them.
 */
export class CaseSlots {
  readonly #scenario: CompiledScenario
  readonly #free: number[] = []
  #room = 0
  /** By slot: number of the case, its stream of random numbers, arrival, tasks not yet done. */
  caseNumber = new Int32Array(0)
  stream = new Uint32Array(0)
  arrived = new Float64Array(0)
  tasks = new Int32Array(0)
  /** By slot and place, by slot and transition. */
  tokens = new Uint16Array(0)
  choices = new Uint16Array(0)
  begun = new Uint16Array(0)

  constructor(scenario: CompiledScenario) {
    this.#scenario = scenario
  }

  /** A slot with the initial marking. */
  take(caseNumber: number, stream: number, arrived: number): number {
    if (this.#free.length === 0) this.#grow()
    const slot = this.#free.pop()
    if (slot === undefined) throw new Error('no slot after growing')
    const { places, initial, plans } = this.#scenario
    this.tokens.set(initial, slot * places)
    this.choices.fill(0, slot * places, (slot + 1) * places)
    this.begun.fill(0, slot * plans.length, (slot + 1) * plans.length)
    this.caseNumber[slot] = caseNumber
    this.stream[slot] = stream
    this.arrived[slot] = arrived
    this.tasks[slot] = 0
    return slot
  }

  giveBack(slot: number): void {
    this.#free.push(slot)
  }

  #grow(): void {
    const { places, plans } = this.#scenario
    const room = Math.max(64, 2 * this.#room)
    this.caseNumber = grown(this.caseNumber, new Int32Array(room))
    this.stream = grown(this.stream, new Uint32Array(room))
    this.arrived = grown(this.arrived, new Float64Array(room))
    this.tasks = grown(this.tasks, new Int32Array(room))
    this.tokens = grown(this.tokens, new Uint16Array(room * places))
    this.choices = grown(this.choices, new Uint16Array(room * places))
    this.begun = grown(this.begun, new Uint16Array(room * plans.length))
    for (let slot = room - 1; slot >= this.#room; slot -= 1) this.#free.push(slot)
    this.#room = room
  }
}
