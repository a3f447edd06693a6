import { listVariants, type CountedVariants } from './counted-variants.ts'
import { orderSteps, type ProjectedTrace } from './order-steps.ts'

/** The usual way through a process, as steps one below the other. */
export type MainPath = {
  readonly steps: readonly PathStep[]
  readonly cases: number
  /** Cases that the steps with their options and exits allow as they are. */
  readonly explained: number
  readonly leftOut: {
    /** What is no step: distinct activities, and their events. */
    readonly activities: number
    readonly events: number
    /** Moves along ways too rare to be shown. */
    readonly moves: number
    /** Moves up to a step that the case did not have before: the same work in another order. */
    readonly reordered: number
  }
}

export type PathStep = {
  readonly activity: string
  readonly events: number
  /** Cases with at least one event of it. */
  readonly cases: number
  /** So many cases lack it that it is no must. */
  readonly isOptional: boolean
  /** Share of the moves from here that go on down, to the next step or over optional ones. */
  readonly onward: number
  /** Frequent moves elsewhere, the most frequent first. */
  readonly exits: readonly PathExit[]
}

/** A way from a step to another (its place), or to the end; with the share of the moves that take it. */
export type PathExit = { readonly to: number | 'end'; readonly share: number }

export type PathOptions = {
  /** A step is what at least this share of the cases has. */
  readonly stepShare?: number
  /** An exit is what at least this share of the moves from a step takes. */
  readonly exitShare?: number
  /** A step that fewer than this share of the cases have may be left out. */
  readonly mustShare?: number
  /** The most steps; those of most cases stay. */
  readonly mostSteps?: number
}

/**
 * Finds the main path of a log: the activities of at least a tenth of the cases (or what `options`
 * say), 30 at most, in the order of `orderSteps`. A move up to a step that the case has had, in place,
 * over a step that is a must, or early to the end is an exit where a tenth of the moves from a step take
 * it. A move up to a step that the case has not had is no return but another order of the same work,
 * often of work side by side; it counts for no share. Events of what is no step do not count for moves.
 * Linear in events, quadratic in steps.
 */
export function findMainPath(log: CountedVariants, options: PathOptions = {}): MainPath {
  const { stepShare = 0.1, mustShare = 0.95, mostSteps = 30 } = options
  const cases = sum(listVariants(log), (variant) => variant.cases)
  const figures = countActivities(log)
  const frequent = figures
    .filter((figure) => figure.cases > 0 && figure.cases >= stepShare * cases)
    .sort((one, other) => other.cases - one.cases || (one.name < other.name ? -1 : 1))
    .slice(0, mostSteps)
  const unordered = projectTraces(log, frequent)
  const steps = orderSteps(frequent.length, unordered).flatMap((place) => frequent[place] ?? [])
  const isMust = steps.map((step) => step.cases >= mustShare * cases)
  const { moves, reordered } = countMoves(projectTraces(log, steps), steps.length)
  const ways = steps.map((_, from) => waysFrom({ from, moves, isMust }, options))
  return {
    steps: steps.map((step, place) => ({
      activity: step.name,
      events: step.events,
      cases: step.cases,
      isOptional: isMust[place] !== true,
      onward: ways[place]?.onward ?? 0,
      exits: ways[place]?.exits ?? [],
    })),
    cases,
    explained: countExplained(log, steps, { isMust, exits: ways.map(({ exits }) => exits) }),
    leftOut: {
      activities: figures.filter(({ events }) => events > 0).length - steps.length,
      events: sum(figures, ({ events }) => events) - sum(steps, ({ events }) => events),
      moves: sum(ways, ({ hidden }) => hidden),
      reordered,
    },
  }
}

type Figure = {
  readonly activity: number
  readonly name: string
  events: number
  cases: number
}

function countActivities(log: CountedVariants): Figure[] {
  const figures = log.activities.map((name, activity) => ({ activity, name, events: 0, cases: 0 }))
  for (const variant of listVariants(log)) {
    const met = new Set<Figure>()
    for (const activity of variant.activities) {
      const figure = figures[activity]
      if (figure === undefined) continue
      figure.events += variant.cases
      met.add(figure)
    }
    for (const figure of met) figure.cases += variant.cases
  }
  return figures
}

/** Gives the traces in places of `steps`; other events are left out. */
function projectTraces(log: CountedVariants, steps: readonly Figure[]): ProjectedTrace[] {
  const placeOf = new Map(steps.map((step, place) => [step.activity, place]))
  return listVariants(log).map(({ activities, cases }) => ({
    steps: Array.from(activities).flatMap((activity) => placeOf.get(activity) ?? []),
    cases,
  }))
}

/** Cases that move from one step to another, place `size` being the end; and moves that only reorder. */
function countMoves(traces: readonly ProjectedTrace[], size: number) {
  const moves = Array.from({ length: size }, () => new Float64Array(size + 1))
  let reordered = 0
  for (const { steps, cases } of traces) {
    const done = new Set<number>()
    for (const [at, from] of steps.entries()) {
      done.add(from)
      const to = steps[at + 1] ?? size
      const row = moves[from]
      if (to < from && !done.has(to)) reordered += cases
      else if (row) row[to] = (row[to] ?? 0) + cases
    }
  }
  return { moves, reordered }
}

type Place = {
  readonly from: number
  readonly moves: readonly Float64Array[]
  readonly isMust: readonly boolean[]
}

function waysFrom({ from, moves, isMust }: Place, { exitShare = 0.1 }: PathOptions) {
  const row = moves[from] ?? new Float64Array(0)
  const all = row.reduce((total, cases) => total + cases, 0)
  const aside = [...row.keys()].filter((to) => (row[to] ?? 0) > 0 && !leadsOn(from, to, isMust))
  const shown = aside
    .filter((to) => (row[to] ?? 0) >= exitShare * all)
    .sort((one, other) => (row[other] ?? 0) - (row[one] ?? 0) || one - other)
  const casesAside = sum(aside, (to) => row[to] ?? 0)
  return {
    onward: all === 0 ? 1 : (all - casesAside) / all,
    exits: shown.map((to): PathExit => ({
      to: to === isMust.length ? 'end' : to,
      share: (row[to] ?? 0) / all,
    })),
    hidden: casesAside - sum(shown, (to) => row[to] ?? 0),
  }
}

/** Whether a move goes down and passes over nothing but optional steps. */
function leadsOn(from: number, to: number, isMust: readonly boolean[]): boolean {
  return to > from && !isMust.slice(from + 1, to).includes(true)
}

type Allowed = {
  readonly isMust: readonly boolean[]
  readonly exits: readonly (readonly PathExit[])[]
}

/** Where a case may go on from a step, or from the start (-1): also by the exits of an optional step that it leaves out. */
function nextPlaces(from: number, { isMust, exits }: Allowed): ReadonlySet<number> {
  const waysOf = (place: number) => [
    place + 1,
    ...(exits[place] ?? []).map(({ to }) => (to === 'end' ? isMust.length : to)),
  ]
  const found = new Set(waysOf(from))
  for (const place of found) {
    if (isMust[place] === false) for (const way of waysOf(place)) found.add(way)
  }
  return found
}

function countExplained(
  log: CountedVariants,
  steps: readonly Figure[],
  { isMust, exits }: Allowed,
): number {
  const end = steps.length
  const nexts = [-1, ...steps.keys()].map((from) => nextPlaces(from, { isMust, exits }))
  const allows = (from: number, to: number) => nexts[from + 1]?.has(to) === true
  const variants = listVariants(log)
  const isExplained = (trace: ProjectedTrace, place: number) =>
    trace.steps.length === variants[place]?.activities.length &&
    trace.steps.every((to, at) => allows(trace.steps[at - 1] ?? -1, to)) &&
    allows(trace.steps.at(-1) ?? -1, end)
  return sum(projectTraces(log, steps).filter(isExplained), ({ cases }) => cases)
}

function sum<T>(list: readonly T[], amount: (item: T) => number): number {
  return list.reduce((total, item) => total + amount(item), 0)
}
