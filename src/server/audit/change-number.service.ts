import { inGovernment, type Database } from '../database/database.ts'
import { findChainEnds } from './audit.queries.ts'

/**
 * Number of the government's latest audit row. Every write stores one, so what was read at a number
 * still holds while the number is the same.
 */
export async function getChangeNumber(db: Database, governmentId: string): Promise<number> {
  const ends = await inGovernment(db, governmentId, findChainEnds)
  return ends?.headNumber ?? 0
}
