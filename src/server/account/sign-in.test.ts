import { Secret } from 'otpauth'
import { argon2Sync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { findSession } from '../session/session.service.ts'
import { changePassword, findAccount } from './account.service.ts'
import { signIn, signInWithCode } from './sign-in.service.ts'
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
let count = 0
const wrong = { ok: false, code: 'wrong-credentials' }
const wrongCode = { ok: false, code: 'wrong-code' }

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  count += 1
  name = `kenanga${count}`
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => db.close())

function open() {
  return openAccount(here.as.administrator, here.as.drafter, name)
}

function tryPassword(password: string, deviceProof?: string) {
  return signIn(db, { name, password, device: '', deviceProof })
}

async function half(): Promise<string> {
  const entered = unwrap(await tryPassword(goodPassword))
  if (entered.kind !== 'code-due') throw new Error('no code was due')
  return entered.halfToken
}

async function sql(text: string): Promise<void> {
  await db.owner.query(text.replaceAll('<me>', `person_id = '${here.as.drafter.actor.personId}'`))
}

async function listAudit() {
  const { rows } = await db.owner.query<{ action: string; details: object }>(
    'select action, details from audit where government_id = $1 order by number',
    [here.id],
  )
  return rows
}

describe('name and password', () => {
  it('sign in, in whatever capitals the name is typed', async () => {
    await open()
    const given = { name: ` ${name.toUpperCase()} `, password: goodPassword, device: 'Firefox' }
    const entered = unwrap(await signIn(db, given))
    if (entered.kind !== 'signed-in') throw new Error(entered.kind)
    const session = await findSession(db, entered.token)
    expect(session?.actor).toEqual(here.as.drafter.actor)
    expect((await listAudit()).at(-1)).toEqual({
      action: 'session.started',
      details: { cameBy: 'password' },
    })
  })

  it('give the same answer for an unknown name, a wrong password, a forged name and no account', async () => {
    await open()
    expect(await tryPassword('kerbau menyeberang jembatan!')).toEqual(wrong)
    for (const other of ['nobody', '', '\0', "x' or '1'='1", 'a'.repeat(100_000), 'ab\ncd']) {
      expect(await signIn(db, { name: other, password: goodPassword, device: '' })).toEqual(wrong)
    }
  })

  it.each(['', '\0', `${goodPassword}\0`, 'x'.repeat(100_000), '🐃'.repeat(100_000)])(
    'refuse a strange password: %.20j',
    async (password) => {
      await open()
      expect(await tryPassword(password)).toEqual(wrong)
    },
  )

  it('let nobody in who has left, nor keep him in', async () => {
    const { token } = await open()
    await sql(`update person set left_at = now() where <me>`)
    expect(await findSession(db, token)).toBeUndefined()
    expect(await tryPassword(goodPassword)).toEqual(wrong)
  })

  it('hash the password anew where the parameters were raised, and nobody is signed out', async () => {
    const { token } = await open()
    const nonce = Buffer.alloc(16, 7)
    const weak = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 }
    const hash = argon2Sync('argon2id', { message: goodPassword, nonce, ...weak })
    const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const old = `$argon2id$v=19$m=8,t=1,p=1$${text(nonce)}$${text(hash)}`
    await sql(`update account set password_hash = '${old}' where <me>`)
    await enterWithPassword(db, name)
    const { rows } = await db.owner.query<{ hash: string }>(
      'select password_hash as hash from account where sign_in_name = $1',
      [name],
    )
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    await enterWithPassword(db, name)
    expect(await findSession(db, token)).toBeDefined()
  })

  it('are worth nothing once the password was changed while they were looked at', async () => {
    const own = await open()
    const next = 'perahu kecil di muara sungai'
    const [entering, changing] = await Promise.all([
      tryPassword(goodPassword),
      changePassword(own, { old: goodPassword, next }),
    ])
    const token = entering.ok && entering.kind === 'signed-in' ? entering.token : ''
    if (changing.ok) expect(await findSession(db, token)).toBeUndefined()
    expect(entering.ok || changing.ok).toBe(true)
  })
})

describe('failures', () => {
  it('make the sixth attempt wait, right or wrong; a success after the wait sets the count back', async () => {
    await open()
    for (let at = 0; at < 5; at += 1) expect(await tryPassword('wrong')).toEqual(wrong)
    expect(await tryPassword(goodPassword)).toEqual(wrong)
    await sql(`update account set wait_until = now() where <me>`)
    expect((await tryPassword(goodPassword)).ok).toBe(true)
    for (let at = 0; at < 4; at += 1) expect(await tryPassword('wrong')).toEqual(wrong)
    expect((await tryPassword(goodPassword)).ok).toBe(true)
  })

  it('attempts during the wait do not make it longer', async () => {
    await open()
    await sql(
      `update account set attempts = 20, wait_until = now() + interval '1 minute' where <me>`,
    )
    for (let at = 0; at < 3; at += 1) await tryPassword('wrong')
    const { rows } = await db.owner.query(
      `select attempts, wait_until < now() + interval '61 seconds' as short from account where sign_in_name = $1`,
      [name],
    )
    expect(rows).toEqual([{ attempts: 20, short: true }])
  })

  it('twenty guesses at once are no more than five', async () => {
    await open()
    await Promise.all(Array.from({ length: 20 }, (_, at) => tryPassword(`guess ${at}`)))
    const { rows } = await db.owner.query('select attempts from account where sign_in_name = $1', [
      name,
    ])
    expect(rows).toEqual([{ attempts: 5 }])
  })

  it('of strangers do not keep anybody out where he has signed in before', async () => {
    await open()
    const { deviceProof } = await enterWithPassword(db, name)
    await sql(
      `update account set attempts = 50, wait_until = now() + interval '9 minutes' where <me>`,
    )
    expect(await tryPassword('wrong', deviceProof)).toEqual(wrong)
    expect(await tryPassword(goodPassword)).toEqual(wrong)
    expect((await tryPassword(goodPassword, deviceProof)).ok).toBe(true)
  })

  it('beyond the hundredth wait a day, on known devices too', async () => {
    await open()
    const { deviceProof } = await enterWithPassword(db, name)
    await sql(`update account set attempts = 99, wait_until = null where <me>`)
    await tryPassword('wrong')
    expect(await tryPassword(goodPassword, deviceProof)).toEqual(wrong)
    await sql(`update account set wait_until = wait_until - interval '1 day' where <me>`)
    expect((await tryPassword(goodPassword)).ok).toBe(true)
  })

  it('are one row of the audit in a quarter of an hour, with their number, and end with the sign-in', async () => {
    await open()
    for (let at = 0; at < 4; at += 1) await tryPassword('wrong')
    await sql(`update account set failures_told_at = now() - interval '16 minutes' where <me>`)
    for (let at = 0; at < 3; at += 1) await tryPassword('wrong')
    await sql(`update account set wait_until = now() where <me>`)
    await tryPassword(goodPassword)
    const told = (await listAudit()).filter(({ action }) => /sign-in|session/.test(action))
    expect(told.slice(1)).toEqual([
      { action: 'sign-in.failed', details: { failures: 1 } },
      { action: 'sign-in.failed', details: { failures: 4 } },
      { action: 'session.started', details: { cameBy: 'password', failuresBefore: 2 } },
    ])
  })

  it('for names that are nobody’s leave no row anywhere', async () => {
    const before = await listAudit()
    await signIn(db, { name: 'nobody.here', password: 'x', device: '' })
    expect(await listAudit()).toEqual(before)
  })
})

describe('the app’s code', () => {
  it('is due after the password, and only with it somebody is signed in', async () => {
    const own = await open()
    const { secret } = await addApp(own)
    const halfToken = await half()
    expect(await findSession(db, halfToken)).toBeUndefined()
    const entered = unwrap(
      await signInWithCode(db, { halfToken, code: codeAt(secret), device: '' }),
    )
    if (entered.kind !== 'signed-in') throw new Error(entered.kind)
    expect((await findSession(db, entered.token))?.actor).toEqual(here.as.drafter.actor)
    const again = await signInWithCode(db, { halfToken, code: codeAt(secret, 30), device: '' })
    expect(again).toEqual({ ok: false, code: 'sign-in-late' })
  })

  it('works once: a replay is refused, also the one that confirmed the app', async () => {
    const { secret, code } = await addApp(await open())
    expect(await signInWithCode(db, { halfToken: await half(), code, device: '' })).toEqual(
      wrongCode,
    )
    const now = codeAt(secret)
    unwrap(await signInWithCode(db, { halfToken: await half(), code: now, device: '' }))
    expect(await signInWithCode(db, { halfToken: await half(), code: now, device: '' })).toEqual(
      wrongCode,
    )
  })

  it('sent by two requests at once lets one in', async () => {
    const { secret } = await addApp(await open())
    const halves = [await half(), await half()]
    const code = codeAt(secret)
    const answers = await Promise.all(
      halves.map((halfToken) => signInWithCode(db, { halfToken, code, device: '' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of a step before a used one is refused, also after the clock has jumped back', async () => {
    const { secret } = await addApp(await open())
    await sql(`update account set totp_step = extract(epoch from now()) / 30 + 100 where <me>`)
    const code = codeAt(secret)
    expect(await signInWithCode(db, { halfToken: await half(), code, device: '' })).toEqual(
      wrongCode,
    )
  })

  it('goes by the clock of the database, whatever this machine’s says', async () => {
    const { secret } = await addApp(await open())
    const [then, now] = [codeAt(secret, -86_400), codeAt(secret)]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 })
    const first = await signInWithCode(db, { halfToken: await half(), code: then, device: '' })
    expect(first).toEqual(wrongCode)
    expect((await signInWithCode(db, { halfToken: await half(), code: now, device: '' })).ok).toBe(
      true,
    )
  })

  it('is due within ten minutes of the password', async () => {
    const { secret } = await addApp(await open())
    const halfToken = await half()
    await sql(`update half_sign_in set expires_at = now() where <me>`)
    const answer = await signInWithCode(db, { halfToken, code: codeAt(secret), device: '' })
    expect(answer).toEqual({ ok: false, code: 'sign-in-late' })
  })

  it('guessed too often is heard no more, though the password is right each time', async () => {
    const { secret } = await addApp(await open())
    for (let at = 0; at < 3; at += 1) {
      const entered = await tryPassword(goodPassword)
      if (!entered.ok || entered.kind !== 'code-due') continue
      const code = `00000${at}`
      await signInWithCode(db, { halfToken: entered.halfToken, code, device: '' })
    }
    expect(await tryPassword(goodPassword)).toEqual(wrong)
    await sql(`update account set wait_until = now() where <me>`)
    const halfToken = await half()
    const answer = await signInWithCode(db, { halfToken, code: codeAt(secret), device: '' })
    expect(answer).toEqual(wrongCode)
  })

  it.each(['', '\0', '12345', 'x'.repeat(100_000)])('is none: %.20j', async (code) => {
    await addApp(await open())
    expect(await signInWithCode(db, { halfToken: await half(), code, device: '' })).toEqual(
      wrongCode,
    )
  })

  it.each(['', '.', 'x'.repeat(100_000), '\0'])(
    'a forged half sign-in is none: %.20j',
    async (token) => {
      expect(await signInWithCode(db, { halfToken: token, code: '123456', device: '' })).toEqual({
        ok: false,
        code: 'sign-in-late',
      })
    },
  )
})

describe('a recovery code', () => {
  it('signs in once, instead of the app’s', async () => {
    const own = await open()
    const { recoveryCodes } = await addApp(own)
    const code = (recoveryCodes[3] ?? '').toUpperCase()
    const entered = unwrap(await signInWithCode(db, { halfToken: await half(), code, device: '' }))
    expect(entered.kind).toBe('signed-in')
    expect((await findAccount(own))?.recoveryCodesLeft).toBe(9)
    expect(await signInWithCode(db, { halfToken: await half(), code, device: '' })).toEqual(
      wrongCode,
    )
    expect((await listAudit()).findLast(({ action }) => action === 'session.started')).toEqual({
      action: 'session.started',
      details: { cameBy: 'recovery-code' },
    })
  })

  it('sent by two requests at once lets one in', async () => {
    const { recoveryCodes } = await addApp(await open())
    const halves = [await half(), await half()]
    const code = recoveryCodes[0] ?? ''
    const answers = await Promise.all(
      halves.map((halfToken) => signInWithCode(db, { halfToken, code, device: '' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

it('no secret of an account stands readable in the database or the audit', async () => {
  const own = await open()
  const { secret, recoveryCodes } = await addApp(own)
  const halfToken = await half()
  const { rows } = await db.owner.query<{ row: string }>(
    `select a::text as row from account a union all select r::text from recovery_code r
     union all select h::text from half_sign_in h union all select i::text from invitation i
     union all select s::text from session s union all select a::text from audit a`,
  )
  const plain = secret.replaceAll(' ', '')
  const { hex } = Secret.fromBase32(plain)
  const secrets = [goodPassword, plain, hex, own.token, halfToken, ...recoveryCodes]
  for (const one of secrets) {
    expect(rows.filter(({ row }) => row.includes(one))).toEqual([])
  }
})
