import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let auditor: Visitor

beforeAll(async () => {
  site = await openTestSite()
  auditor = await site.signIn('Wira Meranti')
})
afterAll(() => site.close())

test('a row is a sentence with a link to its subject, in both languages', async () => {
  const page = await auditor.get('/audit?action=revision.moved')
  expect(page.text).toMatch(
    /<b>Sari Ketapang<\/b><\/a> memindahkan revisi 1 dari <a href="\/sops\/[\da-f-]{36}">'Pelayanan Surat Pengantar'<\/a> ke tahap Berlaku/,
  )
  const english = await site.signIn('Wira Meranti')
  await english.get('/audit?lang=en')
  const other = await english.get('/audit?action=revision.moved')
  expect(other.text).toContain('</a> moved revision 1 of <a')
})

test('people, units, needs and reviews are named and led to; roles are told in words', async () => {
  const uuid = '[\\da-f]{8}-[\\da-f-]{27}'
  await site.owner.query(
    `with drafter as (select * from person where name = 'Sari Ketapang'), need as (
       insert into sop_need (government_id, unit_id, title, created_by, updated_by)
       select government_id, unit_id, 'Legalisir', person_id, person_id from drafter returning *
     )
     insert into audit (government_id, actor_name, action, subject_kind, subject_id, details)
     select government_id, 'A', 'need.added', 'need', need_id, '{}'::jsonb from need
     union all select government_id, 'A', 'role.given', 'person', person_id, '{ "role": "drafter" }'
       from drafter
     union all select government_id, 'A', 'unit.opened', 'unit', unit_id, '{}' from drafter
     union all select d.government_id, 'A', 'monitoring.finished', 'sop', sop_id,
       jsonb_build_object('reviewId', gen_random_uuid())
       from drafter d join sop using (government_id, unit_id) limit 4`,
  )
  const { text } = await auditor.get('/audit')
  expect(text).toMatch(new RegExp(`menambahkan <a href="/needs/${uuid}">'Legalisir'</a>`))
  expect(text).toMatch(
    new RegExp(`memberi <a href="/people/${uuid}">'Sari Ketapang'</a> peran \\(Penyusun\\)`),
  )
  expect(text).toMatch(
    new RegExp(`membentuk <a href="/units/${uuid}">'Kelurahan Pasir Jernih'</a>`),
  )
  expect(text).toMatch(new RegExp(`menyelesaikan monitoring <a href="/reviews/${uuid}">`))
  const administrator = await site.signIn('Teratai Gurami')
  const other = await administrator.get('/audit')
  expect(other.text).toContain("menambahkan 'Legalisir'")
  expect(other.text).not.toContain('href="/reviews/')
})

test('an action without words shows its code; hostile texts stay texts', async () => {
  await site.owner.query(
    `insert into audit (government_id, actor_name, action, subject_kind, details)
     select government_id, '<script>alert(1)</script>', 'constructor', '__proto__', '[]' from government
     where name like '%Seruni%'`,
  )
  const page = await auditor.get('/audit')
  expect(page.text).toContain('&lt;script>alert(1)&lt;/script></b></a> constructor __proto__')
  expect(page.text).not.toContain('<script>alert')
})

test('the page is for auditors, the bureau and administrators; only they are shown the way', async () => {
  expect((await auditor.get('/sops')).text).toContain('href="/audit"')
  const drafter = await site.signIn('Sari Ketapang')
  expect((await drafter.get('/sops')).text).not.toContain('href="/audit"')
  expect((await drafter.get('/audit')).status).toBe(403)
  expect((await site.visitor().get('/audit')).location).toBe('/sign-in?after=%2Faudit')
})

test('what is asked for wrongly is passed over', async () => {
  const page = await auditor.get(
    '/audit?from=2026-02-31&before=x&number=-1&person=%00&until=0000-01-01',
  )
  expect(page.status).toBe(200)
})

test('an examination shows its verdict, its time and the last hash', async () => {
  await auditor.get('/audit')
  const posted = await auditor.post('/audit/checks', {})
  expect(posted.location).toMatch(/^\/audit\/checks\/\d+$/)
  const page = await auditor.get(posted.location)
  expect(page.text).toContain('Rantai utuh: ')
  expect(page.text).toMatch(/<code class="hash">[\da-f]{64}<\/code>/)
})

test('an examination without the token of a form is refused', async () => {
  expect((await auditor.post('/audit/checks', { csrf: 'x' })).status).toBe(403)
})

test('a broken chain is told row by row, with a link to each', async () => {
  await site.owner.query('alter table audit disable trigger audit_append_only')
  const { rows } = await site.owner.query<{ number: string }>(
    `update audit set actor_name = 'Orang Lain' where action = 'revision.moved'
     and actor_name = 'Sari Ketapang' returning number`,
  )
  await site.owner.query('alter table audit enable trigger audit_append_only')
  await auditor.get('/audit')
  const page = await auditor.get((await auditor.post('/audit/checks', {})).location)
  const number = rows[0]?.number ?? ''
  expect(page.text).toContain('Rantai rusak. Kesalahan yang ditemukan: 1.')
  expect(page.text).toContain(`Baris ${number} (revision.moved, sop `)
  expect(page.text).toContain(`<a href="/audit?number=${number}">`)
  expect((await auditor.get(`/audit?number=${number}`)).text).toContain('Orang Lain')
})

test('exports are files: NDJSON packed, CSV for a spreadsheet', async () => {
  await auditor.get('/audit')
  const csv = await auditor.post('/audit/export', { form: 'csv' })
  expect(csv.headers.get('content-disposition')).toMatch(
    /^attachment; filename="audit-[\d-]+\.csv"$/,
  )
  expect(csv.text).toContain('\r\n1,20')
  const packed = await auditor.post('/audit/export', { form: 'ndjson' })
  const lines = gunzipSync(packed.bytes).toString().trimEnd().split('\n')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'tatalaksana-audit/1' })
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ action: 'audit.exported' })
})

test('pages and files that are not public are noted with who saw them; lists and refusals are not', async () => {
  const drafter = await site.signIn('Sari Ketapang')
  const list = await drafter.get('/sops?search=Pelayanan%20Surat%20Pengantar')
  const address = /href="(\/sops\/[\da-f-]{36})"/.exec(list.text)?.[1] ?? ''
  await drafter.get(address)
  await drafter.get(address)
  await drafter.get(`${address}/print.json`)
  await drafter.get('/audit')
  await drafter.get('/sops/00000000-0000-4000-8000-000000000000')
  const { rows } = await site.owner.query(
    `select action, '/sops/' || subject_id as address from viewing join person using (government_id, person_id)
     where name = 'Sari Ketapang' order by first_at`,
  )
  expect(rows).toEqual([
    { action: 'sop.viewed', address },
    { action: 'sop.downloaded', address },
  ])
  const seen = await auditor.get('/audit/viewings')
  expect(seen.text).toContain(`<b>Sari Ketapang</b> mengunduh <a href="${address}">`)
})

test('SOPs that are compared or bound together are noted one by one, also from a remembered page', async () => {
  const bureau = await site.signIn('Kenanga Rumbia')
  const list = await bureau.get('/sops?search=keramaian&sort=title')
  const ids = [...list.text.matchAll(/name="sop" value="([\da-f-]{36})"/g)].map(([, id = '']) => id)
  expect(ids).toHaveLength(3)
  const query = ids.map((id) => `sop=${id}`).join('&')
  const noted = async (action: string) => {
    const { rows } = await site.owner.query<{ id: string }>(
      `select subject_id as id from viewing join person using (government_id, person_id)
       where name = 'Kenanga Rumbia' and action = $1`,
      [action],
    )
    return rows.map(({ id }) => id).sort()
  }
  await bureau.get(`/compare?${query}&sop=00000000-0000-4000-8000-000000000000`)
  await bureau.get(`/compare?${query}&sop=00000000-0000-4000-8000-000000000000`)
  expect(await noted('sop.viewed')).toEqual([...ids].sort())
  await bureau.get(`/compare/comparison.csv?${query}`)
  expect(await noted('sop.downloaded')).toEqual([...ids].sort())

  const { rows } = await site.owner.query<{ unit: string; sop: string }>(
    `select unit_id as unit, sop_id as sop from sop where title = 'Penerbitan Kutipan Akta Kelahiran'`,
  )
  const address = `/units/${rows[0]?.unit}/bundle`
  const page = await bureau.get(`${address}?sop=${rows[0]?.sop}`)
  const bound = await bureau.post(address, readFormFields(page.text, address))
  expect(bound.headers.get('content-type')).toBe('application/pdf')
  expect(await noted('sop.downloaded')).toEqual([...ids, `${rows[0]?.sop}`].sort())
})
