import type { CaseSelection } from './case-selection.ts'
import type { AttributeColumn, EventLog } from './event-log.ts'

/**
 * The log of the selected cases and events alone. Activities, resources and transitions that no event
 * has any more are dropped, the others keep their order; attribute columns keep their texts.
 */
export function pickCases(log: EventLog, { cases, first, events }: CaseSelection): EventLog {
  const columns = log.events
  const activities = usedNames(log.activities, pick(columns.activity, events))
  const resources = usedNames(log.resources, pick(columns.resource, events))
  const transitions = usedNames(log.transitions, pick(columns.transition, events))
  return {
    activities: activities.names,
    resources: resources.names,
    transitions: transitions.names,
    cases: {
      ids: Array.from(cases, (place) => log.cases.ids[place] ?? ''),
      first: first.slice(),
      attributes: log.cases.attributes.map((column) => pickColumn(column, cases)),
    },
    events: {
      activity: activities.places,
      time: pickNumbers(columns.time, events),
      start: pickNumbers(columns.start, events),
      resource: resources.places,
      transition: transitions.places,
      attributes: columns.attributes.map((column) => pickColumn(column, events)),
    },
    header: log.header,
  }
}

function pick(column: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => column[place] ?? -1)
}

function pickNumbers(column: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => column[place] ?? Number.NaN)
}

function pickColumn(column: AttributeColumn, places: Int32Array): AttributeColumn {
  if (column.kind === 'string' || column.kind === 'id')
    return { ...column, values: pick(column.values, places) }
  return { ...column, values: pickNumbers(column.values, places) }
}

/** The names that are used, in their order, and the places anew. */
function usedNames(
  all: readonly string[],
  places: Int32Array,
): { readonly names: readonly string[]; readonly places: Int32Array } {
  const renumbered = new Int32Array(all.length).fill(-1)
  for (const place of places) if (place >= 0) renumbered[place] = 0
  const names = all.filter((_, place) => renumbered[place] === 0)
  let next = 0
  for (let place = 0; place < all.length; place++)
    if (renumbered[place] === 0) renumbered[place] = next++
  return { names, places: places.map((place) => renumbered[place] ?? -1) }
}
