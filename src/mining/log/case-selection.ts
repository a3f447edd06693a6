import type { EventLog } from './event-log.ts'

/**
 * Which cases of a log, and which of their events, are kept: those of the case at `cases[c]` stand in
 * `events` from `first[c]` up to, but not with, `first[c + 1]`. All are places in the log, in its order.
 */
export type CaseSelection = {
  readonly cases: Int32Array
  readonly first: Uint32Array
  readonly events: Int32Array
}

/** All cases with all their events. */
export function selectAll({ cases, events }: EventLog): CaseSelection {
  return {
    cases: Int32Array.from(cases.ids, (_, place) => place),
    first: cases.first,
    events: Int32Array.from(events.activity, (_, place) => place),
  }
}

/** The kept events of the case at `at`. */
export function eventsAt({ first, events }: CaseSelection, at: number): Int32Array {
  return events.subarray(first[at], first[at + 1])
}

/** Keeps the cases for whose place in the selection the test says yes. */
export function keepCases(selection: CaseSelection, test: (at: number) => boolean): CaseSelection {
  return keep(selection, (at) => (test(at) ? eventsAt(selection, at) : undefined))
}

/** Keeps the events for which the test says yes; cases that lose all their events are left out. */
export function keepEvents(
  selection: CaseSelection,
  test: (event: number) => boolean,
): CaseSelection {
  return keep(selection, (at) => {
    const before = eventsAt(selection, at)
    const kept = before.filter((event) => test(event))
    return kept.length === 0 && before.length > 0 ? undefined : kept
  })
}

/** Keeps of each case the events given; undefined: leaves it out. */
function keep(
  selection: CaseSelection,
  keptOf: (at: number) => Int32Array | undefined,
): CaseSelection {
  const cases = new Int32Array(selection.cases.length)
  const first = new Uint32Array(selection.cases.length + 1)
  const events = new Int32Array(selection.events.length)
  let length = 0
  for (const [at, place] of selection.cases.entries()) {
    const kept = keptOf(at)
    if (kept === undefined) continue
    const from = first[length] ?? 0
    events.set(kept, from)
    cases[length++] = place
    first[length] = from + kept.length
  }
  return {
    cases: cases.subarray(0, length),
    first: first.subarray(0, length + 1),
    events: events.subarray(0, first[length]),
  }
}
