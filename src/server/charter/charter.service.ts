import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { calendarOf } from '../calendar/unit-calendar.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import { countLegal } from '../consultation/legal-clock.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import type {
  CharterDraft,
  CharterDue,
  CharterFront,
  CharterText,
  PublishedCharter,
} from './charter-record.ts'
import { seesCharter, writesCharter } from './charter.policy.ts'
import {
  findCharterDraft,
  findCharterInForce,
  findPublicCharter,
  hasPublicCharter,
  holdCharters,
  listFixedSince,
  listPromised,
  publishDraftCharter,
  upsertDraft,
} from './charter.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotWrite = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure

/** The charter that holds, for everybody. */
export function findCharter({
  db,
  archive,
}: ArchiveContext): Promise<PublishedCharter | undefined> {
  return inArchive(db, archive.governmentId, findPublicCharter)
}

/** Is there a charter for everybody to read? */
export function hasCharter({ db, archive }: ArchiveContext): Promise<boolean> {
  return inArchive(db, archive.governmentId, hasPublicCharter)
}

/** How the charter stands: what holds, what is written, which standards it must still tell of. */
export function getCharterFront({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly front: CharterFront }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesCharter(actor)) return mayNotRead
    const published = await findCharterInForce(tx)
    const front = {
      published,
      draft: await findCharterDraft(tx),
      services: await listPromised(tx),
      due: await listDue(tx, published),
      mayWrite: writesCharter(actor),
    }
    return { ok: true, front }
  })
}

/** PP 96/2012 art. 30(4): a charter follows within seven working days of a standard. */
async function listDue(
  tx: Tx,
  published: PublishedCharter | undefined,
): Promise<readonly CharterDue[]> {
  const due: CharterDue[] = []
  for (const { service, unitId, fixedAt, now } of await listFixedSince(
    tx,
    published?.publishedAt ?? null,
  )) {
    const counted = countLegal('publish-charter', fixedAt, await calendarOf(tx, unitId))
    due.push({ ...counted, service, isLate: now.getTime() >= counted.deadline.due })
  }
  return due
}

/** Saves the draft of a charter; `version` 0: there was none. */
export function saveCharter(
  context: Context,
  version: number,
  text: CharterText,
): Promise<Outcome<object>> {
  return changeCharter(context, version, async (tx) => {
    const by = context.actor.personId
    if (text.signedOn !== null && text.signedOn > (await findToday(tx))) {
      return { ok: false, code: 'invalid-fields', fields: { 'signed-on': 'future' } }
    }
    await upsertDraft(tx, text, by)
    return { ok: true, action: 'charter.saved' }
  })
}

/** Publishes a charter that is whole and signed, with the services promised now, in place of the one before. */
export function publishCharter(context: Context, version: number): Promise<Outcome<object>> {
  return changeCharter(context, version, async (tx, draft) => {
    const fields = findMissing(draft)
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    await publishDraftCharter(tx, await listPromised(tx), context.actor.personId)
    return { ok: true, action: 'charter.published' }
  })
}

const needed = [
  ['statement', 'statement'],
  ['provider-duties', 'providerDuties'],
  ['public-rights', 'publicRights'],
  ['public-duties', 'publicDuties'],
  ['signatory-position', 'signatoryPosition'],
  ['signatory-name', 'signatoryName'],
  ['signed-on', 'signedOn'],
] as const

function findMissing(draft: CharterDraft | undefined) {
  const missing = needed.filter(([, field]) => (draft?.[field] ?? '') === '')
  return Object.fromEntries(missing.map(([name]) => [name, 'missing'] as const))
}

type Change = { readonly ok: true; readonly action: string } | Failure

/** The frame: lock → may they → is the draft as they saw it → change → audit. */
function changeCharter(
  { db, actor }: Context,
  version: number,
  change: (tx: Tx, draft: CharterDraft | undefined) => Promise<Change>,
): Promise<Outcome<object>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    if (!writesCharter(actor)) return mayNotWrite
    await holdCharters(tx)
    const draft = await findCharterDraft(tx)
    const failure = findChanged(draft, version)
    if (failure !== undefined) return failure
    const changed = await change(tx, draft)
    if (!changed.ok) return changed
    const subject = { kind: 'charter', id: actor.governmentId } as const
    const number = (await findCharterDraft(tx))?.number ?? draft?.number
    await recordAudit(tx, { actor, subject, action: changed.action, details: { number } })
    return { ok: true }
  })
}

function findChanged(draft: CharterDraft | undefined, version: number): Failure | undefined {
  if ((draft?.version ?? 0) === version) return undefined
  if (draft === undefined) return { ok: false, code: 'no-longer-open' }
  const { savedBy: changedBy, savedAt: changedAt } = draft
  return { ok: false, code: 'changed-meanwhile', version: draft.version, changedBy, changedAt }
}
