import type { OpenCalendar } from '#time'
import type { LogCase, LogNames } from '../../log/log-case.ts'
import {
  measureSpan,
  spanOfCase,
  spansOfEvent,
  type EventSpans,
  type SpanLength,
} from './case-times.ts'
import { compareTexts } from '../compare-texts.ts'
import { addDuration, createSketch, summarise, type TimeSummary } from './duration-sketch.ts'

/** Times by the office's clock and by that on the wall; absent: none is known. */
export type ClockTimes = { readonly office?: TimeSummary; readonly wall?: TimeSummary }

/** Waiting, working and both together (`gap`) of a step or of a resource, as in `EventSpans`. */
export type StepTimes = {
  /** Id of the step, activity, or name of the resource. */
  readonly name: string
  readonly events: number
  readonly waiting: ClockTimes
  readonly working: ClockTimes
  readonly gap: ClockTimes
  /** Working time that went by until its events were complete, since those before. */
  readonly takenMs: number
}

/** Times of a log, each list by name. */
export type TimeReport = {
  readonly cases: number
  /** From the first event of a case to its last. */
  readonly elapsed: ClockTimes
  readonly steps: readonly StepTimes[]
  readonly resources: readonly StepTimes[]
  /** Events that are said to be complete before they began: how long they took is not known. */
  readonly reversed: number
}

/** Takes cases one by one, then gives the report. `steps`: what each event is called; default, its activity. */
export type TimeGatherer = {
  readonly take: (taken: LogCase, names: LogNames, steps?: readonly string[]) => void
  readonly finish: () => TimeReport
}

/**
 * Gathers waiting and working times while a log is read. Memory grows with the steps and resources,
 * not with the cases; quantiles are right to 1 % (`DurationSketch`). What it gives does not depend on
 * the order of the cases.
 */
export function createTimeGatherer(calendar: OpenCalendar): TimeGatherer {
  const elapsed = createTwoSketches()
  const [steps, resources] = [new Map<string, Gathered>(), new Map<string, Gathered>()]
  let [cases, reversed] = [0, 0]
  return {
    take: (taken, names, called) => {
      cases += 1
      add(elapsed, measureSpan(calendar, spanOfCase(taken)))
      for (let event = 0; event < taken.length; event++) {
        const spans = spansOfEvent(taken, event)
        if (spans.working.from > spans.working.to) reversed += 1
        const measured = measureEvent(calendar, spans)
        const step = called?.[event] ?? names.activities[taken.activity[event] ?? -1] ?? ''
        addEvent(getGathered(steps, step), measured)
        const resource = names.resources[taken.resource[event] ?? -1]
        if (resource !== undefined) addEvent(getGathered(resources, resource), measured)
      }
    },
    finish: () => ({
      cases,
      elapsed: clockTimes(elapsed),
      steps: stepTimes(steps),
      resources: stepTimes(resources),
      reversed,
    }),
  }
}

type TwoSketches = ReturnType<typeof createTwoSketches>

function createTwoSketches() {
  return { office: createSketch(), wall: createSketch() }
}

type Gathered = ReturnType<typeof createGathered>

function createGathered() {
  const [waiting, working, gap] = [createTwoSketches(), createTwoSketches(), createTwoSketches()]
  return { events: 0, takenMs: 0, waiting, working, gap }
}

function getGathered(all: Map<string, Gathered>, name: string): Gathered {
  const gathered = all.get(name) ?? createGathered()
  all.set(name, gathered)
  return gathered
}

type Measured = ReturnType<typeof measureEvent>

function measureEvent(calendar: OpenCalendar, { waiting, working, gap }: EventSpans) {
  return {
    waiting: measureSpan(calendar, waiting),
    working: measureSpan(calendar, working),
    gap: measureSpan(calendar, gap),
  }
}

function add({ office, wall }: TwoSketches, { workingMs, wallMs }: SpanLength): void {
  addDuration(office, workingMs)
  addDuration(wall, wallMs)
}

function addEvent(gathered: Gathered, { waiting, working, gap }: Measured): void {
  add(gathered.waiting, waiting)
  add(gathered.working, working)
  add(gathered.gap, gap)
  gathered.events += 1
  // the first event of a case waited for nothing, so nothing but its work is known
  gathered.takenMs +=
    known(gap.workingMs) ?? (known(waiting.workingMs) ?? 0) + (known(working.workingMs) ?? 0)
}

function known(ms: number): number | undefined {
  return Number.isNaN(ms) ? undefined : ms
}

function clockTimes(sketches: TwoSketches): ClockTimes {
  const [office, wall] = [summarise(sketches.office), summarise(sketches.wall)]
  return { ...(office && { office }), ...(wall && { wall }) }
}

function stepTimes(all: ReadonlyMap<string, Gathered>): StepTimes[] {
  return [...all]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, { events, takenMs, waiting, working, gap }]) => ({
      name,
      events,
      waiting: clockTimes(waiting),
      working: clockTimes(working),
      gap: clockTimes(gap),
      takenMs,
    }))
}
