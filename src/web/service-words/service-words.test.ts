import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
const search = '/layanan/tanjung-seruni/cari?q=mepamit'

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

it('what the bureau adds is found by everybody at once, until it is removed', async () => {
  const bureau = await site.signIn('Kenanga Rumbia')
  expect((await site.visitor().get(search)).text).toContain('Tidak ada layanan')
  const pair = { intent: 'add', word: 'mepamit', meaning: 'izin keramaian' }
  const added = await bureau.post('/service-words', pair)
  expect(added.location).toBe('/service-words?done=added')
  const page = await bureau.get('/service-words?done=added')
  expect(page.text).toContain('mepamit = izin keramaian')
  expect(page.text).toContain('Pasangan kata ditambahkan.')
  expect((await site.visitor().get(search)).text).toContain('/jenis/rekomendasi-izin-keramaian')
  const id = /name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const removed = await bureau.post('/service-words', { intent: 'remove', id })
  expect(removed.location).toBe('/service-words?done=removed')
  expect((await site.visitor().get(search)).text).toContain('Tidak ada layanan')
})

it('what is left out is told beside its field, and what was typed stays', async () => {
  const bureau = await site.signIn('Kenanga Rumbia')
  const page = await bureau.post('/service-words', { intent: 'add', word: 'mepamit', meaning: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('value="mepamit"')
  expect(page.text).toContain('Wajib diisi.')
})
