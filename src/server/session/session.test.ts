import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { wordDevice } from './device-words.ts'
import {
  endOtherSessions,
  endSession,
  findSession,
  listSamplePersons,
  listSessions,
  signInSample,
  signOut,
} from './session.service.ts'

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

it('in a database of DATABASE_URL nobody may be chosen, whatever lies in it', async () => {
  const external = { ...db, embedded: false }
  expect(await listSamplePersons(external)).toEqual([])
  expect(await signInSample(external, here.as.drafter.actor)).toEqual({
    ok: false,
    code: 'not-a-sample-person',
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

describe('a session in use', () => {
  const lastUse = `select last_used_at > now() - interval '5 seconds' as fresh from session where government_id = $1`

  it('writes down its use once a minute, not at each request', async () => {
    await db.owner.query('delete from session where government_id = $1', [there.id])
    const token = await signIn(there.as.drafter.actor)
    const back = (seconds: number) =>
      db.owner.query(
        'update session set last_used_at = now() - make_interval(secs => $2) where government_id = $1',
        [there.id, seconds],
      )
    await back(50)
    await findSession(db, token)
    expect((await db.owner.query(lastUse, [there.id])).rows).toEqual([{ fresh: false }])
    await back(70)
    await Promise.all([1, 2, 3].map(() => findSession(db, token)))
    expect((await db.owner.query(lastUse, [there.id])).rows).toEqual([{ fresh: true }])
  })

  it('ends after two idle hours, or as the government has it', async () => {
    const rule = `insert into session_rule values ($1, 480, 30)
      on conflict (government_id) do update set idle_minutes = 30`
    const usual = await signIn(there.as.drafter.actor)
    await db.owner.query(rule, [there.id])
    const strict = await signIn(there.as.drafter.actor)
    const idle = (minutes: number) =>
      db.owner.query(
        'update session set last_used_at = now() - make_interval(mins => $2) where government_id = $1',
        [there.id, minutes],
      )
    await idle(31)
    expect(await findSession(db, strict)).toBeUndefined()
    expect(await findSession(db, usual)).toBeDefined()
    await idle(121)
    expect(await findSession(db, usual)).toBeUndefined()
    await db.owner.query('delete from session_rule')
  })

  it('lasts twelve hours, or as the government has it', async () => {
    const hours = async () => {
      const session = await findSession(db, await signIn(there.as.drafter.actor))
      return Math.round(((session?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000)
    }
    expect(await hours()).toBe(12)
    await db.owner.query('insert into session_rule values ($1, 480, 30)', [there.id])
    expect(await hours()).toBe(8)
    await db.owner.query('delete from session_rule')
  })

  it('goes by the clock of the database, whatever this machine’s says', async () => {
    const token = await signIn(there.as.drafter.actor)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    expect(await findSession(db, token)).toBeDefined()
    vi.setSystemTime(0)
    await db.owner.query('update session set expires_at = now() where government_id = $1', [
      there.id,
    ])
    expect(await findSession(db, token)).toBeUndefined()
    vi.useRealTimers()
  })
})

describe('the list of sessions', () => {
  it('shows a person the own ones, each with how and where it began', async () => {
    const { actor } = here.as.reviewer
    await signInSample(db, { ...actor, device: 'Firefox, Windows' })
    await signIn(actor)
    await signIn(here.as.approver.actor)
    const sessions = await listSessions(here.as.reviewer)
    expect(sessions.map(({ device }) => device).toSorted()).toEqual(['', 'Firefox, Windows'])
    expect(sessions.every(({ cameBy }) => cameBy === 'sample')).toBe(true)
  })

  it('ends one; a second press, a stranger’s and a forged id change nothing', async () => {
    const { bureau } = here.as
    const [one, other] = [await signIn(bureau.actor), await signIn(bureau.actor)]
    const { sessionId = '' } = (await findSession(db, one)) ?? {}
    for (const id of [randomUUID(), 'x', '\0']) await endSession(bureau, id)
    await endSession(here.as.approver, sessionId)
    await endSession({ ...there.as.bureau }, sessionId)
    expect(await findSession(db, one)).toBeDefined()
    await endSession(bureau, sessionId)
    await endSession(bureau, sessionId)
    expect(await findSession(db, one)).toBeUndefined()
    expect(await findSession(db, other)).toBeDefined()
    const { rows } = await db.owner.query(
      `select from audit where actor_id = $1 and action = 'session.ended'`,
      [bureau.actor.personId],
    )
    expect(rows).toHaveLength(1)
  })

  it('ends all but the one that asks', async () => {
    const { auditor } = here.as
    const tokens = [
      await signIn(auditor.actor),
      await signIn(auditor.actor),
      await signIn(auditor.actor),
    ]
    const { sessionId = '' } = (await findSession(db, tokens[1] ?? '')) ?? {}
    await endOtherSessions(auditor, sessionId)
    const left = await Promise.all(tokens.map((token) => findSession(db, token)))
    expect(left.map((session) => session?.sessionId)).toEqual([undefined, sessionId, undefined])
  })
})

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/142.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Safari/604',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/125',
    'Opera, Linux',
  ],
  ['curl/8.5.0', ''],
  ['', ''],
  ['<script>alert(1)</script> Firefox/1'.repeat(10_000), 'Firefox'],
])('of a browser only its name and system are kept: %.60j', (userAgent, words) => {
  expect(wordDevice(userAgent)).toBe(words)
})
