import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '#server'
import { routeAccess, type RouteAccess } from './testing/route-access.ts'
import { makeRoutePlaces } from './testing/route-places.ts'
import { findUnsafe } from './testing/safe-answer.ts'
import { openTestSite, type TestSite } from './testing/test-site.ts'
import type { Page, Visitor } from './testing/visitor.ts'

type Office = 'own office' | 'other office' | 'other government'
const offices: readonly Office[] = ['own office', 'other office', 'other government']
/** Roles that hold in the whole government, whatever office they are held in. */
const governmentWide: readonly Role[] = ['bureau', 'auditor', 'administrator']

let site: TestSite
let places: Readonly<Record<string, string>>
const visitors = new Map<string, Visitor>()
/** What answers lacked, by route. */
const unsafe = new Map<string, readonly string[]>()

beforeAll(async () => {
  site = await openTestSite()
  places = await makeRoutePlaces(site.owner)
  for (const office of offices) for (const role of roles) await signInAs(role, office)
})
afterAll(() => site.close())

/** Makes a person of the sample, who signs in by being chosen. */
async function signInAs(role: Role, office: Office): Promise<void> {
  const name = `${role} of ${office}`
  const away = office === 'other government'
  const unit = office === 'own office' ? places['unit'] : places['otherUnit']
  await site.owner.query(
    `with place as (
      select government_id, unit_id from unit
      where case when $1 then government_id <> $2 else (government_id, unit_id) = ($2, $3) end limit 1
    ), made as (
      insert into person (government_id, person_id, unit_id, name, position)
        select government_id, $4, unit_id, $5, 'Staf' from place returning *
    )
    insert into assignment (government_id, person_id, unit_id, role)
      select government_id, person_id, unit_id, $6 from made`,
    [away, places['government'], unit, randomUUID(), name, role],
  )
  await signInAgain(role, office)
}

async function signInAgain(role: Role, office: Office): Promise<void> {
  const name = `${role} of ${office}`
  visitors.set(name, await site.signIn(name))
}

async function tryRoute(visitor: Visitor, route: string, access: RouteAccess): Promise<Page> {
  const page = await askRoute(visitor, route, access)
  const found = findUnsafe(page, access)
  if (found.length > 0) unsafe.set(route, found)
  return page
}

async function askRoute(visitor: Visitor, route: string, access: RouteAccess): Promise<Page> {
  const address = fillIn(access.at)
  if (route.startsWith('GET ')) return visitor.get(address)
  if (route.startsWith('PUT ')) return visitor.put(address, '{}')
  await visitor.get('/sign-in') // for the token
  if (access.json !== undefined) return postJson(visitor, address, fillIn(access.json))
  const fields = Object.entries(access.fields ?? {}).map(([name, text]) => [name, fillIn(text)])
  if (access.isUpload !== true) return visitor.post(address, Object.fromEntries(fields))
  const form = new FormData()
  for (const [name = '', text = ''] of [['csrf', visitor.token()], ...fields]) form.set(name, text)
  form.set('files', new Blob(['x']), 'a.docx')
  return visitor.upload(address, form)
}

/** What has been written: each write leaves a row in the audit. Reading is noted there too, with words of its own. */
async function countWritten(): Promise<string | undefined> {
  const { rows } = await site.owner.query<{ count: string }>(
    `select count(*) from audit where action not similar to 'audit.%|viewings.%'`,
  )
  return rows[0]?.count
}

function postJson(visitor: Visitor, address: string, text: string): Promise<Page> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': visitor.token() }
  return visitor.post(address, text, { ...headers, accept: 'application/json' })
}

function fillIn(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '')
}

/** What the answer says: done or to be mended, led to the sign-in page, refused, unknown there. */
function verdictOf({ status, location }: Page): string {
  if (/^\/sign-in\?(after|lost)/.test(location) || status === 401) return 'sign in'
  if (status === 403) return 'refused'
  if (status === 404) return 'not found'
  return status >= 500 ? 'broken' : 'allowed'
}

/** Whether the table lets this person through. What an address names is of one government. */
function isAllowed(access: RouteAccess, role: Role, office: Office): boolean {
  if (access.may === 'anyone') return true
  if (access.may === 'a key' || !access.may.includes(role)) return false
  const names = access.at.includes('{') || access.within !== undefined
  if (office === 'other government') return !names
  return access.within === undefined || office === 'own office' || governmentWide.includes(role)
}

const routes = Object.entries(routeAccess)

test('the table holds every route, and none that is not there', async () => {
  const known = site.routes.filter((route) => !route.includes('*'))
  const plain = known.map((route) => route.replaceAll(/\{[^/]*\}/g, ''))
  expect([...new Set(plain)].toSorted()).toEqual(Object.keys(routeAccess).toSorted())
})

describe.each(routes)('%s', (route, access) => {
  test('who has not signed in', async () => {
    const verdict = verdictOf(await tryRoute(site.visitor(), route, access))
    expect(verdict).toBe(access.may === 'anyone' ? 'allowed' : 'sign in')
  })

  test.each(offices)('people of each role, of the %s; reading writes nothing', async (office) => {
    const written = await countWritten()
    const expected: Record<string, string> = {}
    const found: Record<string, string> = {}
    for (const role of roles) {
      const visitor = visitors.get(`${role} of ${office}`)
      if (visitor === undefined) throw new Error(`nobody is ${role} of ${office}`)
      const page = await tryRoute(visitor, route, access)
      const verdict = verdictOf(page)
      const allowed = isAllowed(access, role, office)
      const refusal = access.may === 'a key' ? 'sign in' : 'kept out'
      expected[role] = allowed ? 'allowed' : refusal
      if (access.endsSession) await signInAgain(role, office)
      const back = access.givesBackForm === true && page.status === 422
      found[role] = back || ['refused', 'not found'].includes(verdict) ? 'kept out' : verdict
    }
    expect(found).toEqual(expected)
    if (route.startsWith('GET ')) expect(await countWritten()).toBe(written)
  })
})

test('no answer above lacks a header that keeps browsers safe', () => {
  expect(Object.fromEntries(unsafe)).toEqual({})
})

test('docs/routes.md shows the table', async () => {
  await expect(writeTable()).toMatchFileSnapshot('../../docs/routes.md')
})

function writeTable(): string {
  const head = `# Routes and roles

Every route and who may use it, tried cell by cell by \`src/web/route-access.test.ts\`: who has not signed in, each role in the office that the address names, in another office, and in another government, where nothing of this one is found. \`key\`: other programs by a key of the API, whoever has signed in. \`own\`: in one's own office and those below it only. Made from \`src/web/testing/route-access.ts\`.

| route | anyone | ${roles.join(' | ')} |
|---|---|${roles.map(() => '---').join('|')}|
`
  const rows = routes.map(([route, access]) => {
    const cells = roles.map((role) => cellOf(access, role))
    return `| \`${route}\` | ${access.may === 'anyone' ? 'yes' : ''} | ${cells.join(' | ')} |`
  })
  return `${head}${rows.join('\n')}\n`
}

function cellOf(access: RouteAccess, role: Role): string {
  if (access.may === 'anyone') return 'yes'
  if (access.may === 'a key') return 'key'
  if (!access.may.includes(role)) return ''
  return access.within === undefined || governmentWide.includes(role) ? 'yes' : 'own'
}
