import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerSetUp, setUp } from '#server'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ isEmpty: true })
  const form = {
    governmentName: 'Pemerintah Kabupaten Muara Sunyi',
    kind: 'regency',
    timeZone: 'Asia/Jakarta',
    unitName: 'Sekretariat Daerah',
    personName: 'Laras Cendana',
    position: 'Pranata Komputer',
    signInName: 'laras.cendana',
    password: 'kerbau menyeberang jembatan',
  }
  const made = await setUp(site.db, {
    token: (await offerSetUp(site.db)) ?? '',
    form,
    device: 'Firefox',
  })
  if (!made.ok) throw new Error(made.code)
  await site.owner.query('update archive set is_open = true')
})
afterAll(() => site.close())

test.each([
  ['', 'Belum ada standar pelayanan yang ditetapkan.'],
  ['/cari?q=ktp', 'Tidak ada layanan untuk'],
  ['/abjad', 'Belum ada layanan di sini.'],
  ['/data', '0 butir'],
  ['/perubahan', 'Belum ada standar pelayanan yang ditayangkan.'],
  ['/rancangan', 'Belum ada rancangan yang ditayangkan.'],
  ['/survei', 'Belum ada hasil survei yang diumumkan.'],
  ['/maklumat', 'Maklumat pelayanan belum ditayangkan.'],
])('%s of a government that has just been set up says so: %s', async (path, words) => {
  const page = await site.visitor().get(`/layanan/muara-sunyi${path}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain(words)
  expect((await site.visitor().get(`/en/layanan/muara-sunyi${path}`)).status).toBe(200)
})

test('what programs read is empty, and no fault', async () => {
  for (const list of ['services', 'sops', 'changes']) {
    const { status, text } = await site.visitor().get(`/api/v1/governments/muara-sunyi/${list}`)
    expect([status, text]).toEqual([200, '{"items":[],"next":null}'])
  }
  for (const file of [
    'perubahan.atom',
    'perubahan.json',
    'data/katalog.ttl',
    'data/layanan.jsonld',
  ]) {
    expect((await site.visitor().get(`/layanan/muara-sunyi/${file}`)).status).toBe(200)
  }
  expect(site.reported).toEqual([])
})
