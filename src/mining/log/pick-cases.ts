import type { CaseSelection } from './case-selection.ts'
import type { AttributeColumn, EventLog } from './event-log.ts'

/**
 * The log of the selected cases and events alone. Activities, resources and transitions that no event
 * has any more are dropped, and so are attributes that nothing has; the others keep their order.
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
      attributes: pickColumns(log.cases.attributes, cases),
    },
    events: {
      activity: activities.places,
      time: pickNumbers(columns.time, events),
      start: pickNumbers(columns.start, events),
      resource: resources.places,
      transition: transitions.places,
      attributes: pickColumns(columns.attributes, events),
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

function pickColumns(
  columns: readonly AttributeColumn[],
  places: Int32Array,
): readonly AttributeColumn[] {
  return columns
    .map((column) => pickColumn(column, places))
    .filter((column) => column !== undefined)
}

/** The column of the rows that stand at `places`, which ascend; undefined: no row of it is left. */
function pickColumn(column: AttributeColumn, places: Int32Array): AttributeColumn | undefined {
  const rows: number[] = []
  const kept: number[] = []
  let row = 0
  for (const [at, before] of column.rows.entries()) {
    while ((places[row] ?? Number.POSITIVE_INFINITY) < before) row++
    if (places[row] !== before) continue
    rows.push(row)
    kept.push(at)
  }
  if (rows.length === 0) return undefined
  const { key, kind } = column
  const left = { key, rows: Uint32Array.from(rows) }
  const values = kept.map((at) => column.values[at] ?? Number.NaN)
  if (kind === 'string' || kind === 'id')
    return { ...left, kind, texts: column.texts, values: Int32Array.from(values) }
  return { ...left, kind, values: Float64Array.from(values) }
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
