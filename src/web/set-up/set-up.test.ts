import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerSetUp } from '#server'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

const form = {
  governmentName: 'Kabupaten Lembah Hijau',
  kind: 'regency',
  timeZone: 'Asia/Jakarta',
  unitName: 'Bagian Organisasi',
  personName: 'Wayan Suarni',
  position: 'Kepala Bagian Organisasi',
  name: 'wayan.suarni',
  next: 'kerbau menyeberang jembatan',
  again: 'kerbau menyeberang jembatan',
}
let site: TestSite
let link: string

beforeAll(async () => {
  site = await openTestSite({ isEmpty: true })
  link = `/set-up/${await offerSetUp(site.db)}`
})
afterAll(() => site.close())

test('an installation without a government offers nobody to sign in as', async () => {
  const { text } = await site.visitor().get('/sign-in')
  expect(text).not.toContain('name="person"')
})

test('what is missing is said beside its field, and what was typed stays', async () => {
  const visitor = site.visitor()
  await visitor.get(link)
  const page = await visitor.post(link, { ...form, position: ' ', timeZone: 'Asia/Makassar' })
  expect(page.status).toBe(422)
  expect(page.text).toMatch(/id="position-error"[^>]*>Isi bagian ini/)
  expect(page.text).toContain('value="Kabupaten Lembah Hijau"')
  expect(page.text).toMatch(/value="Asia\/Makassar" selected/)
  expect(page.text).not.toContain(form.next)
})

test('by the link the first administrator signs in and makes links for others; then it opens nothing', async () => {
  const visitor = site.visitor()
  await visitor.get(link)
  expect((await visitor.post(link, form)).location).toBe('/account?done=welcome')
  const factors = await visitor.get('/account/invite') // none yet, and an administrator must have one
  expect(factors.location).toBe('/account')
  await site.owner.query(
    `insert into session_rule select government_id, 720, 120, 'nobody' from government`,
  )
  await visitor.post('/account/authenticator', {})
  expect((await visitor.get('/account/invite')).text).toContain('Wayan Suarni, Bagian Organisasi')
  const again = await site.visitor().get(link)
  expect([again.status, again.text]).toEqual([410, expect.stringContaining('Sudah dipasang')])
})
