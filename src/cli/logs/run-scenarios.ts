import {
  averageDayMs,
  estimateMinutes,
  openCalendar,
  openStretch,
  standardOfficeTime,
  type Duration,
} from '#time'
import {
  collectLog,
  compareRuns,
  emptyHeader,
  scenarioOfNet,
  scenarioOfSop,
  simulate,
  summariseRuns,
  type EventLog,
  type LogNames,
  type RunsDifference,
  type RunsSummary,
  type Scenario,
  type SimulationRun,
} from '#mining'
import type { ConformRules } from './conform-options.ts'
import type { NamedModel } from './read-model.ts'

/** What a simulation assumes that neither SOP nor log say. */
export type Assumptions = {
  readonly casesPerDay: number
  readonly runs: number
  readonly size: number
  readonly variation: number
  readonly wayBack: number
  readonly seed: number
  readonly capacities: Readonly<Record<string, number>>
}

/** A model as it is to be tried. */
export type Trial = {
  readonly model: NamedModel
  readonly scenario: Scenario
  /** Ids of steps that nothing gives a time; of a net its activities. */
  readonly untimed: readonly string[]
  /** Working time within which cases are to be finished. */
  readonly promisedMs: number | undefined
  readonly dayMs: number
  /** Cases of the log that the scenario was fitted to; absent: it was to none. */
  readonly fittedCases?: number
}

/** What trials showed; `difference`: of the second to the first, where there are two. */
export type Tried = {
  readonly trials: readonly (Trial & { readonly summary: RunsSummary })[]
  readonly difference?: RunsDifference
  readonly assumptions: Assumptions
  /** The cases of the first run of the first trial. */
  readonly log: EventLog
}

type Watch = { readonly signal: AbortSignal; readonly advance: (share: number) => void }

/** A Monday far from any change of calendar: what is simulated has no date. */
const beginning = Date.UTC(2026, 0, 5)

/** Makes a scenario of a model: of an SOP by its promises, of a net with times to be fitted. */
export function scenarioOfModel(
  model: NamedModel,
  assumptions: Assumptions,
  { calendar, promised }: Pick<ConformRules, 'calendar' | 'promised'>,
): Trial {
  const dayMs = averageDayMs(openCalendar(calendar))
  const promisedMs = workingMsOf(promised ?? model.sop?.promisedDuration, dayMs)
  const { sop, net } = model
  const { casesPerDay } = assumptions
  if (sop === undefined) {
    const arrivals = { from: beginning, everyMs: dayMs / casesPerDay }
    const scenario = scenarioOfNet(net, calendar, arrivals)
    return { model, scenario, untimed: [], promisedMs, dayMs }
  }
  const from = beginning
  const made = scenarioOfSop(sop, net, { ...assumptions, calendar, from, dayMs })
  return { model, ...made, promisedMs, dayMs }
}

/** The longest working time that a promise allows. */
function workingMsOf(promised: Duration | undefined, dayMs: number): number | undefined {
  if (promised === undefined) return undefined
  const office = { ...standardOfficeTime, minutesPerDay: dayMs / 60_000 }
  const estimate = estimateMinutes(promised, office)
  return estimate && estimate.longest * 60_000
}

/** Runs all trials with the same random numbers; undefined where an office never opens. */
export async function runScenarios(
  trials: readonly Trial[],
  assumptions: Assumptions,
  { signal, advance }: Watch,
): Promise<Tried | undefined> {
  const calendars = trials.map(({ scenario }) => openCalendar(scenario.calendar))
  if (calendars.some((calendar) => openStretch(calendar, beginning) === undefined)) return undefined
  const collector = collectLog()
  const { runs: count, size, seed } = assumptions
  let names: LogNames = { activities: [], resources: [], transitions: [] }
  const runs: SimulationRun[][] = trials.map(() => [])
  for (let run = 0; run < count; run += 1) {
    signal.throwIfAborted()
    for (const [place, { scenario }] of trials.entries()) {
      const isShown = run === 0 && place === 0
      const simulated = simulate(scenario, {
        seed: seed + run,
        cases: size,
        // lines fill up in the first tenth
        warmUp: Math.floor(size / 10),
        ...(isShown && {
          take: (taken, found) => {
            names = found
            collector.take(taken, found)
          },
        }),
      })
      runs[place]?.push(simulated)
    }
    advance((run + 1) / count)
    // so that Ctrl-C is heard
    await new Promise((resolve) => setImmediate(resolve))
  }
  const [first = [], second] = runs
  const promisedMs = trials[0]?.promisedMs
  return {
    trials: trials.map((trial, place) => {
      return { ...trial, summary: summariseRuns(runs[place] ?? [], trial.promisedMs) }
    }),
    ...(second !== undefined && { difference: compareRuns(first, second, promisedMs) }),
    assumptions,
    log: collector.log({ names, header: emptyHeader }),
  }
}
