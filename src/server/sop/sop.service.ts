import { emptySop, type Sop } from '#sop'
import { listAuditRows } from '../audit/audit.queries.ts'
import { recordAudit, type AuditEntry } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { changeSop, sopNotFound } from './change-sop.ts'
import type { Actor } from '../session/actor.ts'
import { checkContent } from './content-limits.ts'
import { isSearch } from './search-words.ts'
import { readPage, summarizeCounts } from './sop-list.ts'
import type {
  SopList,
  SopListRequest,
  SopPermissions,
  SopSummary,
  StoredSop,
} from './sop-record.ts'
import { may, seesDrafts, type SopAction } from './sop.policy.ts'
import {
  countSops,
  findDraftContent,
  findRevision,
  findSopSummary,
  insertSop,
  listSopRows,
  searchSops,
  updateSopState,
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
    const { total, counts } = summarizeCounts(await countSops(tx, filter), filter, tree)
    const { page, pageSize, pageCount, ...rows } = readPage(request, total)
    const items = total === 0 ? [] : await listSopRows(tx, filter, rows)
    return { items, total, page, pageSize, pageCount, counts }
  })
}

/** An SOP with its content: the draft, or the latest revision for who may not see drafts. */
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
    const { lineOf } = makeUnitTree(await listUnitRecords(tx))
    const allowed = (action: SopAction) => may(actor, action, lineOf(summary.unitId))
    return { ok: true, sop: { ...summary, content, may: listPermissions(summary, allowed) } }
  })
}

async function readContent(
  tx: Tx,
  sop: SopSummary & { readonly version: number },
  draft: boolean,
): Promise<Sop | undefined> {
  if (draft) return findDraftContent(tx, sop.id, sop.version)
  return (await findRevision(tx, sop.id, sop.revision))?.content
}

function listPermissions(sop: SopSummary, allowed: (action: SopAction) => boolean): SopPermissions {
  const live = sop.state !== 'deleted'
  return {
    edit: live && allowed('edit'),
    fix: live && sop.state !== 'fixed' && allowed('fix'),
    delete: live && sop.revision === 0 && allowed('delete'),
    restore: !live && allowed('restore'),
  }
}

/** Makes an SOP of a unit: from given content, or an empty form with a title. */
export async function createSop(
  context: Context,
  wanted: NewSop,
): Promise<Outcome<{ readonly sopId: string; readonly version: number }>> {
  const { db, actor } = context
  return inGovernment(db, actor.governmentId, async (tx) => {
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
  })
}

type NewSop =
  | { readonly unitId: string; readonly title: string }
  | { readonly unitId: string; readonly content: Sop }

async function findUnitToWriteIn(
  tx: Tx,
  actor: Actor,
  unitId: string,
): Promise<Outcome<{ readonly name: string }>> {
  const tree = makeUnitTree(await listUnitRecords(tx))
  const unit = tree.units.find((each) => each.id === unitId)
  if (unit === undefined) return { ok: false, code: 'not-found', what: 'unit' }
  if (may(actor, 'create', tree.lineOf(unitId))) return { ok: true, name: unit.name }
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
