import { editSop, type EditCommand, type Sop } from '#sop'
import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import type { Actor } from '../session/actor.ts'
import { checkContent } from '../sop/content-limits.ts'
import { renewDraft } from '../sop/draft.service.ts'
import { makeSop } from '../sop/new-sop.ts'
import type { ImportedSop, ImportedSopPlace, KeptDoubt } from './import-record.ts'
import {
  findImportedSop,
  findTwin,
  lockImportedSop,
  lockSavingIn,
  updateImportedSop,
  updateImportedSopState,
} from './import.queries.ts'
import { getImport, importNotFound, inImport } from './import.service.ts'

/** What a person says to one doubt, by its place in the list: changes, and whether it is settled. */
export type Answer = {
  readonly doubt: number
  readonly commands: readonly EditCommand[]
  readonly settled: boolean
}

/** What became of the SOPs that could be saved without looking. */
export type SavedSure = {
  readonly saved: number
  /** Not saved: the unit has such an SOP. */
  readonly twins: number
  /** Not saved: their content cannot be stored. */
  readonly refused: number
}

type Write = Pick<AuditEvent, 'action' | 'details'>
type Change<T> = { readonly outcome: Outcome<T>; readonly audit?: Write }

/** The frame of every change to one SOP of an upload: lock → change → audit row. */
function changeImportedSop<T>(
  context: Context,
  { action, ...place }: ImportedSopPlace & { readonly action: 'settle' | 'save' },
  change: (tx: Tx, sop: ImportedSop) => Promise<Change<T>>,
): Promise<Outcome<T>> {
  return inImport<T>(context, { importId: place.importId, action }, async (tx) => {
    if (!isUuid(place.id)) return importNotFound
    await lockImportedSop(tx, place.id)
    const sop = await findImportedSop(tx, place)
    if (sop === undefined) return importNotFound
    const { outcome, audit } = await change(tx, sop)
    const subject = { kind: 'import', id: place.importId } as const
    if (audit !== undefined) {
      const details = { id: sop.id, title: sop.title, ...audit.details }
      await recordAudit(tx, { actor: context.actor, action: audit.action, subject, details })
    }
    return outcome
  })
}

const noLongerOpen = { outcome: { ok: false, code: 'no-longer-open' } } as const

/**
 * Takes a person's answers. One to a doubt that somebody has settled meanwhile is passed over, so
 * that a page from before does not undo what another has settled.
 */
export function settleDoubts(
  context: Context,
  place: ImportedSopPlace,
  answers: readonly Answer[],
): Promise<Outcome<object>> {
  return changeImportedSop<object>(context, { ...place, action: 'settle' }, async (tx, sop) => {
    if (sop.state !== 'open') return noLongerOpen
    const heard = answers.filter(({ doubt }) => isOpen(sop.doubts[doubt]))
    const checked = checkContent(applyAnswers(sop.content, heard))
    if (!checked.ok) return { outcome: checked }
    const settled = heard.filter((answer) => answer.settled).map(({ doubt }) => doubt)
    const note = { by: context.actor.name, at: new Date().toISOString() }
    const doubts = sop.doubts.map((doubt, at) =>
      settled.includes(at) ? { ...doubt, settled: note } : doubt,
    )
    await updateImportedSop(tx, sop.id, { content: checked.content, doubts })
    return { outcome: { ok: true }, audit: { action: 'import.settled', details: { settled } } }
  })
}

function isOpen(doubt: KeptDoubt | undefined): boolean {
  return doubt !== undefined && doubt.settled === undefined
}

/** The SOP with all changes that the answers ask for. */
export function applyAnswers(sop: Sop, answers: readonly Answer[]): Sop {
  return answers
    .flatMap(({ commands }) => commands)
    .reduce((now, command) => editSop(now, command), sop)
}

/** Makes a settled doubt open again; what was changed for it stays. */
export function reopenDoubt(
  context: Context,
  place: ImportedSopPlace,
  at: number,
): Promise<Outcome<object>> {
  return changeImportedSop<object>(context, { ...place, action: 'settle' }, async (tx, sop) => {
    if (sop.state !== 'open') return noLongerOpen
    const doubts = sop.doubts.map((doubt, index) => (index === at ? withoutNote(doubt) : doubt))
    await updateImportedSop(tx, sop.id, { content: sop.content, doubts })
    return { outcome: { ok: true }, audit: { action: 'import.reopened', details: { doubt: at } } }
  })
}

function withoutNote({ code, place, found, source }: KeptDoubt): KeptDoubt {
  return { code, place, found, ...(source === undefined ? {} : { source }) }
}

/** Drops what was found, or takes a dropped one back. */
export function moveImportedSop(
  context: Context,
  place: ImportedSopPlace,
  state: 'open' | 'dropped',
): Promise<Outcome<object>> {
  return changeImportedSop<object>(context, { ...place, action: 'settle' }, async (tx, sop) => {
    if (sop.state === state) return { outcome: { ok: true } }
    if (sop.state === 'saved') return noLongerOpen
    await updateImportedSopState(tx, sop, { state })
    const action = state === 'dropped' ? 'import.dropped' : 'import.taken-back'
    return { outcome: { ok: true }, audit: { action } }
  })
}

/** What to do where the unit has such an SOP: tell of it, make another one, or make this its next draft. */
export type TwinChoice = 'tell' | 'beside' | 'renew'

/** Makes a draft of what was found. Saved again it gives the draft that is there. */
export function saveImportedSop(
  context: Context,
  place: ImportedSopPlace,
  choice: TwinChoice = 'tell',
): Promise<Outcome<{ readonly sopId: string }>> {
  return changeImportedSop<{ readonly sopId: string }>(
    context,
    { ...place, action: 'save' },
    async (tx, sop) => {
      if (sop.sopId !== null) return { outcome: { ok: true, sopId: sop.sopId } }
      if (sop.state !== 'open') return noLongerOpen
      if (sop.openDoubts > 0) {
        return { outcome: { ok: false, code: 'doubts-open', count: sop.openDoubts } }
      }
      await lockSavingIn(tx, sop.unitId)
      const twin = choice === 'beside' ? undefined : await findTwin(tx, sop)
      if (twin !== undefined && choice === 'tell') {
        return { outcome: { ok: false, code: 'has-twin', ...twin } }
      }
      const made = await makeOrRenew({ tx, actor: context.actor }, sop, twin)
      if (!made.ok) return { outcome: made }
      const { sopId } = made
      await updateImportedSopState(tx, sop, { state: 'saved', sopId })
      return { outcome: { ok: true, sopId }, audit: { action: 'import.saved', details: { sopId } } }
    },
  )
}

async function makeOrRenew(
  by: { readonly tx: Tx; readonly actor: Actor },
  { unitId, content }: ImportedSop,
  twin: { readonly sopId: string } | undefined,
): Promise<Outcome<{ readonly sopId: string }>> {
  if (twin === undefined) return makeSop(by.tx, by.actor, { unitId, content })
  const renewed = await renewDraft(by, { sopId: twin.sopId, content })
  return renewed.ok ? { ok: true, sopId: twin.sopId } : renewed
}

/** Saves everything of an upload about which nothing is unsure, each in a transaction of its own. */
export async function saveSureSops(
  context: Context,
  importId: string,
): Promise<Outcome<SavedSure>> {
  const upload = await getImport(context, importId)
  if (!upload.ok) return upload
  const sops = upload.found.files.flatMap((file) => file.sops)
  const sure = sops.filter((sop) => sop.state === 'open' && sop.openDoubts === 0)
  const tally = { saved: 0, twins: 0, refused: 0 }
  for (const { id } of sure) {
    const saved = await saveImportedSop(context, { importId, id })
    if (saved.ok) tally.saved += 1
    else if (saved.code === 'has-twin') tally.twins += 1
    else tally.refused += 1
  }
  return { ok: true, ...tally }
}
