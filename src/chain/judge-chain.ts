import type { ChainFault, ChainVerdict } from './chain-fault.ts'
import type { ChainHead, ChainRow } from './chain-row.ts'
import { findHomes } from './find-homes.ts'
import { missingNumbers, nameMoved } from './name-moved.ts'
import { nameEnd } from './name-end.ts'
import { nameRow } from './name-row.ts'

/** A row that does not follow from the one before it, or does not give its hash. */
export type WrongLink = {
  readonly row: ChainRow
  readonly before: ChainRow | undefined
  /** What the row's content gives. */
  readonly expectedHash: string | undefined
}

/** What an examination has found, row by row. */
export type ChainFindings = {
  readonly governmentId: string
  readonly rows: number
  /** By number; the first ones only (`mostLinks`). */
  readonly links: readonly WrongLink[]
  /** Wrong links that were counted only. */
  readonly uncollected: number
  readonly head: ChainHead | undefined
  readonly last: ChainHead | undefined
  /** Hash of the row with the head's number. */
  readonly hashAtHead: string | undefined
}

/** How many wrong links are worth collecting, so that an examination stays small. */
export const mostLinks = 1000
const mostFaults = 100

/** Names what was done to a chain, from its wrong links and its ends. */
export function judgeChain(found: ChainFindings): ChainVerdict {
  const homes = findHomes(found)
  const moved = nameMoved(found.links, homes)
  const inserted = new Set(
    moved.flatMap((fault) => (fault.kind === 'inserted' ? [fault.row.number] : [])),
  )
  const byNumber = new Map(found.links.map((link) => [link.row.number, link]))
  const faults: ChainFault[] = [
    ...found.links.flatMap((link) => nameRow(link, byNumber, homes)),
    ...missingNumbers(found, homes),
    ...moved,
    ...nameEnd(found, homes),
  ].filter((fault) => !(fault.kind === 'changed' && inserted.has(fault.row.number)))
  const { rows, uncollected } = found
  if (faults.length === 0 && uncollected === 0) {
    return { ok: true, rows, lastHash: found.last?.hash ?? '' }
  }
  const sorted = faults.toSorted((a, b) => placeOf(a) - placeOf(b))
  const more = Math.max(0, faults.length - mostFaults) + uncollected
  return { ok: false, rows, faults: sorted.slice(0, mostFaults), more }
}

function placeOf(fault: ChainFault): number {
  if ('row' in fault) return fault.row.number
  if ('from' in fault) return fault.from
  return Infinity
}
