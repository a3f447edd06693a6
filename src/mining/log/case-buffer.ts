import type { Attribute } from './event-log.ts'
import type { LogNames, TakeCase } from './log-case.ts'
import { grown } from '../columns/growing-column.ts'

/**
 * One case while a reader builds it, in columns that grow and that the next case overwrites. After
 * `addEvent` the reader writes what it knows of the event into the columns at the place given; it
 * must take the columns anew, since they may have grown.
 */
export class CaseBuffer {
  length = 0
  activity = new Int32Array(256)
  time = new Float64Array(256)
  start = new Float64Array(256)
  resource = new Int32Array(256)
  transition = new Int32Array(256)
  attributes: Attribute[] = []
  eventAttributes: Attribute[][] = []

  /** Forgets the case before. */
  begin(): void {
    this.length = 0
    this.attributes = []
    this.eventAttributes = []
  }

  /** A new event of which nothing but the activity is said yet: its place in the columns. */
  addEvent(activity: number): number {
    const place = this.length++
    if (place === this.activity.length) this.#grow()
    this.activity[place] = activity
    this.time[place] = Number.NaN
    this.start[place] = Number.NaN
    this.resource[place] = -1
    this.transition[place] = -1
    return place
  }

  /** Hands the case over; `eventAttributes` of events to which none were given are empty. */
  handOver(id: string, names: LogNames, take: TakeCase): void {
    const { length, activity, time, start, resource, transition, attributes } = this
    const eventAttributes = this.eventAttributes
    const columns = { activity, time, start, resource, transition }
    take({ id, length, attributes, eventAttributes, ...columns }, names)
  }

  #grow(): void {
    const room = 2 * this.activity.length
    this.activity = grown(this.activity, new Int32Array(room))
    this.time = grown(this.time, new Float64Array(room))
    this.start = grown(this.start, new Float64Array(room))
    this.resource = grown(this.resource, new Int32Array(room))
    this.transition = grown(this.transition, new Int32Array(room))
  }
}
