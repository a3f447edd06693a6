import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Actor, Assignment } from './actor.ts'

export type SessionRecord = {
  readonly actor: Actor
  readonly csrfSecret: string
  readonly expiresAt: Date
  /** How many notices the person has not read; counted up to 100. */
  readonly unread: number
}

/** The roles of `person` that hold at this moment. */
const heldNow = sql<readonly Assignment[]>`(
  select coalesce(
    jsonb_agg(jsonb_build_object('role', role, 'unitId', held.unit_id) order by since, role), '[]')
  from assignment as held
  where held.person_id = person.person_id and since <= now() and (until is null or until > now()))`

const unreadNotices = sql<number>`(
  select count(*) from (
    select from notice where notice.person_id = person.person_id and read_at is null limit 100
  ) as few)`

function selectActors(tx: Tx) {
  return tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.unit_id', 'person.unit_id')
    .innerJoin('government', 'government.government_id', 'person.government_id')
    .select([
      'government.government_id as governmentId',
      'government.name as governmentName',
      'government.time_zone as timeZone',
      'person.person_id as personId',
      'person.name',
      heldNow.as('assignments'),
      'unit.unit_id as unitId',
      'unit.name as unitName',
    ])
    .where('person.left_at', 'is', null)
}

/** The person, where the government is a sample: real persons sign in with an account. */
export function findSampleActor(tx: Tx, personId: string): Promise<Actor | undefined> {
  return selectActors(tx)
    .where('person.person_id', '=', personId)
    .where('government.is_sample', '=', true)
    .executeTakeFirst()
}

/** Persons of the government as the sample sign-in page shows them. */
export function listPersons(tx: Tx): Promise<
  {
    personId: string
    name: string
    position: string
    assignments: readonly Assignment[]
    unitName: string
  }[]
> {
  return tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.unit_id', 'person.unit_id')
    .select([
      'person.person_id as personId',
      'person.name',
      'person.position',
      heldNow.as('assignments'),
      'unit.name as unitName',
    ])
    .where('person.left_at', 'is', null)
    .orderBy('unit.sort_order')
    .orderBy('person.name')
    .execute()
}

export async function findSessionRecord(
  tx: Tx,
  tokenHash: Buffer,
): Promise<SessionRecord | undefined> {
  const row = await selectActors(tx)
    .innerJoin('session', 'session.person_id', 'person.person_id')
    .select([
      'session.csrf_secret as csrfSecret',
      'session.expires_at as expiresAt',
      unreadNotices.as('unread'),
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { csrfSecret, expiresAt, unread, ...actor } = row
  return { actor, csrfSecret, expiresAt, unread }
}

/** Stores a session and clears away those of this government that have expired. */
export async function insertSession(
  tx: Tx,
  session: {
    readonly tokenHash: Buffer
    readonly personId: string
    readonly csrfSecret: string
    readonly hours: number
  },
): Promise<Date> {
  await tx
    .deleteFrom('session')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
  const { expires_at } = await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      csrf_secret: session.csrfSecret,
      expires_at: sql`now() + make_interval(hours => ${session.hours})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/** Removes the session; says whether there was one. */
export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
