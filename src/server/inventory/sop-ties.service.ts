import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { seesInventory } from './inventory.policy.ts'
import { findSopTies, type SopTies } from './sop-ties.queries.ts'

/** What hangs together with an SOP that the person may see: its need, its page for the public, its signed document. */
export function getSopTies({ db, actor }: Context, sopId: string): Promise<SopTies> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { needId, ...ties } = await findSopTies(tx, sopId)
    return { ...ties, needId: seesInventory(actor) ? needId : null }
  })
}
