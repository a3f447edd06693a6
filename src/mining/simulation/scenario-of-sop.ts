import type { Sop } from '#sop'
import { minuteMs, standardOfficeTime, type WorkingCalendar } from '#time'
import type { Net, Transition } from '../model/net.ts'
import { noTime, type Pool, type Scenario, type TransitionPlan } from './scenario.ts'
import { spreadOfPromise, type PromiseReading } from './spread-of-promise.ts'

/** What an SOP does not say and a simulation has to assume. */
export type SopAssumptions = {
  readonly calendar: WorkingCalendar
  /** First instant at which a case can come, and how many come on a working day on average. */
  readonly from: number
  readonly casesPerDay: number
  /** Working time of a day, in milliseconds. */
  readonly dayMs: number
  /** Persons by the performer's name; a performer without an entry is one person. */
  readonly capacities?: Readonly<Record<string, number>>
  /** How far times vary around the promise, 0 to 1; absent: 0.3. */
  readonly variation?: number
  /** Share of the cases that a way back takes, against ways onward; absent: 0.2. */
  readonly wayBack?: number
}

/** The scenario of an SOP, and the steps (ids) whose time it does not state: they take none. */
export type SopScenario = { readonly scenario: Scenario; readonly untimed: readonly string[] }

/**
 * Gives what an SOP promises as a scenario: times by `spreadOfPromise`, one pool for each internal
 * performer (applicants and software never keep anybody waiting), cases that come independently of
 * each other. Where the flow parts, ways onward share equally what ways back to the same or an earlier
 * row leave; an optional step is done by half of the cases.
 */
export function scenarioOfSop(sop: Sop, net: Net, assumptions: SopAssumptions): SopScenario {
  const { calendar, from, casesPerDay, dayMs, capacities = {}, variation = 0.3 } = assumptions
  const reading = { variation, office: { ...standardOfficeTime, minutesPerDay: dayMs / minuteMs } }
  const pools = sop.performers.map(({ name, kind }): Pool => {
    const capacity = capacities[name] ?? (kind === 'internal' ? 1 : Infinity)
    return { name, capacity }
  })
  const weights = weightsOf(sop, net, assumptions.wayBack ?? 0.2)
  const plans = net.transitions.map((transition, place) =>
    planOf(transition, { sop, pools, reading, weight: weights[place] ?? 1 }),
  )
  const between = {
    clock: 'working',
    spread: { kind: 'exponential', mean: dayMs / casesPerDay },
  } as const
  return {
    scenario: { net, transitions: plans, pools, calendar, arrivals: { from, between } },
    untimed: net.transitions.flatMap(({ label, step }, place) =>
      label !== undefined && step !== undefined && plans[place]?.time === noTime ? [step] : [],
    ),
  }
}

type Planning = {
  readonly sop: Sop
  readonly pools: readonly Pool[]
  readonly reading: PromiseReading
  readonly weight: number
}

function planOf(transition: Transition, { sop, pools, reading, weight }: Planning): TransitionPlan {
  const duration = sop.steps.find(({ id }) => id === transition.step)?.duration
  if (transition.label === undefined) return { weight, pools: [] }
  const work = duration === undefined ? undefined : spreadOfPromise(duration, reading)
  if (work === undefined) return { weight, time: noTime, pools: [] }
  const performers = new Set(transition.performers)
  const hands = pools.flatMap(({ name }, place) => (performers.has(name) ? [place] : []))
  return { weight, time: work.time, pools: work.occupies === 'performer' ? hands : [] }
}

/** Of each transition: what it weighs against those that compete with it for a token. */
function weightsOf(sop: Sop, net: Net, wayBack: number): number[] {
  const rows = new Map(sop.steps.map(({ id }, row) => [id, row]))
  const rowOf = ({ step }: Transition) => rows.get(step ?? '') ?? -1
  const takers: number[][] = net.places.map(() => [])
  const origins = net.places.map(() => -1)
  for (const [at, transition] of net.transitions.entries()) {
    for (const { place } of transition.inputs) takers[place]?.push(at)
    for (const { place } of transition.outputs) {
      origins[place] = Math.max(origins[place] ?? -1, rowOf(transition))
    }
  }
  const aheads = rowsAhead(net, takers, rowOf)
  return net.transitions.map(({ inputs: [arc] }, at) => {
    if (arc === undefined) return 1
    const isBack = (way: number) => (aheads[way] ?? Infinity) <= (origins[arc.place] ?? -1)
    const ways = takers[arc.place] ?? []
    const backs = ways.filter(isBack).length
    const onwards = ways.length - backs
    if (backs === 0 || onwards === 0) return 1
    return isBack(at) ? wayBack / backs : (1 - wayBack) / onwards
  })
}

/** Of each transition the earliest row that comes next: its own, where an event tells of it. */
function rowsAhead(
  { transitions }: Net,
  takers: readonly (readonly number[])[],
  rowOf: (transition: Transition) => number,
): number[] {
  const rows = transitions.map((one) => (one.label === undefined ? Infinity : rowOf(one)))
  // silent ones take over from those behind them until nothing changes: rows only fall
  for (let changed = true; changed;) {
    changed = false
    for (const [at, { label, outputs }] of transitions.entries()) {
      if (label !== undefined) continue
      const next = outputs.flatMap(({ place }) => takers[place] ?? [])
      const row = Math.min(Infinity, ...next.map((other) => rows[other] ?? Infinity))
      changed ||= row !== rows[at]
      rows[at] = row
    }
  }
  return rows
}
