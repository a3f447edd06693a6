import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { findChainEnds } from './audit.queries.ts'

/**
 * Number of the government's latest audit row. Every write stores one, so what was read at a number
 * still holds while the number is the same.
 */
export async function getChangeNumber({ db, actor }: Context): Promise<number> {
  const ends = await inGovernment(db, actor.governmentId, findChainEnds)
  return ends?.headNumber ?? 0
}
