import { availableParallelism } from 'node:os'
import {
  hashOfRow,
  judgeChain,
  mostLinks,
  type ChainFault,
  type ChainVerdict,
  type WrongLink,
} from '#chain'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import {
  checkPart,
  countChainRows,
  findChainEnds,
  getChainRows,
  listPartEnds,
  type ChainPart,
  type PartCheck,
} from './chain.queries.ts'
import { checkViewings } from './viewing.service.ts'

const rowsOfPart = 50_000
const mostLanes = 4

/**
 * Examines a government's whole chain: linear in its rows, in bounded memory. The hashing is done by
 * the database, part by part, on several connections at once; what is wrong is fetched and named.
 * Rows that are written meanwhile are not looked at.
 */
export async function verifyAudit(db: Database, governmentId: string): Promise<ChainVerdict> {
  const ends = await inGovernment(db, governmentId, findChainEnds)
  const last = ends.last?.number
  const found = last === undefined ? nothing : await checkRows(db, { governmentId, last })
  const verdict = judgeChain({ governmentId, ...ends, ...found })
  return withFaults(verdict, await checkViewings(db, governmentId))
}

/** A verdict with what else was found. */
export function withFaults(verdict: ChainVerdict, faults: readonly ChainFault[]): ChainVerdict {
  if (faults.length === 0) return verdict
  if (!verdict.ok) return { ...verdict, faults: [...verdict.faults, ...faults] }
  return { ok: false, rows: verdict.rows, faults, more: 0 }
}

const nothing = { rows: 0, links: [], uncollected: 0 }

type Chain = { readonly governmentId: string; readonly last: number }
type Found = {
  readonly rows: number
  readonly links: readonly WrongLink[]
  readonly uncollected: number
}

async function checkRows(db: Database, { governmentId, last }: Chain): Promise<Found> {
  const ends = await inGovernment(db, governmentId, (tx) =>
    listPartEnds(tx, { last, rows: rowsOfPart }),
  )
  const parts = ends.map((to, index) => ({ after: ends[index - 1], to }))
  const checks = await checkParts(parts, (part) =>
    inGovernment(db, governmentId, (tx) => checkPart(tx, part, mostLinks)),
  )
  const links = checks.flatMap((check) => check.links).slice(0, mostLinks)
  const wrong = checks.reduce((sum, check) => sum + check.wrong, 0)
  // Without a wrong link the numbers run from 1 to the last.
  if (wrong === 0) return { ...nothing, rows: last }
  return inGovernment(db, governmentId, async (tx) => ({
    rows: await countChainRows(tx, last),
    links: await loadLinks(tx, links, governmentId),
    uncollected: wrong - links.length,
  }))
}

/** Each lane takes the next part when it is done with one. */
async function checkParts(
  parts: readonly ChainPart[],
  check: (part: ChainPart) => Promise<PartCheck>,
): Promise<PartCheck[]> {
  const checks: PartCheck[] = []
  const queue = parts.entries()
  const lane = async () => {
    for (const [index, part] of queue) checks[index] = await check(part)
  }
  const lanes = Math.min(mostLanes, availableParallelism())
  await Promise.all(Array.from({ length: lanes }, lane))
  return checks
}

/** Fetches the rows of wrong links, and the one before each. */
async function loadLinks(
  tx: Tx,
  links: PartCheck['links'],
  governmentId: string,
): Promise<WrongLink[]> {
  const numbers = links.flatMap(({ number, beforeNumber }) => [number, beforeNumber ?? number])
  const rows = new Map((await getChainRows(tx, numbers)).map((row) => [row.number, row]))
  return links.flatMap(({ number, beforeNumber }) => {
    const row = rows.get(number)
    if (row === undefined) return []
    const before = beforeNumber === null ? undefined : rows.get(beforeNumber)
    return [{ row, before, expectedHash: hashOfRow(row, governmentId) }]
  })
}
