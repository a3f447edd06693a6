import type { LogFilter } from '#mining'
import type { UsageFault, Values } from '../read-arguments.ts'
import { readDecimal, readWhole } from './read-number.ts'

/** What of a log is to be kept; several texts for one option stand apart by semicolons. */
export const filterOptions = {
  from: { kind: 'text' },
  until: { kind: 'text' },
  range: { kind: 'choice', choices: ['beginning-in', 'within', 'touching'] },
  where: { kind: 'text' },
  having: { kind: 'text' },
  without: { kind: 'text' },
  'beginning-with': { kind: 'text' },
  'ending-with': { kind: 'text' },
  following: { kind: 'text' },
  'longer-than': { kind: 'text' },
  'shorter-than': { kind: 'text' },
  variants: { kind: 'text' },
  covering: { kind: 'text' },
  'only-activities': { kind: 'text' },
  'drop-activities': { kind: 'text' },
  'only-resources': { kind: 'text' },
  'where-event': { kind: 'text' },
  first: { kind: 'text' },
  sample: { kind: 'text' },
  seed: { kind: 'text' },
} as const

type FilterValues = Values<typeof filterOptions>
type FilterName = keyof typeof filterOptions

/** The filters in the order in which they are used: of whole cases, of single events, of what is left. */
export type FiltersResult =
  | { readonly ok: true; readonly filters: readonly LogFilter[]; readonly seed: number }
  | { readonly ok: false; readonly fault: UsageFault }

type Read = LogFilter | 'fault' | undefined

/** Reads the filters of a command line. Dates without a time of day are days in the log's zone. */
export function readFilters(values: FilterValues, zoneMinutes: number): FiltersResult {
  const faults: UsageFault[] = []
  const refuse = (name: FilterName, expected: string): undefined => {
    faults.push({ code: 'not-a-value', option: `--${name}`, given: values[name] ?? '', expected })
  }
  const reading: Reading = { values, zoneMinutes, refuse }
  const filters: readonly Read[] = [
    readRange(reading),
    readPair(reading, 'where'),
    readNames(reading, 'having', 'cases-having'),
    readNames(reading, 'without', 'cases-having'),
    readNames(reading, 'beginning-with', 'cases-beginning-with'),
    readNames(reading, 'ending-with', 'cases-ending-with'),
    readFollowing(reading),
    readDuration(reading),
    readCount(reading, 'variants', 'most-frequent-variants'),
    readCovering(reading),
    readNames(reading, 'only-activities', 'activities'),
    readNames(reading, 'drop-activities', 'activities'),
    readNames(reading, 'only-resources', 'resources'),
    readPair(reading, 'where-event'),
    readCount(reading, 'first', 'first-cases'),
    readCount(reading, 'sample', 'sample'),
  ]
  const seed = Number(values.seed ?? 1)
  if (!Number.isSafeInteger(seed)) refuse('seed', '0, 1, 2, …')
  const [fault] = faults
  if (fault !== undefined) return { ok: false, fault }
  return { ok: true, filters: filters.filter((filter) => typeof filter === 'object'), seed }
}

type Reading = {
  readonly values: FilterValues
  readonly zoneMinutes: number
  readonly refuse: (name: FilterName, expected: string) => undefined
}

function readRange({ values, zoneMinutes, refuse }: Reading): Read {
  const { from, until, range = 'touching' } = values
  if (from === undefined && until === undefined) return undefined
  const begin = from === undefined ? -Infinity : readInstant(from, zoneMinutes)
  const end = until === undefined ? Infinity : readInstant(until, zoneMinutes)
  if (begin === undefined) return refuse('from', '2026-01-31')
  if (end === undefined) return refuse('until', '2026-01-31')
  // a day given as the end belongs to the range as a whole
  const wholeDay = until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until) ? 86_400_000 - 1 : 0
  return { kind: 'time', cases: range, from: begin, to: end + wholeDay }
}

function readInstant(text: string, zoneMinutes: number): number | undefined {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) && text.includes('T')
  const day = /^\d{4}-\d\d-\d\d$/.test(text)
  const ms = Date.parse(zoned ? text : `${text}${day ? 'T00:00' : ''}Z`)
  if (Number.isNaN(ms)) return undefined
  return zoned ? ms : ms - zoneMinutes * 60_000
}

/** `key=value;value`. */
function readPair({ values, refuse }: Reading, name: 'where' | 'where-event'): Read {
  const text = values[name]
  if (text === undefined) return undefined
  const at = text.indexOf('=')
  if (at < 1) return refuse(name, 'kunci=nilai;nilai')
  const given = listOf(text.slice(at + 1))
  // columns of numbers hold numbers: a text that is one fits either
  const numbers = given.map(Number).filter((number) => !Number.isNaN(number))
  const kind = name === 'where' ? 'case-attribute' : 'event-attribute'
  return { kind, key: text.slice(0, at), values: [...given, ...numbers], keep: 'these' }
}

type NamesKind = Extract<LogFilter, { names: unknown }>['kind']

function readNames({ values }: Reading, name: FilterName, kind: NamesKind): Read {
  const text = values[name]
  if (text === undefined) return undefined
  const others = name === 'without' || name === 'drop-activities'
  return { kind, names: listOf(text), keep: others ? 'others' : 'these' }
}

function readFollowing({ values, refuse }: Reading): Read {
  if (values.following === undefined) return undefined
  const [from, to, ...more] = values.following.split('>').map((text) => text.trim())
  if (!from || !to || more.length > 0) return refuse('following', 'A>B')
  return { kind: 'cases-following', from, to, keep: 'these' }
}

function readDuration({ values, refuse }: Reading): Read {
  const [from, to] = (['longer-than', 'shorter-than'] as const).map((name) => {
    const text = values[name]
    return text === undefined ? undefined : daysOf(text)
  })
  if (values['longer-than'] !== undefined && from === undefined) {
    return refuse('longer-than', '2d, 12h, 30m')
  }
  if (values['shorter-than'] !== undefined && to === undefined) {
    return refuse('shorter-than', '2d, 12h, 30m')
  }
  if (from === undefined && to === undefined) return undefined
  return { kind: 'duration', from: from ?? -Infinity, to: to ?? Infinity }
}

const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const

function daysOf(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([dhm])$/.exec(text) ?? []
  if (unit !== 'd' && unit !== 'h' && unit !== 'm') return undefined
  return Number(amount) * unitMs[unit]
}

type CountKind = Extract<LogFilter, { count: unknown }>['kind']

function readCount({ values, refuse }: Reading, name: FilterName, kind: CountKind): Read {
  const text = values[name]
  if (text === undefined) return undefined
  const count = readWhole(text)
  return count === undefined ? refuse(name, '1, 2, 3, …') : { kind, count }
}

function readCovering({ values, refuse }: Reading): Read {
  if (values.covering === undefined) return undefined
  const share = readDecimal(values.covering)
  return share >= 0 && share <= 1 ? { kind: 'variants-covering', share } : refuse('covering', '0–1')
}

function listOf(text: string): string[] {
  return text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
