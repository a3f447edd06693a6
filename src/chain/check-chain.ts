import type { ChainVerdict } from './chain-fault.ts'
import type { ChainHead, ChainRow } from './chain-row.ts'
import { judgeChain, mostLinks, type WrongLink } from './judge-chain.ts'
import { hashOfRow } from './row-bytes.ts'

export type ChainCheck = {
  readonly take: (row: ChainRow) => void
  readonly judge: () => ChainVerdict
}

/** Examines a chain row by row: linear in the rows, and in memory no more than its first wrong links. */
export function startChainCheck(governmentId: string, head: ChainHead | undefined): ChainCheck {
  const links: WrongLink[] = []
  let [rows, uncollected] = [0, 0]
  let before: ChainRow | undefined
  let hashAtHead: string | undefined
  return {
    take(row) {
      rows += 1
      const expectedHash = hashOfRow(row, governmentId)
      const follows =
        row.number === (before?.number ?? 0) + 1 && row.previousHash === (before?.hash ?? '')
      if (!follows || expectedHash !== row.hash) {
        if (links.length < mostLinks) links.push({ row, before, expectedHash })
        else uncollected += 1
      }
      if (row.number === head?.number) hashAtHead = row.hash
      if (before === undefined || row.number > before.number) before = row
    },
    judge: () =>
      judgeChain({ governmentId, rows, links, uncollected, head, last: before, hashAtHead }),
  }
}
