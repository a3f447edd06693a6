import type { Sop, StepSymbol } from '#sop'
import { cleanLine } from '../text/clean-text.ts'
import { formWords } from './form-words.ts'

/** A column of the flow: a performer, or the extra last one for symbols without a known performer. */
export type FlowColumn = {
  readonly name: string
  readonly group: string
  /** Absent for the extra column. */
  readonly performer?: string
}

/** More characters than the highest head can hold. */
const mostCharacters = 10_000

/**
 * Gives the columns of the flow, one at least. A symbol whose performer is not yet said, or not in
 * the list, must not seem to be somebody's: where there is one, an extra column stands last.
 */
export function listFlowColumns(sop: Sop): FlowColumn[] {
  const known = new Set(sop.performers.map((performer) => performer.id))
  const columns: FlowColumn[] = sop.performers.map(({ id, name, group }) => ({
    name: cleanLine(name.slice(0, mostCharacters)),
    group: cleanLine((group ?? '').slice(0, mostCharacters)),
    performer: id,
  }))
  const homeless = sop.steps.some((step) =>
    step.symbols.some((symbol) => !symbol.performers.some((id) => known.has(id))),
  )
  if (homeless || columns.length === 0) columns.push({ name: formWords.noPerformer, group: '' })
  return columns
}

/** Where a symbol stands: stretched over the adjacent columns of its first performer, copied into the others. */
export type Place = {
  readonly fromColumn: number
  readonly toColumn: number
  readonly copies: readonly number[]
  /** First and last column that the symbol, its copies and the tie between them cover. */
  readonly first: number
  readonly last: number
}

/** Gives the place of each symbol among `columns`. Performers that are not in the list are passed over. */
export function placeIn(columns: readonly FlowColumn[]): (symbol: StepSymbol) => Place {
  const columnOf = new Map<string, number>()
  for (const [column, { performer }] of columns.entries()) {
    if (performer !== undefined && !columnOf.has(performer)) columnOf.set(performer, column)
  }
  return (symbol) => {
    const taken = symbol.performers.flatMap((id) => columnOf.get(id) ?? [])
    return placeOver(taken.length > 0 ? taken : [columns.length - 1])
  }
}

function placeOver(taken: readonly number[]): Place {
  const columns = new Set(taken)
  const primary = taken[0] ?? 0
  let [fromColumn, toColumn] = [primary, primary]
  while (columns.has(fromColumn - 1)) fromColumn -= 1
  while (columns.has(toColumn + 1)) toColumn += 1
  const copies = [...columns]
    .filter((column) => column < fromColumn || column > toColumn)
    .sort((one, other) => one - other)
  const first = Math.min(fromColumn, ...copies)
  const last = Math.max(toColumn, ...copies)
  return { fromColumn, toColumn, copies, first, last }
}
