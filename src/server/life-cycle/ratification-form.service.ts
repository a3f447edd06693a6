import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { findPosition } from '../session/session.queries.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import { seesDrafts } from '../sop/sop.policy.ts'
import { findRevision } from '../sop/revision.queries.ts'
import { findSopSummary } from '../sop/sop.queries.ts'
import { findToday } from './life-cycle.queries.ts'
import { foretellNumber, getNumberRule } from './ratify.ts'

/** What the form of a ratification begins with. */
export type RatificationSuggestion = {
  /** The number that would be drawn if it were pressed now. */
  readonly number: string
  /** May another be typed? */
  readonly manual: boolean
  readonly today: string
  readonly position: string
  readonly name: string
  readonly nip: string
}

/** Suggests number, dates and signatory: the asking person, with the NIP that the document has of him. */
export async function suggestRatification(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly suggestion: RatificationSuggestion }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesDrafts(actor)) return { ok: false, code: 'not-allowed', action: 'read-draft' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findSopSummary(tx, sopId, false)
    if (sop === undefined) return sopNotFound
    const today = await findToday(tx)
    const { manual } = await getNumberRule(tx)
    const number = await foretellNumber(tx, { unitId: sop.unitId, day: today })
    const revision = await findRevision(tx, sopId, sop.underway ?? sop.revision)
    const written = revision?.content.identity.approver
    const isSame = written?.name === actor.name
    const position = isSame ? written.position : await findPosition(tx, actor.personId)
    const nip = isSame ? written.nip : ''
    return { ok: true, suggestion: { number, manual, today, position, name: actor.name, nip } }
  })
}
