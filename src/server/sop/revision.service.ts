import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { changeSop, findNewerDraft, sopNotFound } from './change-sop.ts'
import { putInForce } from '../life-cycle/life-cycle.queries.ts'
import { getDraft } from './draft.service.ts'
import { readNote } from './revision-note.ts'
import type { Revision, RevisionSummary } from './sop-record.ts'
import { seesDrafts } from './sop.policy.ts'
import {
  findRevision,
  findSopSummary,
  insertRevision,
  listRevisionRows,
  updateSopState,
} from './sop.queries.ts'

/** Freezes the draft that the caller saw as the next revision. */
export function fixRevision(
  context: Context,
  draft: { readonly sopId: string; readonly baseVersion: number; readonly note?: string },
): Promise<Outcome<{ readonly number: number }>> {
  const { sopId } = draft
  const note = readNote(draft.note ?? '')
  const { personId } = context.actor
  return changeSop<{ number: number }>(context, { sopId, action: 'fix' }, async (tx, sop) => {
    const newer = findNewerDraft(sop, draft.baseVersion)
    if (newer !== undefined) return { outcome: newer }
    if (sop.state === 'fixed') {
      return { outcome: { ok: false, code: 'nothing-to-fix', revision: sop.revision } }
    }
    const number = sop.revision + 1
    const content = await getDraft(tx, sop)
    const hash = await insertRevision(tx, { sopId, number, content, note, personId })
    await updateSopState(tx, sopId, { state: 'fixed', revision: number, inForce: number, personId })
    await putInForce(tx, { sopId, revision: number })
    const details = { number, title: content.title, note, contentHash: hash.toString('hex') }
    return { outcome: { ok: true, number }, audit: { action: 'revision.fixed', details } }
  })
}

/** The revisions of an SOP, newest first. */
export function listRevisions(
  context: Context,
  sopId: string,
): Promise<Outcome<{ readonly revisions: readonly RevisionSummary[] }>> {
  return readSop(context, sopId, async (tx) => ({
    ok: true,
    revisions: await listRevisionRows(tx, sopId),
  }))
}

/** One revision with its content. */
export function getRevision(
  context: Context,
  { sopId, number }: { readonly sopId: string; readonly number: number },
): Promise<Outcome<{ readonly revision: Revision }>> {
  return readSop<{ revision: Revision }>(context, sopId, async (tx) => {
    const revision = await findRevision(tx, sopId, number)
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
