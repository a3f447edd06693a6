import { sql } from 'kysely'
import type { CommentOutcome, Meeting } from '../consultation/consultation-record.ts'
import type { CountedDeadline } from '../consultation/legal-clock.ts'
import { takeComment, type SentComment } from '../consultation/public-consultation.queries.ts'
import type { Tx } from '../database/database.ts'

/** Adds a round whose draft was published at some time before now, without an end yet. */
export async function insertPastRound(
  tx: Tx,
  made: Pick<
    Meeting,
    'metOn' | 'place' | 'minutes' | 'attendance' | 'organisations' | 'signedOn'
  > & {
    readonly id: string
    readonly serviceId: string
    readonly publishedAt: Date
    readonly closing: CountedDeadline
    readonly personId: string
  },
): Promise<void> {
  await sql`
    insert into consultation (consultation_id, service_id, met_on, place, minutes, attendance,
      organisations, signed_on, content, published_at, closes_at, closing, begun_at, begun_by,
      saved_at, saved_by)
    select ${made.id}, service_id, ${made.metOn}::date, ${made.place}, ${made.minutes},
      ${JSON.stringify(made.attendance)}::jsonb, ${made.organisations}, ${made.signedOn}::date, content,
      ${made.publishedAt}, 'infinity', ${JSON.stringify(made.closing)}::jsonb, ${made.metOn}::date,
      ${made.personId}, ${made.publishedAt}, ${made.personId}
    from standard_draft where service_id = ${made.serviceId}`.execute(tx)
}

/** Takes a comment as the role of the public does. */
export async function takeSampleComment(tx: Tx, sent: SentComment): Promise<void> {
  await sql`set local role tatalaksana_public`.execute(tx)
  const taken = await takeComment(tx, sent)
  await sql`reset role`.execute(tx)
  if (taken !== 'taken') throw new Error(`comment ${taken}: '${sent.text}'`)
}

/** Puts a comment at its time, and answers it. */
export async function placeComment(
  tx: Tx,
  placed: {
    readonly consultationId: string
    readonly text: string
    readonly sentAt: Date
    readonly answered: {
      readonly outcome: CommentOutcome
      readonly answer: string
      readonly by: string
      readonly at: Date
    } | null
  },
): Promise<void> {
  const { sentAt, answered } = placed
  await tx
    .updateTable('consultation_comment')
    .set({
      sent_at: sentAt,
      ...(answered && {
        outcome: answered.outcome,
        answer: answered.answer,
        answered_by: answered.by,
        answered_at: answered.at,
      }),
    })
    .where('consultation_id', '=', placed.consultationId)
    .where('text', '=', placed.text)
    .execute()
}

/** Says when the window of a round closes, and when it was finished. */
export async function setRoundEnd(
  tx: Tx,
  consultationId: string,
  end: { readonly closesAt: Date; readonly finishedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({ closes_at: end.closesAt, finished_at: end.finishedAt })
    .where('consultation_id', '=', consultationId)
    .execute()
}
