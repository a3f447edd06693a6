import { inGovernment, type Database } from '../database/database.ts'
import { deletePastCounts } from './answer.queries.ts'

/** Forgets how many answers came from whom, and in which hour, once the day after is over. */
export function forgetSenders(db: Database, governmentId: string): Promise<void> {
  return inGovernment(db, governmentId, deletePastCounts)
}
