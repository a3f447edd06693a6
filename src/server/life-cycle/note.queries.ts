import type { Tx } from '../database/database.ts'
import { sql } from 'kysely'
import type { NoteState, ReviewNote, Trial } from './life-cycle-record.ts'

/** A note with the SOP that it is about, as the lock needs it. */
export async function findNote(tx: Tx, sopId: string, noteId: string) {
  return selectNotes(tx, sopId)
    .select('note.written_by as writerId')
    .where('note.note_id', '=', noteId)
    .executeTakeFirst()
}

/** Notes of all revisions of an SOP, the first one first. */
export function listNotes(tx: Tx, sopId: string): Promise<ReviewNote[]> {
  return selectNotes(tx, sopId).orderBy('note.sequence').execute()
}

function selectNotes(tx: Tx, sopId: string) {
  return tx
    .selectFrom('review_note as note')
    .innerJoin('person as writer', 'writer.person_id', 'note.written_by')
    .leftJoin('person as answerer', 'answerer.person_id', 'note.answered_by')
    .leftJoin('person as settler', 'settler.person_id', 'note.settled_by')
    .select([
      'note.note_id as id',
      'note.revision',
      'note.place',
      'note.text',
      'note.written_at as writtenAt',
      'writer.name as writtenBy',
      'note.state',
      'note.answer',
      'note.answered_at as answeredAt',
      'answerer.name as answeredBy',
      'note.settled_at as settledAt',
      'settler.name as settledBy',
    ])
    .where('note.sop_id', '=', sopId)
}

export async function insertNote(
  tx: Tx,
  note: {
    readonly sopId: string
    readonly revision: number
    readonly place: string
    readonly text: string
    readonly personId: string
  },
): Promise<string> {
  const { note_id } = await tx
    .insertInto('review_note')
    .values({
      sop_id: note.sopId,
      revision: note.revision,
      place: note.place,
      text: note.text,
      written_by: note.personId,
    })
    .returning('note_id')
    .executeTakeFirstOrThrow()
  return note_id
}

export async function answerNoteRow(
  tx: Tx,
  noteId: string,
  { answer, personId }: { readonly answer: string; readonly personId: string },
): Promise<void> {
  await tx
    .updateTable('review_note')
    .set({ state: 'answered', answer, answered_at: sql`now()`, answered_by: personId })
    .where('note_id', '=', noteId)
    .execute()
}

/** Settles a note, or opens it again. */
export async function updateNoteState(
  tx: Tx,
  noteId: string,
  { state, personId }: { readonly state: NoteState; readonly personId: string },
): Promise<void> {
  const settled = state === 'settled'
  await tx
    .updateTable('review_note')
    .set({
      state,
      settled_at: settled ? sql`now()` : null,
      settled_by: settled ? personId : null,
    })
    .where('note_id', '=', noteId)
    .execute()
}

/** How many notes of an SOP nobody has settled. */
export async function countUnsettled(tx: Tx, sopId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('review_note')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sop_id', '=', sopId)
    .where('state', '<>', 'settled')
    .executeTakeFirstOrThrow()
  return count
}

export async function insertTrial(
  tx: Tx,
  trial: Omit<Trial, 'recordedAt' | 'recordedBy'> & {
    readonly sopId: string
    readonly personId: string
  },
): Promise<void> {
  await tx
    .insertInto('trial')
    .values({
      sop_id: trial.sopId,
      revision: trial.revision,
      kind: trial.kind,
      began_on: trial.beganOn,
      ended_on: trial.endedOn,
      case_count: trial.caseCount,
      findings: trial.findings,
      passed: trial.passed,
      recorded_by: trial.personId,
    })
    .execute()
}

/** Trials of all revisions of an SOP, the first one first. */
export function listTrials(tx: Tx, sopId: string): Promise<Trial[]> {
  return tx
    .selectFrom('trial')
    .innerJoin('person', 'person.person_id', 'trial.recorded_by')
    .select([
      'trial.revision',
      'trial.kind',
      'trial.began_on as beganOn',
      'trial.ended_on as endedOn',
      'trial.case_count as caseCount',
      'trial.findings',
      'trial.passed',
      'trial.recorded_at as recordedAt',
      'person.name as recordedBy',
    ])
    .where('trial.sop_id', '=', sopId)
    .orderBy('trial.sequence')
    .execute()
}
