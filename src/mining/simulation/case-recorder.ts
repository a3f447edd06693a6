import type { LogCase, LogNames, TakeCase } from '../log/log-case.ts'
import type { Scenario } from './scenario.ts'
import type { Standing } from './token-game.ts'

/** One step of a case as it was carried out, in milliseconds UTC. */
type Done = { readonly transition: number; readonly start: number; readonly time: number }

/**
 * Writes down what a simulation does as an event log: an event for each visible step when it ends,
 * with its start and the first pool as its resource; finished cases in the order of their ends, named by
 * number.
 */
export class CaseRecorder {
  readonly #take: TakeCase
  readonly #names: LogNames
  readonly #activityOf: readonly number[]
  readonly #resourceOf: readonly number[]
  readonly #bySlot = new Map<number, Done[]>()

  constructor({ net, transitions, pools }: Scenario, take: TakeCase) {
    this.#take = take
    const activities = [...new Set(net.transitions.flatMap(({ label }) => label ?? []))]
    this.#names = {
      activities,
      resources: pools.map(({ name }) => name),
      transitions: ['complete'],
    }
    this.#activityOf = net.transitions.map(({ label }) =>
      label === undefined ? -1 : activities.indexOf(label),
    )
    this.#resourceOf = transitions.map((plan) => plan.pools[0] ?? -1)
  }

  step(slot: number, done: Done): void {
    if ((this.#activityOf[done.transition] ?? -1) < 0) return
    const steps = this.#bySlot.get(slot)
    if (steps === undefined) this.#bySlot.set(slot, [done])
    else steps.push(done)
  }

  end(slot: number, caseNumber: number, standing: Standing): void {
    const steps = this.#bySlot.get(slot) ?? []
    this.#bySlot.delete(slot)
    if (standing === 'finished') this.#take(this.#caseOf(steps, caseNumber), this.#names)
  }

  #caseOf(steps: readonly Done[], caseNumber: number): LogCase {
    return {
      id: String(caseNumber + 1),
      length: steps.length,
      activity: Int32Array.from(steps, ({ transition }) => this.#activityOf[transition] ?? 0),
      time: Float64Array.from(steps, ({ time }) => time),
      start: Float64Array.from(steps, ({ start }) => start),
      resource: Int32Array.from(steps, ({ transition }) => this.#resourceOf[transition] ?? -1),
      transition: new Int32Array(steps.length),
      attributes: [],
      eventAttributes: [],
    }
  }
}
