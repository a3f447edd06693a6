import type { LogHeader } from './event-log.ts'
import type { LogNames } from './log-case.ts'

/** The bytes of a file, unpacked, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Why no log can be made of a file. `wordLogFault` says it in a language. */
export type LogFaultCode =
  | 'empty-file'
  | 'damaged-archive'
  | 'not-utf8'
  | 'unknown-encoding'
  | 'malformed-xml'
  | 'xml-with-doctype'
  | 'nested-too-deep'
  | 'text-too-long'
  | 'not-xes'
  | 'not-csv'
  | 'malformed-csv'
  | 'no-such-column'
  | 'no-case-column'
  | 'no-activity-column'
  | 'malformed-json'
  | 'not-ocel'
  | 'older-ocel'
  | 'no-such-object-type'
  | 'no-event'
  | 'too-many'
  | 'ends-early'

/** One fault: where, what was found, what was expected. `line` counts from 1. */
export type LogFault = {
  readonly code: LogFaultCode
  readonly line?: number
  readonly found?: string
  readonly expected?: string
}

/**
 * Rules by which a reader repairs what it can. Each use is counted: nothing is changed or left out
 * in silence. `left-out` rules lose something, the others only say how it was understood.
 */
export type LogRepairRule =
  | 'event-without-activity-left-out'
  | 'event-without-case-left-out'
  | 'event-of-no-object-left-out'
  | 'object-without-event-kept'
  | 'empty-case-kept'
  | 'empty-case-left-out'
  | 'case-without-id-numbered'
  | 'case-id-repeated'
  | 'time-not-read-left-out'
  | 'time-without-zone-taken-as'
  | 'time-not-iso-read'
  | 'time-finer-than-millisecond-cut'
  | 'time-before-earlier-event'
  | 'sorted-by-time'
  | 'number-not-read-kept-as-text'
  | 'boolean-not-read-kept-as-text'
  | 'attribute-without-key-left-out'
  | 'attribute-without-value-left-out'
  | 'attribute-repeated-last-kept'
  | 'attribute-nested-left-out'
  | 'attribute-of-unknown-kind-left-out'
  | 'element-unknown-left-out'
  | 'row-too-short-filled'
  | 'row-too-long-cut'
  | 'row-of-sums-left-out'
  | 'word-for-nothing-taken-as-empty'
  | 'blanks-around-text-cut'
  | 'column-name-repeated'
  | 'character-not-of-encoding-replaced'
  | 'relation-to-unknown-object-left-out'
  | 'relation-without-qualifier-kept'
  | 'event-without-id-left-out'
  | 'event-without-time-left-out'
  | 'event-id-repeated-left-out'
  | 'object-without-id-left-out'
  | 'object-without-type-left-out'
  | 'object-id-repeated-left-out'
  | 'type-without-name-left-out'
  | 'type-repeated-joined'
  | 'type-undeclared-added'
  | 'attribute-undeclared-added'
  | 'attribute-without-time-taken-as-1970'
  | 'attribute-of-unknown-kind-taken-as-text'
  | 'value-of-other-kind-kept-as-text'
  | 'time-not-read-kept-as-text'
  | 'event-of-several-cases-repeated'
  | 'activity-repeated-for-other-objects'
  | 'transition-between-left-out'
  | 'start-without-complete'
  | 'complete-without-start'

/** How often a rule was used, where first, and on what. */
export type LogRepair = {
  readonly rule: LogRepairRule
  readonly count: number
  readonly line?: number
  readonly example?: string
}

/** What reading a log gave: the counts and the repairs; or the fault, and the repairs up to it. */
export type LogReading =
  | {
      readonly ok: true
      readonly cases: number
      readonly events: number
      readonly names: LogNames
      readonly header: LogHeader
      readonly repairs: readonly LogRepair[]
    }
  | { readonly ok: false; readonly fault: LogFault; readonly repairs: readonly LogRepair[] }
