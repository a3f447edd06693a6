import { openCalendar, workingMs, type OpenCalendar } from '#time'
import type { Alignment } from '../conformance/alignment.ts'
import type { LogCase } from '../log/log-case.ts'
import { Sample } from './sample.ts'
import type { Scenario, TransitionPlan, WorkTime } from './scenario.ts'

/** How a scenario was fitted to a log: what stands in it because of the log, by transition of the net. */
export type ScenarioFit = {
  readonly scenario: Scenario
  readonly cases: number
  /** Transitions whose working time the log tells; nobody waits in a line that the log does not show. */
  readonly fromWork: readonly number[]
  /** Transitions of which it tells only when they were done: the time since the event before, waiting included. */
  readonly fromGaps: readonly number[]
  /** Visible transitions that the log does not know: they keep the time that the scenario gave them. */
  readonly unseen: readonly number[]
}

/**
 * Fits a scenario to a log: choices by how often the aligned cases took each way, times as observed,
 * arrivals as often as in the log and independent of each other. Hand over each case with its
 * alignment; then `fit`. Cases whose alignment is not known to be optimal count as far as their moves
 * go. Memory does not grow with the log.
 */
export class ScenarioFitter {
  readonly #scenario: Scenario
  readonly #calendar: OpenCalendar
  readonly #fired: Float64Array
  readonly #work: readonly Sample[]
  readonly #gaps: readonly Sample[]
  #cases = 0
  #first = Infinity
  #last = -Infinity

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#calendar = openCalendar(scenario.calendar)
    this.#fired = new Float64Array(scenario.net.transitions.length)
    this.#work = scenario.net.transitions.map((_, place) => new Sample(2 * place))
    this.#gaps = scenario.net.transitions.map((_, place) => new Sample(2 * place + 1))
  }

  take(taken: LogCase, alignment: Alignment): void {
    if (alignment.kind === 'impossible') return
    this.#cases += 1
    this.#arrive(taken)
    for (const move of alignment.moves) {
      if (move.kind === 'log') continue
      this.#fired[move.transition] = (this.#fired[move.transition] ?? 0) + 1
      if (move.kind === 'synchronous') this.#time(taken, move.event, move.transition)
    }
  }

  #arrive(taken: LogCase): void {
    if (taken.length === 0) return
    const started = taken.start[0] ?? Number.NaN
    const at = Number.isNaN(started) ? (taken.time[0] ?? Number.NaN) : started
    if (Number.isNaN(at)) return
    this.#first = Math.min(this.#first, at)
    this.#last = Math.max(this.#last, at)
  }

  #time(taken: LogCase, event: number, transition: number): void {
    const to = taken.time[event] ?? Number.NaN
    const start = taken.start[event] ?? Number.NaN
    if (!Number.isNaN(start)) {
      this.#add(this.#work[transition], start, to)
    } else if (event > 0) {
      this.#add(this.#gaps[transition], taken.time[event - 1] ?? Number.NaN, to)
    }
  }

  #add(sample: Sample | undefined, from: number, to: number): void {
    const ms = workingMs(this.#calendar, { from, to })
    // a clock that was set back tells nothing
    if (ms >= 0) sample?.add(ms)
  }

  /** The scenario as the log has it. */
  fit(): ScenarioFit {
    const { net, transitions, arrivals } = this.#scenario
    const places = net.transitions.map((_, place) => place)
    const visible = places.filter((place) => net.transitions[place]?.label !== undefined)
    const fromWork = visible.filter((place) => (this.#work[place]?.count ?? 0) > 0)
    const fromGaps = visible.filter(
      (place) => !fromWork.includes(place) && (this.#gaps[place]?.count ?? 0) > 0,
    )
    const plans = transitions.map((plan, place) => this.#plan(plan, place))
    const gap = workingMs(this.#calendar, { from: this.#first, to: this.#last }) / (this.#cases - 1)
    const between = { clock: 'working', spread: { kind: 'exponential', mean: gap } } as const
    return {
      scenario: {
        ...this.#scenario,
        transitions: plans,
        ...(gap > 0 && { arrivals: { from: arrivals.from, between } }),
      },
      cases: this.#cases,
      fromWork,
      fromGaps,
      unseen: visible.filter((place) => !fromWork.includes(place) && !fromGaps.includes(place)),
    }
  }

  #plan(plan: TransitionPlan, place: number): TransitionPlan {
    const weight = this.#weight(place)
    if (this.#scenario.net.transitions[place]?.label === undefined) return { ...plan, weight }
    const work = this.#work[place]?.sorted() ?? []
    if (work.length > 0) return { ...plan, weight, time: observed(work) }
    const gaps = this.#gaps[place]?.sorted() ?? []
    if (gaps.length > 0) return { weight, pools: [], time: observed(gaps) }
    return { ...plan, weight }
  }

  /** How often it fired; where none of those that it competes with ever did, as before. */
  #weight(place: number): number {
    const { net, transitions } = this.#scenario
    const inputs = new Set(net.transitions[place]?.inputs.map((arc) => arc.place))
    const seen = net.transitions.some(
      (other, at) =>
        (this.#fired[at] ?? 0) > 0 && other.inputs.some((arc) => inputs.has(arc.place)),
    )
    return seen ? (this.#fired[place] ?? 0) : (transitions[place]?.weight ?? 1)
  }
}

function observed(values: readonly number[]): WorkTime {
  return { clock: 'working', spread: { kind: 'observed', values } }
}
