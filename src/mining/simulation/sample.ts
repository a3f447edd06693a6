import { drawAt, streamOf } from './draw-at.ts'

const room = 1_000

/**
 * A fair sample of at most 1,000 numbers of a sequence of any length (Vitter 1985, algorithm R; draws
 * by place, so the same sequence gives the same sample).
 */
export class Sample {
  readonly #stream: number
  readonly #values: number[] = []
  count = 0

  /** Samples with different subjects draw apart from each other. */
  constructor(subject: number) {
    this.#stream = streamOf(subject, 0)
  }

  add(value: number): void {
    const place =
      this.count < room
        ? this.count
        : Math.floor(drawAt(this.#stream, 0, this.count) * (this.count + 1))
    this.count += 1
    if (place < room) this.#values[place] = value
  }

  /** What was kept, ascending. */
  sorted(): number[] {
    return this.#values.toSorted((a, b) => a - b)
  }
}
