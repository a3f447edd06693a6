import { namesClock, nameRank, xesNames, type ColumnUse } from './column-names.ts'
import type { CsvDoubt, CsvRoles } from './csv-layout.ts'
import type { SampleColumn } from './guess-columns.ts'
import { areDays, areTimes, guessCounts } from './guess-times.ts'

type Columns = readonly SampleColumn[]

/** Roles by names, in the languages and tools that are known; else by content, which is a doubt. */
export type GuessedRoles = { readonly roles: CsvRoles; readonly doubts: readonly CsvDoubt[] }

/** Guesses which column says what. A file that names case and activity as XES does is taken at its word. */
export function guessRoles(columns: Columns): GuessedRoles {
  const has = (name: string): boolean => columns.some((column) => column.name === name)
  if (has(xesNames.case) && has(xesNames.activity)) return { roles: rolesOfXes(has), doubts: [] }
  const times = guessTimeRoles(columns)
  const used = [...(times.time ?? []), ...(times.start ?? [])]
  const free = columns.filter(({ name }) => !used.includes(name))
  const { named, doubts } = guessCaseAndActivity(free)
  const [time] = times.time ?? []
  if (time !== undefined && !isTimeName(time)) {
    doubts.push({ code: 'time-by-content', column: time })
  }
  const unread =
    time === undefined
      ? columns.find(({ name, filled }) => isTimeName(name) && filled.length > 0)
      : undefined
  if (unread !== undefined) doubts.push({ code: 'time-not-read', column: unread.name })
  const rest = free.filter(({ name }) => name !== named.case && name !== named.activity)
  const transition = bestNamed(rest, 'transition') ?? rest.find(holdsTransitions)
  const roles = {
    ...named,
    ...times,
    ...byName(rest, 'resource'),
    ...(transition && { transition: transition.name }),
  }
  return { roles, doubts }
}

function rolesOfXes(has: (name: string) => boolean): CsvRoles {
  const one = (use: 'resource' | 'transition'): CsvRoles =>
    has(xesNames[use]) ? { [use]: xesNames[use] } : {}
  const time = has(xesNames.time) ? { time: [xesNames.time] } : {}
  const start = has(xesNames.start) ? { start: [xesNames.start] } : {}
  const { case: caseName, activity } = xesNames
  return { case: caseName, activity, ...time, ...start, ...one('resource'), ...one('transition') }
}

/** Whatever a column is called: transitions of XES (IEEE 1849, B.2), of which starts and completes come in pairs. */
function holdsTransitions({ distinct }: SampleColumn): boolean {
  const found = distinct.map((value) => value.toLowerCase())
  return (
    found.includes('start') &&
    found.includes('complete') &&
    found.every((value) => transitions.has(value))
  )
}

const transitions = new Set(
  'schedule assign withdraw reassign start suspend resume pi_abort ate_abort complete autoskip manualskip'.split(
    ' ',
  ),
)

function byName(columns: Columns, use: 'resource'): CsvRoles {
  const column = bestNamed(columns, use)
  return column === undefined ? {} : { [use]: column.name }
}

function bestNamed(columns: Columns, use: ColumnUse): SampleColumn | undefined {
  const ranked = columns.map((column) => ({ column, rank: nameRank(column.name, use) }))
  const named = ranked.filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
  return named.toSorted((a, b) => a.rank - b.rank)[0]?.column
}

function guessTimeRoles(columns: Columns): Pick<CsvRoles, 'time' | 'start'> {
  const instants = columns.filter((column) => isInstant(column))
  const clocks = columns.filter(({ isClock, name }) => isClock && namesClock(name))
  const startClock = bestNamed(clocks, 'start')
  const timeClock = bestNamed(clocks, 'time')
  const starts = bestNamed(instants, 'start')
  const others = instants.filter(
    (column) => nameRank(column.name, 'start') === Number.POSITIVE_INFINITY,
  )
  const ends = bestNamed(others, 'time') ?? others[0]
  const time = ends ?? starts
  if (time === undefined) return {}
  const start =
    starts === time ? undefined : (starts ?? (startClock === undefined ? undefined : time))
  return {
    time: join(time, timeClock),
    ...(start === undefined ? {} : { start: join(start, startClock) }),
  }
}

/** Dates are known by what they hold; numbers, which could be anything, only by their name as well. */
function isInstant({ name, times, distinct, isClock }: SampleColumn): boolean {
  // 08.10.09 is a time of day here, elsewhere a date.
  if (isClock && namesClock(name)) return false
  if (areTimes(times, 'unknown')) return true
  if (!isTimeName(name)) return false
  return areTimes(times, 'named as times') || guessCounts(distinct) !== undefined
}

/** Whether a name says that its column holds times. */
export function isTimeName(name: string): boolean {
  return Math.min(nameRank(name, 'time'), nameRank(name, 'start')) < Number.POSITIVE_INFINITY
}

function join(date: SampleColumn, clock: SampleColumn | undefined): readonly string[] {
  return clock !== undefined && areDays(date.distinct) ? [date.name, clock.name] : [date.name]
}

function guessCaseAndActivity(columns: Columns): {
  named: Pick<CsvRoles, 'case' | 'activity'>
  doubts: CsvDoubt[]
} {
  const known = bestNamed(columns, 'case')
  const texts = columns.filter(({ times, isClock }) => !areTimes(times, 'unknown') && !isClock)
  const isOther = (column: SampleColumn): boolean =>
    nameRank(column.name, 'activity') < Number.POSITIVE_INFINITY
  const ofCase = known ?? caseByContent(texts.filter((column) => !isOther(column)))
  const rest = texts.filter((column) => column !== ofCase)
  const named = bestNamed(rest, 'activity')
  const activity = named ?? (ofCase === undefined ? undefined : activityByContent(rest, ofCase))
  const doubts: CsvDoubt[] = []
  if (known === undefined && ofCase !== undefined) {
    doubts.push({ code: 'case-by-content', column: ofCase.name })
  }
  if (named === undefined && activity !== undefined) {
    doubts.push({ code: 'activity-by-content', column: activity.name })
  }
  return {
    named: {
      ...(ofCase === undefined ? {} : { case: ofCase.name }),
      ...(activity === undefined ? {} : { activity: activity.name }),
    },
    doubts,
  }
}

/** The always filled column with most distinct values of which each still has, on average, 1.5 rows or more. */
function caseByContent(columns: Columns): SampleColumn | undefined {
  return columns
    .filter(
      ({ distinct, filled, values }) => filled.length === values.length && distinct.length > 1,
    )
    .filter(({ distinct, filled }) => filled.length >= 1.5 * distinct.length)
    .toSorted((a, b) => b.distinct.length - a.distinct.length)[0]
}

/** The always filled column of words that most often differs from one row of a case to the next. */
function activityByContent(columns: Columns, ofCase: SampleColumn): SampleColumn | undefined {
  const words = columns.filter(
    ({ filled, values, distinct }) =>
      filled.length === values.length &&
      distinct.length > 1 &&
      distinct.length < filled.length &&
      filled.some((value) => /\p{L}/u.test(value)),
  )
  return words
    .map((column) => ({ column, changes: countChanges(column, ofCase) }))
    .toSorted(
      (a, b) => b.changes - a.changes || a.column.distinct.length - b.column.distinct.length,
    )[0]?.column
}

function countChanges(column: SampleColumn, ofCase: SampleColumn): number {
  const last = new Map<string, string>()
  let changes = 0
  for (const [row, value] of column.values.entries()) {
    const id = ofCase.values[row] ?? ''
    if (last.has(id) && last.get(id) !== value) changes++
    last.set(id, value)
  }
  return changes
}
