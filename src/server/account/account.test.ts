import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { findSession } from '../session/session.service.ts'
import {
  addAuthenticator,
  changePassword,
  findAccount,
  offerAuthenticator,
  removeAuthenticator,
} from './account.service.ts'
import { signIn } from './sign-in.service.ts'
import {
  addApp,
  codeAt,
  enterWithPassword,
  goodPassword,
  openAccount,
  unwrap,
} from './unfailing-account.ts'

let db: ScratchDatabase
let here: SmallGovernment
let name: string
let own: Awaited<ReturnType<typeof openAccount>>
let count = 0
const next = 'perahu kecil di muara sungai'

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  count += 1
  name = `rumbia${count}`
  own = await openAccount(here.as.administrator, here.as.drafter, name)
})
afterAll(() => db.close())

async function listActions(): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    'select action from audit where government_id = $1 order by number',
    [here.id],
  )
  return rows.map(({ action }) => action)
}

describe('a changed password', () => {
  it('is the only one that signs in', async () => {
    unwrap(await changePassword(own, { old: goodPassword, next }))
    expect((await signIn(db, { name, password: goodPassword, device: '' })).ok).toBe(false)
    expect((await signIn(db, { name, password: next, device: '' })).ok).toBe(true)
    expect(await listActions()).toContain('password.changed')
  })

  it('ends all other sessions; this one goes on with another token and another form secret', async () => {
    const elsewhere = await enterWithPassword(db, name)
    const changed = unwrap(await changePassword(own, { old: goodPassword, next }))
    expect(await findSession(db, elsewhere.token)).toBeUndefined()
    expect(await findSession(db, own.token)).toBeUndefined()
    const session = await findSession(db, changed.token)
    expect(session?.sessionId).toBe(own.session.sessionId)
    expect(session?.csrfSecret).not.toBe(own.session.csrfSecret)
    expect(session?.csrfSecret).toBe(changed.session.csrfSecret)
  })

  it('needs the old one, and guessing it makes wait as signing in does', async () => {
    for (let at = 0; at < 5; at += 1) {
      const answer = await changePassword(own, { old: 'wrong', next })
      expect(answer).toEqual({ ok: false, code: 'wrong-credentials' })
    }
    expect((await changePassword(own, { old: goodPassword, next })).ok).toBe(false)
    expect((await signIn(db, { name, password: goodPassword, device: '' })).ok).toBe(false)
  })

  it.each([
    ['pendek', 'too-short'],
    ['kotasini1945-2026', 'guessable'],
    ['x'.repeat(100_000), 'too-long'],
  ])('that is weak is refused: %.20j', async (weak, kind) => {
    const answer = await changePassword(own, { old: goodPassword, next: weak })
    expect(answer).toMatchObject({ code: 'weak-password', problem: { kind } })
    expect((await signIn(db, { name, password: goodPassword, device: '' })).ok).toBe(true)
  })

  it('sent by two tabs at once is one change', async () => {
    const both = await Promise.all([
      changePassword(own, { old: goodPassword, next }),
      changePassword(own, { old: goodPassword, next: `${next} juga` }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is nobody’s who has no account', async () => {
    const person = here.as.reader
    const other = { ...own, actor: person.actor }
    expect(await changePassword(other, { old: goodPassword, next })).toEqual({
      ok: false,
      code: 'wrong-credentials',
    })
    expect(await findAccount(person)).toBeUndefined()
  })
})

describe('an app', () => {
  it('is shown until a code confirms it; then the codes of recovery are shown, this once', async () => {
    expect(await findAccount(own)).toMatchObject({ hasAuthenticator: false, signInName: name })
    const { recoveryCodes } = await addApp(own)
    expect(recoveryCodes).toHaveLength(10)
    const account = await findAccount(own)
    expect(account).toMatchObject({ hasAuthenticator: true, recoveryCodesLeft: 10 })
    expect(account).not.toHaveProperty('authenticatorNext')
    expect(await listActions()).toContain('authenticator.added')
  })

  it('is not added with a wrong code or a wrong password, and nothing is asked for then', async () => {
    await offerAuthenticator(own)
    const secret = (await findAccount(own))?.authenticatorNext?.text ?? ''
    const code = codeAt(secret)
    expect(await addAuthenticator(own, { password: 'wrong', code })).toMatchObject({
      code: 'wrong-credentials',
    })
    expect(await addAuthenticator(own, { password: goodPassword, code: '000000' })).toMatchObject({
      code: 'wrong-code',
    })
    expect((await findAccount(own))?.hasAuthenticator).toBe(false)
    await enterWithPassword(db, name)
  })

  it('is not added without having been offered, nor a second one over the first', async () => {
    const proofs = { password: goodPassword, code: '123456' }
    expect(await addAuthenticator(own, proofs)).toEqual({ ok: false, code: 'no-longer-open' })
    await addApp(own)
    await offerAuthenticator(own)
    expect(await findAccount(own)).not.toHaveProperty('authenticatorNext')
    expect(await addAuthenticator(own, proofs)).toEqual({ ok: false, code: 'no-longer-open' })
  })

  it('confirmed by two tabs at once is added once', async () => {
    await offerAuthenticator(own)
    const secret = (await findAccount(own))?.authenticatorNext?.text ?? ''
    const proofs = { password: goodPassword, code: codeAt(secret) }
    const both = await Promise.all([addAuthenticator(own, proofs), addAuthenticator(own, proofs)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await findAccount(own))?.recoveryCodesLeft).toBe(10)
  })

  it('added or removed ends the other sessions and changes the token of this one', async () => {
    const elsewhere = await enterWithPassword(db, name)
    const { secret, session } = await addApp(own)
    expect(await findSession(db, elsewhere.token)).toBeUndefined()
    expect(await findSession(db, own.token)).toBeUndefined()
    const proofs = { password: goodPassword, code: codeAt(secret) }
    const removed = unwrap(await removeAuthenticator({ ...own, session }, proofs))
    expect((await findSession(db, removed.token))?.sessionId).toBe(own.session.sessionId)
    await enterWithPassword(db, name)
    expect(await listActions()).toContain('authenticator.removed')
  })

  it('stays where code or password are wrong', async () => {
    const { secret, session } = await addApp(own)
    const mine = { ...own, session }
    const wrong = await removeAuthenticator(mine, { password: 'wrong', code: codeAt(secret) })
    expect(wrong).toMatchObject({ code: 'wrong-credentials' })
    const replayed = await removeAuthenticator(mine, { password: goodPassword, code: '000000' })
    expect(replayed).toMatchObject({ code: 'wrong-code' })
    expect((await findAccount(own))?.hasAuthenticator).toBe(true)
  })

  it('allows a password of eight characters, which must be a longer one before the app goes', async () => {
    const { secret, session } = await addApp(own)
    const short = 'kudakepang'
    const changed = unwrap(
      await changePassword({ ...own, session }, { old: goodPassword, next: short }),
    )
    const mine = { ...own, session: changed.session }
    const answer = await removeAuthenticator(mine, { password: short, code: codeAt(secret) })
    expect(answer).toMatchObject({
      code: 'weak-password',
      problem: { kind: 'too-short', atLeast: 15 },
    })
    expect((await findAccount(own))?.hasAuthenticator).toBe(true)
  })
})
