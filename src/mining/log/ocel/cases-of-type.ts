import type { OcelLinks, OcelLog } from './ocel-log.ts'

/**
 * The events of each object of one type: those of the object at place `c` stand from `first[c]` up to,
 * but not with, `first[c + 1]`, by time; equal times keep the order of the file.
 */
export type ObjectCases = {
  /** Places of the objects, in the order of the file. */
  readonly objects: Int32Array
  readonly first: Uint32Array
  /** Places of the events. */
  readonly events: Int32Array
  /** Of each event how many of the objects took part. */
  readonly casesOfEvent: Uint32Array
}

/** Gathers the events of the objects of a type; an event stands once with each, however it is qualified. */
export function casesOfType({ events, objects }: OcelLog, type: number): ObjectCases {
  const found = objects.type.reduce((count, each) => count + Number(each === type), 0)
  const caseOf = new Int32Array(objects.ids.length).fill(-1)
  const places = new Int32Array(found)
  let cases = 0
  for (const [object, each] of objects.type.entries()) {
    if (each !== type) continue
    places[cases] = object
    caseOf[object] = cases++
  }
  const pairs = pairUp(events.links, caseOf, inTimeOrder(events.time))
  return { objects: places, ...sortedIn(pairs, found), casesOfEvent: pairs.casesOfEvent }
}

type Pairs = {
  readonly event: Int32Array
  readonly ofCase: Int32Array
  readonly casesOfEvent: Uint32Array
}

/** All pairs of event and case, in the order given. */
function pairUp(links: OcelLinks, caseOf: Int32Array, order: Uint32Array): Pairs {
  const event = new Int32Array(links.object.length)
  const ofCase = new Int32Array(links.object.length)
  const casesOfEvent = new Uint32Array(order.length)
  const lastEvent = new Int32Array(caseOf.length).fill(-1)
  let length = 0
  for (const each of order)
    for (let at = links.first[each] ?? 0; at < (links.first[each + 1] ?? 0); at++) {
      const object = links.object[at] ?? 0
      const found = caseOf[object] ?? -1
      if (found < 0 || lastEvent[object] === each) continue
      lastEvent[object] = each
      casesOfEvent[each] = (casesOfEvent[each] ?? 0) + 1
      event[length] = each
      ofCase[length++] = found
    }
  return { event: event.subarray(0, length), ofCase: ofCase.subarray(0, length), casesOfEvent }
}

/** The pairs by case, those of one case in their order (counting sort). */
function sortedIn({ event, ofCase }: Pairs, cases: number): Pick<ObjectCases, 'first' | 'events'> {
  const first = new Uint32Array(cases + 1)
  for (const each of ofCase) first[each + 1] = (first[each + 1] ?? 0) + 1
  for (let each = 0; each < cases; each++)
    first[each + 1] = (first[each + 1] ?? 0) + (first[each] ?? 0)
  const next = first.slice()
  const events = new Int32Array(event.length)
  for (const [at, each] of ofCase.entries()) {
    const to = next[each] ?? 0
    events[to] = event[at] ?? 0
    next[each] = to + 1
  }
  return { first, events }
}

/** Places of the events by time, equal times in the order of the file. */
function inTimeOrder(time: Float64Array): Uint32Array {
  const order = Uint32Array.from(time, (_, place) => place)
  const sorted = time.every((each, place) => place === 0 || (time[place - 1] ?? 0) <= each)
  if (sorted) return order
  return order.sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b)
}
