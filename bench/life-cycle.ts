import type { Figure } from './figure.ts'
import { measureArchivePages } from './life-cycle/archive-pages.ts'
import { measureAuditChain } from './life-cycle/audit-chain.ts'
import { measureBoard } from './life-cycle/board.ts'
import { measurePressing } from './life-cycle/pressing.ts'

const parts: readonly (() => Promise<readonly Figure[]>)[] = [
  measureBoard,
  measureAuditChain,
  measureArchivePages,
  measurePressing,
]

/** The institution at the size of a whole country. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
