import type { MapActivity, MapFlow, ProcessMap } from '../discovery/process-map.ts'
import type { Variants } from '../log/variants.ts'
import type { Net } from '../model/net.ts'
import type { Alignment, Move } from './alignment.ts'

/** Aligned variants: `alignments` runs along them; of equal names activities are one on the map. */
export type AlignedVariants = {
  readonly variants: Variants
  readonly activities: readonly string[]
  readonly alignments: readonly Alignment[]
  readonly net: Net
}

/** What is written beside an activity of the map, a line each. */
export type DepartureCounts = {
  /** Cases in which the model asks for the step and no event tells of it. */
  readonly skipped: number
  /** Cases in which it was done where the model does not allow it. */
  readonly outside: number
}

/** How often each pair of events follow each other, and how often not as the model has it. */
type Following = { from: number; to: number; events: number; cases: number; departing: number }

/**
 * Gives the process map of a log as the model sees it: its activities, the model's steps that never
 * happened too, each with what `mark` says of its departures; flows between events of which more than
 * half depart from the model (an end of it does not belong there, or a step between is missing) are
 * marked as such. Times are not known here. Linear in the moves.
 */
export function mapAlignments(
  aligned: AlignedVariants,
  mark: (counts: DepartureCounts) => readonly string[],
): ProcessMap {
  const board = new MapBoard(aligned)
  for (const [place, alignment] of aligned.alignments.entries()) board.add(place, alignment)
  return board.map(mark)
}

class MapBoard {
  readonly #aligned: AlignedVariants
  readonly #names: string[]
  readonly #placeOf: Map<string, number>
  /** Place on the map of each activity of the log. */
  readonly #nodeOf: Int32Array
  readonly #events: number[] = []
  readonly #cases: number[] = []
  readonly #skipped: number[] = []
  readonly #outside: number[] = []
  readonly #flows = new Map<number, Following>()
  readonly #starts = new Map<number, number>()
  readonly #ends = new Map<number, number>()
  #total = 0

  constructor(aligned: AlignedVariants) {
    this.#aligned = aligned
    const labels = aligned.net.transitions.flatMap(({ label }) => label ?? [])
    this.#names = [...new Set([...aligned.activities, ...labels])]
    this.#placeOf = new Map(this.#names.map((name, place) => [name, place]))
    this.#nodeOf = Int32Array.from(aligned.activities, (name) => this.#placeOf.get(name) ?? 0)
  }

  add(variant: number, alignment: Alignment): void {
    const { variants } = this.#aligned
    const cases = variants.counts[variant] ?? 0
    const from = variants.first[variant] ?? 0
    const trace = variants.activity
      .slice(from, variants.first[variant + 1] ?? from)
      .map((activity) => this.#nodeOf[activity] ?? 0)
    this.#total += cases
    const first = trace[0]
    const last = trace.at(-1)
    if (first !== undefined) addTo(this.#starts, first, cases)
    if (last !== undefined) addTo(this.#ends, last, cases)
    for (const activity of trace) addAt(this.#events, activity, cases)
    for (const activity of new Set(trace)) addAt(this.#cases, activity, cases)
    const moves = alignment.kind === 'impossible' ? [] : alignment.moves
    this.#addDepartures(moves, trace, cases)
    this.#addFlows(moves, trace, cases)
  }

  #addDepartures(moves: readonly Move[], trace: Int32Array, cases: number): void {
    const [skipped, outside] = [new Set<number>(), new Set<number>()]
    for (const move of moves) {
      if (move.kind === 'log') outside.add(trace[move.event] ?? 0)
      if (move.kind === 'model') skipped.add(this.#placeOfTransition(move.transition))
    }
    for (const place of skipped) addAt(this.#skipped, place, cases)
    for (const place of outside) addAt(this.#outside, place, cases)
  }

  #placeOfTransition(transition: number): number {
    const label = this.#aligned.net.transitions[transition]?.label ?? ''
    return this.#placeOf.get(label) ?? 0
  }

  #addFlows(moves: readonly Move[], trace: Int32Array, cases: number): void {
    const seen = new Set<number>()
    const departing = departingEvents(moves, trace.length)
    for (let event = 1; event < trace.length; event += 1) {
      const [from, to] = [trace[event - 1] ?? 0, trace[event] ?? 0]
      const key = from * this.#names.length + to
      const flow = this.#flows.get(key) ?? { from, to, events: 0, cases: 0, departing: 0 }
      this.#flows.set(key, flow)
      flow.events += cases
      if (departing[event] === 1) flow.departing += cases
      if (seen.has(key)) continue
      seen.add(key)
      flow.cases += cases
    }
  }

  map(mark: (counts: DepartureCounts) => readonly string[]): ProcessMap {
    const activities = this.#names.map((name, place): MapActivity => {
      const counts = { skipped: this.#skipped[place] ?? 0, outside: this.#outside[place] ?? 0 }
      const marks = mark(counts)
      const [events, cases] = [this.#events[place] ?? 0, this.#cases[place] ?? 0]
      return { name, events, cases, ...(marks.length > 0 && { marks }) }
    })
    const flows = [...this.#flows.values()].map(({ departing, ...flow }): MapFlow => ({
      ...flow,
      ...(2 * departing > flow.events && { departs: true }),
    }))
    const ends = (counts: ReadonlyMap<number, number>) =>
      [...counts].map(([activity, cases]) => ({ activity, cases }))
    return {
      cases: this.#total,
      activities,
      flows,
      starts: ends(this.#starts),
      ends: ends(this.#ends),
    }
  }
}

/**
 * 1 at each event that does not follow the one before as the model has it: one of the two is a move of
 * the log alone, or a visible step of the model lies between them.
 */
function departingEvents(moves: readonly Move[], events: number): Uint8Array {
  const departing = new Uint8Array(events + 1)
  let after = false
  for (const move of moves) {
    if (move.kind === 'model') after = true
    if (move.kind === 'log') {
      departing[move.event] = 1
      departing[move.event + 1] = 1
      after = false
    }
    if (move.kind === 'synchronous') {
      if (after) departing[move.event] = 1
      after = false
    }
  }
  return departing
}

function addTo(counts: Map<number, number>, place: number, number: number): void {
  counts.set(place, (counts.get(place) ?? 0) + number)
}

function addAt(counts: number[], place: number, number: number): void {
  while (counts.length <= place) counts.push(0)
  counts[place] = (counts[place] ?? 0) + number
}
