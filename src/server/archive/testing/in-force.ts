import { sql } from 'kysely'
import { emptySop, type Sop } from '#sop'
import type { Context } from '../../context.ts'
import { inGovernment } from '../../database/database.ts'
import { hashContent } from '../../sop/content-identity.ts'
import { insertRevision } from '../../sop/revision.queries.ts'
import { insertSop } from '../../sop/sop.queries.ts'

// For tests of the archive: what the life cycle does to an SOP, as far as the archive sees it.

/** A content with that title and those activities. */
export function contentOf(title: string, ...activities: readonly string[]): Sop {
  const empty = emptySop({ government: 'Kota Sini', unit: 'Dinas Kesehatan' })
  const [start, work, end] = empty.steps
  if (start === undefined || work === undefined || end === undefined) throw new Error('no steps')
  const steps = activities.map((activity, at) => ({ ...work, id: `w${at}`, activity }))
  return { ...empty, title, steps: [start, ...steps, end] }
}

/** Makes an SOP of a unit with a first revision in force. */
export async function putNewInForce(
  { db, actor }: Context,
  content: Sop,
  unitId = actor.unitId,
): Promise<string> {
  const { governmentId, personId } = actor
  const sopId = await inGovernment(db, governmentId, (tx) =>
    insertSop(tx, { unitId, content, personId }),
  )
  await putNextInForce({ db, actor }, sopId, content)
  return sopId
}

/** Makes a next revision that is not in force; gives its number. */
export function addRevision({ db, actor }: Context, sopId: string, content: Sop): Promise<number> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { rows } = await sql<{ revision: number }>`
      update sop set revision = revision + 1, state = 'fixed' where sop_id = ${sopId}
      returning revision`.execute(tx)
    const number = rows[0]?.revision ?? 0
    await insertRevision(tx, { sopId, number, content, note: '', personId: actor.personId })
    return number
  })
}

/** Makes a next revision and puts it in force; gives its number. */
export async function putNextInForce(
  context: Context,
  sopId: string,
  content: Sop,
): Promise<number> {
  const number = await addRevision(context, sopId, content)
  await setInForce(context, sopId, number)
  return number
}

/** Puts a revision in force; null revokes the SOP. */
export async function setInForce(
  { db, actor }: Context,
  sopId: string,
  revision: number | null,
): Promise<void> {
  await inGovernment(db, actor.governmentId, (tx) =>
    sql`update sop set in_force = ${revision} where sop_id = ${sopId}`.execute(tx),
  )
}

/** Ratifies a revision; gives its verification code. */
export function ratify(
  { db, actor }: Context,
  { sopId, revision }: { readonly sopId: string; readonly revision: number },
  { content, number }: { readonly content: Sop; readonly number: string },
): Promise<string> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { verification_code } = await tx
      .insertInto('ratification')
      .values({
        sop_id: sopId,
        revision,
        number,
        ratified_on: '2026-02-01',
        effective_on: '2026-03-01',
        content: JSON.stringify(content),
        content_hash: hashContent(content),
        ratified_by: actor.personId,
      })
      .returning('verification_code')
      .executeTakeFirstOrThrow()
    return verification_code
  })
}
