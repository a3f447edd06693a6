import { judgePromise, type Duration, type Judgement, type OpenCalendar, type Span } from '#time'
import type { LogCase, LogNames } from '../../log/log-case.ts'
import type { Net } from '../../model/net.ts'
import type { Alignment } from '../alignment.ts'
import { measureSpan, spanOfCase, spanOfWork, spansOfEvent } from '../times/case-times.ts'
import type { Departure, NamedStep } from './departure.ts'
import {
  findPathDepartures,
  stepsOfNet,
  type PathDeparture,
  type PathReading,
} from './find-path-departures.ts'
import { createPerformerJudge, type JudgePerformer } from './judge-performer.ts'

/** What cases are held against. */
export type DepartureModel = {
  readonly net: Net
  readonly calendar: OpenCalendar
  /** Promised durations by step. */
  readonly promises?: ReadonlyMap<string, Duration>
  /** Promised duration of the whole case. */
  readonly promised?: Duration
  /**
   * Which performers of the model a resource of the log is, in any case of letters. Without an entry
   * a resource that is called like a performer of the model is that performer; any other is not judged.
   */
  readonly performersOf?: ReadonlyMap<string, readonly string[]>
}

/** What one case shows. `steps`: by event the step it was, or its activity. */
export type CaseFindings = {
  readonly departures: readonly Departure[]
  readonly steps: readonly string[]
  readonly span: Span
  /** What the promises came to, for each performance of a step that has one. */
  readonly promises: readonly { readonly step: string; readonly judgement: Judgement }[]
  /** What the promise of the whole case came to; absent: none was given. */
  readonly promised?: Judgement
  /** Steps whose performer could be judged, a performance each; and how many could not. */
  readonly performed: readonly string[]
  readonly performersUnknown: number
}

/** Gives what one case shows; undefined where its alignment has no moves to read. */
type FindDepartures = (
  taken: LogCase,
  names: LogNames,
  alignment: Alignment,
) => CaseFindings | undefined

/**
 * Makes ready to find departures. What the sequence of activities tells is read once for each
 * alignment, so cases of a variant should come with the same one. A step's time runs from its start,
 * or where that is not known from the event before; promise and performer are judged of synchronous
 * moves. Cost of a case: its events.
 */
export function createDepartureFinder(model: DepartureModel): FindDepartures {
  const steps = stepsOfNet(model.net)
  const readings = new WeakMap<Alignment, { activity: Int32Array; path: PathReading }>()
  const tools = { ...model, steps: steps.byTransition, judgePerformer: createPerformerJudge(model) }
  return (taken, names, alignment) => {
    if (!hasMoves(alignment)) return undefined
    const read = readings.get(alignment)
    const known = read !== undefined && isSame(read.activity, taken)
    const path = known
      ? read.path
      : findPathDepartures(alignment.moves, activitiesOf(taken, names), steps)
    if (!known) readings.set(alignment, { activity: taken.activity.slice(0, taken.length), path })
    return readCase({ taken, names, path }, tools)
  }
}

/** Cases of one alignment may differ in activities that the model does not know. */
function isSame(activity: Int32Array, { activity: other, length }: LogCase): boolean {
  return activity.length === length && activity.every((place, event) => place === other[event])
}

/** An empty alignment is the whole of an empty case of a model that may do nothing. */
function hasMoves(
  alignment: Alignment,
): alignment is Exclude<Alignment, { readonly kind: 'impossible' }> {
  if (alignment.kind === 'impossible') return false
  return alignment.kind === 'optimal' || alignment.upper !== undefined
}

function activitiesOf({ activity, length }: LogCase, names: LogNames): string[] {
  return Array.from(activity.subarray(0, length), (place) => names.activities[place] ?? '')
}

type OneCase = {
  readonly taken: LogCase
  readonly names: LogNames
  readonly path: PathReading
}

type Tools = DepartureModel & {
  readonly steps: readonly NamedStep[]
  readonly judgePerformer: JudgePerformer
}

function readCase(one: OneCase, tools: Tools): CaseFindings {
  const { taken, path } = one
  const span = spanOfCase(taken)
  const times = judgeTimes(one, tools)
  const performers = judgePerformers(one, tools)
  const promised = tools.promised && judgePromise(tools.promised, span, tools.calendar)
  return {
    departures: [
      ...path.departures.map((each) => addExtra(each, taken, tools.calendar)),
      ...performers.departures,
      ...times.departures,
      ...(promised?.kind === 'late' ? [{ ...promised, kind: 'late-case' } as const] : []),
    ],
    steps: path.steps,
    span,
    promises: times.promises,
    ...(promised && { promised }),
    performed: performers.performed,
    performersUnknown: performers.unknown,
  }
}

function addExtra(departure: PathDeparture, taken: LogCase, calendar: OpenCalendar): Departure {
  if (departure.kind === 'skipped' || departure.kind === 'out-of-order') return departure
  const { gap } = spansOfEvent(taken, departure.place)
  return { ...departure, extraMs: measureSpan(calendar, gap).workingMs }
}

function judgeTimes({ taken, path }: OneCase, { promises, calendar, steps }: Tools) {
  const judged: { step: string; judgement: Judgement }[] = []
  const departures: Departure[] = []
  for (const { event, transition } of promises === undefined ? [] : path.done) {
    const named = steps[transition]
    const promise = promises?.get(named?.step ?? '')
    if (named === undefined || promise === undefined) continue
    const judgement = judgePromise(promise, spanOfWork(taken, event), calendar)
    judged.push({ step: named.step, judgement })
    if (judgement.kind !== 'late') continue
    departures.push({ ...judgement, ...named, transition, place: event })
  }
  return { promises: judged, departures }
}

function judgePerformers({ taken, names, path }: OneCase, { steps, judgePerformer }: Tools) {
  const departures: Departure[] = []
  const performed: string[] = []
  let unknown = 0
  for (const { event, transition } of path.done) {
    const resource = names.resources[taken.resource[event] ?? -1]
    const named = steps[transition]
    if (resource === undefined || named === undefined) continue
    const verdict = judgePerformer(resource, transition)
    if (verdict === 'unknown') unknown += 1
    if (verdict === 'allowed' || verdict === 'other') performed.push(named.step)
    if (verdict !== 'other') continue
    departures.push({ kind: 'other-performer', ...named, transition, place: event, resource })
  }
  return { departures, performed, unknown }
}
