import type { Exit, Target } from '../../model/sop.ts'
import type { Ids, ReadExits } from './build-steps.ts'
import type { DraftRow } from './draft-symbols.ts'
import { readExitsInWords, type WordedExit, type WordedExits } from './exits-in-words.ts'
import type { LinkedSymbol } from './link-symbols.ts'

type Told = {
  readonly rows: readonly DraftRow[]
  readonly symbols: readonly LinkedSymbol[]
  readonly ids: Ids
}

/**
 * Ways out where no arrow is drawn: those that the note or the activity tells, else the order of the
 * rows; a decision about which nothing is said gets two open ones.
 */
export function wordedExits(told: Told, at: number): ReadExits {
  const symbol = told.symbols[at]
  const { row } = told.rows[symbol?.row ?? 0] ?? {}
  const isAlone = told.symbols.filter((other) => other.row === symbol?.row).length === 1
  const worded =
    row === undefined || !isAlone
      ? undefined
      : (readExitsInWords(row.note) ?? readExitsInWords(row.activity))
  if (worded !== undefined && symbol !== undefined) return readTold(told, symbol, worded)
  if (symbol?.kind !== 'decision') return { doubts: [] }
  return {
    exits: [
      { label: 'Ya', to: { kind: 'open' } },
      { label: 'Tidak', to: { kind: 'open' } },
    ],
    doubts: [0, 1].flatMap((exit) => [
      { code: 'target-unsure', exit, found: '' } as const,
      { code: 'label-unsure', exit, found: '' } as const,
    ]),
  }
}

function readTold(told: Told, symbol: LinkedSymbol, { exits, sure }: WordedExits): ReadExits {
  const targets = exits.map((exit) => targetOf(told, symbol, exit))
  return {
    exits: exits.map(({ label }, at): Exit => ({ label, to: targets[at] ?? { kind: 'open' } })),
    doubts: exits.flatMap(({ label }, exit) => [
      ...(sure && targets[exit] !== undefined
        ? []
        : [{ code: 'target-unsure', exit, found: label } as const]),
      ...(sure ? [] : [{ code: 'label-unsure', exit, found: label } as const]),
    ]),
  }
}

/** Undefined where no step, or more than one, has the number. */
function targetOf(
  { rows, ids }: Told,
  symbol: LinkedSymbol,
  { to }: WordedExit,
): Target | undefined {
  if (to.kind === 'stop') return { kind: 'stop' }
  if (to.kind === 'next')
    return rows[symbol.row + 1] === undefined
      ? undefined
      : { kind: 'step', step: ids.step(symbol.row + 1) }
  const { number } = to
  const isNumbered = rows.some(({ row }) => row.number !== undefined && row.number !== '')
  const found = [...rows.entries()].filter(
    ([at, { row }]) => (isNumbered ? row.number : String(at + 1)) === number,
  )
  const [only, second] = found
  return only === undefined || second !== undefined
    ? undefined
    : { kind: 'step', step: ids.step(only[0]) }
}
