import type { LogCase, LogNames } from '../../log/log-case.ts'
import type { Net } from '../../model/net.ts'
import type { Alignment, Move } from '../alignment.ts'

/** An event of an example: its activity; when it was complete and when begun, in WIB; who did it. */
export type ExampleEvent = {
  readonly activity: string
  readonly at?: string
  readonly start?: string
  readonly by?: string
}

/** A net of steps in a row: step `s1` is called by the first label, and so on. */
export function netInRow(
  labels: readonly string[],
  performers: readonly (readonly string[])[] = [],
): Net {
  return {
    name: 'example',
    places: [...labels, 'end'].map((_, place) => ({ id: `p${place}`, name: '' })),
    transitions: labels.map((label, place) => ({
      id: `t${place + 1}`,
      label,
      step: `s${place + 1}`,
      inputs: [{ place, weight: 1 }],
      outputs: [{ place: place + 1, weight: 1 }],
      ...(performers[place] && { performers: performers[place] }),
    })),
    initial: [{ place: 0, tokens: 1 }],
    final: [[{ place: labels.length, tokens: 1 }]],
  }
}

/** An instant on the clock on the wall in WIB: "2026-08-13T09:00". */
export function wib(text: string | undefined): number {
  return text === undefined ? NaN : Date.parse(`${text}:00+07:00`)
}

/** A case with the names that its columns point to. */
export function exampleCase(
  id: string,
  events: readonly ExampleEvent[],
  attributes: LogCase['attributes'] = [],
): { readonly taken: LogCase; readonly names: LogNames } {
  const activities = [...new Set(events.map(({ activity }) => activity))]
  const resources = [...new Set(events.flatMap(({ by }) => (by === undefined ? [] : [by])))]
  const taken = {
    id,
    length: events.length,
    attributes,
    eventAttributes: [],
    activity: Int32Array.from(events, ({ activity }) => activities.indexOf(activity)),
    time: Float64Array.from(events, ({ at }) => wib(at)),
    start: Float64Array.from(events, ({ start }) => wib(start)),
    resource: Int32Array.from(events, ({ by }) => (by === undefined ? -1 : resources.indexOf(by))),
    transition: new Int32Array(events.length).fill(-1),
  }
  return { taken, names: { activities, resources, transitions: [] } }
}

/**
 * Moves in a row: "=2" the next event is transition 2, "+" the next event alone, "-2" transition 2
 * alone. Transitions count from 1, as the steps of `netInRow`.
 */
export function movesOf(text: string): Move[] {
  let event = 0
  return text.split(' ').map((word) => {
    const transition = Number(word.slice(1)) - 1
    if (word === '+') return { kind: 'log', event: event++ }
    if (word.startsWith('=')) return { kind: 'synchronous', event: event++, transition }
    return { kind: 'model', transition }
  })
}

/** An alignment that an aligner would have given. */
export function alignmentOf(text: string): Alignment {
  const moves = movesOf(text)
  const cost = moves.filter(({ kind }) => kind !== 'synchronous').length
  return { kind: 'optimal', cost, moves, visits: 0 }
}
