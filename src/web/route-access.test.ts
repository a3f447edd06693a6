import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#server'
import { everyRole, routeAccess, type RouteAccess } from './testing/route-access.ts'
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
  places = await findPlaces()
  for (const office of offices) for (const role of everyRole) await signInAs(role, office)
})
afterAll(() => site.close())

/** An SOP in force, its office, and one of everything that routes name. */
async function findPlaces(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await site.owner.query<Record<string, string>>(`
    with sop_here as (
      select s.*, d.content from sop s join sop_draft d
        on (d.government_id, d.sop_id, d.version) = (s.government_id, s.sop_id, s.draft_version)
      where in_force is not null order by s.title limit 1
    ), brought as (
      insert into import (government_id, unit_id, created_by)
        select government_id, unit_id, created_by from sop_here returning *
    ), file as (
      insert into import_file (government_id, import_id, number, name, size, state, problems)
        select government_id, import_id, 1, 'a.docx', 1, 'read', '[]' from brought returning *
    ), found as (
      insert into import_sop
        (government_id, import_id, file_number, number, title, content, notices, doubts, open_doubts)
        select file.government_id, file.import_id, 1, 1, 'Izin', content, '[]', '[]', 0
        from file, sop_here returning *
    ), link as (
      select government_id, created_by, concat(government_id, '.', repeat('a', 43)) as text from sop_here
    ), invited as (
      insert into invitation (government_id, token_hash, person_id, made_by, expires_at)
        select government_id, sha256(text::bytea), created_by, created_by, 'infinity' from link
    ), offered as (
      insert into set_up_offer (government_id, token_hash, expires_at)
        select government_id, sha256(text::bytea), 'infinity' from link
    ), duty_here as (
      insert into duty (government_id, unit_id, text)
        select government_id, unit_id, 'Melayani' from sop_here returning *
    ), need_here as (
      insert into sop_need (government_id, unit_id, title, created_by, updated_by)
        select government_id, unit_id, 'Legalisir', created_by, created_by from sop_here returning *
    ), review_here as (
      insert into sop_review (government_id, sop_id, revision, kind, rules, held_on, method, content,
          begun_by, saved_by)
        select government_id, sop_id, in_force, 'monitoring', 'permenpan-rb-35-2012', current_date,
          'observation', '{"steps":[],"criteria":[],"conclusion":null,"recommendation":"","signers":[{"name":"","position":""},{"name":"","position":""}]}',
          created_by, created_by
        from sop_here returning *
    ), staff as (
      insert into person (government_id, unit_id, name, position)
        select government_id, unit_id, 'Sekar Waru', 'Staf' from sop_here returning *
    ), held as (
      insert into assignment (government_id, person_id, unit_id, role)
        select government_id, person_id, unit_id, 'reader' from staff returning *
    ), checked as (
      insert into audit (government_id, actor_name, action, subject_kind, details)
        select government_id, 'A', 'audit.checked', 'government',
          '{ "rows": 0, "faults": [], "more": 0, "lastHash": "" }' from sop_here returning number
    ), noted as (
      insert into review_note (government_id, sop_id, revision, place, text, written_by)
        select government_id, sop_id, 1, '', 'Mohon diperjelas', created_by from sop_here returning *
    )
    , signed as (
      insert into signature (government_id, sop_id, revision, number, document_hash, pdf, kind, signer,
        certificate_hash, signed_at, signed_by)
        select government_id, sop_id, 1, '1', sha256('x'), 'x', 'own-certificate', 'x', sha256('x'),
          now(), created_by from sop_here
    )
    select review_id as review, duty_here.duty_id as duty, need_id as need,
      held.person_id as staff, held.assignment_id as held,
      s.government_id as government, s.created_by as person, s.sop_id as sop, s.unit_id as unit,
      s.content::text as content, link.text as link,
      s.in_force::text as revision,
      (select slug from archive a where a.government_id = s.government_id) as archive,
      found.import_id as import, found.import_sop_id as found, checked.number as check,
      noted.note_id as note,
      (select unit_id from unit u where u.government_id = s.government_id and u.parent_id is null
        and u.unit_id <> s.unit_id and u.short_name <> 'Setda' limit 1) as "otherUnit"
    from sop_here s, found, checked, noted, held, duty_here, need_here, review_here, link`)
  return { ...rows[0], code: await ratify(rows[0]?.['sop'] ?? '') }
}

/** The verification code of what is in force, which has been ratified. */
async function ratify(sopId: string): Promise<string> {
  await site.owner.query(
    `insert into ratification (government_id, sop_id, revision, number, ratified_on, effective_on,
       content, content_hash, ratified_by)
     select r.government_id, r.sop_id, r.number, 'SOP/1', '2026-01-02', '2026-01-02', r.content,
       r.content_hash, s.created_by
     from sop s join sop_revision r on (r.government_id, r.sop_id, r.number)
       = (s.government_id, s.sop_id, s.in_force)
     where s.sop_id = $1 on conflict do nothing`,
    [sopId],
  )
  const { rows } = await site.owner.query<{ code: string }>(
    `select verification_code as code from ratification r join sop s
       on (s.government_id, s.sop_id, s.in_force) = (r.government_id, r.sop_id, r.revision)
     where s.sop_id = $1`,
    [sopId],
  )
  return rows[0]?.code ?? ''
}

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
  if (!access.may.includes(role)) return false
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
    for (const role of everyRole) {
      const visitor = visitors.get(`${role} of ${office}`)
      if (visitor === undefined) throw new Error(`nobody is ${role} of ${office}`)
      const page = await tryRoute(visitor, route, access)
      const verdict = verdictOf(page)
      const allowed = isAllowed(access, role, office)
      expected[role] = allowed ? 'allowed' : 'kept out'
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

Every route and who may use it, tried cell by cell by \`src/web/route-access.test.ts\`: who has not signed in, each role in the office that the address names, in another office, and in another government, where nothing of this one is found. \`own\`: in one's own office and those below it only. Made from \`src/web/testing/route-access.ts\`.

| route | anyone | ${everyRole.join(' | ')} |
|---|---|${everyRole.map(() => '---').join('|')}|
`
  const rows = routes.map(([route, access]) => {
    const cells = everyRole.map((role) => cellOf(access, role))
    return `| \`${route}\` | ${access.may === 'anyone' ? 'yes' : ''} | ${cells.join(' | ')} |`
  })
  return `${head}${rows.join('\n')}\n`
}

function cellOf(access: RouteAccess, role: Role): string {
  if (access.may === 'anyone') return 'yes'
  if (!access.may.includes(role)) return ''
  return access.within === undefined || governmentWide.includes(role) ? 'yes' : 'own'
}
