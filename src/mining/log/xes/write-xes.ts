import { casesOfLog } from '../cases-of-log.ts'
import type { RepairCounter } from '../count-repairs.ts'
import type { Attribute, EventLog, LogHeader } from '../event-log.ts'
import type { LogCase, LogNames } from '../log-case.ts'
import { escapeXml } from './escape-xml.ts'

/** Extensions of the standard under whose keys the columns are written (IEEE 1849-2016, 7). */
const EXTENSIONS: LogHeader['extensions'] = [
  { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
  { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' },
  { name: 'Organizational', prefix: 'org', uri: 'http://www.xes-standard.org/org.xesext' },
  { name: 'Lifecycle', prefix: 'lifecycle', uri: 'http://www.xes-standard.org/lifecycle.xesext' },
]

/** The pieces of text of an XES file (IEEE 1849-2016, 5) that holds a log. */
export function* writeXes(log: EventLog, repairs: RepairCounter): Generator<string> {
  const writer = xesWriter(repairs)
  yield writer.begin(log.header)
  for (const one of casesOfLog(log)) yield writer.oneCase(one, log)
  yield writer.end()
}

/** The parts of an XES file in their order: `begin` once, each case, `end` once. */
export type XesWriter = {
  readonly begin: (header: LogHeader) => string
  readonly oneCase: (taken: LogCase, names: LogNames) => string
  readonly end: () => string
}

/**
 * Writes XES case by case, so that a log of any size can be written while it is read. Characters that
 * XML cannot hold become U+FFFD, instants outside the years 0 to 9999 are left out; both are counted.
 */
export function xesWriter(repairs: RepairCounter): XesWriter {
  const line = (attribute: Attribute) => attributeLine(attribute, repairs)
  return {
    begin: (header) => headerText(header, repairs),
    oneCase: (taken, names) => {
      const name: Attribute = { key: 'concept:name', kind: 'string', value: taken.id }
      const parts = ['  <trace>\n', ...[name, ...taken.attributes].map((one) => `    ${line(one)}`)]
      for (let event = 0; event < taken.length; event++)
        parts.push(
          '    <event>\n',
          ...eventAttributes(taken, names, event).map((one) => `      ${line(one)}`),
          '    </event>\n',
        )
      return `${parts.join('')}  </trace>\n`
    },
    end: () => '</log>\n',
  }
}

function headerText(header: LogHeader, repairs: RepairCounter): string {
  const text = (value: string) => escapeXml(value, repairs)
  const prefixes = new Set(header.extensions.map(({ prefix }) => prefix))
  const missing = EXTENSIONS.filter(({ prefix }) => !prefixes.has(prefix))
  const { trace, event } = header.globals
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n',
    ...[...header.extensions, ...missing].map(
      ({ name, prefix, uri }) =>
        `  <extension name="${text(name)}" prefix="${text(prefix)}" uri="${text(uri)}"/>\n`,
    ),
    globalText('trace', trace, repairs),
    globalText('event', event, repairs),
    ...header.classifiers.map(
      ({ name, keys }) => `  <classifier name="${text(name)}" keys="${text(keys)}"/>\n`,
    ),
    ...header.attributes.map((one) => `  ${attributeLine(one, repairs)}`),
  ].join('')
}

function globalText(
  scope: 'trace' | 'event',
  attributes: readonly Attribute[],
  repairs: RepairCounter,
): string {
  if (attributes.length === 0) return ''
  const lines = attributes.map((one) => `    ${attributeLine(one, repairs)}`)
  return `  <global scope="${scope}">\n${lines.join('')}  </global>\n`
}

/** What the columns say of an event, then its other attributes. */
function eventAttributes(taken: LogCase, names: LogNames, event: number): readonly Attribute[] {
  const attributes: Attribute[] = []
  const addText = (key: string, value: string | undefined) => {
    if (value !== undefined) attributes.push({ key, kind: 'string', value })
  }
  const addDate = (key: string, value: number | undefined) => {
    if (value !== undefined && !Number.isNaN(value)) attributes.push({ key, kind: 'date', value })
  }
  addText('concept:name', names.activities[taken.activity[event] ?? -1])
  addText('org:resource', names.resources[taken.resource[event] ?? -1])
  addText('lifecycle:transition', names.transitions[taken.transition[event] ?? -1])
  addDate('start_timestamp', taken.start[event])
  addDate('time:timestamp', taken.time[event])
  return [...attributes, ...(taken.eventAttributes[event] ?? [])]
}

function attributeLine(attribute: Attribute, repairs: RepairCounter): string {
  const { key, kind } = attribute
  const value = valueOf(attribute)
  if (value === undefined) {
    repairs.count('time-not-read-left-out', () => ({ example: `${key}: ${attribute.value}` }))
    return ''
  }
  return `<${kind} key="${escapeXml(key, repairs)}" value="${escapeXml(value, repairs)}"/>\n`
}

/** Undefined: XES has no words for it. */
function valueOf(attribute: Attribute): string | undefined {
  switch (attribute.kind) {
    case 'string':
    case 'id':
      return attribute.value
    case 'date': {
      const text = Number.isNaN(new Date(attribute.value).getTime())
        ? ''
        : new Date(attribute.value).toISOString()
      return text.length === 24 ? text : undefined
    }
    case 'boolean':
      return String(attribute.value !== 0)
    case 'int':
      return String(BigInt(Math.trunc(attribute.value)))
    case 'float':
      return floatText(attribute.value)
  }
}

/** XML Schema 1.1, part 2, 3.3.5. */
function floatText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  return String(value).replace('Infinity', 'INF')
}
