import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { Role } from '../session/actor.ts'
import { findSession } from '../session/session.service.ts'
import { acceptInvitation, getInvitation, invitePerson } from './invitation.service.ts'
import { signIn, signInWithCode } from './sign-in.service.ts'
import { addApp, codeAt, goodPassword, openAccount, unwrap } from './unfailing-account.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let name: string
let count = 0
const next = 'perahu kecil di muara sungai'

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  count += 1
  name = `melati${count}`
})
afterAll(() => db.close())

async function invite(options = {}): Promise<string> {
  const { personId } = here.as.drafter.actor
  return unwrap(await invitePerson(here.as.administrator, personId, options)).token
}

function accept(token: string, given: { name?: string; password?: string } = {}) {
  return acceptInvitation(db, { token, name, password: goodPassword, device: '', ...given })
}

async function sql(text: string): Promise<void> {
  await db.owner.query(text.replaceAll('<me>', `person_id = '${here.as.drafter.actor.personId}'`))
}

describe('a link', () => {
  it('says for whom it is, and looking at it does not use it up', async () => {
    const token = await invite()
    const looks = [await getInvitation(db, token), await getInvitation(db, token)]
    for (const look of looks) {
      expect(unwrap(look).invitation).toEqual({
        personName: 'Perancang Kota Sini',
        governmentName: 'Kota Sini',
        signInName: 'perancang.kota.sini',
        hasAccount: false,
        besideCode: false,
      })
    }
    expect((await accept(token)).ok).toBe(true)
  })

  it('opens an account and signs in, once', async () => {
    const token = await invite()
    const entered = unwrap(await accept(token))
    if (entered.kind !== 'signed-in') throw new Error(entered.kind)
    expect((await findSession(db, entered.token))?.actor).toEqual(here.as.drafter.actor)
    expect(await accept(token)).toEqual({ ok: false, code: 'link-used' })
    expect(await getInvitation(db, token)).toEqual({ ok: false, code: 'link-used' })
    expect((await signIn(db, { name, password: goodPassword, device: '' })).ok).toBe(true)
  })

  it('used in two tabs at once opens one account', async () => {
    const token = await invite()
    const both = await Promise.all([accept(token), accept(token, { name: `${name}.dua` })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, code: 'link-used' })
  })

  it('ends after seven days', async () => {
    const token = await invite()
    await sql(`update invitation set expires_at = expires_at - interval '7 days' where <me>`)
    expect(await accept(token)).toEqual({ ok: false, code: 'link-expired' })
  })

  it('ends when a newer one is made', async () => {
    const [older, newer] = [await invite(), await invite()]
    expect(await accept(older)).toEqual({ ok: false, code: 'link-expired' })
    expect((await accept(newer)).ok).toBe(true)
  })

  it('opens nothing for a person who has left, or has been made for nobody', async () => {
    const token = await invite()
    await sql(`update person set left_at = now() where <me>`)
    expect(await accept(token)).toEqual({ ok: false, code: 'link-unknown' })
    const { personId } = here.as.drafter.actor
    const late = await invitePerson(here.as.administrator, personId)
    expect(late).toEqual({ ok: false, code: 'not-found', what: 'person' })
  })

  it.each(['', '.', 'x'.repeat(100_000), '\0', `${randomUUID()}.${'a'.repeat(43)}`])(
    'that is forged opens nothing: %.30j',
    async (token) => {
      expect(await accept(token)).toEqual({ ok: false, code: 'link-unknown' })
      expect(await getInvitation(db, token)).toEqual({ ok: false, code: 'link-unknown' })
    },
  )

  it('stands nowhere in the database, only its hash', async () => {
    const token = await invite()
    const { rows } = await db.owner.query<{ row: string }>(
      'select i::text as row from invitation i union all select a::text from audit a',
    )
    expect(rows.filter(({ row }) => row.includes(token.split('.')[1] ?? ''))).toEqual([])
  })
})

describe('the account of a link', () => {
  it('has a name that nobody in the installation has, and the link stays good', async () => {
    await openAccount(there.as.administrator, there.as.reader, name)
    const token = await invite()
    expect(await accept(token)).toEqual({ ok: false, code: 'name-taken' })
    expect((await accept(token, { name: `${name}.b` })).ok).toBe(true)
  })

  it('named the same by two people at once is one person’s', async () => {
    const other = unwrap(
      await invitePerson(there.as.administrator, there.as.reader.actor.personId),
    ).token
    const mine = await invite()
    const both = await Promise.all([accept(mine), accept(other)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, code: 'name-taken' })
  })

  it.each(['', 'a b', '\0\0\0', 'x'.repeat(100_000)])('has no such name: %.20j', async (bad) => {
    const token = await invite()
    expect(await accept(token, { name: bad })).toEqual({ ok: false, code: 'bad-sign-in-name' })
  })

  it('has a password that is long enough and not guessed, by the person’s own names', async () => {
    const token = await invite()
    for (const password of ['pendek', 'kotasini12345678', 'perancangkotasini']) {
      expect(await accept(token, { password })).toMatchObject({ code: 'weak-password' })
    }
    expect((await accept(token)).ok).toBe(true)
  })
})

describe('a second link', () => {
  it('gives the account another password and ends its sessions; the name stays', async () => {
    const { token: old } = await openAccount(here.as.administrator, here.as.drafter, name)
    const token = await invite()
    expect(unwrap(await getInvitation(db, token)).invitation).toMatchObject({
      signInName: name,
      hasAccount: true,
    })
    expect((await accept(token, { name: 'other', password: next })).ok).toBe(true)
    expect(await findSession(db, old)).toBeUndefined()
    expect((await signIn(db, { name, password: goodPassword, device: '' })).ok).toBe(false)
    expect((await signIn(db, { name, password: next, device: '' })).ok).toBe(true)
  })

  it('does not spare the app’s code', async () => {
    const own = await openAccount(here.as.administrator, here.as.drafter, name)
    const { secret } = await addApp(own)
    const entered = unwrap(await accept(await invite(), { password: next }))
    if (entered.kind !== 'code-due') throw new Error('the code was spared')
    const { halfToken } = entered
    const whole = await signInWithCode(db, { halfToken, code: codeAt(secret), device: '' })
    expect(whole.ok).toBe(true)
  })

  it('spares it where the administrator says that the app is lost', async () => {
    const own = await openAccount(here.as.administrator, here.as.drafter, name)
    const { recoveryCodes } = await addApp(own)
    const token = await invite({ dropsAuthenticator: true })
    expect(unwrap(await getInvitation(db, token)).invitation.besideCode).toBe(false)
    expect(await accept(token, { password: 'kudakepang' })).toMatchObject({
      problem: { kind: 'too-short', atLeast: 15 },
    })
    expect(unwrap(await accept(token, { password: next })).kind).toBe('signed-in')
    const { rows } = await db.owner.query('select from recovery_code where government_id = $1', [
      here.id,
    ])
    expect(rows).toHaveLength(0)
    expect(recoveryCodes).toHaveLength(10)
  })
})

describe('who may make a link', () => {
  const others: readonly Role[] = ['reader', 'drafter', 'reviewer', 'approver', 'bureau', 'auditor']
  it.each(others)('not a person with the role %s', async (role) => {
    const { personId } = here.as.drafter.actor
    expect(await invitePerson(here.as[role], personId)).toMatchObject({ code: 'not-allowed' })
  })

  it('an administrator, for people of the own government', async () => {
    const { administrator } = here.as
    expect((await invitePerson(administrator, here.as.drafter.actor.personId)).ok).toBe(true)
    for (const id of [there.as.drafter.actor.personId, randomUUID(), 'x', '\0']) {
      expect(await invitePerson(administrator, id)).toMatchObject({ code: 'not-found' })
    }
  })
})
