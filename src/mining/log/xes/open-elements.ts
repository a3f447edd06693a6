/** So deep elements may lie. */
export const MAX_DEPTH = 100

/** The elements that are open in a document: those of a list by their places in it, others by name. */
export class OpenElements {
  /** How many are open. */
  depth = 0
  readonly #elements = new Int8Array(MAX_DEPTH)
  readonly #unknown: string[] = []
  readonly #names: readonly string[]

  constructor(names: readonly string[]) {
    this.#names = names
  }

  /** Opens an element of the list, or one that is not (-1) with its name. */
  open(element: number, name = ''): void {
    this.#elements[this.depth] = element
    if (element < 0) this.#unknown[this.depth] = name
    this.depth++
  }

  /** Closes the innermost, if it is this one of the list; else false. */
  close(element: number): boolean {
    if (this.depth === 0 || this.#elements[this.depth - 1] !== element) return false
    this.depth--
    return true
  }

  /** Name of the innermost. */
  name(): string {
    const element = this.#elements[this.depth - 1] ?? -1
    return this.#names[element] ?? this.#unknown[this.depth - 1] ?? ''
  }
}
