import type { MapEnd, ProcessMap } from './process-map.ts'
import { strongestWays, type Arrow } from './strongest-ways.ts'

/** How much of a map is kept; absent: all. */
export type MapFilter = {
  /** Share of the activities, the most frequent first: 0 to 1; one stays at least. */
  readonly activities?: number
  /** Share of the paths between those (flows, starts, ends), the most frequent first: 0 to 1. */
  readonly paths?: number
  /** Fewest events of an activity, and of a path. */
  readonly activityEvents?: number
  readonly pathEvents?: number
}

/** The part of a map that is kept, and how much is not. */
export type FilteredMap = {
  readonly map: ProcessMap
  /** What the map does not show: distinct ones, and events of activities and of flows. */
  readonly leftOut: {
    readonly activities: number
    readonly activityEvents: number
    readonly flows: number
    readonly flowEvents: number
    /** Cases whose start, and whose end, is not shown. */
    readonly starts: number
    readonly ends: number
  }
}

/**
 * Leaves out what is rare and keeps the map in one piece. Shares and thresholds say which activities
 * and paths stay; then each of these activities gets the way from a start to it, and from it to an end,
 * whose weakest arrow is strongest, with all that stands on these ways (the wish of Günther & van der
 * Aalst, Fuzzy Mining, 2007, 4, to keep what is significant connected). An activity on no such path
 * goes, unless something is marked of it: a step that was skipped in every case. Flows × log flows.
 */
export function filterMap(map: ProcessMap, filter: MapFilter = {}): FilteredMap {
  const arrows = arrowsOf(map)
  const { activities, ways } = connect(arrows, chooseActivities(map, filter), map)
  const isShown = (node: number) => node >= map.activities.length || activities.has(node)
  const between = arrows.filter((arrow) => isShown(arrow.from) && isShown(arrow.to))
  const paths = new Set([...choosePaths(between, filter), ...ways])
  const onPath = new Set([...paths].flatMap(({ from, to }) => [from, to]))
  const places = [...activities].filter(
    (place) => onPath.has(place) || map.activities[place]?.marks,
  )
  return showOnly(map, new Set(places), paths)
}

/** Start and end of the process are nodes beyond the activities. */
function arrowsOf({ activities, flows, starts, ends }: ProcessMap): Arrow[] {
  const start = activities.length
  const end = start + 1
  return [
    ...starts.map(({ activity, cases }) => ({ from: start, to: activity, weight: cases })),
    ...flows.map(({ from, to, events }) => ({ from, to, weight: events })),
    ...ends.map(({ activity, cases }) => ({ from: activity, to: end, weight: cases })),
  ]
}

function chooseActivities({ activities }: ProcessMap, filter: MapFilter): number[] {
  const { activities: share = 1, activityEvents = 0 } = filter
  const byEvents = [...activities.keys()].sort(
    (one, other) => (activities[other]?.events ?? 0) - (activities[one]?.events ?? 0),
  )
  return byEvents
    .slice(0, Math.max(1, Math.round(share * activities.length)))
    .filter((place, rank) => rank === 0 || (activities[place]?.events ?? 0) >= activityEvents)
}

function choosePaths(arrows: readonly Arrow[], { paths = 1, pathEvents = 0 }: MapFilter): Arrow[] {
  return [...arrows]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, Math.round(paths * arrows.length))
    .filter((arrow) => arrow.weight >= pathEvents)
}

/** Adds to the chosen activities the strongest ways to them and from them. */
function connect(arrows: readonly Arrow[], chosen: readonly number[], map: ProcessMap) {
  const start = map.activities.length
  const into = new Map(strongestWays(arrows, start).map((arrow) => [arrow.to, arrow]))
  const turned = new Map(arrows.map((arrow) => [turn(arrow), arrow]))
  const back = strongestWays([...turned.keys()], start + 1)
  const out = new Map(back.map((arrow) => [arrow.to, turned.get(arrow)]))
  const activities = new Set<number>()
  const ways = new Set<Arrow>()
  const open = [...chosen]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (activities.has(node) || node >= start) continue
    activities.add(node)
    for (const arrow of [into.get(node), out.get(node)]) {
      if (!arrow) continue
      ways.add(arrow)
      open.push(arrow.from, arrow.to)
    }
  }
  return { activities, ways }
}

function turn({ from, to, weight }: Arrow): Arrow {
  return { from: to, to: from, weight }
}

function showOnly(
  map: ProcessMap,
  activities: ReadonlySet<number>,
  paths: ReadonlySet<Arrow>,
): FilteredMap {
  const places = [...map.activities.keys()].filter((place) => activities.has(place))
  const placeOf = new Map(places.map((old, place) => [old, place]))
  const shown = new Set([...paths].map(({ from, to }) => `${from} ${to}`))
  const start = map.activities.length
  const flows = map.flows.filter(({ from, to }) => shown.has(`${from} ${to}`))
  const starts = map.starts.filter(({ activity }) => shown.has(`${start} ${activity}`))
  const ends = map.ends.filter(({ activity }) => shown.has(`${activity} ${start + 1}`))
  const moved = (end: MapEnd) => ({ ...end, activity: placeOf.get(end.activity) ?? 0 })
  const filtered: ProcessMap = {
    cases: map.cases,
    activities: map.activities.filter((_, place) => activities.has(place)),
    flows: flows.map((flow) => ({
      ...flow,
      from: placeOf.get(flow.from) ?? 0,
      to: placeOf.get(flow.to) ?? 0,
    })),
    starts: starts.map(moved),
    ends: ends.map(moved),
  }
  return { map: filtered, leftOut: leftOutOf(map, filtered) }
}

function leftOutOf(map: ProcessMap, shown: ProcessMap): FilteredMap['leftOut'] {
  return {
    activities: map.activities.length - shown.activities.length,
    activityEvents: eventsOf(map.activities) - eventsOf(shown.activities),
    flows: map.flows.length - shown.flows.length,
    flowEvents: eventsOf(map.flows) - eventsOf(shown.flows),
    starts: casesOf(map.starts) - casesOf(shown.starts),
    ends: casesOf(map.ends) - casesOf(shown.ends),
  }
}

function eventsOf(list: readonly { readonly events: number }[]): number {
  return list.reduce((sum, { events }) => sum + events, 0)
}

function casesOf(list: readonly { readonly cases: number }[]): number {
  return list.reduce((sum, { cases }) => sum + cases, 0)
}
