import type { Net } from '../../model/net.ts'
import type { Move } from '../alignment.ts'
import type { Departure, NamedStep } from './departure.ts'

/** A departure that the sequence of activities alone tells of. */
export type PathDeparture =
  | Extract<Departure, { kind: 'skipped' | 'out-of-order' }>
  | Omit<Extract<Departure, { kind: 'inserted' }>, 'extraMs'>
  | Omit<Extract<Departure, { kind: 'repeated' }>, 'extraMs'>

/** What the alignment of a variant says, the same for all its cases. */
export type PathReading = {
  readonly departures: readonly PathDeparture[]
  /** The synchronous moves: which event was which transition. */
  readonly done: readonly { readonly event: number; readonly transition: number }[]
  /** By event the step it was; of an activity that the model does not know, the activity. */
  readonly steps: readonly string[]
}

/** The steps of a net by transition, and by activity the first that has it. */
type NetSteps = {
  readonly byTransition: readonly NamedStep[]
  readonly byActivity: ReadonlyMap<string, NamedStep>
}

/** Gives the steps of a net; a transition of no SOP is its own step, named by its label. */
export function stepsOfNet(net: Net): NetSteps {
  const byTransition = net.transitions.map(({ id, label = id, step = label }) => ({
    step,
    activity: label,
  }))
  const byActivity = new Map<string, NamedStep>()
  for (const [place, { label }] of net.transitions.entries()) {
    const step = byTransition[place]
    if (label !== undefined && step && !byActivity.has(label)) byActivity.set(label, step)
  }
  return { byTransition, byActivity }
}

/**
 * Reads departures from an alignment: each move of the log alone and each visible move of the model
 * alone is one departure, or two are one, where the step was done out of order. A log move and a
 * model move of one activity are paired in their order. What the model lacks after the last
 * synchronous move is `atEnd`. Linear in the moves, but for the pairs' way to the nearest step.
 */
export function findPathDepartures(
  moves: readonly Move[],
  activities: readonly string[],
  steps: NetSteps,
): PathReading {
  const lastDone = moves.findLastIndex(({ kind }) => kind === 'synchronous')
  const path = { moves, placed: placeMoves(moves), lastDone, activities, steps }
  const departures = [...groupByActivity(path).values()].flatMap((group) => judgeGroup(group, path))
  const done = moves.filter((move) => move.kind === 'synchronous')
  const names = activities.map((activity) => steps.byActivity.get(activity)?.step ?? activity)
  for (const { event, transition } of done) {
    names[event] = steps.byTransition[transition]?.step ?? ''
  }
  return { departures: departures.sort((a, b) => a.place - b.place), done, steps: names }
}

type Path = {
  readonly moves: readonly Move[]
  /** By move the events before it. */
  readonly placed: readonly number[]
  /** Place of the last synchronous move; -1: none. */
  readonly lastDone: number
  readonly activities: readonly string[]
  readonly steps: NetSteps
}

/** The moves of one activity, by their places in the alignment. */
type Group = { readonly model: number[]; readonly log: number[]; synchronous: number }

function placeMoves(moves: readonly Move[]): number[] {
  let events = 0
  return moves.map((move) => ('event' in move ? events++ : events))
}

function groupByActivity({ moves, activities, steps }: Path): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const [place, move] of moves.entries()) {
    if (move.kind === 'silent') continue
    const activity =
      move.kind === 'model' ? steps.byTransition[move.transition]?.activity : activities[move.event]
    const group = groups.get(activity ?? '') ?? { model: [], log: [], synchronous: 0 }
    groups.set(activity ?? '', group)
    if (move.kind === 'synchronous') group.synchronous += 1
    else group[move.kind].push(place)
  }
  return groups
}

function judgeGroup({ model, log, synchronous }: Group, path: Path): PathDeparture[] {
  const pairs = Math.min(model.length, log.length)
  return [
    ...model.map((place, index) => {
      const event = index < pairs ? log[index] : undefined
      return event === undefined ? skipped(place, path) : outOfOrder(place, event, path)
    }),
    ...log.slice(pairs).map((place) => extraEvent(place, path, synchronous + pairs)),
  ]
}

function skipped(place: number, { moves, placed, lastDone, steps }: Path): PathDeparture {
  const transition = transitionAt(moves, place)
  const atEnd = place > lastDone
  return {
    kind: 'skipped',
    ...getStep(steps, transition),
    transition,
    place: placed[place] ?? 0,
    ...(atEnd && { atEnd }),
  }
}

function outOfOrder(due: number, event: number, path: Path): PathDeparture {
  const { moves, placed, steps } = path
  const transition = transitionAt(moves, due)
  const later = event > due
  const between = later ? moves.slice(due, event) : moves.slice(event, due).reverse()
  const nearest = between.find((move) => move.kind === 'synchronous')
  return {
    kind: 'out-of-order',
    ...getStep(steps, transition),
    transition,
    place: placed[event] ?? 0,
    done: later ? 'later' : 'earlier',
    ...(nearest && { than: getStep(steps, nearest.transition) }),
  }
}

/** An event too many: of a step that was done otherwise as well, or of one that was not. */
function extraEvent(
  move: number,
  { placed, activities, steps }: Path,
  done: number,
): PathDeparture {
  const place = placed[move] ?? 0
  const activity = activities[place] ?? ''
  const named = steps.byActivity.get(activity)
  const step = { step: named?.step ?? activity, activity, place }
  if (done > 0) return { kind: 'repeated', ...step }
  return { kind: 'inserted', ...step, known: named !== undefined }
}

function transitionAt(moves: readonly Move[], place: number): number {
  const move = moves[place]
  return move !== undefined && 'transition' in move ? move.transition : -1
}

function getStep({ byTransition }: NetSteps, transition: number): NamedStep {
  const step = byTransition[transition]
  if (step === undefined) throw new RangeError(`no transition ${transition} in the net`)
  return step
}
