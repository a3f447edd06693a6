import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Database } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listSampleGovernments } from '../government/government.queries.ts'
import type { Assignment } from './actor.ts'
import { hashToken, readToken } from './secret-token.ts'
import {
  deleteSession,
  deleteSessions,
  findSampleActor,
  findSessionRecord,
  listPersons,
  listSessionRows,
  touchSession,
  type SessionSummary,
} from './session.queries.ts'
import { startSession, type Session, type Started } from './start-session.ts'

/** Someone of a sample government whom the visitor may be. */
export type SamplePerson = {
  readonly governmentId: string
  readonly governmentName: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly assignments: readonly Assignment[]
  readonly unitName: string
}

/**
 * Lists whom one may sign in as without an account: people of sample governments, and nobody at all in
 * a database of DATABASE_URL.
 */
export async function listSamplePersons(db: Database): Promise<readonly SamplePerson[]> {
  if (!db.embedded) return []
  const governments = await listSampleGovernments(db)
  const lists = governments.map(async ({ id, name }) => {
    const persons = await inGovernment(db, id, listPersons)
    return persons.map((person) => ({ governmentId: id, governmentName: name, ...person }))
  })
  return (await Promise.all(lists)).flat()
}

type SampleChoice = {
  readonly governmentId: string
  readonly personId: string
  readonly device?: string
}

/** Signs in as one of those that `listSamplePersons` lists. */
export async function signInSample(
  db: Database,
  { governmentId, personId, device = '' }: SampleChoice,
): Promise<Outcome<Started>> {
  const askable = db.embedded && isUuid(governmentId) && isUuid(personId)
  if (!askable) return { ok: false, code: 'not-a-sample-person' }
  return inGovernment(db, governmentId, async (tx) => {
    const actor = await findSampleActor(tx, personId)
    if (actor === undefined) return { ok: false, code: 'not-a-sample-person' }
    return { ok: true, ...(await startSession(tx, { actor, cameBy: 'sample', device })) }
  })
}

/** The session of a cookie's value; undefined where it is unknown, ended or malformed. */
export async function findSession(db: Database, text: string): Promise<Session | undefined> {
  const token = readToken(text)
  if (token === undefined) return undefined
  return inGovernment(db, token.governmentId, async (tx) => {
    const found = await findSessionRecord(tx, hashToken(token))
    if (found === undefined) return undefined
    const { stale, ...session } = found
    if (stale) await touchSession(tx, session.sessionId)
    return session
  })
}

/** Ends the session; nothing happens where there is none. */
export async function signOut(db: Database, text: string): Promise<void> {
  const token = readToken(text)
  if (token === undefined) return
  const tokenHash = hashToken(token)
  await inGovernment(db, token.governmentId, async (tx) => {
    const session = await findSessionRecord(tx, tokenHash)
    if (!(await deleteSession(tx, tokenHash)) || session === undefined) return
    const subject = { kind: 'session', id: session.actor.personId } as const
    await recordAudit(tx, { actor: session.actor, action: 'session.ended', subject })
  })
}

/** Lists where the asking person is signed in. */
export function listSessions({ db, actor }: Context): Promise<readonly SessionSummary[]> {
  return inGovernment(db, actor.governmentId, (tx) => listSessionRows(tx, actor.personId))
}

/** Ends one session of the asking person; a second press, or one of somebody else's, changes nothing. */
export async function endSession(context: Context, sessionId: string): Promise<void> {
  if (isUuid(sessionId)) await endSessions(context, { only: sessionId })
}

/** Ends all sessions of the asking person but the one that asks. */
export function endOtherSessions(context: Context, sessionId: string): Promise<void> {
  return endSessions(context, { but: sessionId })
}

function endSessions(
  { db, actor }: Context,
  which: { readonly only: string } | { readonly but: string },
): Promise<void> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const ended = await deleteSessions(tx, actor.personId, which)
    if (ended === 0) return
    const subject = { kind: 'session', id: actor.personId } as const
    await recordAudit(tx, { actor, action: 'session.ended', subject, details: { ended } })
  })
}
