import type { Sop } from '#sop'
import { listAuditRows } from '../audit/audit.queries.ts'
import type { AuditEntry } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listUnitLine, listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { nameStages } from '../life-cycle/name-stages.ts'
import { changeSop, sopNotFound } from './change-sop.ts'
import { makeSop, type NewSop } from './new-sop.ts'
import { isSearch } from './search-words.ts'
import { readPage, summariseCounts } from './sop-list.ts'
import type { SopList, SopListRequest, SopPermissions, StoredSop } from './sop-record.ts'
import { may, seesDrafts, type SopAction } from './sop.policy.ts'
import { findOfficialRevision } from './revision.queries.ts'
import {
  countSops,
  findDraftContent,
  findSopSummary,
  listSopRows,
  searchSops,
  updateSopState,
  type SopRow,
} from './sop.queries.ts'

/** One page of the SOPs that the person may see, with the total and the counts of the other filter choices. */
export function listSops({ db, actor }: Context, request: SopListRequest): Promise<SopList> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const filter = {
      published: !seesDrafts(actor),
      state: request.state,
      unitIds: request.unitId === undefined ? undefined : tree.below(request.unitId),
      found: isSearch(request.search ?? '')
        ? await searchSops(tx, request.search ?? '')
        : undefined,
    }
    const { total, counts } = summariseCounts(await countSops(tx, filter), filter, tree)
    const { page, pageSize, pageCount, ...rows } = readPage(request, total)
    const items = total === 0 ? [] : await nameStages(tx, await listSopRows(tx, filter, rows))
    return { items, total, page, pageSize, pageCount, counts }
  })
}

/** An SOP with its content: the draft, or the revision in force for who may not see drafts. */
export async function getSop(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly sop: StoredSop }>> {
  if (!isUuid(sopId)) return sopNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const summary = await findSopSummary(tx, sopId, !seesDrafts(actor))
    if (summary === undefined) return sopNotFound
    const content = await readContent(tx, summary, seesDrafts(actor))
    if (content === undefined) return sopNotFound
    const [named] = await nameStages(tx, [summary])
    if (named === undefined) return sopNotFound
    const line = await listUnitLine(tx, summary.unitId)
    const allowed = (action: SopAction) => may(actor, action, line)
    return { ok: true, sop: { ...named, content, may: listPermissions(summary, allowed) } }
  })
}

async function readContent(
  tx: Tx,
  sop: Pick<SopRow, 'id' | 'inForce'> & { readonly version: number },
  draft: boolean,
): Promise<Sop | undefined> {
  if (draft) return findDraftContent(tx, sop.id, sop.version)
  if (sop.inForce === null) return undefined
  const wanted = { sopId: sop.id, number: sop.inForce, published: true }
  return (await findOfficialRevision(tx, wanted))?.content
}

function listPermissions(sop: SopRow, allowed: (action: SopAction) => boolean): SopPermissions {
  const live = sop.state !== 'deleted'
  return {
    edit: live && allowed('edit'),
    delete: live && sop.revision === 0 && allowed('delete'),
    restore: !live && allowed('restore'),
  }
}

/** Makes an SOP of a unit: from given content, or an empty form with a title. */
export function createSop(
  { db, actor }: Context,
  wanted: NewSop,
): Promise<Outcome<{ readonly sopId: string; readonly version: number }>> {
  return inGovernment(db, actor.governmentId, (tx) => makeSop(tx, actor, wanted))
}

/** Puts a draft that was never fixed into the bin; `restoreSop` brings it back. */
export function deleteSop(context: Context, sopId: string): Promise<Outcome<object>> {
  return changeSop<object>(context, { sopId, action: 'delete' }, async (tx, sop) => {
    if (sop.revision > 0)
      return { outcome: { ok: false, code: 'has-revision', revision: sop.revision } }
    await updateSopState(tx, sopId, { state: 'deleted', personId: context.actor.personId })
    return {
      outcome: { ok: true },
      audit: { action: 'sop.deleted', details: { title: sop.title } },
    }
  })
}

/** Takes an SOP out of the bin; nothing happens to one that is not in it. */
export function restoreSop(context: Context, sopId: string): Promise<Outcome<object>> {
  return changeSop(context, { sopId, action: 'restore' }, async (tx, sop) => {
    if (sop.state !== 'deleted') return { outcome: { ok: true } }
    await updateSopState(tx, sopId, { state: 'draft', personId: context.actor.personId })
    return {
      outcome: { ok: true },
      audit: { action: 'sop.restored', details: { title: sop.title } },
    }
  })
}

/** What was done to an SOP and by whom, newest first. */
export async function listSopHistory(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly entries: readonly AuditEntry[] }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesDrafts(actor)) return { ok: false, code: 'not-allowed', action: 'read-draft' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const rows = await listAuditRows(tx, sopId)
    if (rows.length === 0) return sopNotFound
    // Only recordAudit writes details, and always an object.
    const entries = rows.map((row) => ({ ...row, details: row.details as AuditEntry['details'] }))
    return { ok: true, entries }
  })
}
