import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'

let site: TestSite
let sop: { readonly id: string; readonly unit: string; readonly slug: string }

beforeAll(async () => {
  site = await openTestSite()
  const { rows } = await site.owner.query<typeof sop>(
    `select sop_id as id, unit_id as unit, slug from sop join archive using (government_id)
     where title = 'Pelayanan Surat Pengantar'`,
  )
  if (rows[0] === undefined) throw new Error('the sample city lacks an SOP')
  sop = rows[0]
  await site.owner.query(
    `insert into sop_need (government_id, unit_id, title, sop_id, created_by, updated_by)
     select government_id, unit_id, title, sop_id, created_by, created_by from sop where sop_id = $1`,
    [sop.id],
  )
})
afterAll(() => site.close())

test('an SOP leads to its unit, its need, its reviews and its public page', async () => {
  const drafter = await site.signIn('Sari Ketapang')
  const { text } = await drafter.get(`/sops/${sop.id}`)
  expect(text).toContain(`<a href="/units/${sop.unit}">Kelurahan Pasir Jernih</a>`)
  expect(text).toMatch(/<a href="\/needs\/[\da-f-]{36}">Kebutuhan SOP ini<\/a>/)
  expect(text).toContain(`href="/sops/${sop.id}/reviews">`)
  expect(text).toContain(`<a href="/arsip/${sop.slug}/sop/${sop.id}">`)
})

test('a reader is led to no page that he may not see', async () => {
  const reader = await site.signIn('Jaka Belanak')
  const { text } = await reader.get(`/sops/${sop.id}`)
  expect(text).toContain(`<a href="/arsip/${sop.slug}/sop/${sop.id}">`)
  expect(text).not.toMatch(/href="\/needs|\/reviews"/)
})

test('a unit leads to its needs and its shelf in the public archive while that is open', async () => {
  const drafter = await site.signIn('Sari Ketapang')
  const at = `/units/${sop.unit}`
  const { text } = await drafter.get(at)
  expect(text).toContain(`<a href="/needs?unit=${sop.unit}">`)
  expect(text).toContain(`<a href="/arsip/${sop.slug}/unit/${sop.unit}">`)
  expect((await drafter.get(`/needs?unit=${sop.unit}`)).text).toContain(`href="${at}"`)
  const administrator = await site.signIn('Teratai Gurami')
  await administrator.get('/archive')
  await administrator.post('/archive', { intent: 'close' })
  expect((await drafter.get(at)).text).not.toContain('/arsip/')
})
