import type { Sop } from '#sop'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../database/database.ts'
import { hashContent } from '../sop/content-identity.ts'
import { lifeCycleSchema, type LifeCycle } from './life-cycle-definition.ts'
import type { OfficialSop, Passage, PassageMove, Ratification } from './life-cycle-record.ts'
import { usualLifeCycle } from './usual-life-cycle.ts'

/** A revision of an SOP. */
export type RevisionKey = { readonly sopId: string; readonly revision: number }

/** The day that it is where the government is. */
export async function findToday(tx: Tx): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select (now() at time zone time_zone)::date as today from government`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('there is no government')
  return row.today
}

/** Version of the life cycle that a revision begins with now; 0: the usual one. */
export async function findNewestLifeCycle(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('life_cycle')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version ?? 0
}

export async function getLifeCycle(tx: Tx, version: number): Promise<LifeCycle> {
  if (version === 0) return usualLifeCycle
  const { definition } = await tx
    .selectFrom('life_cycle')
    .select('definition')
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return lifeCycleSchema.parse(definition)
}

/** Adds a version; false where somebody else has made it meanwhile. */
export async function insertLifeCycle(
  tx: Tx,
  made: { readonly version: number; readonly lifeCycle: LifeCycle; readonly personId: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('life_cycle')
    .values({
      version: made.version,
      definition: JSON.stringify(made.lifeCycle),
      made_by: made.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

export async function findLifeCycleMaker(tx: Tx, version: number) {
  return tx
    .selectFrom('life_cycle')
    .innerJoin('person', 'person.person_id', 'life_cycle.made_by')
    .select(['life_cycle.made_at as madeAt', 'person.name as madeBy'])
    .where('life_cycle.version', '=', version)
    .executeTakeFirst()
}

export async function findPassage(
  tx: Tx,
  { sopId, revision }: RevisionKey,
): Promise<Passage | undefined> {
  return tx
    .selectFrom('passage')
    .select(['revision', 'stage', 'since', 'life_cycle as lifeCycle', 'moves'])
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .executeTakeFirst()
}

export function listPassages(tx: Tx, sopId: string): Promise<Passage[]> {
  return tx
    .selectFrom('passage')
    .select(['revision', 'stage', 'since', 'life_cycle as lifeCycle', 'moves'])
    .where('sop_id', '=', sopId)
    .orderBy('revision', 'desc')
    .execute()
}

export async function insertPassage(
  tx: Tx,
  { sopId, revision }: RevisionKey,
  at: { readonly stage: string; readonly lifeCycle: number },
): Promise<void> {
  await tx
    .insertInto('passage')
    .values({ sop_id: sopId, revision, stage: at.stage, life_cycle: at.lifeCycle })
    .execute()
}

/** Adds a revision's next move and puts it where that leads; the SOP's row must be locked. Gives the move's number. */
export async function insertMove(
  tx: Tx,
  { sopId, revision }: RevisionKey,
  made: {
    readonly move: string
    readonly from: string | null
    readonly to: string
    readonly note: string
    readonly legalBasis?: string
    readonly personId: string
  },
): Promise<number> {
  const { moves } = await tx
    .updateTable('passage')
    .set({ stage: made.to, since: sql`now()`, moves: sql`moves + 1` })
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .returning('moves')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('passage_move')
    .values({
      sop_id: sopId,
      revision,
      number: moves,
      move: made.move,
      from_stage: made.from,
      to_stage: made.to,
      note: made.note,
      legal_basis: made.legalBasis ?? '',
      moved_by: made.personId,
    })
    .execute()
  return moves
}

/** Moves of all revisions of an SOP, the first one first. */
export function listMoves(tx: Tx, sopId: string): Promise<PassageMove[]> {
  return tx
    .selectFrom('passage_move as made')
    .innerJoin('person', 'person.person_id', 'made.moved_by')
    .select([
      'made.revision',
      'made.number',
      'made.move',
      'made.from_stage as from',
      'made.to_stage as to',
      'made.note',
      'made.legal_basis as legalBasis',
      'made.moved_at as at',
      'person.name as by',
    ])
    .where('made.sop_id', '=', sopId)
    .orderBy('made.revision')
    .orderBy('made.number')
    .execute()
}

/** How many moves an SOP's revisions have made: grows with every one, so that it tells what a page has seen. */
export async function countMoves(tx: Tx, sopId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('passage_move')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sop_id', '=', sopId)
    .executeTakeFirstOrThrow()
  return count
}

/** The last move of an SOP, whichever revision made it. */
export async function findLastMove(tx: Tx, sopId: string) {
  return tx
    .selectFrom('passage_move as made')
    .innerJoin('person', 'person.person_id', 'made.moved_by')
    .innerJoin('passage', (join) =>
      join
        .onRef('passage.sop_id', '=', 'made.sop_id')
        .onRef('passage.revision', '=', 'made.revision'),
    )
    .select([
      'made.move',
      'made.moved_at as at',
      'person.name as by',
      'passage.life_cycle as lifeCycle',
    ])
    .where('made.sop_id', '=', sopId)
    .orderBy('made.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Did this person save a draft of the revision after the one in force (0: none)? */
export async function isAuthor(
  tx: Tx,
  {
    sopId,
    inForce,
    revision,
    personId,
  }: RevisionKey & { readonly inForce: number; readonly personId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('sop_author')
    .select('person_id')
    .where('sop_id', '=', sopId)
    .where('person_id', '=', personId)
    .where('after_revision', '>=', inForce)
    .where('after_revision', '<', revision)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Who wrote a revision, since the one before was submitted. */
export async function listAuthors(
  tx: Tx,
  { sopId, revision }: RevisionKey,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sop_author')
    .select('person_id as id')
    .distinct()
    .where('sop_id', '=', sopId)
    .where('after_revision', '<', revision)
    .where(
      sql<SqlBool>`after_revision >= (select coalesce(max(after_revision), 0) from sop_author
        where sop_id = ${sopId} and after_revision < ${revision})`,
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Which revisions of an SOP are in force and under way. */
export async function updateStanding(
  tx: Tx,
  sopId: string,
  standing: {
    readonly inForce?: number | null
    readonly underway?: number | null
    readonly revision?: number
    readonly number?: string
  },
): Promise<void> {
  await tx
    .updateTable('sop')
    .set({
      ...(standing.inForce === undefined ? {} : { in_force: standing.inForce }),
      ...(standing.underway === undefined ? {} : { underway: standing.underway }),
      ...(standing.revision === undefined
        ? {}
        : { revision: standing.revision, state: 'fixed' as const }),
      ...(standing.number === undefined ? {} : { number: standing.number }),
    })
    .where('sop_id', '=', sopId)
    .execute()
}

/** Is the unit closed by today? */
export async function isUnitClosed(tx: Tx, unitId: string, today: string): Promise<boolean> {
  const row = await tx
    .selectFrom('unit')
    .select('unit_id')
    .where('unit_id', '=', unitId)
    .where('closed_on', '<=', today)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes a revision official; false where its number is taken. */
export async function insertRatification(
  tx: Tx,
  { sopId, revision }: RevisionKey,
  made: {
    readonly number: string
    readonly ratifiedOn: string
    readonly effectiveOn: string
    readonly content: Sop
    readonly personId: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('ratification')
    .values({
      sop_id: sopId,
      revision,
      number: made.number,
      ratified_on: made.ratifiedOn,
      effective_on: made.effectiveOn,
      content: JSON.stringify(made.content),
      content_hash: hashContent(made.content),
      ratified_by: made.personId,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

/** The SOP that has a number. */
export async function findNumberHolder(tx: Tx, number: string) {
  return tx
    .selectFrom('ratification')
    .innerJoin('sop_revision', (join) =>
      join
        .onRef('sop_revision.sop_id', '=', 'ratification.sop_id')
        .onRef('sop_revision.number', '=', 'ratification.revision'),
    )
    .select(['ratification.sop_id as sopId', 'sop_revision.title'])
    .where('ratification.number', '=', number)
    .executeTakeFirst()
}

export async function endRatification(
  tx: Tx,
  { sopId, revision }: RevisionKey,
  end: { readonly on: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('ratification')
    .set({ ended_on: end.on, end_reason: end.reason })
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .execute()
}

function selectRatifications(tx: Tx) {
  return tx
    .selectFrom('ratification')
    .innerJoin('person', 'person.person_id', 'ratification.ratified_by')
    .select([
      'ratification.revision',
      'ratification.number',
      'ratification.ratified_on as ratifiedOn',
      'ratification.effective_on as effectiveOn',
      'ratification.ratified_at as ratifiedAt',
      'person.name as ratifiedBy',
      'ratification.ended_on as endedOn',
      'ratification.end_reason as endReason',
      sql<string>`encode(ratification.content_hash, 'hex')`.as('contentHash'),
    ])
}

/** Everything that was ever official of an SOP, newest first. */
export function listRatifications(tx: Tx, sopId: string): Promise<Ratification[]> {
  return selectRatifications(tx)
    .where('ratification.sop_id', '=', sopId)
    .orderBy('ratification.revision', 'desc')
    .execute()
}

export function findRatification(
  tx: Tx,
  { sopId, revision }: RevisionKey,
): Promise<(OfficialSop & { readonly ratifierId: string }) | undefined> {
  return selectRatifications(tx)
    .select(['ratification.content', 'ratification.ratified_by as ratifierId'])
    .where('ratification.sop_id', '=', sopId)
    .where('ratification.revision', '=', revision)
    .executeTakeFirst()
}

/** SOPs of which a ratified revision waits for a day that has come. */
export async function listDue(tx: Tx, today: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sop')
    .innerJoin('ratification', (join) =>
      join
        .onRef('ratification.sop_id', '=', 'sop.sop_id')
        .onRef('ratification.revision', '=', 'sop.underway'),
    )
    .select('sop.sop_id as id')
    .where('sop.underway', 'is not', null)
    .where('ratification.effective_on', '<=', today)
    .where(sql<SqlBool>`ratification.ended_on is null`)
    .orderBy('sop.sop_id')
    .execute()
  return rows.map(({ id }) => id)
}
