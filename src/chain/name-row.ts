import type { ChainFault } from './chain-fault.ts'
import { isSealed, type Homes } from './find-homes.ts'
import type { WrongLink } from './judge-chain.ts'

/** Wrong links by the number of their row. */
export type LinksByNumber = ReadonlyMap<number, WrongLink>

/** What one wrong link says about its row or the one before it; nothing where another fault explains it. */
export function nameRow(link: WrongLink, links: LinksByNumber, homes: Homes): ChainFault[] {
  const { row, before } = link
  if (before !== undefined && row.number <= before.number) return [{ kind: 'out-of-order', row }]
  if (homes.has(row.number)) return nameSwapped(link, links, homes)
  if (!isSealed(link)) return [{ kind: 'changed', row }]
  const follows = row.number === (before?.number ?? 0) + 1
  if (!follows || row.previousHash === (before?.hash ?? '')) return []
  if (before === undefined) return [{ kind: 'changed', row }]
  const suspect = links.get(before.number)
  const explained = suspect !== undefined && (homes.has(before.number) || !isSealed(suspect))
  if (explained) return []
  const skipped = before.previousHash === row.previousHash
  return [{ kind: skipped ? 'inserted' : 'resealed', row: before }]
}

/** Told once for both; rows that are merely elsewhere are gathered by `nameMoved`. */
function nameSwapped({ row }: WrongLink, links: LinksByNumber, homes: Homes): ChainFault[] {
  const home = homes.get(row.number) ?? row.number
  const other = links.get(home)
  if (homes.get(home) !== row.number || other === undefined || home < row.number) return []
  return [{ kind: 'swapped', row, other: other.row }]
}
