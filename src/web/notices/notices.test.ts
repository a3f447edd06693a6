import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let bureau: Visitor

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
})
afterAll(() => site.close())

const tell = (occasion: string, title: string) =>
  site.owner.query(
    `insert into notice (government_id, person_id, kind, occasion, address, title, told_by)
     select government_id, person_id, 'revision.submitted', $1, '/sops?search=izin', $2, 'Sari <b>'
     from person where name = 'Kenanga Rumbia'`,
    [occasion, title],
  )

test('without news the page says so', async () => {
  const page = await bureau.get('/notices')
  expect(page.text).toContain('Belum ada pemberitahuan')
  expect(page.text).not.toContain('Tandai semua')
})

test('the menu tells how many are unread, the page what, and opening leads there', async () => {
  await tell('1', 'Izin')
  await tell('2', 'Surat')
  await bureau.post('/notices', { newest: '' }) // so that nothing is remembered
  expect((await bureau.get('/sops')).text).toContain('2 belum dibaca')
  const page = await bureau.get('/notices')
  expect(page.text).toContain('Sari &lt;b> mengajukan SOP Surat.')
  const action = /action="(\/notices\/[\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
  expect((await bureau.post(action, {})).location).toBe('/sops?search=izin')
  expect((await bureau.get('/sops')).text).toContain('1 belum dibaca')
})

test('all are read by one button', async () => {
  const page = await bureau.get('/notices')
  const newest = /name="newest" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await bureau.post('/notices', { newest })).location).toBe('/notices')
  expect((await bureau.get('/sops')).text).not.toContain('belum dibaca')
})

test('another person opens none of them', async () => {
  const page = await bureau.get('/notices')
  const action = /action="(\/notices\/[\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
  for (const name of ['Sari Ketapang', 'Orang Teluk']) {
    const other = await site.signIn(name)
    await other.get('/notices')
    expect((await other.post(action, {})).status).toBe(404)
  }
})

test('an address for the daily mail is kept, a wrong one comes back with what was typed', async () => {
  const wrong = await bureau.post('/notices/settings', { address: 'nama@kota"' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="nama@kota&quot;"')
  expect(wrong.text).toContain('seperti nama@kota.go.id')
  const saved = await bureau.post('/notices/settings', { address: 'kenanga@kota.example' })
  expect(saved.location).toBe('/notices/settings?done=saved')
  const page = await bureau.get(saved.location)
  expect(page.text).toContain('value="kenanga@kota.example"')
  expect(page.text).toContain('Alamat surel disimpan.')
  expect(page.text).toContain('Pengelola belum mengatur pengiriman surel')
})
