/**
 * Kinds of values that an attribute has (IEEE 1849-2016, 4.5). Instants are milliseconds since
 * 1970-01-01 UTC, booleans 0 and 1.
 */
export type AttributeKind = 'string' | 'id' | 'date' | 'int' | 'float' | 'boolean'

/** One attribute of a case or of an event. */
export type Attribute =
  | { readonly key: string; readonly kind: 'string' | 'id'; readonly value: string }
  | {
      readonly key: string
      readonly kind: 'date' | 'int' | 'float' | 'boolean'
      readonly value: number
    }

/**
 * One attribute of all cases or of all events as a column, of those alone that have it: `rows` are their
 * places, ascending, and `values` stand in the same order; texts as places in `texts`. So a log takes
 * what its values take, however rare they are. One key can have two columns of different kinds.
 */
export type AttributeColumn =
  | {
      readonly key: string
      readonly kind: 'string' | 'id'
      readonly rows: Uint32Array
      readonly texts: readonly string[]
      readonly values: Int32Array
    }
  | {
      readonly key: string
      readonly kind: 'date' | 'int' | 'float' | 'boolean'
      readonly rows: Uint32Array
      readonly values: Float64Array
    }

/**
 * An event log in columns (van der Aalst, Process Mining, 2016, 5.2; IEEE 1849-2016). Cases stand in
 * the order of the file; the events of case `c` are those from `cases.first[c]` up to, but not with,
 * `cases.first[c + 1]`, in their order. Plain data: it can be handed to a thread as it is.
 */
export type EventLog = {
  readonly activities: readonly string[]
  readonly resources: readonly string[]
  /** Values of the life cycle as written: 'complete', 'start', also 'Queued'. */
  readonly transitions: readonly string[]
  readonly cases: {
    readonly ids: readonly string[]
    /** One more than there are cases; the last is the number of events. */
    readonly first: Uint32Array
    readonly attributes: readonly AttributeColumn[]
  }
  readonly events: EventColumns & { readonly attributes: readonly AttributeColumn[] }
  readonly header: LogHeader
}

/** What every event can say, by columns. */
export type EventColumns = {
  /** Place in `activities`. */
  readonly activity: Int32Array
  /** When it was recorded or completed, in milliseconds UTC; NaN: not said. */
  readonly time: Float64Array
  /** When the work began, where the event itself says it or a start was paired with it; NaN: not said. */
  readonly start: Float64Array
  /** Place in `resources`; -1: not said. */
  readonly resource: Int32Array
  /** Place in `transitions`; -1: not said. */
  readonly transition: Int32Array
}

/** What a log says about itself; XES writes it back, other formats have no place for it. */
export type LogHeader = {
  readonly extensions: readonly {
    readonly name: string
    readonly prefix: string
    readonly uri: string
  }[]
  readonly classifiers: readonly { readonly name: string; readonly keys: string }[]
  readonly globals: {
    readonly trace: readonly Attribute[]
    readonly event: readonly Attribute[]
  }
  readonly attributes: readonly Attribute[]
}
