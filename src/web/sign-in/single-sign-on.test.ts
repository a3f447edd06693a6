import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readIdentityProvider } from '#server'
import { openTestSite, origin, type TestSite } from '../testing/test-site.ts'
import { createVisitor, type Page, type Visitor } from '../testing/visitor.ts'

const password = 'kerbau menyeberang jembatan'
const secrets = {
  OIDC_CLIENT_ID: 'tatalaksana',
  OIDC_CLIENT_SECRET: 'rahasia-antara-kita-berdua-saja',
}
let child: ChildProcess
let issuer: string
let site: TestSite

beforeAll(async () => {
  child = fork(join(import.meta.dirname, '..', 'testing', 'oidc-provider.mjs'), { stdio: 'ignore' })
  const [told] = await once(child, 'message')
  issuer = `http://localhost:${z.object({ port: z.number() }).parse(told).port}`
  const singleSignOn = readIdentityProvider({ ...secrets, OIDC_ISSUER: issuer })
  if (singleSignOn === undefined) throw new Error('no provider')
  site = await openTestSite({ singleSignOn })
})
afterAll(async () => {
  child.kill()
  await site.close()
})

/** A person of the sample city with an account. */
async function openAccount(person: string, name: string): Promise<Visitor> {
  const administrator = await site.signIn('Teratai Gurami')
  const { text } = await administrator.get('/account/invite')
  const id = new RegExp(`value="([\\da-f-]{36})"[^>]*>${person},`).exec(text)?.[1] ?? ''
  const made = await administrator.post('/account/invite', { person: id })
  const link = /value="http:\/\/localhost:8080(\/invite\/[^"]+)"/.exec(made.text)?.[1] ?? ''
  const visitor = site.visitor()
  await visitor.get(link)
  await visitor.post(link, { name, next: password, again: password })
  return visitor
}

/** Goes through the provider's pages as a subject; gives the address that leads back. */
async function goThrough(url: string, subject: string): Promise<string> {
  child.send(subject)
  await once(child, 'message')
  const browser = createVisitor(issuer, (request) => fetch(request, { redirect: 'manual' }))
  let next = url
  for (let steps = 0; next.startsWith(issuer) && steps < 10; steps += 1) {
    const { location } = await browser.get(next.slice(issuer.length))
    next = new URL(location, issuer).href
  }
  return next.replace(origin, '')
}

async function setOutToLink(visitor: Visitor): Promise<string> {
  await visitor.get('/account')
  const { text } = await visitor.post('/account/sso', { password })
  return (/href="(http:\/\/localhost:\d+\/auth[^"]*)"/.exec(text)?.[1] ?? '').replaceAll(
    '&amp;',
    '&',
  )
}

async function link(visitor: Visitor, subject: string): Promise<Page> {
  return visitor.get(await goThrough(await setOutToLink(visitor), subject))
}

async function enter(subject: string, visitor = site.visitor()): Promise<Page> {
  const { location } = await visitor.get('/sign-in/sso?after=%2Faccount')
  return visitor.get(await goThrough(location, subject))
}

describe('single sign-on', () => {
  test('signs in whom the account was linked to, and nobody before that', async () => {
    const owner = await openAccount('Damar Merbau', 'damar')
    const before = await enter('subject-damar')
    expect([before.status, before.text]).toEqual([422, expect.stringContaining('belum ditautkan')])
    expect((await link(owner, 'subject-damar')).location).toBe('/account?done=linked')
    const visitor = site.visitor()
    expect((await enter('subject-damar', visitor)).location).toBe('/account')
    expect((await visitor.get('/account')).text).toContain('Damar Merbau')
    expect((await visitor.get('/account/sessions')).text).toContain('Masuk tunggal (SSO)')
  })

  test('is asked with code, PKCE, state and nonce, and sends people back to the public address', async () => {
    const { location } = await site.visitor().get('/sign-in/sso')
    const asked = Object.fromEntries(new URL(location).searchParams)
    expect(asked).toEqual({
      response_type: 'code',
      client_id: 'tatalaksana',
      scope: 'openid',
      redirect_uri: `${origin}/sign-in/sso/back`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
  })

  test('an account is linked only by its password, and a subject to one account', async () => {
    const one = await openAccount('Teguh Ulin', 'teguh')
    await one.get('/account')
    const wrong = await one.post('/account/sso', { password: 'salah' })
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Kata sandi salah')])
    await link(one, 'subject-teguh')
    const other = await openAccount('Surya Kerapu', 'surya')
    expect((await link(other, 'subject-teguh')).status).toBe(409)
  })

  test('an answer counts once, in the browser that asked, and never where it was made up', async () => {
    await link(await openAccount('Dara Anggrek', 'dara'), 'subject-dara')
    const visitor = site.visitor()
    const { location } = await visitor.get('/sign-in/sso')
    const back = await goThrough(location, 'subject-dara')
    expect((await site.visitor().get(back)).location).toBe('/sign-in?late')
    const elsewhere = site.visitor()
    await elsewhere.get('/sign-in/sso')
    expect((await elsewhere.get(back)).status).toBe(422)
    const forged = site.visitor()
    await forged.get('/sign-in/sso')
    expect((await forged.get('/sign-in/sso/back?code=x&state=y')).status).toBe(422)
    expect((await visitor.get(back)).location).toBe('/sops')
    expect((await visitor.get(back)).location).toBe('/sign-in?late')
  })

  test('who cancels there is told here', async () => {
    const page = await enter('')
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('SSO tidak jadi')])
  })

  test('a link begun in one session is not finished in another', async () => {
    const mine = await openAccount('Nila Kecubung', 'nila')
    const back = await goThrough(await setOutToLink(mine), 'subject-nila')
    await mine.get('/sign-in')
    await mine.post('/sign-in', { name: 'nila', password })
    expect((await mine.get(back)).status).toBe(410)
    expect((await enter('subject-nila')).status).toBe(422)
  })

  test('an account that was unlinked is entered by its password only', async () => {
    const owner = await openAccount('Arung Cempaka', 'arung')
    await link(owner, 'subject-arung')
    await owner.get('/account')
    const unlinked = await owner.post('/account/sso/remove', { password })
    expect(unlinked.location).toBe('/account?done=unlinked')
    expect((await enter('subject-arung')).status).toBe(422)
  })
})

test('a provider that does not answer is told, and asked again by the next', async () => {
  const singleSignOn = readIdentityProvider({ ...secrets, OIDC_ISSUER: 'http://localhost:9' })
  if (singleSignOn === undefined) throw new Error('no provider')
  const other = await openTestSite({ singleSignOn })
  for (let time = 0; time < 2; time += 1) {
    const page = await other.visitor().get('/sign-in/sso')
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('SSO tidak menjawab')])
  }
  await other.close()
})

test('half of the settings, or a provider over plain http elsewhere, is refused', () => {
  expect(readIdentityProvider({})).toBeUndefined()
  expect(() => readIdentityProvider(secrets)).toThrow('belong together')
  const plain = { ...secrets, OIDC_ISSUER: 'http://sso.example' }
  expect(() => readIdentityProvider(plain)).toThrow("invalid OIDC_ISSUER 'http://sso.example'")
})
