import type { LogMessages } from './messages.ts'

/** English words for all that readers of logs say. */
export const english: LogMessages = {
  place: (line) => `line ${line}`,
  faults: {
    'empty-file': () => 'the file is empty',
    'damaged-archive': ({ found }) =>
      `the file is damaged or cut off${quoted(found)}; fetch or export it again`,
    'not-utf8': ({ found }) => `not UTF-8 text${quoted(found)}; save it again as UTF-8`,
    'unknown-encoding': ({ found, expected }) =>
      `unknown character encoding${quoted(found)}${should(expected || 'UTF-8')}`,
    'malformed-xml': ({ found, expected }) =>
      `not well-formed XML${quoted(found)}${should(expected)}`,
    'xml-with-doctype': ({ found }) =>
      `the document declares '${found || 'DOCTYPE'}', which is not accepted: it can bring in content from outside`,
    'nested-too-deep': ({ expected }) => `nested too deep${atMost(expected, 'levels')}`,
    'text-too-long': ({ found, expected }) =>
      `text too long${quoted(found)}${atMost(expected, 'bytes')}`,
    'not-xes': ({ found }) => `not an XES log${quoted(found)}; expected the root element <log>`,
    'not-csv': ({ found }) =>
      `no event log but ${found || 'another file'}; export the log as CSV or XES`,
    'malformed-csv': ({ found, expected }) => `malformed CSV${quoted(found)}${should(expected)}`,
    'no-such-column': ({ found, expected }) =>
      `there is no column '${found}'${those('columns', expected)}`,
    'no-case-column': ({ expected }) => `no column found that names the case${oneOf(expected)}`,
    'no-activity-column': ({ expected }) =>
      `no column found that names the activity${oneOf(expected)}`,
    'malformed-json': ({ found, expected }) => `malformed JSON${quoted(found)}${should(expected)}`,
    'not-ocel': ({ found, expected }) => `not an OCEL 2.0 log${quoted(found)}${should(expected)}`,
    'older-ocel': ({ found }) =>
      `an older OCEL${quoted(found)}; only OCEL 2.0 is read, export it again as OCEL 2.0`,
    'no-such-object-type': ({ found, expected }) =>
      `there is no object type '${found}'${those('types', expected)}`,
    'no-event': () => 'there is not one event in the log',
    'too-many': ({ found, expected }) => `too many${quoted(found)}${atMost(expected, '')}`,
    'ends-early': ({ found, expected }) =>
      `the file ends too early${quoted(found)}${should(expected)}; it may have been cut off`,
  },
  repairs: {
    'event-without-activity-left-out': 'events without an activity left out',
    'event-without-case-left-out': 'events without a case left out',
    'event-of-no-object-left-out': 'events without an object of the chosen type left out',
    'object-without-event-kept': 'objects without events kept',
    'empty-case-kept': 'cases without events kept',
    'empty-case-left-out': 'cases without events left out',
    'case-without-id-numbered': 'cases without a name numbered',
    'case-id-repeated': 'names of cases used again by another case',
    'time-not-read-left-out': 'times not read and left empty',
    'time-without-zone-taken-as': 'times without a zone read in the zone that was set',
    'time-not-iso-read': 'times read though not written as ISO 8601 says',
    'time-finer-than-millisecond-cut': 'times finer than a millisecond cut',
    'time-before-earlier-event': 'events dated before the event above them',
    'sorted-by-time': 'cases sorted by time',
    'number-not-read-kept-as-text': 'numbers not read and kept as text',
    'boolean-not-read-kept-as-text': 'yes/no values not read and kept as text',
    'attribute-without-key-left-out': 'attributes without a name left out',
    'attribute-without-value-left-out': 'attributes without a value left out',
    'attribute-repeated-last-kept': 'repeated attributes, of which the last is kept',
    'attribute-nested-left-out': 'attributes within attributes left out',
    'attribute-of-unknown-kind-left-out': 'attributes of an unknown kind left out',
    'element-unknown-left-out': 'unknown elements left out',
    'row-too-short-filled': 'rows with too few columns filled with empty ones',
    'row-too-long-cut': 'rows with too many columns cut',
    'row-of-sums-left-out': 'rows of sums left out',
    'word-for-nothing-taken-as-empty': 'fields that say nothing (NULL, NaN, \\N …) taken as empty',
    'blanks-around-text-cut': 'blanks around texts cut',
    'column-name-repeated': 'repeated column names numbered',
    'character-not-of-encoding-replaced': 'texts with bytes outside their encoding, replaced by �',
    'relation-to-unknown-object-left-out': 'relations to unknown objects left out',
    'relation-without-qualifier-kept': 'relations without a qualifier kept',
    'event-without-id-left-out': 'events without an id left out',
    'event-without-time-left-out': 'events without a time left out',
    'event-id-repeated-left-out': 'events with the id of an earlier event left out',
    'object-without-id-left-out': 'objects without an id left out',
    'object-without-type-left-out': 'objects without a type left out',
    'object-id-repeated-left-out': 'objects with the id of an earlier object left out',
    'type-without-name-left-out': 'types without a name left out',
    'type-repeated-joined': 'types declared again and joined with the first',
    'type-undeclared-added': 'types used but not declared, added',
    'attribute-undeclared-added': 'attributes used but not declared, added',
    'attribute-without-time-taken-as-1970':
      'attributes of objects without a time, taken to hold since 1970',
    'attribute-of-unknown-kind-taken-as-text':
      'attributes declared with an unknown kind and taken as text',
    'value-of-other-kind-kept-as-text': 'values of another kind than declared kept as text',
    'time-not-read-kept-as-text': 'times not read and kept as text',
    'event-of-several-cases-repeated': 'events that belong to several cases, repeated in each',
    'activity-repeated-for-other-objects':
      'activities that a case repeats because of its other objects',
    'start-without-complete': 'starts without a completion',
    'complete-without-start': 'completions without a start',
    'transition-between-left-out':
      'events that neither start nor complete (schedule, assign, suspend …) left out',
  },
  first: (line, example) => {
    const place = line === undefined ? '' : ` in line ${line}`
    const value = example === undefined ? '' : `: '${example}'`
    return place === '' && value === '' ? '' : `, the first${place}${value}`
  },
  doubts: {
    'day-or-month-first': (column) =>
      `times in column '${column}' could have the day or the month first; read with the day first`,
    'case-by-content': (column) =>
      `column '${column}' is taken for the case by what it holds, not by its name`,
    'activity-by-content': (column) =>
      `column '${column}' is taken for the activity by what it holds, not by its name`,
    'time-by-content': (column) =>
      `column '${column}' is taken for the time by what it holds, not by its name`,
    'time-not-read': (column) =>
      `column '${column}' is named as a time, but what it holds is not read as times`,
    'header-open': () => 'the first row is taken for column names, but could be an event',
  },
  names: new Map([
    ['zip', 'a ZIP archive'],
    ['xlsx', 'an Excel workbook (.xlsx)'],
    ['docx', 'a Word document (.docx)'],
    ['xls', 'an old Excel workbook (.xls)'],
    ['gzip', 'a gzip file'],
    ['pdf', 'a PDF'],
    ['xml', 'XML'],
    ['html', 'an HTML page'],
    ['json', 'JSON'],
    ['binary', 'a binary file'],
    ['closing-quote', 'a closing quote'],
    ['delimiter-after-quote', 'a delimiter or the end of the line after a closing quote'],
    ['columns', 'columns'],
  ]),
}

function quoted(found: string): string {
  return found === '' ? '' : `: '${found}'`
}

function should(expected: string): string {
  return expected === '' ? '' : `; expected ${expected}`
}

function atMost(expected: string, unit: string): string {
  return expected === '' ? '' : `; at most ${`${expected} ${unit}`.trimEnd()}`
}

function oneOf(columns: string): string {
  return columns === '' ? '' : `; point out one of the columns: ${columns}`
}

function those(what: string, expected: string): string {
  return expected === '' ? '' : `; the ${what} are: ${expected}`
}
