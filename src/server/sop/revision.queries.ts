import type { Sop } from '#sop'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../database/database.ts'
import { isRowNumber } from '../database/key.ts'
import { hashContent } from './content-identity.ts'

export async function insertRevision(
  tx: Tx,
  revision: {
    readonly sopId: string
    readonly number: number
    readonly content: Sop
    readonly note: string
    readonly personId: string
  },
): Promise<Buffer> {
  const contentHash = hashContent(revision.content)
  await tx
    .insertInto('sop_revision')
    .values({
      sop_id: revision.sopId,
      number: revision.number,
      title: revision.content.title,
      note: revision.note,
      content: JSON.stringify(revision.content),
      content_hash: contentHash,
      fixed_by: revision.personId,
    })
    .execute()
  return contentHash
}

/** Revisions of an SOP; `published`: only those that are, or were, in force. */
function selectRevisions(tx: Tx, sopId: string, published: boolean) {
  return tx
    .selectFrom('sop_revision')
    .innerJoin('person', 'person.person_id', 'sop_revision.fixed_by')
    .innerJoin('passage', (join) =>
      join
        .onRef('passage.sop_id', '=', 'sop_revision.sop_id')
        .onRef('passage.revision', '=', 'sop_revision.number'),
    )
    .select([
      'sop_revision.number',
      'sop_revision.title',
      'sop_revision.note',
      'sop_revision.fixed_at as fixedAt',
      'person.name as fixedBy',
      sql<string>`encode(sop_revision.content_hash, 'hex')`.as('contentHash'),
    ])
    .where('sop_revision.sop_id', '=', sopId)
    .$if(published, (query) => query.where(wasInForce))
}

// What was in force before there were moves has none.
const wasInForce = sql<SqlBool>`(passage.stage = 'in-force' or passage.moves = 0 or exists (
  select from passage_move as made
  where made.sop_id = passage.sop_id and made.revision = passage.revision
    and 'in-force' in (made.from_stage, made.to_stage)))`

/** Revisions without their content, newest first. */
export function listRevisionRows(tx: Tx, sopId: string, published: boolean) {
  return selectRevisions(tx, sopId, published).orderBy('sop_revision.number', 'desc').execute()
}

/** A revision as it was submitted. */
export async function findRevision(tx: Tx, sopId: string, number: number) {
  if (!isRowNumber(number)) return undefined
  return selectRevisions(tx, sopId, false)
    .select('sop_revision.content')
    .where('sop_revision.number', '=', number)
    .executeTakeFirst()
}

/** A revision with its official content, where it was ratified; `published`: only if it is or was in force. */
export async function findOfficialRevision(
  tx: Tx,
  wanted: { readonly sopId: string; readonly number: number; readonly published: boolean },
) {
  const { sopId, number, published } = wanted
  if (!isRowNumber(number)) return undefined
  return selectRevisions(tx, sopId, published)
    .leftJoin('ratification', (join) =>
      join
        .onRef('ratification.sop_id', '=', 'sop_revision.sop_id')
        .onRef('ratification.revision', '=', 'sop_revision.number'),
    )
    .select(sql<Sop>`coalesce(ratification.content, sop_revision.content)`.as('content'))
    .where('sop_revision.number', '=', number)
    .executeTakeFirst()
}
