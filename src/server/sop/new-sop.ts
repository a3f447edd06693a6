import { emptySop, type Sop } from '#sop'
import { recordAudit } from '../audit/audit.service.ts'
import type { Tx } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { isUuid } from '../database/key.ts'
import { holdOpenUnit, listUnitLine } from '../government/government.queries.ts'
import type { Actor } from '../session/actor.ts'
import { checkContent } from './content-limits.ts'
import { may } from './sop.policy.ts'
import { insertSop } from './sop.queries.ts'

/** An SOP to be made: from given content, or an empty form with a title. */
export type NewSop =
  | { readonly unitId: string; readonly title: string }
  | { readonly unitId: string; readonly content: Sop }

/** Makes an SOP of a unit, with its audit row, in the caller's transaction. */
export async function makeSop(
  tx: Tx,
  actor: Actor,
  wanted: NewSop,
): Promise<Outcome<{ readonly sopId: string; readonly version: number }>> {
  const unit = await findUnitToWriteIn(tx, actor, wanted.unitId)
  if (!unit.ok) return unit
  const checked = checkContent(startContent(wanted, { actor, unitName: unit.name }))
  if (!checked.ok) return checked
  const { content } = checked
  const sopId = await insertSop(tx, { unitId: wanted.unitId, content, personId: actor.personId })
  const subject = { kind: 'sop', id: sopId } as const
  const details = { unitId: wanted.unitId, title: content.title }
  await recordAudit(tx, { actor, action: 'sop.created', subject, details })
  return { ok: true, sopId, version: 1 }
}

/** The unit, where it is open and the person may make SOPs in it. It stays open until these are made. */
async function findUnitToWriteIn(
  tx: Tx,
  actor: Actor,
  unitId: string,
): Promise<Outcome<{ readonly name: string }>> {
  const unit = isUuid(unitId) ? await holdOpenUnit(tx, unitId) : undefined
  if (unit === undefined) return { ok: false, code: 'not-found', what: 'unit' }
  if (may(actor, 'create', await listUnitLine(tx, unitId))) return { ok: true, name: unit.name }
  return { ok: false, code: 'not-allowed', action: 'create' }
}

function startContent(
  wanted: NewSop,
  { actor, unitName }: { readonly actor: Actor; readonly unitName: string },
): Sop {
  if ('content' in wanted) return wanted.content
  const owner = { government: actor.governmentName, unit: unitName }
  return { ...emptySop(owner), title: wanted.title }
}
