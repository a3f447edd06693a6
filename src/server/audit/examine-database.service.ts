import type { ChainVerdict } from '#chain'
import {
  inGovernment,
  openToRead,
  type Database,
  type DatabasePlace,
} from '../database/database.ts'
import { findGovernmentName, knowsChains, listAuditedGovernments } from './chain.queries.ts'
import { verifyAudit } from './verify-audit.service.ts'

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

/** Examines the chains of all governments of a database, one after the other. */
export async function* examineDatabase(db: Database): AsyncGenerator<GovernmentVerdict> {
  for (const governmentId of await listAuditedGovernments(db)) {
    const found = await inGovernment(db, governmentId, findGovernmentName)
    const { name: governmentName, timeZone } = found ?? { name: '', timeZone: 'UTC' }
    const verdict = await verifyAudit(db, governmentId)
    yield { governmentId, governmentName, timeZone, verdict }
  }
}
