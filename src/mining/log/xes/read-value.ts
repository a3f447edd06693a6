import type { Attribute, AttributeKind } from '../event-log.ts'
import type { LogRepairRule } from '../log-reading.ts'
import type { TimeReader } from '../read-time.ts'

/** The attribute that a text is, or the text kept as it is; with the rules by which it was repaired. */
export type ReadAttribute = {
  readonly attribute: Attribute | undefined
  readonly rules: readonly LogRepairRule[]
}

/** A value as XES writes it: its bytes, plain, and their text. */
export type WrittenValue = {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The attribute that an element of a kind stands for (IEEE 1849-2016, 5.6; XML Schema 1.1, part 2). */
export function readAttribute(
  kind: AttributeKind,
  key: string,
  context: { readonly value: WrittenValue; readonly times: TimeReader },
): ReadAttribute {
  const { value, times } = context
  if (kind === 'string' || kind === 'id') return plain({ key, kind, value: value.text })
  if (kind === 'date') return readDate(key, value, times)
  const kept: Attribute = { key, kind: 'string', value: value.text }
  const text = value.text.trim()
  if (kind === 'boolean') {
    if (text === 'true' || text === '1') return plain({ key, kind, value: 1 })
    if (text === 'false' || text === '0') return plain({ key, kind, value: 0 })
    return { attribute: kept, rules: ['boolean-not-read-kept-as-text'] }
  }
  const number = kind === 'int' ? readInteger(text) : readFloat(text)
  if (number !== undefined) return plain({ key, kind, value: number })
  return { attribute: kept, rules: ['number-not-read-kept-as-text'] }
}

function plain(attribute: Attribute): ReadAttribute {
  return { attribute, rules: [] }
}

function readDate(key: string, value: WrittenValue, times: TimeReader): ReadAttribute {
  const ms = times.read(value.bytes, value.from, value.to)
  if (Number.isNaN(ms)) return { attribute: undefined, rules: ['time-not-read-left-out'] }
  return { attribute: { key, kind: 'date', value: ms }, rules: timeRules(times) }
}

/** The rules by which the instant read last was understood. */
export function timeRules(times: TimeReader): readonly LogRepairRule[] {
  if (!times.notIso && !times.withoutZone && !times.finer) return NO_RULES
  const rules: LogRepairRule[] = []
  if (times.notIso) rules.push('time-not-iso-read')
  if (times.withoutZone) rules.push('time-without-zone-taken-as')
  if (times.finer) rules.push('time-finer-than-millisecond-cut')
  return rules
}

const NO_RULES: readonly LogRepairRule[] = []

/** Undefined also where a double would not hold it exactly. */
function readInteger(text: string): number | undefined {
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}

function readFloat(text: string): number | undefined {
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number(text)
  return NAMED_FLOATS.get(text)
}

const NAMED_FLOATS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['INF', Number.POSITIVE_INFINITY],
  ['+INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
])
