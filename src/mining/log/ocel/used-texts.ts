import { GrowingIndex } from '../../columns/growing-column.ts'

/** Numbers those texts of a table anew that are used, in the order of their first use. */
export class UsedTexts {
  readonly texts: string[] = []
  readonly #all: readonly string[]
  readonly #places = new GrowingIndex()

  constructor(all: readonly string[]) {
    this.#all = all
  }

  /** The new place of the text at `place`. */
  placeOf(place: number): number {
    const known = this.#places.get(place)
    if (known >= 0) return known
    this.#places.put(place, this.texts.length)
    return this.texts.push(this.#all[place] ?? '') - 1
  }
}
