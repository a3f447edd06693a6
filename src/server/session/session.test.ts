import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { findSession, listSamplePersons, signInSample, signOut } from './session.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

async function signIn(person = here.as.drafter.actor): Promise<string> {
  const answer = await signInSample(db, person)
  if (!answer.ok) throw new Error(answer.code)
  return answer.token
}

it('the persons of all sample governments may be chosen, with their place', async () => {
  const persons = await listSamplePersons(db)
  expect(persons).toHaveLength(18)
  expect(persons).toContainEqual({
    governmentId: here.id,
    governmentName: 'Kota Sini',
    personId: here.as.drafter.actor.personId,
    name: 'Perancang Kota Sini',
    position: 'Staf',
    assignments: [{ role: 'drafter', unitId: here.units.health }],
    unitName: 'Dinas Kesehatan',
  })
})

it('a session gives back who signed in', async () => {
  const session = await findSession(db, await signIn())
  expect(session?.actor).toEqual(here.as.drafter.actor)
  expect(session?.csrfSecret).toMatch(/^[\w-]{43}$/)
})

it('each sign-in has its own token and secret', async () => {
  const tokens = await Promise.all([signIn(), signIn(), signIn()])
  const sessions = await Promise.all(tokens.map((token) => findSession(db, token)))
  expect(new Set(tokens).size).toBe(3)
  expect(new Set(sessions.map((session) => session?.csrfSecret)).size).toBe(3)
})

it('the token is kept nowhere, only its hash', async () => {
  const token = await signIn()
  const { rows } = await db.owner.query<{ row: string }>(
    'select session::text as row from session union all select audit::text from audit',
  )
  const secret = token.split('.')[1] ?? ''
  const hidden = Buffer.from(secret, 'base64url').toString('hex')
  expect(rows.filter(({ row }) => row.includes(secret) || row.includes(hidden))).toEqual([])
})

it('a session ends by signing out, and only that one', async () => {
  const [mine, other] = [await signIn(), await signIn()]
  await signOut(db, mine)
  expect(await findSession(db, mine)).toBeUndefined()
  expect(await findSession(db, other)).toBeDefined()
  await signOut(db, mine)
})

it('a session ends by its time, and the next sign-in clears it away', async () => {
  const token = await signIn(there.as.reader.actor)
  await db.owner.query(`update session set expires_at = now() where government_id = $1`, [there.id])
  expect(await findSession(db, token)).toBeUndefined()
  await signIn(there.as.drafter.actor)
  const { rows } = await db.owner.query('select from session where government_id = $1', [there.id])
  expect(rows).toHaveLength(1)
})

it('a token is worth nothing in another government', async () => {
  const token = await signIn()
  expect(await findSession(db, token.replace(here.id, there.id))).toBeUndefined()
})

it.each([
  '',
  '.',
  'x',
  `${randomUUID()}.${'a'.repeat(43)}`,
  `${randomUUID()}.${'a'.repeat(44)}`,
  `not-a-uuid.${'a'.repeat(43)}`,
  `' or true --.${'a'.repeat(43)}`,
  '\0',
  'a'.repeat(1_000_000),
])('a forged token finds no session: %.60j', async (token) => {
  expect(await findSession(db, token)).toBeUndefined()
  await signOut(db, token)
})

it('only a person of a sample government signs in without an account', async () => {
  const refused = { ok: false, code: 'not-a-sample-person' }
  const { personId } = here.as.drafter.actor
  expect(await signInSample(db, { governmentId: here.id, personId: randomUUID() })).toEqual(refused)
  expect(await signInSample(db, { governmentId: there.id, personId })).toEqual(refused)
  expect(await signInSample(db, { governmentId: 'x', personId: 'y' })).toEqual(refused)
  await db.owner.query('update government set is_sample = false where government_id = $1', [
    here.id,
  ])
  expect(await signInSample(db, { governmentId: here.id, personId })).toEqual(refused)
  expect((await listSamplePersons(db)).some((person) => person.governmentId === here.id)).toBe(
    false,
  )
  await db.owner.query('update government set is_sample = true where government_id = $1', [here.id])
})

it('signing in and out leave audit rows', async () => {
  const { personId } = there.as.approver.actor
  await signOut(db, await signIn(there.as.approver.actor))
  const { rows } = await db.owner.query<{ action: string }>(
    'select action from audit where actor_id = $1 order by number',
    [personId],
  )
  expect(rows.map((row) => row.action)).toEqual(['session.started', 'session.ended'])
})
