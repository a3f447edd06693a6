import { grown } from '../../columns/growing-column.ts'

const PART_LENGTH = 65_536

/**
 * Places of texts by event, -1 for none: a column that grows by parts, so that nothing is copied, each in
 * one, two or four bytes per event as its largest place needs.
 */
export class PlaceColumn {
  readonly #packed: (Uint8Array | Uint16Array | Int32Array)[] = []
  readonly #open = new Int32Array(PART_LENGTH)
  #length = 0

  push(place: number): void {
    // Kept by one higher, so that none is 0.
    this.#open[this.#length] = place + 1
    if (++this.#length < PART_LENGTH) return
    this.#packed.push(packed(this.#open))
    this.#length = 0
  }

  at(event: number): number {
    const part = this.#packed[Math.floor(event / PART_LENGTH)] ?? this.#open
    return (part[event % PART_LENGTH] ?? 0) - 1
  }
}

function packed(places: Int32Array): Uint8Array | Uint16Array | Int32Array {
  let largest = 0
  for (const place of places) if (place > largest) largest = place
  if (largest < 256) return Uint8Array.from(places)
  return largest < 65_536 ? Uint16Array.from(places) : places.slice()
}

/** Instants by event, NaN for none: a column that grows by parts. */
export class InstantColumn {
  readonly #parts: Float64Array[] = []
  #length = 0

  push(ms: number): void {
    const at = this.#length++ % PART_LENGTH
    if (at === 0) this.#parts.push(new Float64Array(PART_LENGTH))
    const part = this.#parts[this.#parts.length - 1]
    if (part !== undefined) part[at] = ms
  }

  at(event: number): number {
    return this.#parts[Math.floor(event / PART_LENGTH)]?.[event % PART_LENGTH] ?? Number.NaN
  }
}

/**
 * Which case each event is of, by runs of events of one case: little where the rows of a case stand
 * together, 8 bytes per event at worst.
 */
export class CaseRuns {
  #length = 0
  #last = -1
  #cases = new Int32Array(1024)
  /** First event of each run. */
  #firsts = new Uint32Array(1024)

  /** Says of which case the next event is. */
  push(ofCase: number, event: number): void {
    if (ofCase === this.#last) return
    if (this.#length === this.#cases.length) {
      this.#cases = grown(this.#cases, new Int32Array(2 * this.#length))
      this.#firsts = grown(this.#firsts, new Uint32Array(2 * this.#length))
    }
    this.#cases[this.#length] = ofCase
    this.#firsts[this.#length++] = event
    this.#last = ofCase
  }

  /** The events of each case from 0 to `cases` - 1, of `events` in all, as they came; linear (counting sort). */
  *byCase(cases: number, events: number): Generator<readonly number[]> {
    const next = new Uint32Array(cases + 1)
    for (let run = 0; run < this.#length; run++) add(next, (this.#cases[run] ?? 0) + 1, 1)
    for (let ofCase = 1; ofCase <= cases; ofCase++) add(next, ofCase, next[ofCase - 1] ?? 0)
    const runs = new Uint32Array(this.#length)
    for (let run = 0; run < this.#length; run++) {
      const ofCase = this.#cases[run] ?? 0
      runs[next[ofCase] ?? 0] = run
      add(next, ofCase, 1)
    }
    // What was where each case begins is by now where it ends.
    let at = 0
    for (let ofCase = 0; ofCase < cases; ofCase++) {
      const found: number[] = []
      for (; at < (next[ofCase] ?? 0); at++) {
        const run = runs[at] ?? 0
        const end = run + 1 < this.#length ? (this.#firsts[run + 1] ?? 0) : events
        for (let event = this.#firsts[run] ?? 0; event < end; event++) found.push(event)
      }
      yield found
    }
  }
}

function add(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
