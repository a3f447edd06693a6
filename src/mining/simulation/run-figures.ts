import type { Scenario, SimulationOptions } from './scenario.ts'
import type { Standing } from './token-game.ts'
import { WorkClock } from './work-clock.ts'

/** What one run gave. Times are milliseconds: `wall` on the clock on the wall, all else of working time. */
export type SimulationRun = {
  /** Of the finished cases, in the order of their arrival. */
  readonly elapsed: Float64Array
  readonly wall: Float64Array
  /** Cases that came to no end: nothing could go on, or a loop without end. */
  readonly stuck: number
  readonly endless: number
  /** Along the net's transitions. */
  readonly steps: readonly StepFigures[]
  /** Along the scenario's pools. */
  readonly pools: readonly PoolFigures[]
  /** Arrivals, beginnings and ends of steps, ends of cases. */
  readonly events: number
}

/** How often a step was carried out, and its sums of time. */
export type StepFigures = {
  readonly times: number
  readonly waited: number
  readonly longestWait: number
  readonly worked: number
}

/**
 * `utilisation`: share of the pool's working time spent at work, of `Infinity` persons 0.
 * `line`: how many wait for it on average (Little 1961: waiting time over the span).
 */
export type PoolFigures = { readonly utilisation: number; readonly line: number }

type StepEnd = {
  readonly caseNumber: number
  readonly transition: number
  readonly waited: number
  readonly worked: number
}

type CaseEnd = {
  readonly caseNumber: number
  readonly standing: Standing
  readonly elapsed: number
  readonly wall: number
}

/** Adds up a run while it goes. Cases of the warm-up are followed and not counted, but by the pools. */
export class RunFigures {
  readonly #scenario: Scenario
  readonly #warmUp: number
  readonly #elapsed: Float64Array
  readonly #wall: Float64Array
  readonly #times: Float64Array
  readonly #waited: Float64Array
  readonly #longest: Float64Array
  readonly #worked: Float64Array
  readonly #busy: Float64Array
  readonly #lined: Float64Array
  readonly #counts = { stuck: 0, endless: 0, events: 0 }
  #from = Number.NaN

  constructor(scenario: Scenario, { cases, warmUp = 0 }: SimulationOptions) {
    this.#scenario = scenario
    this.#warmUp = warmUp
    // by the number of the case; NaN until it is finished
    this.#elapsed = new Float64Array(cases).fill(Number.NaN)
    this.#wall = new Float64Array(cases).fill(Number.NaN)
    const { transitions, pools } = scenario
    this.#times = new Float64Array(transitions.length)
    this.#waited = new Float64Array(transitions.length)
    this.#longest = new Float64Array(transitions.length)
    this.#worked = new Float64Array(transitions.length)
    this.#busy = new Float64Array(pools.length)
    this.#lined = new Float64Array(pools.length)
  }

  arrive(at: number): void {
    if (Number.isNaN(this.#from)) this.#from = at
    this.#counts.events += 1
  }

  step({ caseNumber, transition, waited, worked }: StepEnd): void {
    this.#counts.events += 2
    const plan = this.#scenario.transitions[transition]
    for (const pool of plan?.pools ?? []) {
      this.#busy[pool] = (this.#busy[pool] ?? 0) + worked
      this.#lined[pool] = (this.#lined[pool] ?? 0) + waited
    }
    if (caseNumber < this.#warmUp) return
    this.#times[transition] = (this.#times[transition] ?? 0) + 1
    this.#waited[transition] = (this.#waited[transition] ?? 0) + waited
    this.#worked[transition] = (this.#worked[transition] ?? 0) + worked
    this.#longest[transition] = Math.max(this.#longest[transition] ?? 0, waited)
  }

  end({ caseNumber, standing, elapsed, wall }: CaseEnd): void {
    this.#counts.events += 1
    if (caseNumber < this.#warmUp) return
    if (standing === 'stuck') this.#counts.stuck += 1
    if (standing === 'endless') this.#counts.endless += 1
    if (standing !== 'finished') return
    this.#elapsed[caseNumber] = elapsed
    this.#wall[caseNumber] = wall
  }

  /** The figures at the end of the run. */
  close(now: number): SimulationRun {
    const { calendar, pools, transitions } = this.#scenario
    const from = Number.isNaN(this.#from) ? now : this.#from
    const workingSpan = new WorkClock(calendar).between(from, now)
    return {
      elapsed: this.#elapsed.filter((ms) => !Number.isNaN(ms)),
      wall: this.#wall.filter((ms) => !Number.isNaN(ms)),
      ...this.#counts,
      steps: transitions.map((_, transition) => ({
        times: this.#times[transition] ?? 0,
        waited: this.#waited[transition] ?? 0,
        longestWait: this.#longest[transition] ?? 0,
        worked: this.#worked[transition] ?? 0,
      })),
      pools: pools.map((pool, place) => {
        const own = pool.calendar ?? calendar
        const span = own === calendar ? workingSpan : new WorkClock(own).between(from, now)
        return {
          utilisation: share(this.#busy[place] ?? 0, span * pool.capacity),
          line: share(this.#lined[place] ?? 0, span),
        }
      }),
    }
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
