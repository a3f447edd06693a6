import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { changeSop, sopNotFound, type Change, type ChangedSop } from '../sop/change-sop.ts'
import { seesDrafts } from '../sop/sop.policy.ts'
import { findRevision } from '../sop/revision.queries.ts'
import { findSopSummary } from '../sop/sop.queries.ts'
import type { NoteState, ReviewNote } from './life-cycle-record.ts'
import { isAuthor, listAuthors } from './life-cycle.queries.ts'
import { readText } from './move-fields.ts'
import { isPlace } from './note-place.ts'
import { tellOfNote } from './tell-next.ts'
import { answerNoteRow, findNote, insertNote, listNotes, updateNoteState } from './note.queries.ts'

const longest = 4000

/** Writes a note at a place of the revision under way. */
export function writeNote(
  context: Context,
  note: {
    readonly sopId: string
    readonly revision: number
    readonly place: string
    readonly text: string
  },
): Promise<Outcome<{ readonly noteId: string }>> {
  const { sopId, revision, place } = note
  const { personId } = context.actor
  return changeSop<{ noteId: string }>(context, { sopId, action: 'note' }, async (tx, sop) => {
    if (sop.underway !== revision) return { outcome: { ok: false, code: 'wrong-stage' } }
    const content = (await findRevision(tx, sopId, revision))?.content
    const { text, fault = text === '' ? 'missing' : undefined } = readText(note.text, {
      most: longest,
    })
    if (fault !== undefined) return wrongFields({ text: fault })
    if (content === undefined || !isPlace(content, place)) return wrongFields({ place: 'unknown' })
    const noteId = await insertNote(tx, { sopId, revision, place, text, personId })
    const personIds = await listAuthors(tx, { sopId, revision })
    const told = { kind: 'note.written', sopId, title: content.title, personIds } as const
    await tellOfNote(tx, context.actor, told)
    const audit = { action: 'note.written', details: { revision, noteId, place, text } }
    return { outcome: { ok: true, noteId }, audit }
  })
}

/** Says what became of an open note. */
export function answerNote(
  context: Context,
  { sopId, noteId, answer }: NoteKey & { readonly answer: string },
): Promise<Outcome<object>> {
  return changeSop<object>(context, { sopId, action: 'answer' }, async (tx) => {
    const found = await readNote(tx, { sopId, noteId }, ['open'])
    if (!found.ok) return { outcome: found }
    const { text, fault = text === '' ? 'missing' : undefined } = readText(answer, {
      most: longest,
    })
    if (fault !== undefined) return wrongFields({ answer: fault })
    await answerNoteRow(tx, noteId, { answer: text, personId: context.actor.personId })
    const title = (await findSopSummary(tx, sopId, false))?.title ?? ''
    const told = { kind: 'note.answered', sopId, title } as const
    await tellOfNote(tx, context.actor, { ...told, personIds: [found.note.writerId] })
    const audit = { action: 'note.answered', details: { noteId, answer: text } }
    return { outcome: { ok: true }, audit }
  })
}

/** Settles a note: what it asked for is done, or is no longer wanted. */
export function settleNote(context: Context, note: NoteKey): Promise<Outcome<object>> {
  return judgeNote(context, note, { from: ['open', 'answered'], to: 'settled' })
}

/** Opens a note again that was answered or settled. */
export function reopenNote(context: Context, note: NoteKey): Promise<Outcome<object>> {
  return judgeNote(context, note, { from: ['answered', 'settled'], to: 'open' })
}

/** All notes on an SOP, for those who see drafts. */
export async function listReviewNotes(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly notes: readonly ReviewNote[] }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesDrafts(actor)) return { ok: false, code: 'not-allowed', action: 'read-draft' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    if ((await findSopSummary(tx, sopId, false)) === undefined) return sopNotFound
    return { ok: true, notes: await listNotes(tx, sopId) }
  })
}

type NoteKey = { readonly sopId: string; readonly noteId: string }
type Judgement = { readonly from: readonly NoteState[]; readonly to: 'settled' | 'open' }

function judgeNote(
  context: Context,
  { sopId, noteId }: NoteKey,
  { from, to }: Judgement,
): Promise<Outcome<object>> {
  const { personId } = context.actor
  return changeSop<object>(context, { sopId, action: 'note' }, async (tx, sop) => {
    if (await wroteDraft(tx, sop, personId)) return { outcome: { ok: false, code: 'own-draft' } }
    const found = await readNote(tx, { sopId, noteId }, from)
    if (!found.ok) return { outcome: found }
    await updateNoteState(tx, noteId, { state: to, personId })
    const action = to === 'settled' ? 'note.settled' : 'note.reopened'
    return { outcome: { ok: true }, audit: { action, details: { noteId } } }
  })
}

function wroteDraft(tx: Tx, sop: ChangedSop, personId: string): Promise<boolean> {
  const revision = sop.revision + 1
  return isAuthor(tx, { sopId: sop.id, inForce: sop.inForce ?? 0, revision, personId })
}

async function readNote(tx: Tx, { sopId, noteId }: NoteKey, from: readonly NoteState[]) {
  const note = isUuid(noteId) ? await findNote(tx, sopId, noteId) : undefined
  if (note === undefined) return { ok: false, code: 'not-found', what: 'note' } as const
  if (from.includes(note.state)) return { ok: true, note } as const
  const by = (note.state === 'settled' ? note.settledBy : note.answeredBy) ?? note.writtenBy
  return { ok: false, code: 'note-changed', state: note.state, by } as const
}

function wrongFields(fields: Extract<Failure, { code: 'wrong-fields' }>['fields']): Change<never> {
  return { outcome: { ok: false, code: 'wrong-fields', fields } }
}
