import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { sopNotFound } from './change-sop.ts'
import type { Revision, RevisionSummary } from './sop-record.ts'
import { seesDrafts } from './sop.policy.ts'
import { findOfficialRevision, listRevisionRows } from './revision.queries.ts'
import { findSopSummary } from './sop.queries.ts'

/** The revisions of an SOP that the person may see, newest first. */
export function listRevisions(
  context: Context,
  sopId: string,
): Promise<Outcome<{ readonly revisions: readonly RevisionSummary[] }>> {
  return readSop(context, sopId, async (tx) => ({
    ok: true,
    revisions: await listRevisionRows(tx, sopId, !seesDrafts(context.actor)),
  }))
}

/** One revision that the person may see, with its official content where it was ratified. */
export function getRevision(
  context: Context,
  { sopId, number }: { readonly sopId: string; readonly number: number },
): Promise<Outcome<{ readonly revision: Revision }>> {
  return readSop<{ revision: Revision }>(context, sopId, async (tx) => {
    const published = !seesDrafts(context.actor)
    const revision = await findOfficialRevision(tx, { sopId, number, published })
    if (revision === undefined) return { ok: false, code: 'not-found', what: 'revision' }
    return { ok: true, revision }
  })
}

async function readSop<T>(
  { db, actor }: Context,
  sopId: string,
  read: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findSopSummary(tx, sopId, !seesDrafts(actor))
    return sop === undefined ? sopNotFound : read(tx)
  })
}
