import type { AttributeKind } from '../event-log.ts'
import type { LogFault, LogRepair } from '../log-reading.ts'

/** Kinds of values that OCEL 2.0 knows (string, time, integer, float, boolean), by our words. */
export type OcelKind = Exclude<AttributeKind, 'id'>

/** The kinds in the order in which `OcelValues` counts them. */
export const ocelKinds = ['string', 'date', 'int', 'float', 'boolean'] as const

/** A type of events or of objects, with the attributes that it declares. */
export type OcelType = {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly kind: OcelKind }[]
}

/**
 * Relations of rows (events or objects) to objects: those of row `r` stand from `first[r]` up to, but
 * not with, `first[r + 1]`, in the order of the file.
 */
export type OcelLinks = {
  readonly first: Uint32Array
  /** Place among the objects. */
  readonly object: Int32Array
  /** Place in `qualifiers`. */
  readonly qualifier: Int32Array
  readonly qualifiers: readonly string[]
}

/** Attribute values of rows, laid out as `OcelLinks` are. */
export type OcelValues = {
  readonly first: Uint32Array
  /** Place in `names`. */
  readonly name: Int32Array
  /** Place in `ocelKinds`; not always the declared one: a value that could not be read stays text. */
  readonly kind: Uint8Array
  /** Texts as places in `texts`, instants in milliseconds UTC, booleans 0 and 1. */
  readonly value: Float64Array
  /** Since when an object has the value, in milliseconds UTC; empty for events. */
  readonly time: Float64Array
  readonly names: readonly string[]
  readonly texts: readonly string[]
}

/** Events or objects by columns, in the order of the file. */
export type OcelRows = {
  readonly ids: readonly string[]
  /** Place in the types of the log. */
  readonly type: Int32Array
  readonly values: OcelValues
  /** Of events the objects that took part, of objects those that they are related to. */
  readonly links: OcelLinks
}

/**
 * An object-centric event log in columns (Berti et al., OCEL 2.0 Specification, arXiv:2403.01975): an
 * event belongs to any number of objects, so that there is no case until one type of objects is chosen
 * (`flattenOcel`). Ids are unique among events and among objects. Plain data.
 */
export type OcelLog = {
  readonly eventTypes: readonly OcelType[]
  readonly objectTypes: readonly OcelType[]
  readonly events: OcelRows & {
    /** Milliseconds UTC. */
    readonly time: Float64Array
  }
  readonly objects: OcelRows
}

/** What reading an object-centric log gave: the log and the repairs, or the fault and those up to it. */
export type OcelReading =
  | { readonly ok: true; readonly log: OcelLog; readonly repairs: readonly LogRepair[] }
  | { readonly ok: false; readonly fault: LogFault; readonly repairs: readonly LogRepair[] }

/** How an object-centric log is read. */
export type OcelOptions = {
  /** Minutes ahead of UTC of instants that name no zone; absent: 0. */
  readonly zoneMinutes?: number
}
