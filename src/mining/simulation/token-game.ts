import type { CaseSlots } from './case-slots.ts'
import type { CompiledScenario } from './compile-scenario.ts'
import { drawAt } from './draw-at.ts'

/** How a case stands once nothing more happens of itself. */
export type Standing = 'working' | 'finished' | 'stuck' | 'endless'

/** More firings at one instant, or of one step in one case, are taken for a loop without end. */
const mostFirings = 10_000

/**
 * Moves the tokens of cases: where several transitions can fire, one is drawn by the weights. A
 * transition that takes time is begun (`begin`) and puts its tokens out when it ends (`end`). A case
 * is finished once it holds a final marking and nothing of it is under way.
 */
export class TokenGame {
  readonly #scenario: CompiledScenario
  readonly #slots: CaseSlots
  readonly #begin: (slot: number, transition: number) => void
  /** Places that may enable something. */
  readonly #fresh: number[] = []

  constructor(
    scenario: CompiledScenario,
    slots: CaseSlots,
    begin: (slot: number, transition: number) => void,
  ) {
    this.#scenario = scenario
    this.#slots = slots
    this.#begin = begin
  }

  /** Starts a case that has just been given its slot. */
  start(slot: number): Standing {
    const { places, initial } = this.#scenario
    for (let place = 0; place < places; place += 1) {
      if ((initial[place] ?? 0) > 0) this.#fresh.push(place)
    }
    return this.#settle(slot)
  }

  /** Ends a transition that was begun. */
  end(slot: number, transition: number): Standing {
    this.#putOut(slot, transition)
    return this.#settle(slot)
  }

  #settle(slot: number): Standing {
    for (let firings = 0; firings < mostFirings; firings += 1) {
      if (this.#isFinal(slot)) return this.#rest('finished')
      const place = this.#fresh.at(-1)
      if (place === undefined) {
        return (this.#slots.tasks[slot] ?? 0) > 0 ? 'working' : 'stuck'
      }
      const transition = this.#choose(slot, place)
      if (transition < 0) this.#fresh.pop()
      else if (!this.#fire(slot, transition)) return this.#rest('endless')
    }
    return this.#rest('endless')
  }

  #rest(standing: Standing): Standing {
    this.#fresh.length = 0
    return standing
  }

  /** One of the enabled transitions that take from a place; -1 where there is none. */
  #choose(slot: number, place: number): number {
    const { takers, places, choiceSubjects } = this.#scenario
    const from = takers.first[place] ?? 0
    const to = takers.first[place + 1] ?? 0
    let total = 0
    let enabled = 0
    let last = -1
    for (let at = from; at < to; at += 1) {
      const weight = this.#weightOf(slot, takers.items[at] ?? 0)
      if (weight === 0) continue
      total += weight
      enabled += 1
      last = takers.items[at] ?? 0
    }
    if (enabled < 2) return last
    const counted = slot * places + place
    const count = this.#slots.choices[counted] ?? 0
    this.#slots.choices[counted] = count + 1
    let rest = total * drawAt(this.#slots.stream[slot] ?? 0, choiceSubjects[place] ?? 0, count)
    for (let at = from; at < to; at += 1) {
      rest -= this.#weightOf(slot, takers.items[at] ?? 0)
      if (rest < 0) return takers.items[at] ?? 0
    }
    return last
  }

  /** 0 where a transition cannot fire, or never does. */
  #weightOf(slot: number, transition: number): number {
    const weight = this.#scenario.plans[transition]?.weight ?? 0
    return weight > 0 && this.#isEnabled(slot, transition) ? weight : 0
  }

  #isEnabled(slot: number, transition: number): boolean {
    const { inputs, inputWeights, places } = this.#scenario
    const to = inputs.first[transition + 1] ?? 0
    for (let at = inputs.first[transition] ?? 0; at < to; at += 1) {
      const held = this.#slots.tokens[slot * places + (inputs.items[at] ?? 0)] ?? 0
      if (held < (inputWeights[at] ?? 1)) return false
    }
    return true
  }

  /** False where it was begun too often. */
  #fire(slot: number, transition: number): boolean {
    const { inputs, inputWeights, places, plans } = this.#scenario
    const to = inputs.first[transition + 1] ?? 0
    for (let at = inputs.first[transition] ?? 0; at < to; at += 1) {
      const held = slot * places + (inputs.items[at] ?? 0)
      this.#slots.tokens[held] = (this.#slots.tokens[held] ?? 0) - (inputWeights[at] ?? 1)
    }
    if (plans[transition]?.time === undefined) {
      this.#putOut(slot, transition)
      return true
    }
    const counted = slot * plans.length + transition
    const begun = (this.#slots.begun[counted] ?? 0) + 1
    this.#slots.begun[counted] = begun
    this.#begin(slot, transition)
    return begun < mostFirings
  }

  #putOut(slot: number, transition: number): void {
    const { outputs, outputWeights, places } = this.#scenario
    const to = outputs.first[transition + 1] ?? 0
    for (let at = outputs.first[transition] ?? 0; at < to; at += 1) {
      const place = outputs.items[at] ?? 0
      const held = slot * places + place
      this.#slots.tokens[held] = (this.#slots.tokens[held] ?? 0) + (outputWeights[at] ?? 1)
      this.#fresh.push(place)
    }
  }

  #isFinal(slot: number): boolean {
    if ((this.#slots.tasks[slot] ?? 0) > 0) return false
    const { finals, places } = this.#scenario
    const from = slot * places
    return finals.some((final) => {
      for (let place = 0; place < places; place += 1) {
        if ((this.#slots.tokens[from + place] ?? 0) !== final[place]) return false
      }
      return true
    })
  }
}
