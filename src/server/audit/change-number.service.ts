import { inGovernment, type Database } from '../database/database.ts'
import { findNewestNumber } from './audit.queries.ts'

/**
 * Number of the government's latest audit row. Every write stores one, so what was read at a number
 * still holds while the number is the same.
 */
export function getChangeNumber(db: Database, governmentId: string): Promise<number> {
  return inGovernment(db, governmentId, findNewestNumber)
}
