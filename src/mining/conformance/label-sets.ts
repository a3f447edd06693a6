/** Sets of labels: each distinct one has a number, and what two have together is found once. */
export class LabelSets {
  readonly #sets: (readonly number[])[] = []
  readonly #numbers = new Map<string, number>()
  readonly #unions = new Map<string, number>()

  /** Number of the set that has these labels, which may come repeatedly and in any order. */
  numberOf(labels: Iterable<number>): number {
    const set = [...new Set(labels)].sort((one, other) => one - other)
    const key = set.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#sets.length)
    return this.#sets.push(set) - 1
  }

  /** Number of the set of all that two sets have. */
  union(one: number, other: number): number {
    if (one === other) return one
    const key = `${one} ${other}`
    const known = this.#unions.get(key)
    if (known !== undefined) return known
    const union = this.numberOf([...(this.#sets[one] ?? []), ...(this.#sets[other] ?? [])])
    this.#unions.set(key, union)
    return union
  }

  /** How many labels a set has. */
  size(set: number): number {
    return this.#sets[set]?.length ?? 0
  }
}
