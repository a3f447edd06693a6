import type { ChainFault, ChainHead, ChainVerdict } from '#chain'
import {
  inGovernment,
  openToRead,
  type Database,
  type DatabasePlace,
} from '../database/database.ts'
import {
  findGovernmentName,
  getChainRows,
  knowsChains,
  listAuditedGovernments,
} from './chain.queries.ts'
import { verifyAudit, withFaults } from './verify-audit.service.ts'

/** What the examination of one government's chain gave. */
export type GovernmentVerdict = {
  readonly governmentId: string
  /** Empty where only the government's audit is left. */
  readonly governmentName: string
  readonly timeZone: string
  readonly verdict: ChainVerdict
}

/** Opens a database for an examination, which changes nothing in it; throws where it is of no use. */
export async function openToExamine(place: DatabasePlace): Promise<Database> {
  const db = await openToRead(place)
  if (await knowsChains(db)) return db
  await db.close()
  throw new Error('it was last opened by an older version: start this version on it once')
}

/** Where a chain ended when it was exported. */
export type KnownEnd = ChainHead & { readonly governmentId: string }

/**
 * Examines the chains of all governments of a database, one after the other; where ends are known,
 * those of their governments alone, and whether they still hold the ends: together with a whole chain
 * that tells that nothing up to there was made anew.
 */
export async function* examineDatabase(
  db: Database,
  known: readonly KnownEnd[] = [],
): AsyncGenerator<GovernmentVerdict> {
  const named = new Set(known.map(({ governmentId }) => governmentId))
  for (const governmentId of named.size > 0 ? named : await listAuditedGovernments(db)) {
    const found = await inGovernment(db, governmentId, findGovernmentName)
    const { name: governmentName, timeZone } = found ?? { name: '', timeZone: 'UTC' }
    const ends = known.filter((end) => end.governmentId === governmentId)
    const verdict = withFaults(
      await verifyAudit(db, governmentId),
      await findRemade(db, governmentId, ends),
    )
    yield { governmentId, governmentName, timeZone, verdict }
  }
}

async function findRemade(
  db: Database,
  governmentId: string,
  ends: readonly ChainHead[],
): Promise<ChainFault[]> {
  const numbers = ends.map(({ number }) => number)
  const rows = await inGovernment(db, governmentId, (tx) => getChainRows(tx, numbers))
  const hashes = new Map(rows.map(({ number, hash }) => [number, hash]))
  return ends
    .filter(({ number, hash }) => hashes.get(number) !== hash)
    .map(({ number }) => ({ kind: 'remade', number }))
}
