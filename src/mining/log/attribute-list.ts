import type { Attribute } from './event-log.ts'

/** Gathers the attributes of one thing, of which no two have one key: the last is kept. */
export class AttributeList {
  #list: Attribute[] = []
  readonly #places = new Map<string, number>()

  get length(): number {
    return this.#list.length
  }

  /** Whether another of this key gave way. */
  add(attribute: Attribute): boolean {
    const place = this.#places.get(attribute.key)
    if (place === undefined) this.#places.set(attribute.key, this.#list.length)
    this.#list[place ?? this.#list.length] = attribute
    return place !== undefined
  }

  /** What was gathered; the next thing begins with nothing. */
  take(): Attribute[] {
    const taken = this.#list
    if (taken.length > 0) this.#places.clear()
    this.#list = []
    return taken
  }
}
