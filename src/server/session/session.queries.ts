import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Actor, Assignment } from './actor.ts'
import type { SignInMethod } from './sign-in-method.ts'
import { usualSignInRule } from './sign-in-rule.ts'

export type SessionRecord = {
  readonly sessionId: string
  readonly actor: Actor
  readonly csrfSecret: string
  readonly expiresAt: Date
  /** How many notices the person has not read; counted up to 100. */
  readonly unread: number
  /** A second factor is due and there is none: nothing is open but the page to set one up. */
  readonly owesSecondFactor: boolean
}

/** A session as its person sees it in the list. */
export type SessionSummary = {
  readonly sessionId: string
  readonly cameBy: SignInMethod
  /** Browser and system in words; empty where unknown. */
  readonly device: string
  readonly startedAt: Date
  /** To the minute. */
  readonly lastUsedAt: Date
}

/** The roles of `person` that hold at this moment. */
const heldNow = sql<readonly Assignment[]>`(
  select coalesce(
    jsonb_agg(jsonb_build_object('role', role, 'unitId', held.unit_id) order by since, role), '[]')
  from assignment as held
  where held.person_id = person.person_id and since <= now() and (until is null or until > now()))`

/** Neither at its end nor idle for too long, by the database's clock. */
const holdsNow = sql<boolean>`session.expires_at > now()
  and session.last_used_at > now() - make_interval(mins => session.idle_minutes)`

const unreadNotices = sql<number>`(
  select count(*) from (
    select from notice where notice.person_id = person.person_id and read_at is null limit 100
  ) as few)`

/** Must `person` have a second factor? In sample governments nobody: there one signs in by being chosen. */
const mustHaveFactor = sql<boolean>`(not government.is_sample and
  case coalesce((select second_factor from session_rule), ${usualSignInRule.secondFactor})
    when 'nobody' then false
    when 'everybody' then true
    else exists (
      select from assignment as held
      where held.person_id = person.person_id and held.role in ('approver', 'administrator')
        and since <= now() and (until is null or until > now()))
  end)`

const owesFactor = sql<boolean>`(${mustHaveFactor}
  and not exists (select from passkey where passkey.person_id = person.person_id)
  and not exists (
    select from account where account.person_id = person.person_id and totp_secret is not null))`

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

/** The person with the roles of this moment; undefined for who has left. */
export function findActor(tx: Tx, personId: string): Promise<Actor | undefined> {
  return selectActors(tx).where('person.person_id', '=', personId).executeTakeFirst()
}

/** Must the person have a second factor; is it missing? */
export async function findFactorDuty(
  tx: Tx,
  personId: string,
): Promise<{ readonly must: boolean; readonly owes: boolean }> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('government', 'government.government_id', 'person.government_id')
    .select([mustHaveFactor.as('must'), owesFactor.as('owes')])
    .where('person.person_id', '=', personId)
    .executeTakeFirst()
  return { must: row?.must === true, owes: row?.owes === true }
}

/** Did this session begin within the last ten minutes? */
export async function isFresh(tx: Tx, sessionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('session')
    .select('session_id')
    .where('session_id', '=', sessionId)
    .where('created_at', '>', sql<Date>`now() - interval '10 minutes'`)
    .executeTakeFirst()
  return row !== undefined
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

/** The session, and whether its last use is a minute ago and wants to be written down. */
export async function findSessionRecord(
  tx: Tx,
  tokenHash: Buffer,
): Promise<(SessionRecord & { readonly stale: boolean }) | undefined> {
  const row = await selectActors(tx)
    .innerJoin('session', 'session.person_id', 'person.person_id')
    .select([
      'session.session_id as sessionId',
      'session.csrf_secret as csrfSecret',
      'session.expires_at as expiresAt',
      sql<boolean>`session.last_used_at < now() - interval '1 minute'`.as('stale'),
      unreadNotices.as('unread'),
      owesFactor.as('owesSecondFactor'),
    ])
    .where('session.token_hash', '=', tokenHash)
    .where(holdsNow)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { sessionId, csrfSecret, expiresAt, unread, owesSecondFactor, stale, ...actor } = row
  return { sessionId, actor, csrfSecret, expiresAt, unread, owesSecondFactor, stale }
}

/** Writes down that the session is in use, once a minute however many ask. */
export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_used_at: sql`now()` })
    .where('session_id', '=', sessionId)
    .where('last_used_at', '<', sql<Date>`now() - interval '1 minute'`)
    .execute()
}

/** Stores a session, as long as the government's rule says, and clears away those that have ended. */
export function insertSession(
  tx: Tx,
  session: {
    readonly tokenHash: Buffer
    readonly personId: string
    readonly csrfSecret: string
    readonly cameBy: SignInMethod
    readonly device: string
  },
): Promise<{ readonly sessionId: string; readonly expiresAt: Date }> {
  const minutes = sql`coalesce((select longest_minutes from session_rule), ${usualSignInRule.longestMinutes})`
  return tx
    .with('ended', (query) => query.deleteFrom('session').where(sql<boolean>`not (${holdsNow})`))
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      csrf_secret: session.csrfSecret,
      came_by: session.cameBy,
      device: session.device,
      expires_at: sql`now() + make_interval(mins => ${minutes})`,
      idle_minutes: sql`coalesce((select idle_minutes from session_rule), ${usualSignInRule.idleMinutes})`,
    })
    .returning(['session_id as sessionId', 'expires_at as expiresAt'])
    .executeTakeFirstOrThrow()
}

/** Gives the session another token and secret. */
export async function renewSession(
  tx: Tx,
  session: {
    readonly sessionId: string
    readonly tokenHash: Buffer
    readonly csrfSecret: string
  },
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ token_hash: session.tokenHash, csrf_secret: session.csrfSecret })
    .where('session_id', '=', session.sessionId)
    .execute()
}

/** The person's sessions, the last used first. */
export function listSessionRows(tx: Tx, personId: string): Promise<SessionSummary[]> {
  return tx
    .selectFrom('session')
    .select([
      'session_id as sessionId',
      'came_by as cameBy',
      'device',
      'created_at as startedAt',
      'last_used_at as lastUsedAt',
    ])
    .where('person_id', '=', personId)
    .where(holdsNow)
    .orderBy('last_used_at', 'desc')
    .limit(200)
    .execute()
}

/** Removes the session; says whether there was one. */
export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Removes sessions of a person: one, all but one, or all. Says how many. */
export async function deleteSessions(
  tx: Tx,
  personId: string,
  which: { readonly only?: string; readonly but?: string } = {},
): Promise<number> {
  let query = tx.deleteFrom('session').where('person_id', '=', personId)
  if (which.only !== undefined) query = query.where('session_id', '=', which.only)
  if (which.but !== undefined) query = query.where('session_id', '!=', which.but)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

export async function findPosition(tx: Tx, personId: string): Promise<string> {
  const person = await tx
    .selectFrom('person')
    .select('position')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return person?.position ?? ''
}
