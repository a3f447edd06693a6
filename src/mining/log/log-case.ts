import type { Attribute, EventColumns } from './event-log.ts'

/**
 * The distinct texts of a log, each once, in the order met; events carry places in these lists. The
 * lists grow while the log is read: a place once given stays.
 */
export type LogNames = {
  readonly activities: readonly string[]
  readonly resources: readonly string[]
  readonly transitions: readonly string[]
}

/**
 * One case as a reader hands it over: so a log of any size is worked on while it is read, and nothing
 * of it need stay. The columns are views of buffers that the next case overwrites: copy what is to
 * stay. They may be longer than `length`; what lies beyond is rubbish.
 */
export type LogCase = EventColumns & {
  readonly id: string
  /** Number of events. */
  readonly length: number
  /** Attributes beyond id and name; empty unless everything was wanted. */
  readonly attributes: readonly Attribute[]
  /** Of each event those beyond the columns; empty unless everything was wanted. */
  readonly eventAttributes: readonly (readonly Attribute[])[]
}

/** Receives the cases of a log one by one, in the order of the file. */
export type TakeCase = (taken: LogCase, names: LogNames) => void

/**
 * How much of each event is read: its activity alone; with times, resource and life cycle; or with all
 * attributes. What is not wanted is neither read nor checked beyond the form of the file.
 */
export type Wanted = 'activities' | 'events' | 'everything'
