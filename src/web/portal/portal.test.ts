import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
const home = '/layanan/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

test('what is not there is told in the frame of the government, in the language of the address', async () => {
  const page = await site.visitor().get(`/en${home}/nowhere`)
  expect(page.status).toBe(404)
  expect(page.text).toContain('<html lang="en">')
  expect(page.text).toContain(`href="/en${home}"`)
  expect(page.text).toContain(`href="${home}/nowhere" lang="id" hreflang="id"`)
  expect((await site.visitor().get('/layanan/x')).text).toContain('Halaman tidak ditemukan')
})
