import { randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/audit.service.ts'
import { inGovernment, type Database } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listSampleGovernments } from '../government/government.queries.ts'
import type { Assignment } from './actor.ts'
import { createSessionToken, hashSessionToken, readSessionToken } from './session-token.ts'
import {
  deleteSession,
  findSampleActor,
  findSessionRecord,
  insertSession,
  listPersons,
  type SessionRecord,
} from './session.queries.ts'

export type Session = SessionRecord

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

/** A working day; sessions are not prolonged. */
const sessionHours = 12

/** Lists whom one may sign in as without an account: nobody but in a sample government. */
export async function listSamplePersons(db: Database): Promise<readonly SamplePerson[]> {
  const governments = await listSampleGovernments(db)
  const lists = governments.map(async ({ id, name }) => {
    const persons = await inGovernment(db, id, listPersons)
    return persons.map((person) => ({ governmentId: id, governmentName: name, ...person }))
  })
  return (await Promise.all(lists)).flat()
}

/** Signs in as a person of a sample government; `token` is for the cookie and is kept nowhere. */
export async function signInSample(
  db: Database,
  { governmentId, personId }: { readonly governmentId: string; readonly personId: string },
): Promise<Outcome<{ readonly token: string; readonly session: Session }>> {
  if (!isUuid(governmentId) || !isUuid(personId)) return { ok: false, code: 'not-a-sample-person' }
  return inGovernment(db, governmentId, async (tx) => {
    const actor = await findSampleActor(tx, personId)
    if (actor === undefined) return { ok: false, code: 'not-a-sample-person' }
    const token = createSessionToken(governmentId)
    const csrfSecret = randomBytes(32).toString('base64url')
    const expiresAt = await insertSession(tx, {
      tokenHash: hashSessionToken(token),
      personId,
      csrfSecret,
      hours: sessionHours,
    })
    await recordAudit(tx, {
      actor,
      action: 'session.started',
      subject: { kind: 'session', id: personId },
    })
    return { ok: true, token: token.text, session: { actor, csrfSecret, expiresAt, unread: 0 } }
  })
}

/** The session of a cookie's value; undefined where it is unknown, expired or malformed. */
export async function findSession(db: Database, text: string): Promise<Session | undefined> {
  const token = readSessionToken(text)
  if (token === undefined) return undefined
  return inGovernment(db, token.governmentId, (tx) =>
    findSessionRecord(tx, hashSessionToken(token)),
  )
}

/** Ends the session; nothing happens where there is none. */
export async function signOut(db: Database, text: string): Promise<void> {
  const token = readSessionToken(text)
  if (token === undefined) return
  const tokenHash = hashSessionToken(token)
  await inGovernment(db, token.governmentId, async (tx) => {
    const session = await findSessionRecord(tx, tokenHash)
    if (!(await deleteSession(tx, tokenHash)) || session === undefined) return
    const subject = { kind: 'session', id: session.actor.personId } as const
    await recordAudit(tx, { actor: session.actor, action: 'session.ended', subject })
  })
}
