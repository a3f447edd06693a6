import { recordAudit } from '../audit/audit.service.ts'
import type { Tx } from '../database/database.ts'
import { inForceStage, getSuperseding, getTakingEffect } from './life-cycle-definition.ts'
import {
  endRatification,
  findPassage,
  findRatification,
  findToday,
  getLifeCycle,
  insertMove,
  updateStanding,
} from './life-cycle.queries.ts'
import { tellOfDifferences } from '../standard/tell-of-differences.ts'
import { tellInForce } from './tell-next.ts'

type StandingSop = {
  readonly id: string
  readonly unitId: string
  readonly inForce: number | null
  readonly underway: number | null
}

/**
 * Puts the ratified revision of a locked SOP in force if its day has come, and ends the one before,
 * by the same day. One update moves both, so that at no time two are in force, or none. It is done in
 * the name of who ratified; says whether it was done now.
 */
export async function takeEffectIfDue(tx: Tx, sop: StandingSop): Promise<boolean> {
  if (sop.underway === null) return false
  const revision = sop.underway
  const ratified = await findRatification(tx, { sopId: sop.id, revision })
  if (ratified === undefined || ratified.effectiveOn > (await findToday(tx))) return false
  const { number, effectiveOn, ratifierId: personId } = ratified
  const passage = await getPassageOf(tx, sop.id, revision)
  const { id: move, to } = getTakingEffect(await getLifeCycle(tx, passage.lifeCycle))
  const moved = { move, from: passage.stage, to, note: '', personId }
  await insertMove(tx, { sopId: sop.id, revision }, moved)
  await updateStanding(tx, sop.id, { inForce: revision, underway: null, number })
  if (sop.inForce !== null) {
    const reason = `Digantikan oleh revisi ${revision}, nomor ${number}`
    await supersede(tx, sop.id, { revision: sop.inForce, on: effectiveOn, reason, personId })
  }
  const actor = { personId, name: ratified.ratifiedBy }
  await recordAudit(tx, {
    actor,
    action: 'revision.took-effect',
    subject: { kind: 'sop', id: sop.id },
    details: { revision, number, superseded: sop.inForce },
  })
  const { title } = ratified.content
  await tellInForce(tx, actor, { sopId: sop.id, revision, title, unitId: sop.unitId })
  await tellOfDifferences(tx, actor, { sopId: sop.id, revision, before: sop.inForce })
  return true
}

async function supersede(
  tx: Tx,
  sopId: string,
  end: {
    readonly revision: number
    readonly on: string
    readonly reason: string
    readonly personId: string
  },
): Promise<void> {
  const { revision, personId } = end
  const passage = await getPassageOf(tx, sopId, revision)
  const { id: move, to } = getSuperseding(await getLifeCycle(tx, passage.lifeCycle))
  const moved = { move, from: inForceStage, to, note: end.reason, personId }
  await insertMove(tx, { sopId, revision }, moved)
  await endRatification(tx, { sopId, revision }, end)
}

async function getPassageOf(tx: Tx, sopId: string, revision: number) {
  const passage = await findPassage(tx, { sopId, revision })
  if (passage === undefined) throw new Error(`revision ${revision} of SOP ${sopId} is nowhere`)
  return passage
}
