import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import { findSopSummary } from '../sop/sop.queries.ts'
import type { OfficialSop } from './life-cycle-record.ts'
import { findRatification } from './life-cycle.queries.ts'

/** The ratified revision in force, with its official content, for everybody of the government. */
export async function getOfficialSop(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly official: OfficialSop }>> {
  if (!isUuid(sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findSopSummary(tx, sopId, true)
    if (sop === undefined || sop.inForce === null) return sopNotFound
    const found = await findRatification(tx, { sopId, revision: sop.inForce })
    if (found === undefined) return { ok: false, code: 'not-found', what: 'revision' }
    const { ratifierId: _, ...official } = found
    return { ok: true, official }
  })
}
