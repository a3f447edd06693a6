type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Gives `larger` with what `column` holds at its beginning. */
export function grown<Kind extends Column>(column: Kind, larger: Kind): Kind {
  larger.set(column)
  return larger
}

/** Gives the same whole numbers, and room for as many more. */
export function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length)
  larger.set(column)
  return larger
}

/**
 * A column of whole numbers that grows by doubling; set `length` back to forget the last ones. Of
 * `numbers` what lies beyond `length` is rubbish, and a `push` may replace it.
 */
export class GrowingInts {
  length = 0
  numbers = new Int32Array(64)

  push(number: number): void {
    if (this.length === this.numbers.length) this.numbers = doubled(this.numbers)
    this.numbers[this.length++] = number
  }

  /** Replaces one of the numbers. */
  put(place: number, number: number): void {
    this.numbers[place] = number
  }

  /** The numbers up to now, as a view that stands until the next `push`. */
  view(): Int32Array {
    return this.numbers.subarray(0, this.length)
  }
}

/** As `GrowingInts`, for numbers of any kind. */
export class GrowingFloats {
  length = 0
  #numbers = new Float64Array(64)

  push(number: number): void {
    if (this.length === this.#numbers.length)
      this.#numbers = grown(this.#numbers, new Float64Array(2 * this.length))
    this.#numbers[this.length++] = number
  }

  /** Replaces one of the numbers. */
  put(place: number, number: number): void {
    this.#numbers[place] = number
  }

  /** The numbers up to now, as a view that stands until the next `push`. */
  view(): Float64Array {
    return this.#numbers.subarray(0, this.length)
  }
}

/** A number for some of the places of a table; -1: none. */
export class GrowingIndex {
  #numbers = new Int32Array(64).fill(-1)

  get(place: number): number {
    return this.#numbers[place] ?? -1
  }

  put(place: number, number: number): void {
    if (place >= this.#numbers.length) {
      this.#numbers = grown(this.#numbers, new Int32Array(2 * place).fill(-1))
    }
    this.#numbers[place] = number
  }
}
