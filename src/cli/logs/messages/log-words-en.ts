import { printDate, printNumber } from '#time'
import type { LogWords } from './log-words.ts'

const count = (number: number) => printNumber(number, 'en')
const percent = (share: number) => `${printNumber(Math.round(share * 1000) / 10, 'en')}%`
const day = (ms: number) => printDate(new Date(ms).toISOString().slice(0, 10), 'en')
const some = (number: number, one: string, many = `${one}s`) =>
  `${count(number)} ${number === 1 ? one : many}`

/** English. */
export const logWordsEn: LogWords = {
  formats: { xes: 'XES', csv: 'CSV', 'ocel-json': 'OCEL 2.0 (JSON)', 'ocel-xml': 'OCEL 2.0 (XML)' },
  survey: (survey, variants) => {
    const { cases, events, activities, casesWithoutEvents, eventsPerCase, told } = survey
    const { least, median, most } = eventsPerCase
    const empty =
      casesWithoutEvents === 0 ? '' : `; ${some(casesWithoutEvents, 'case')} without events`
    const known = (what: string, number: number) =>
      number === events ? `all events ${what}` : `${some(number, 'event')} ${what}`
    return [
      `${some(cases, 'case')}, ${some(events, 'event')}, ${some(activities.length, 'activity', 'activities')}, ${some(variants, 'variant')}`,
      `Events per case: ${count(least)} to ${count(most)}, median ${count(median)}${empty}`,
      ...(told.time === 0 ? [] : [`From ${day(survey.from)} to ${day(survey.to)}`]),
      `Recorded: ${known('with a time', told.time)}, ${known('with a start', told.start)}, ${known('with a resource', told.resource)}`,
    ]
  },
  headings: {
    activities: 'Activities',
    variants: 'Variants',
    resources: 'Resources',
    transitions: 'Transitions',
    layout: 'CSV read as',
    objects: 'Object types (choose with --object-type)',
  },
  eventsAndCases: (events, cases) => `${some(events, 'event')}, ${some(cases, 'case')}`,
  events: (events) => some(events, 'event'),
  cases: (cases, share) => `${some(cases, 'case')} (${percent(share)})`,
  objects: (name, objects) => `${name}: ${some(objects, 'object')}`,
  andMore: (number) => `… and ${count(number)} more (--all shows all)`,
  noEvents: '(no events)',
  layout: {
    encoding: 'encoding',
    delimiter: 'delimiter',
    header: 'header',
    times: 'form of times',
    columns: 'columns',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    'windows-1252': 'Windows-1252',
  },
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  timeFormats: {
    'year-first': 'year first (2026-01-31)',
    'day-first': 'day first (31/01/2026)',
    'month-first': 'month first (01/31/2026)',
    'unix-seconds': 'seconds since 1970',
    'unix-milliseconds': 'milliseconds since 1970',
    'spreadsheet-days': 'days of a spreadsheet',
  },
  yes: 'yes',
  no: 'no',
  reading: (share) => `reading ${Math.round(100 * share)}%`,
  remedies: {
    'no-case-column': 'with --case COLUMN',
    'no-activity-column': 'with --activity COLUMN',
    'no-such-object-type': 'choose with --object-type TYPE',
  },
  modelInPlaceOfLog:
    'this is a model (an SOP, a net or a process tree), not an event log; look at the order of the files',
  logInPlaceOfModel: (order) =>
    `this seems to be a log, not a model; the order is: tatalaksana ${order}`,
  written: (cases, events) => `${some(cases, 'case')} and ${some(events, 'event')} written`,
  unknownNames: (names) => `not in the log: ${names}`,
  leftOut: (cases, events) => `${some(cases, 'case')} and ${some(events, 'event')} left out`,
}
