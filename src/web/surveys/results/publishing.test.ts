import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let approver: Visitor
let results: string
const home = '/layanan/tanjung-seruni'
const list = `${home}/survei`
const open = `${list}/dpmptsp-2026-1`

beforeAll(async () => {
  site = await openTestSite()
  approver = await site.signIn('Lintang Belibis')
  const { rows } = await site.owner.query<{ id: string }>(
    `select survey_id as id from survey where slug = 'dpmptsp-2026-1'`,
  )
  results = `/surveys/${rows[0]?.id ?? ''}/results`
})
afterAll(() => site.close())

const get = (path: string) => site.visitor().get(path)

/** What a reader hears, without marks. */
function textOf({ text }: Page): string {
  return text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Another process may show what was for a moment. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1100))
}

describe('results', () => {
  test('are read by nobody outside before they are published, and offered to whom may', async () => {
    expect((await get(open)).status).toBe(404)
    const decide = (state: string) =>
      site.owner.query(
        `update survey_answer set state = $1 where answer_id = (
           select min(answer_id::text)::uuid from survey_answer join survey using (survey_id)
           where slug = 'dpmptsp-2026-1')`,
        [state],
      )
    await decide('held')
    const waiting = await approver.get(results)
    expect(waiting.text).toContain('1 jawaban masih menunggu diperiksa.')
    expect(waiting.text).not.toContain('Umumkan hasil ini')
    await decide('counted')
    expect((await approver.get(results)).text).toContain('Umumkan hasil ini')
    const drafter = await site.signIn('Damar Merbau')
    expect((await drafter.get(results)).text).not.toContain('Umumkan hasil ini')
    expect((await drafter.post(results, { intent: 'publish' })).status).toBe(403)
    expect((await get(open)).status).toBe(404)
  })

  test('once published are read in both languages, and a second press changes nothing', async () => {
    const done = await approver.post(results, { intent: 'publish' })
    expect(done.location).toBe(`${results}?done=published#publish`)
    expect((await approver.get(`${results}?done=published`)).text).toContain(
      'Hasil survei diumumkan.',
    )
    expect((await approver.post(results, { intent: 'publish' })).status).toBe(409)
    await aMoment()
    const page = await get(open)
    expect(page.status).toBe(200)
    expect(textOf(page)).toContain('75,77 dari 100')
    expect(textOf(await get(`/en${open}`))).toContain('75.77 of 100')
    expect(textOf(await get(list))).toContain('Indeks 75,77 dari 74 jawaban.')
    expect(page.headers.getSetCookie()).toEqual([])
    const known = ['<script defer src="/assets/offline.js">']
    expect(page.text.match(/<script[^>]*>/g)).toEqual(known)
    expect(page.text).not.toMatch(/ style=/)
  })

  test('tell what was promised, and that it was not kept where it was not', async () => {
    const page = textOf(await get(open))
    expect(page).toMatch(/Janji menurut .*, berlaku sejak/)
    expect(textOf(await get(`/en${open}`))).toContain('A promise is not a measurement')
    await site.owner.query(
      `insert into survey_publication (government_id, survey_id, version, content, data, formula,
         computed_at, reason, published_by)
       select p.government_id, p.survey_id, 90, p.content - 'promises', p.data, p.formula,
         p.computed_at, 'Lama', p.published_by
       from survey_publication p join survey using (survey_id) where slug = 'disdukcapil-2026-1'`,
    )
    const old = textOf(await get(`${list}/disdukcapil-2026-1/versi/90`))
    expect(old).toContain('Saat hasil ini diumumkan, isi standar belum ikut disimpan.')
    expect(old).not.toContain('Janji menurut')
  })

  test('lead to data that are there, and to a poster of one sheet', async () => {
    const page = await get(open)
    const links = [...page.text.matchAll(/href="([^"]*(?:data[.]\w+|poster))"/g)].map(
      ([, link = '']) => link,
    )
    expect(links).toHaveLength(3)
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200])
    const poster = await get(`${open}/poster`)
    expect(poster.text).toContain('<img alt="Kode QR ke halaman hasil survei"')
    expect(textOf(poster)).toContain('74 jawaban, 1 Januari 2026 sampai 30 Juni 2026')
  })

  test('are linked from the pages of the office and of the service', async () => {
    const service = await get(`${home}/jenis/izin-reklame`)
    expect(service.text).toContain(`href="${open}"`)
    const { rows } = await site.owner.query<{ unit: string }>(
      `select unit_id as unit from survey where slug = 'dpmptsp-2026-1'`,
    )
    expect((await get(`${home}/unit/${rows[0]?.unit ?? ''}`)).text).toContain(`href="${open}"`)
  })

  test('are corrected with a reason alone, and the old figures stay', async () => {
    expect((await approver.get(results)).text).toContain('sama dengan yang diumumkan')
    await site.owner.query(
      `update survey_answer set state = 'left-out' where answer_id = (
         select answer_id from survey_answer join survey using (survey_id)
         where slug = 'dpmptsp-2026-1' limit 1)`,
    )
    const blank = await approver.post(results, { intent: 'correct', version: '1', reason: ' ' })
    expect(blank.status).toBe(422)
    expect(blank.text).toContain('aria-invalid="true"')
    const reason = 'Satu formulir <b>ganda</b>'
    const done = await approver.post(results, { intent: 'correct', version: '1', reason })
    expect(done.location).toContain('done=corrected')
    const late = await approver.post(results, { intent: 'correct', version: '1', reason })
    expect(late.status).toBe(409)
    await aMoment()
    const page = await get(open)
    expect(page.text).toContain('Satu formulir &lt;b>ganda&lt;/b>')
    expect(textOf(page)).toContain('dikoreksi pada')
    const old = await get(`${open}/versi/1`)
    expect(textOf(old)).toContain('Ini versi 1, yang sudah dikoreksi.')
    expect(textOf(old)).toContain('75,77 dari 100')
    expect(old.text).toContain(`href="${open}/versi/1/data.json"`)
  })
})

test.each([
  '/x',
  '/dpmptsp-2026-1/versi/99',
  '/dpmptsp-2026-1/versi/999999999',
  '/kel-pasir-jernih-2026',
  '/%00',
  `/${'a'.repeat(5000)}`,
  "/'%20or%201=1",
  '/x/poster',
])('there are no results at %s, and that is told in the frame of the government', async (path) => {
  const page = await get(`/en${list}${path}`)
  expect(page.status).toBe(404)
  expect(page.text).toContain('Page not found')
})
