import type { WorkingCalendar } from '#time'
import type { TakeCase } from '../log/log-case.ts'
import type { Net } from '../model/net.ts'

/**
 * What a simulation assumes: the model, how long each transition takes, who carries it out, how a
 * choice falls, and when cases arrive. Plain data. `transitions` runs along the net's.
 */
export type Scenario = {
  readonly net: Net
  readonly transitions: readonly TransitionPlan[]
  readonly pools: readonly Pool[]
  readonly arrivals: Arrivals
  /** Office hours: when cases arrive, and the clock of all working times. */
  readonly calendar: WorkingCalendar
}

/** How a transition is carried out. */
export type TransitionPlan = {
  /** How often it is taken where several can be, against the others; 0: never. */
  readonly weight: number
  /** Absent: silent; it takes no time and nobody, and no event tells of it. */
  readonly time?: WorkTime
  /** Places in `pools` of those who carry it out together; none: it takes time but nobody's. */
  readonly pools: readonly number[]
}

/** Those who can take each other's place: a performer of the SOP. */
export type Pool = {
  readonly name: string
  /** How many of them there are; `Infinity`: nobody ever waits. */
  readonly capacity: number
  /** Where they keep other hours than the office. */
  readonly calendar?: WorkingCalendar
}

/** When cases come: the first after a draw from `from` (milliseconds UTC), each after a draw from the one before. */
export type Arrivals = { readonly from: number; readonly between: WorkTime }

/**
 * How long something takes, in milliseconds: of working time, or of the clock on the wall, which
 * nights and holidays do not stop (`3 x 24 jam`).
 */
export type WorkTime = { readonly clock: 'working' | 'wall'; readonly spread: Spread }

/** The time of what happens at once. */
export const noTime: WorkTime = { clock: 'working', spread: { kind: 'fixed', ms: 0 } }

/**
 * A distribution of milliseconds.
 * - `triangular`: from `least` to `greatest`, most often `mode` (Law, Simulation Modeling and Analysis,
 *   2015, 6.11: where there is an estimate and no data).
 * - `exponential`: with its mean; the time between cases that come independently of each other.
 * - `observed`: the values seen, ascending, one at least, and what lies between them in straight lines
 *   (Law 2015, 6.2.4).
 */
export type Spread =
  | { readonly kind: 'fixed'; readonly ms: number }
  | {
      readonly kind: 'triangular'
      readonly least: number
      readonly mode: number
      readonly greatest: number
    }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'observed'; readonly values: readonly number[] }

/** How much is simulated. */
export type SimulationOptions = {
  /** Same scenario, seed and number of cases: same figures to the last bit. */
  readonly seed: number
  /** Cases that arrive; all of them are followed to their end. */
  readonly cases: number
  /** Of them, so many at the beginning are left out of the figures, while lines fill up; default 0. */
  readonly warmUp?: number
  /** Receives each case as it finishes, those of the warm-up too, as a case of an event log. */
  readonly take?: TakeCase
}
