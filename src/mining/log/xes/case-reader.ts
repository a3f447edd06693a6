import { AttributeList } from '../attribute-list.ts'
import { CaseBuffer } from '../case-buffer.ts'
import type { LogNames, TakeCase, Wanted } from '../log-case.ts'
import { SeenTexts } from '../seen-texts.ts'
import { TextTable } from '../text-table.ts'
import type { TagReader } from './tag-reader.ts'
import { NAME, RESOURCE, TIME, TRANSITION } from './xes-elements.ts'
import { valuePlace, VALUE } from './xml-tag.ts'

/** Makes cases of traces, one after the other, and hands each over (IEEE 1849-2016, 5.3 and 5.4). */
export class CaseReader {
  cases = 0
  events = 0
  readonly #activities = new TextTable()
  readonly #resources = new TextTable()
  readonly #transitions = new TextTable()
  readonly names: LogNames = {
    activities: this.#activities.texts,
    resources: this.#resources.texts,
    transitions: this.#transitions.texts,
  }
  readonly #tag: TagReader
  readonly #wanted: Wanted
  readonly #take: TakeCase
  readonly #case = new CaseBuffer()
  readonly #caseAttributes = new AttributeList()
  readonly #eventAttributes = new AttributeList()
  readonly #seen = new SeenTexts()
  #id: string | undefined
  #lastTime = Number.NaN
  #activity = -1
  #resource = -1
  #transition = -1
  #time = Number.NaN
  #start = Number.NaN

  constructor(tag: TagReader, options: { readonly wanted: Wanted; readonly take: TakeCase }) {
    this.#tag = tag
    this.#wanted = options.wanted
    this.#take = options.take
  }

  beginCase(): void {
    this.#case.begin()
    this.#id = undefined
    this.#lastTime = Number.NaN
  }

  beginEvent(): void {
    this.#activity = -1
    this.#resource = -1
    this.#transition = -1
    this.#time = Number.NaN
    this.#start = Number.NaN
  }

  /** Takes the tag as an attribute of the case. */
  caseAttribute(): void {
    const value = this.#tag.locate()
    if (value < 0) return
    if (this.#tag.column === NAME) {
      if (this.#id !== undefined) this.#repeated('concept:name')
      this.#id = this.#tag.text(VALUE)
    } else if (this.#wanted === 'everything') this.#tag.collect(this.#caseAttributes)
  }

  /** Takes the tag as an attribute of the event. */
  eventAttribute(): void {
    const value = this.#tag.locate()
    if (value < 0) return
    const { scanner, column } = this.#tag
    if (column === NAME) {
      if (this.#activity >= 0) this.#repeated('concept:name')
      this.#activity = valuePlace(scanner, value, this.#activities)
    } else if (this.#wanted === 'activities') this.#tag.noteUseless()
    else if (column >= 0) this.#columnValue(value)
    else if (this.#wanted === 'everything') this.#tag.collect(this.#eventAttributes)
    else this.#tag.noteUseless()
  }

  endEvent(): void {
    const attributes = this.#eventAttributes.take()
    if (this.#activity < 0) {
      this.#tag.count('event-without-activity-left-out', this.#id ?? '')
      return
    }
    const columns = this.#case
    const place = columns.addEvent(this.#activity)
    if (this.#wanted === 'activities') return
    columns.time[place] = this.#time
    columns.start[place] = this.#start
    columns.resource[place] = this.#resource
    columns.transition[place] = this.#transition
    if (this.#wanted === 'everything') columns.eventAttributes.push(attributes)
    if (this.#time < this.#lastTime) this.#tag.count('time-before-earlier-event', this.#id ?? '')
    if (!Number.isNaN(this.#time)) this.#lastTime = this.#time
  }

  endCase(): void {
    this.cases++
    this.events += this.#case.length
    const id = this.#id ?? String(this.cases)
    if (this.#id === undefined) this.#tag.count('case-without-id-numbered', id)
    if (this.#seen.has(id)) this.#tag.count('case-id-repeated', id)
    if (this.#case.length === 0) this.#tag.count('empty-case-kept', id)
    this.#case.attributes = this.#caseAttributes.take()
    this.#case.handOver(id, this.names, this.#take)
  }

  #columnValue(value: number): void {
    const { scanner, column } = this.#tag
    if (column === RESOURCE) {
      if (this.#resource >= 0) this.#repeated('org:resource')
      this.#resource = valuePlace(scanner, value, this.#resources)
    } else if (column === TRANSITION) {
      if (this.#transition >= 0) this.#repeated('lifecycle:transition')
      this.#transition = valuePlace(scanner, value, this.#transitions)
    } else if (column === TIME) {
      if (!Number.isNaN(this.#time)) this.#repeated('time:timestamp')
      this.#time = this.#tag.time(value)
    } else {
      if (!Number.isNaN(this.#start)) this.#repeated('start_timestamp')
      this.#start = this.#tag.time(value)
    }
  }

  #repeated(key: string): void {
    this.#tag.count('attribute-repeated-last-kept', key)
  }
}
