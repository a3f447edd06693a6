import type { ChainFault } from './chain-fault.ts'
import { isSealed, type Homes } from './find-homes.ts'
import type { ChainFindings } from './judge-chain.ts'

/** What head and newest row say about the chain's end. A row that is told already explains what it brings with it. */
export function nameEnd(found: ChainFindings, homes: Homes): ChainFault[] {
  const { head, last, hashAtHead } = found
  if (head === undefined) return last === undefined ? [] : [{ kind: 'head-missing' }]
  const newest = last?.number ?? 0
  const sameHash = head.hash === (last?.hash ?? '')
  if (newest === head.number) return sameHash || isTold(found, newest) ? [] : [differs(newest)]
  if (homes.has(newest)) return []
  if (newest < head.number) {
    return [sameHash ? differs(newest) : { kind: 'cut-off', from: newest + 1, to: head.number }]
  }
  const grown = hashAtHead === head.hash || isTold(found, head.number)
  return [grown ? { kind: 'added', from: head.number + 1, to: newest } : differs(newest)]
}

function differs(number: number): ChainFault {
  return { kind: 'head-differs', number }
}

function isTold({ links }: ChainFindings, number: number): boolean {
  return links.some((link) => link.row.number === number && !isSealed(link))
}
