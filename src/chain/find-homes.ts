import type { WrongLink, ChainFindings } from './judge-chain.ts'
import { hashOfRow } from './row-bytes.ts'

/** Rows by the number at which they stand, with the number under which they were hashed. */
export type Homes = ReadonlyMap<number, number>

const mostCandidates = 200

/**
 * Finds rows that do not give their hash at their number but do at another one: at that of another
 * such row (swapped), at a number that is missing, or as far away as the last one found (all that
 * follow were renumbered). Some 200 hashes for each row at most.
 */
export function findHomes({ links, governmentId, head }: ChainFindings): Homes {
  const homes = new Map<number, number>()
  const broken = links.filter((link) => !isSealed(link))
  const candidates = [
    ...broken.map(({ row }) => row.number),
    ...links.flatMap((link) => gapBefore(link, head?.number)),
  ].slice(0, mostCandidates)
  let distance = 1
  for (const { row } of broken) {
    const near = [row.number + distance, row.number - 1, row.number + 1]
    const fits = (number: number) => hashOfRow({ ...row, number }, governmentId) === row.hash
    const home = [...near, ...candidates].find(fits)
    if (home === undefined) continue
    homes.set(row.number, home)
    distance = home - row.number
  }
  return homes
}

/** Does the row give its hash? */
export function isSealed({ row, expectedHash }: WrongLink): boolean {
  return expectedHash === row.hash
}

/** The first numbers between a row and the one before it, of those that the chain has had. */
export function gapBefore({ row, before }: WrongLink, newest = Infinity): readonly number[] {
  const first = Math.max(1, (before?.number ?? 0) + 1)
  const length = Math.min(row.number - 1, newest) - first + 1
  return Array.from({ length: clamp(length) }, (_, index) => first + index)
}

function clamp(length: number): number {
  return Math.max(0, Math.min(length, mostCandidates))
}
