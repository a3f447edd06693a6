import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { findNewestNumber } from './audit.queries.ts'

/**
 * Number of the government's latest audit row. Every write stores one, so what was read at a number
 * still holds while the number is the same.
 */
export function getChangeNumber({ db, actor }: Context): Promise<number> {
  return inGovernment(db, actor.governmentId, findNewestNumber)
}
