import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments } from '../sample/two-governments.ts'
import { findSession } from '../session/session.service.ts'
import { checkSetUp, offerSetUp, setUp, type SetUp } from './set-up.service.ts'
import { signIn } from './sign-in.service.ts'
import { goodPassword, unwrap } from './unfailing-account.ts'

let db: ScratchDatabase
beforeEach(async () => {
  db = await openScratchDatabase()
})
afterEach(() => db.close())

const form: SetUp = {
  governmentName: 'Kabupaten Lembah Hijau',
  kind: 'regency',
  timeZone: 'Asia/Makassar',
  unitName: 'Bagian Organisasi',
  personName: 'Wayan Suarni',
  position: 'Kepala Bagian Organisasi',
  signInName: 'wayan.suarni',
  password: goodPassword,
}

async function offer(): Promise<string> {
  return (await offerSetUp(db)) ?? ''
}

function run(token: string, changes: Partial<SetUp> = {}) {
  return setUp(db, { token, form: { ...form, ...changes }, device: 'Firefox, Linux' })
}

describe('an empty installation', () => {
  it('is set up by the link, once; its first person is administrator and bureau', async () => {
    const token = await offer()
    expect(await checkSetUp(db, token)).toEqual({ ok: true })
    const entered = unwrap(await run(token))
    if (entered.kind !== 'signed-in') throw new Error(entered.kind)
    const { actor } = (await findSession(db, entered.token)) ?? {}
    expect(actor).toMatchObject({
      governmentName: 'Kabupaten Lembah Hijau',
      timeZone: 'Asia/Makassar',
      name: 'Wayan Suarni',
      unitName: 'Bagian Organisasi',
    })
    expect(actor?.assignments.map(({ role }) => role)).toEqual(['administrator', 'bureau'])
    expect(await run(token)).toEqual({ ok: false, code: 'set-up-done' })
    expect(
      (await signIn(db, { name: 'wayan.suarni', password: goodPassword, device: '' })).ok,
    ).toBe(true)
  })

  it('set up by two people at once has one government', async () => {
    const tokens = [await offer(), await offer()]
    const answers = await Promise.all([...tokens, ...tokens].map((token) => run(token)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'set-up-done')).toHaveLength(3)
    const { rows } = await db.owner.query('select from government')
    expect(rows).toHaveLength(1)
  })

  it('is offered no more once there is a government', async () => {
    const token = await offer()
    await makeTwoGovernments(db)
    expect(await offerSetUp(db)).toBeUndefined()
    expect(await checkSetUp(db, token)).toEqual({ ok: false, code: 'set-up-done' })
    expect(await run(token)).toEqual({ ok: false, code: 'set-up-done' })
  })

  it('is not set up by a link that is older than a day', async () => {
    const token = await offer()
    await db.owner.query(`update set_up_offer set expires_at = expires_at - interval '1 day'`)
    expect(await run(token)).toEqual({ ok: false, code: 'link-expired' })
    expect((await run(await offer())).ok).toBe(true)
  })

  it.each(['', 'x', `00000000-0000-4000-8000-000000000000.${'a'.repeat(43)}`, '\0'])(
    'is not set up by a forged link: %.40j',
    async (token) => {
      await offer()
      expect(await run(token)).toEqual({ ok: false, code: 'link-unknown' })
      expect(await checkSetUp(db, token)).toEqual({ ok: false, code: 'link-unknown' })
    },
  )

  it('is not set up by half a form, and the link stays good', async () => {
    const token = await offer()
    const bad = { governmentName: ' ', kind: 'kingdom', timeZone: 'Europe/Paris', position: 'a\0b' }
    expect(await run(token, bad)).toEqual({
      ok: false,
      code: 'incomplete-form',
      fields: ['governmentName', 'kind', 'timeZone', 'position'],
    })
    expect(await run(token, { unitName: 'x'.repeat(100_000) })).toMatchObject({
      fields: ['unitName'],
    })
    expect(await run(token, { signInName: 'a b' })).toMatchObject({ code: 'bad-sign-in-name' })
    expect(await run(token, { password: 'pendek' })).toMatchObject({ code: 'weak-password' })
    expect(await run(token, { password: 'lembahhijau2026!' })).toMatchObject({
      problem: { kind: 'guessable' },
    })
    expect((await run(token)).ok).toBe(true)
  })
})
