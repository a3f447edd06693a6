import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRoutePlaces } from '../../testing/route-places.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let officer: Visitor
let path: string
let service: string

beforeAll(async () => {
  site = await openTestSite()
  const places = await makeRoutePlaces(site.owner)
  officer = await site.signIn('Kenanga Rumbia')
  path = `/surveys/${places['survey']}/paper`
  service = places['surveyed'] ?? ''
})
afterAll(() => site.close())

async function countPapers(): Promise<number> {
  const { rows } = await site.owner.query(
    `select count(*)::int as count from survey_answer
     where channel = 'paper' and service_id = $1`,
    [service],
  )
  return rows[0]?.count
}

/** The hidden fields of a page, as its form sends them. */
function hiddenOf({ text }: Page): Record<string, string> {
  const found = text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

test('a page with a fault comes back with all that was typed and saves nothing', async () => {
  const page = await officer.get(`${path}?rows=5`)
  expect(page.text.match(/name="id-\d+"/g)).toHaveLength(5)
  const fields = { ...hiddenOf(page), date: '2026-02-03', 'score-time-1': '3' }
  const wrong = await officer.post(path, { ...fields, 'score-cost-2': '<9>' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="&lt;9>"')
  expect(wrong.text).toContain('name="score-time-1" value="3"')
  expect(wrong.text).toContain(hiddenOf(page)['id-2'])
  expect(wrong.text).toContain('isi angka 1 sampai 4')
  const before = await countPapers()
  const mended = await officer.post(path, { ...fields, 'score-cost-2': '4' })
  expect(mended.status).toBe(303)
  expect(mended.location).toMatch(/date=2026-02-03&rows=5&done=saved$/)
  expect(await countPapers()).toBe(before + 2)
  const again = await officer.post(path, { ...fields, 'score-cost-2': '4' })
  expect(again.location).toMatch(/done=again$/)
  expect(await countPapers()).toBe(before + 2)
})

test('an empty page and a wrong day are told', async () => {
  const fields = hiddenOf(await officer.get(path))
  const empty = await officer.post(path, { ...fields, date: '2026-02-03' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Belum ada lembar yang diisi')
  const day = await officer.post(path, { ...fields, date: '2026-02-31', 'score-time-1': '3' })
  expect(day.status).toBe(422)
  expect(day.text).toContain('bukan tanggal yang ada')
})

async function upload(content: string | Uint8Array<ArrayBuffer>): Promise<Page> {
  const page = await officer.get(`${path}/file`)
  const form = new FormData()
  form.set('csrf', hiddenOf(page)['csrf'] ?? '')
  form.set('file', new File([content], 'kertas.csv', { type: 'text/csv' }))
  return officer.upload(`${path}/file`, form)
}

test('letters that are not UTF-8, and what is no table, are told', async () => {
  const latin = await upload(new Uint8Array(Buffer.from('Waktu,Saran\n3,Café', 'latin1')))
  expect(latin.status).toBe(422)
  expect(latin.text).toContain('bukan UTF-8')
  const binary = await upload(new Uint8Array([1, 0, 2, 0]))
  expect(binary.status).toBe(422)
  expect(binary.text).toContain('tidak dapat dibaca')
  const large = await upload('x'.repeat(2 * 1024 * 1024 + 1))
  expect(large.status).toBe(422)
})

test('nothing of a file is taken until it is confirmed; markup in it stays text', async () => {
  const before = await countPapers()
  const seen = await upload('Waktu;Saran\n3;<script>alert(1)</script>\n4;')
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('2 lembar siap disimpan')
  expect(seen.text).not.toContain('<script>alert')
  expect(await countPapers()).toBe(before)
  const text = 'Waktu;Saran\n3;<script>alert(1)</script>\n4;'
  const saved = await officer.post(`${path}/file/save`, { text })
  expect(saved.location).toBe(`${path}?done=file-saved`)
  expect(await countPapers()).toBe(before + 2)
  expect((await upload(text)).text).toContain('sudah pernah dimasukkan: 2 lembar')
})

test('the blank form has the official words, the unit, the period and what happens with it', async () => {
  const { text } = await officer.get(`${path}/form?service=${service}`)
  for (const said of [
    '1 = Sangat mahal',
    '4 = Gratis',
    'Kepentingan',
    'PermenPANRB 14/2017',
    '31 Desember 2099',
  ])
    expect(text).toContain(said)
})
