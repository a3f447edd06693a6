import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { ChangedMeanwhile, Failure, Outcome } from '../failure.ts'
import { findRefusal, finish } from './in-unit.ts'
import type { Need } from './need-record.ts'
import { lockNeed, updateNeed, type NeedChange } from './need.queries.ts'

export const needNotFound = {
  ok: false,
  code: 'not-found',
  what: 'need',
} as const satisfies Failure
export const needNotOpen = { ok: false, code: 'need-not-open' } as const satisfies Failure

/** What a change of a need gives: what to write, nothing where it stands so already, or why not. */
export type NeedDecision<T> =
  | Failure
  | { readonly ok: true; readonly gives: T; readonly action?: never }
  | { readonly ok: true; readonly gives: T; readonly action: string; readonly change: NeedChange }

/**
 * The frame of every change to a need: lock → may they → decide → write → audit row, in one
 * transaction. Of two changes at once the second waits and then sees what the first has written.
 */
export async function changeNeed<T extends object>(
  { db, actor }: Context,
  needId: string,
  decide: (tx: Tx, need: Need) => Promise<NeedDecision<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(needId)) return needNotFound
  const work = inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    const need = await lockNeed(tx, needId)
    if (need === undefined) return needNotFound
    const refusal = await findRefusal(tx, { actor }, need.unitId)
    if (refusal !== undefined) return refusal
    const decision = await decide(tx, need)
    if (!decision.ok) return decision
    const outcome = { ok: true, ...decision.gives } as const
    if (decision.action === undefined) return outcome
    await updateNeed(tx, needId, { ...decision.change, by: actor.personId })
    const subject = { kind: 'need', id: needId } as const
    const audit = { action: decision.action, subject, details: { ...decision.change } }
    return finish({ tx, actor }, { outcome, audit })
  })
  return work.catch((error: unknown) => readTwin(error))
}

/** The failure where the need is no longer the version that the caller saw. */
export function findNewerNeed(need: Need, version: number): ChangedMeanwhile | undefined {
  if (need.version === version) return undefined
  const { updatedBy: changedBy, updatedAt: changedAt } = need
  return { ok: false, code: 'changed-meanwhile', version: need.version, changedBy, changedAt }
}

/** Two needs became the same at once: the database keeps the first. */
function readTwin(error: unknown): Failure {
  const isDouble = error instanceof Error && 'code' in error && error.code === '23505'
  const constraint = isDouble && 'constraint' in error ? error.constraint : undefined
  if (constraint === 'sop_need_once') return { ok: false, code: 'need-twin' }
  if (constraint === 'sop_need_met_once') return needNotOpen
  throw error
}
