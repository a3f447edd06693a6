import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let ids: readonly string[]

const files = ['', '/comparison.csv', '/comparison.json']

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
  const list = await drafter.get('/sops?search=keramaian&sort=title')
  ids = [...list.text.matchAll(/name="sop" value="([\da-f-]{36})"/g)].map(([, id = '']) => id)
})

afterAll(() => site.close())

function address(chosen: readonly string[], file = ''): string {
  return `/compare${file}?${chosen.map((id) => `sop=${id}`).join('&')}`
}

describe('the page', () => {
  test('without a choice offers SOPs to choose from, and the way for files', async () => {
    const { status, text } = await drafter.get('/compare')
    expect(status).toBe(200)
    expect(text).toContain('Terakhir diubah')
    expect(text).toContain('href="/imports/new"')
    expect(text).not.toContain('<table')
  })

  test('with one SOP offers those of other units with a similar title', async () => {
    const { text } = await drafter.get(address(ids.slice(0, 1)))
    expect(text).toContain('Baru satu SOP dipilih')
    const similar = text.slice(text.indexOf('Judul serupa di unit lain'), text.indexOf('<search'))
    expect(similar).toContain('Penerbitan Rekomendasi Izin Keramaian')
    expect(similar).toContain('Penerbitan Surat Pengantar Izin Keramaian')
    expect(similar).not.toContain('Reklame')
  })

  test('with three SOPs shows their steps in common rows and says what is missing', async () => {
    const { text } = await drafter.get(address(ids))
    expect(ids).toHaveLength(3)
    expect(text.match(/<th scope="col"><a href="\/sops\//g)).toHaveLength(3 * 3)
    expect(text).toContain('tidak ada langkah ini')
    expect(text).toContain('3 dari 3 SOP')
    expect(text).not.toContain('<script')
  })

  test('leaves out what is not there and tells how many', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const { status, text } = await drafter.get(address([...ids, nowhere, 'x']))
    expect(status).toBe(200)
    expect(text).toContain('2 SOP tidak disertakan')
  })

  test('shows what was searched for beside the choice, which stays', async () => {
    const { text } = await drafter.get(`${address(ids)}&search=reklame&find=1`)
    expect(text).toMatch(/<details[^>]* open/)
    expect(text).toContain('Hasil pencarian')
    expect(text.match(/<input type="checkbox"[^>]* checked/g)).toHaveLength(3)
  })

  test('shows hostile text as text', async () => {
    const search = encodeURIComponent('"><script>')
    expect((await drafter.get(`/compare?search=${search}`)).text).not.toContain('<script')
  })
})

test('the files are sent whole, with a name', async () => {
  const csv = await drafter.get(address(ids, '/comparison.csv'))
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="perbandingan-sop.csv"')
  expect(csv.headers.get('x-content-type-options')).toBe('nosniff')
  expect(csv.text).toContain('"Kecamatan Bukit Seruni"')
  const json = await drafter.get(address(ids, '/comparison.json'))
  expect(JSON.parse(json.text)).toMatchObject({ format: 'tatalaksana-comparison/1' })
})

test('the files of a choice that cannot be compared lead to the page, which says why', async () => {
  const one = ids.slice(0, 1)
  const page = await drafter.get(address(one, '/comparison.csv'))
  expect([page.status, page.location]).toEqual([303, address(one)])
})

describe('who may', () => {
  test.each(files)('not see %s without signing in', async (file) => {
    const page = await site.visitor().get(address(ids, file))
    expect(page.status).toBe(303)
    expect(page.location).toMatch(/^\/sign-in\?after=/)
  })

  test('people of another government see nothing of the SOPs', async () => {
    const stranger = await site.signIn('Orang Teluk')
    const { text } = await stranger.get(address(ids))
    expect(text).toContain('3 SOP tidak disertakan')
    expect(text).not.toContain('Keramaian')
    expect((await stranger.get(address(ids, '/comparison.json'))).status).toBe(303)
  })

  test('a reader sees what is fixed, and no draft', async () => {
    const reader = await site.signIn('Jaka Belanak')
    const list = await drafter.get('/sops?search=aula&state=draft')
    const draft = /name="sop" value="([\da-f-]{36})"/.exec(list.text)?.[1] ?? ''
    expect(draft).not.toBe('')
    const { text } = await reader.get(address([...ids.slice(0, 2), draft]))
    expect(text).toContain('1 SOP tidak disertakan')
    expect(text).not.toContain('Aula')
    expect(text).toContain('Kecamatan Bukit Seruni')
  })
})
