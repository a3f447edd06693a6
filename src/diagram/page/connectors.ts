import type { DrawnFlow } from './drawn-flows.ts'
import type { BandSymbol } from './row-bands.ts'
import { connectorSize } from './sizes.ts'

/** Rows of the table on one page, from `start` to before `end`. */
export type RowRange = { readonly start: number; readonly end: number }

/** A flow of which only one half is on a page; its connector stands at that edge where its other end lies. */
export type CutFlow = {
  readonly flow: DrawnFlow
  readonly edge: 'above' | 'below'
  /** Which half is drawn: the one that leaves the symbol, or the one that arrives. */
  readonly half: 'out' | 'in'
}

/** Gives the flows that a page draws, whole or half, each once, in the order of the rows. */
export function listPageFlows(
  flowsOfRow: readonly (readonly DrawnFlow[])[],
  { start, end }: RowRange,
): { readonly whole: DrawnFlow[]; readonly cut: CutFlow[] } {
  const whole: DrawnFlow[] = []
  const cut: CutFlow[] = []
  const inside = (row: number) => row >= start && row < end
  for (let row = start; row < end; row += 1) {
    for (const flow of flowsOfRow[row] ?? []) {
      const half = flow.fromRow === row ? 'out' : 'in'
      const other = half === 'out' ? flow.toRow : flow.fromRow
      if (!inside(other)) cut.push({ flow, half, edge: other < start ? 'above' : 'below' })
      else if (half === 'out') whole.push(flow)
    }
  }
  return { whole, cut }
}

/**
 * Gives the connectors of one edge of a page, strip by strip, evenly filled, the strip nearest to the
 * rows first. The router chooses their columns; the one where the flow goes on is preferred.
 */
export function listStrips(
  cut: readonly CutFlow[],
  edge: CutFlow['edge'],
  columns: readonly number[],
): BandSymbol[][] {
  const connectors = cut
    .filter((flow) => flow.edge === edge)
    .map(({ flow }) => connectorOf(flow, columns))
  const count = Math.ceil(connectors.length / columns.length)
  return Array.from({ length: count }, (_, strip) => {
    const from = Math.ceil((strip * connectors.length) / count)
    return connectors.slice(from, Math.ceil(((strip + 1) * connectors.length) / count))
  })
}

function connectorOf(flow: DrawnFlow, columns: readonly number[]): BandSymbol {
  const preferred = flow.column === undefined ? {} : { preferred: flow.column }
  return {
    key: flow.key,
    shape: 'connector',
    ...connectorSize,
    place: { kind: 'free', columns, ...preferred },
    copies: [],
  }
}

/**
 * Gives the letter of every flow that is cut: A to Z, AA, AB … in the order in which a reader meets
 * their first connectors. `met` lists the keys of the connectors in reading order, two per flow.
 */
export function nameConnectors(met: readonly string[]): Map<string, string> {
  const letters = new Map<string, string>()
  for (const key of met) {
    if (!letters.has(key)) letters.set(key, letterOf(letters.size))
  }
  return letters
}

/** Gives the name of the `index`th connector, from 0: A … Z, AA … AZ, BA … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
