import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerSetUp } from '#server'
import { appCode } from '../testing/app-code.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

const password = 'kerbau menyeberang jembatan'
let site: TestSite
/** The first administrator of a new government. */
let administrator: Visitor

beforeAll(async () => {
  site = await openTestSite({ isEmpty: true })
  const link = `/set-up/${await offerSetUp(site.db)}`
  administrator = site.visitor()
  await administrator.get(link)
  await administrator.post(link, {
    governmentName: 'Kabupaten Lembah Hijau',
    kind: 'regency',
    timeZone: 'Asia/Jakarta',
    unitName: 'Bagian Organisasi',
    personName: 'Wayan Suarni',
    position: 'Kepala Bagian Organisasi',
    name: 'wayan',
    next: password,
    again: password,
  })
})
afterAll(() => site.close())

/** The code of the step before, so that the one of this moment can be used later. */
async function addApp(visitor: Visitor): Promise<{ readonly page: Page; readonly secret: string }> {
  await visitor.get('/account')
  await visitor.post('/account/authenticator', {})
  const { text } = await visitor.get('/account/authenticator')
  const secret = /class="secret-text">([^<]+)</.exec(text)?.[1] ?? ''
  const code = appCode(secret, -1)
  const page = await visitor.post('/account/authenticator/confirm', { password, code })
  return { page, secret }
}

async function signIn(visitor: Visitor, name: string): Promise<Page> {
  await visitor.get('/sign-in')
  return visitor.post('/sign-in', { name, password, after: '/account' })
}

/** A person with this role and an account with the password of all here, signed in. */
async function join(name: string, role: string): Promise<Visitor> {
  await site.owner.query(
    `with made as (
      insert into person (government_id, unit_id, name, position)
        select government_id, unit_id, $1, 'Staf' from unit returning *
    ), held as (
      insert into assignment (government_id, person_id, unit_id, role)
        select government_id, person_id, unit_id, $2 from made
    )
    insert into account (government_id, person_id, sign_in_name, password_hash)
      select made.government_id, made.person_id, $1, password_hash from made, account
      where sign_in_name = 'wayan'`,
    [name, role],
  )
  const visitor = site.visitor()
  await signIn(visitor, name)
  return visitor
}

async function sessionsOf(name: string): Promise<number> {
  const { rows } = await site.owner.query(
    'select from session join account using (government_id, person_id) where sign_in_name = $1',
    [name],
  )
  return rows.length
}

const makeOld = () =>
  site.owner.query(`update session set created_at = now() - interval '11 minutes'`)

describe('who must have a second factor', () => {
  test('gets nothing but the page to set it up until that is done', async () => {
    for (const path of ['/sops', '/tasks', '/people', '/account/sessions', '/account/rules', '/']) {
      const page = await administrator.get(path)
      expect([page.status, page.location], path).toEqual([303, '/account'])
    }
    const posted = await administrator.post('/account/rules', { secondFactor: 'nobody' })
    expect([posted.status, posted.location]).toEqual([303, '/account'])
    const { text } = await administrator.get('/account')
    expect(text).toContain('Pasang pengaman kedua')
    expect(text).not.toContain('href="/people"')
    expect(text).not.toContain('action="/account/password"')
    const { page } = await addApp(administrator)
    expect(page.text).toContain('Kode pemulihan')
    expect((await administrator.get('/sops')).status).toBe(200)
    expect((await administrator.get('/account/rules')).status).toBe(200)
  })

  test('is an approver and an administrator, no drafter, in a new government', async () => {
    const drafter = await join('dewi', 'drafter')
    expect((await drafter.get('/sops')).status).toBe(200)
    const approver = await join('putu', 'approver')
    expect((await approver.get('/sops')).location).toBe('/account')
    await approver.get('/account')
    await approver.post('/sign-out', {})
    expect((await approver.get('/sops')).location).toContain('/sign-in')
  })

  test('does not remove the last one', async () => {
    const approver = await join('nyoman', 'approver')
    const { secret } = await addApp(approver)
    await approver.get('/account')
    const fields = { password, code: appCode(secret) }
    const refused = await approver.post('/account/authenticator/remove', fields)
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('terakhir')])
    const { rows } = await site.owner.query(
      `select from account where sign_in_name = 'nyoman' and totp_secret is not null`,
    )
    expect(rows).toHaveLength(1)
  })
})

describe('the rules for signing in', () => {
  const rule = { secondFactor: 'everybody', longestMinutes: '480', idleMinutes: '30' }

  test('are set by the administrator, hold at once, and stand in the audit', async () => {
    const drafter = await join('made', 'drafter')
    await administrator.get('/account/rules')
    const set = await administrator.post('/account/rules', rule)
    expect(set.location).toBe('/account/rules?done=set')
    expect((await drafter.get('/sops')).location).toBe('/account')
    await administrator.get('/account/rules')
    await administrator.post('/account/rules', { ...rule, secondFactor: 'nobody' })
    expect((await drafter.get('/sops')).status).toBe(200)
    const { rows } = await site.owner.query<{ details: object }>(
      `select details from audit where action = 'sign-in-rule.set' order by number`,
    )
    const set480 = { longestMinutes: 480, idleMinutes: 30 }
    expect(rows.map(({ details }) => details)).toEqual([
      { secondFactor: 'everybody', ...set480 },
      { secondFactor: 'nobody', ...set480 },
    ])
  })

  test.each([
    { longestMinutes: '14' },
    { longestMinutes: '43201' },
    { longestMinutes: 'lama' },
    { idleMinutes: '4' },
    { idleMinutes: '481' },
    { secondFactor: 'siapa' },
  ])('beyond their limits are given back: %o', async (wrong) => {
    await administrator.get('/account/rules')
    const typed = { ...rule, ...wrong }
    const page = await administrator.post('/account/rules', typed)
    expect(page.status).toBe(422)
    expect(page.text).toContain(`value="${typed.longestMinutes}"`)
  })
})

describe('ending sessions elsewhere', () => {
  test('needs nothing more just after signing in, and the password again ten minutes later', async () => {
    const here = await join('ketut', 'drafter')
    await signIn(site.visitor(), 'ketut')
    await here.get('/account/sessions')
    await here.post('/account/sessions/end-others', {})
    expect(await sessionsOf('ketut')).toBe(1)
    await signIn(site.visitor(), 'ketut')
    await makeOld()
    await here.get('/account/sessions')
    const asked = await here.post('/account/sessions/end-others', {})
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('name="password"')])
    const wrong = await here.post('/account/sessions/end-others', { password: 'salah' })
    expect([wrong.status, await sessionsOf('ketut')]).toEqual([422, 2])
    const right = await here.post('/account/sessions/end-others', { password })
    expect([right.status, await sessionsOf('ketut')]).toEqual([303, 1])
  })

  test('one by one needs it, too', async () => {
    const here = await join('komang', 'drafter')
    await signIn(site.visitor(), 'komang')
    await makeOld()
    const { text } = await here.get('/account/sessions')
    const action = /action="(\/account\/sessions\/[\da-f-]{36}\/end)"/.exec(text)?.[1] ?? ''
    const asked = await here.post(action, {})
    expect(asked.text).toContain(`action="${action}"`)
    expect(await sessionsOf('komang')).toBe(2)
    await here.post(action, { password })
    expect(await sessionsOf('komang')).toBe(1)
  })
})
