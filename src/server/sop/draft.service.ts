import { carryStepIds, type Sop } from '#sop'
import type { Context } from '../context.ts'
import type { Tx } from '../database/database.ts'
import type { DraftConflict, Outcome } from '../failure.ts'
import type { Actor } from '../session/actor.ts'
import { changeSop, changeSopIn, findNewerDraft, type Change } from './change-sop.ts'
import { hashContent, writeCanonicalJson } from './content-identity.ts'
import { checkContent } from './content-limits.ts'
import { mergeDrafts } from './merge-drafts.ts'
import type { SopState } from './sop-record.ts'
import { findRevision } from './revision.queries.ts'
import {
  findDraftBefore,
  findDraftContent,
  insertNextDraft,
  type LockedSop,
} from './sop.queries.ts'

/** The draft as it now stands. */
export type Saved = { readonly version: number; readonly state: SopState }

type DraftAt = { readonly sopId: string; readonly baseVersion: number }

/**
 * Saves an edit made on version `baseVersion` of the draft. Where someone saved another version
 * meanwhile nothing is written, and the conflict carries all contents to choose from.
 */
export async function saveDraft(
  context: Context,
  draft: DraftAt & { readonly content: Sop },
): Promise<Outcome<Saved>> {
  const checked = checkContent(draft.content)
  if (!checked.ok) return checked
  const { content } = checked
  return changeSop(context, { sopId: draft.sopId, action: 'edit' }, async (tx, sop) => {
    const current = await getDraft(tx, sop)
    // Also the answer to a save that is sent again because its first answer was lost.
    if (isSame(current, content)) return { outcome: { ok: true, ...savedAs(sop) } }
    if (sop.version !== draft.baseVersion) {
      const base = await findDraftBefore(tx, sop.id, draft.baseVersion)
      return { outcome: describeConflict(sop, { base, mine: content, theirs: current }) }
    }
    return store(context, { tx, sop, content, action: 'draft.saved' })
  })
}

/**
 * Makes content from elsewhere, such as a file, the next draft of an SOP, in the caller's
 * transaction. Rows and columns that are the same keep their ids; the draft before is kept.
 */
export function renewDraft(
  by: { readonly tx: Tx; readonly actor: Actor },
  { sopId, content }: { readonly sopId: string; readonly content: Sop },
): Promise<Outcome<Saved>> {
  return changeSopIn<Saved>(by, { sopId, action: 'edit' }, async (tx, sop) => {
    const current = await getDraft(tx, sop)
    const checked = checkContent(carryStepIds(current, content).sop)
    if (!checked.ok) return { outcome: checked }
    if (isSame(current, checked.content)) return { outcome: { ok: true, ...savedAs(sop) } }
    return store(by, { tx, sop, content: checked.content, action: 'draft.renewed' })
  })
}

/** Makes any revision's content the draft again. What it replaces stays among the kept versions. */
export function restoreRevision(
  context: Context,
  { sopId, number, baseVersion }: DraftAt & { readonly number: number },
): Promise<Outcome<Saved>> {
  return changeSop<Saved>(context, { sopId, action: 'edit' }, async (tx, sop) => {
    const newer = findNewerDraft(sop, baseVersion)
    if (newer !== undefined) return { outcome: newer }
    const revision = await findRevision(tx, sopId, number)
    if (revision === undefined) {
      return { outcome: { ok: false, code: 'not-found', what: 'revision' } }
    }
    const { content } = revision
    const action = 'revision.restored'
    return store(context, { tx, sop, content, action, details: { revision: number } })
  })
}

async function store(
  { actor }: Pick<Context, 'actor'>,
  next: {
    readonly tx: Tx
    readonly sop: LockedSop
    readonly content: Sop
    readonly action: string
    readonly details?: Readonly<Record<string, unknown>>
  },
): Promise<Change<Saved>> {
  const { tx, sop, content, action } = next
  const state = await stateOf(tx, sop, content)
  const version = await insertNextDraft(tx, sop, { content, state, personId: actor.personId })
  return {
    outcome: { ok: true, version, state },
    audit: { action, details: { version, title: content.title, ...next.details } },
  }
}

/** `fixed` where the content is that of the latest revision. */
async function stateOf(tx: Tx, sop: LockedSop, content: Sop): Promise<SopState> {
  if (sop.revision === 0) return 'draft'
  const latest = await findRevision(tx, sop.id, sop.revision)
  return latest?.contentHash === hashContent(content).toString('hex') ? 'fixed' : 'revising'
}

function describeConflict(
  sop: LockedSop,
  contents: { readonly base: Sop | undefined; readonly mine: Sop; readonly theirs: Sop },
): DraftConflict {
  const { base, mine, theirs } = contents
  const known = { version: sop.version, changedBy: sop.updatedBy, changedAt: sop.updatedAt }
  const conflict = { ok: false, code: 'conflict', mine, theirs, ...known } as const
  if (base === undefined) return { ...conflict, clashes: [] }
  const { merged, clashes } = mergeDrafts(base, mine, theirs)
  return { ...conflict, base, clashes, ...(merged === undefined ? {} : { merged }) }
}

/** The current draft; every SOP has one. */
async function getDraft(tx: Tx, sop: LockedSop): Promise<Sop> {
  const content = await findDraftContent(tx, sop.id, sop.version)
  if (content === undefined) throw new Error(`SOP ${sop.id} has lost version ${sop.version}`)
  return content
}

function savedAs(sop: LockedSop): Saved {
  return { version: sop.version, state: sop.state }
}

function isSame(a: Sop, b: Sop): boolean {
  return writeCanonicalJson(a) === writeCanonicalJson(b)
}
