import type { SeededRandom } from '#sop'
import { type CaseSelection, eventsAt, keepCases, keepEvents, selectAll } from './case-selection.ts'
import type { AttributeColumn, EventLog } from './event-log.ts'
import { pickCases } from './pick-cases.ts'
import { VariantTable } from './variants.ts'

/** Whether what a filter names is kept, or all but that. */
export type FilterSide = 'these' | 'others'

type TimeFilter = {
  readonly kind: 'time'
  /** Cases that begin in the range, lie in it whole, or have something in common with it. */
  readonly cases: 'beginning-in' | 'within' | 'touching'
  readonly from: number
  readonly to: number
}

/** Cases that have one of the activities: somewhere, first, or last. */
type ActivityFilter = {
  readonly kind: 'cases-having' | 'cases-beginning-with' | 'cases-ending-with'
  readonly names: readonly string[]
  readonly keep: FilterSide
}

/** Cases in which `to` comes directly after `from` at least once. */
type FollowingFilter = {
  readonly kind: 'cases-following'
  readonly from: string
  readonly to: string
  readonly keep: FilterSide
}

/**
 * What of a log is to be kept. Times are milliseconds UTC and bounds belong to their range; values are
 * texts, numbers, instants in milliseconds, booleans as 0 and 1, as the columns of the log hold them.
 * `activities`, `resources` and `event-attribute` look at single events, all others at whole cases; a case has an
 * attribute where itself or one of its events has it.
 */
export type LogFilter =
  | TimeFilter
  | { readonly kind: 'duration'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'activities' | 'resources'
      readonly names: readonly string[]
      readonly keep: FilterSide
    }
  | {
      readonly kind: 'event-attribute' | 'case-attribute'
      readonly key: string
      readonly values: readonly (string | number)[]
      readonly keep: FilterSide
    }
  | ActivityFilter
  | FollowingFilter
  | { readonly kind: 'most-frequent-variants'; readonly count: number }
  | {
      /** The most frequent variants that together are at least this share (0 to 1) of the cases. */
      readonly kind: 'variants-covering'
      readonly share: number
    }
  | { readonly kind: 'first-cases' | 'sample'; readonly count: number }

/** What one filter left out; cases that lost all their events count as cases. */
export type FilterStep = {
  readonly filter: LogFilter
  readonly casesLeftOut: number
  readonly eventsLeftOut: number
}

/** The log that is left, what each filter left out, and the activities that no event has any more. */
export type FilteredLog = {
  readonly log: EventLog
  readonly steps: readonly FilterStep[]
  readonly activitiesDropped: readonly string[]
}

/**
 * Applies filters one after the other, each to what the one before left; order is kept. Events that an
 * earlier filter left out count for nothing: two activities then follow each other directly that did
 * not before. A case without any time is in no range of time and has no duration. Only a sample draws
 * random numbers (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S), and needs them.
 */
export function filterLog(
  log: EventLog,
  filters: readonly LogFilter[],
  random?: SeededRandom,
): FilteredLog {
  let selection = selectAll(log)
  const steps: FilterStep[] = []
  for (const filter of filters) {
    const left = applyFilter(filter, { log, selection, random })
    const casesLeftOut = selection.cases.length - left.cases.length
    const eventsLeftOut = selection.events.length - left.events.length
    steps.push({ filter, casesLeftOut, eventsLeftOut })
    selection = left
  }
  const filtered = pickCases(log, selection)
  const kept = new Set(filtered.activities)
  const activitiesDropped = log.activities.filter((name) => !kept.has(name))
  return { log: filtered, steps, activitiesDropped }
}

type Filtering = {
  readonly log: EventLog
  readonly selection: CaseSelection
  readonly random: SeededRandom | undefined
}

function applyFilter(filter: LogFilter, filtering: Filtering): CaseSelection {
  const { log, selection } = filtering
  switch (filter.kind) {
    case 'activities':
      return keepEvents(selection, namedIn(log.events.activity, log.activities, filter))
    case 'resources':
      return keepEvents(selection, namedIn(log.events.resource, log.resources, filter))
    case 'event-attribute':
      return keepEvents(selection, valuedIn(log.events.attributes, filter))
    case 'case-attribute':
      return keepByAttribute(filter, filtering)
    case 'cases-having':
    case 'cases-beginning-with':
    case 'cases-ending-with':
      return keepByActivity(filter, filtering)
    case 'cases-following':
      return keepFollowing(filter, filtering)
    case 'time':
      return keepByTime(filter, filtering)
    case 'duration':
      return keepCases(selection, (at) => {
        const { from, to } = spanOf(filtering, at)
        return to - from >= filter.from && to - from <= filter.to
      })
    case 'most-frequent-variants':
      return keepVariants(filtering, ({ rank }) => rank < filter.count)
    case 'variants-covering':
      return keepVariants(filtering, ({ before }) => before < filter.share)
    case 'first-cases':
      return keepCases(selection, (at) => at < filter.count)
    case 'sample':
      return keepSample(filter.count, filtering)
  }
}

type Named = { readonly names: readonly string[]; readonly keep: FilterSide }

/** Whether the name at a place is one of the filter's, or none of them. */
function namedIn(
  column: Int32Array,
  names: readonly string[],
  filter: Named,
): (place: number) => boolean {
  const wanted = new Set(filter.names)
  const kept = names.map((name) => wanted.has(name) === (filter.keep === 'these'))
  return (place) => kept[column[place] ?? -1] ?? filter.keep === 'others'
}

type Valued = {
  readonly key: string
  readonly values: readonly (string | number)[]
  readonly keep: FilterSide
}

/** Tables write what holds for a whole case beside each of its events: one of them is enough. */
function keepByAttribute(filter: Valued, { log, selection }: Filtering): CaseSelection {
  const these = { ...filter, keep: 'these' } as const
  const ofCase = valuedIn(log.cases.attributes, these)
  const ofEvent = valuedIn(log.events.attributes, these)
  return keepCases(selection, (at) => {
    const has = ofCase(selection.cases[at] ?? -1) || eventsAt(selection, at).some(ofEvent)
    return has === (filter.keep === 'these')
  })
}

/** Whether a place has one of the filter's values in a column of its key, or none of them. */
function valuedIn(columns: readonly AttributeColumn[], filter: Valued): (place: number) => boolean {
  const wanted = new Set(filter.values)
  const found = new Set<number>()
  for (const column of columns.filter(({ key }) => key === filter.key))
    for (const [at, row] of column.rows.entries())
      if (wanted.has(valueAt(column, at))) found.add(row)
  return (place) => found.has(place) === (filter.keep === 'these')
}

function valueAt(column: AttributeColumn, at: number): string | number {
  const held = column.values[at] ?? Number.NaN
  if (column.kind === 'string' || column.kind === 'id') return column.texts[held] ?? Number.NaN
  return held
}

function keepByActivity(filter: ActivityFilter, { log, selection }: Filtering): CaseSelection {
  const isNamed = namedIn(log.events.activity, log.activities, { ...filter, keep: 'these' })
  return keepCases(selection, (at) => {
    const events = eventsAt(selection, at)
    const where = {
      'cases-having': events,
      'cases-beginning-with': events.subarray(0, 1),
      'cases-ending-with': events.subarray(-1),
    }
    return where[filter.kind].some(isNamed) === (filter.keep === 'these')
  })
}

function keepFollowing(filter: FollowingFilter, { log, selection }: Filtering): CaseSelection {
  const { activity } = log.events
  const [from, to] = [log.activities.indexOf(filter.from), log.activities.indexOf(filter.to)]
  return keepCases(selection, (at) => {
    const events = eventsAt(selection, at)
    const follows = events.some(
      (event, place) => activity[event] === from && activity[events[place + 1] ?? -1] === to,
    )
    return follows === (filter.keep === 'these')
  })
}

function keepByTime(filter: TimeFilter, filtering: Filtering): CaseSelection {
  return keepCases(filtering.selection, (at) => {
    const { from, to } = spanOf(filtering, at)
    switch (filter.cases) {
      case 'beginning-in':
        return from >= filter.from && from <= filter.to
      case 'within':
        return from >= filter.from && to <= filter.to
      case 'touching':
        return from <= filter.to && to >= filter.from
    }
  })
}

/** From the first start or time of a case to its last; NaN: it has none, and no range holds it. */
function spanOf({ log, selection }: Filtering, at: number): { from: number; to: number } {
  const { time, start } = log.events
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const event of eventsAt(selection, at))
    for (const instant of [start[event] ?? Number.NaN, time[event] ?? Number.NaN]) {
      if (instant < from) from = instant
      if (instant > to) to = instant
    }
  return from <= to ? { from, to } : { from: Number.NaN, to: Number.NaN }
}

/** How many variants are more frequent, and which share of the cases they are. */
type VariantRank = { readonly rank: number; readonly before: number }

/** Ranks the variants by frequency; equal ones keep the order in which they are met. */
function keepVariants(
  { log, selection }: Filtering,
  test: (variant: VariantRank) => boolean,
): CaseSelection {
  const table = new VariantTable()
  const variantOf = selection.cases.map((_, at) => {
    const activity = eventsAt(selection, at).map((event) => log.events.activity[event] ?? -1)
    return table.add({ activity, length: activity.length })
  })
  const { counts } = table.variants()
  const ranked = Array.from(counts, (count, variant) => ({ count, variant }))
  ranked.sort((a, b) => b.count - a.count)
  const kept = new Uint8Array(counts.length)
  let before = 0
  for (const [rank, { count, variant }] of ranked.entries()) {
    kept[variant] = Number(test({ rank, before: before / variantOf.length }))
    before += count
  }
  return keepCases(selection, (at) => kept[variantOf[at] ?? -1] === 1)
}

function keepSample(count: number, { selection, random }: Filtering): CaseSelection {
  if (random === undefined) throw new Error('A sample needs random numbers.')
  let wanted = Math.min(count, selection.cases.length)
  return keepCases(selection, (at) => {
    const drawn = random.fraction() * (selection.cases.length - at) < wanted
    if (drawn) wanted--
    return drawn
  })
}
