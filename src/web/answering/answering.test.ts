import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { elementKeys } from '#measures'
import { makeRoutePlaces } from '../testing/route-places.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let places: Readonly<Record<string, string>>
let citizen: Visitor
const home = '/survei/tanjung-seruni'
const form = `${home}/skm-percobaan`

beforeAll(async () => {
  site = await openTestSite()
  places = await makeRoutePlaces(site.owner)
  citizen = site.visitor()
})
afterAll(() => site.close())
beforeEach(() => setSurvey("state = 'open', begins_on = '2026-01-01', ends_on = '2099-12-31'"))

async function setSurvey(change: string): Promise<void> {
  await site.owner.query(`update survey set ${change} where slug = 'skm-percobaan'`)
}

type Row = Readonly<Record<string, unknown>>

async function answers(): Promise<readonly Row[]> {
  const { rows } = await site.owner.query<Row>('select * from survey_answer order by received_on')
  return rows
}

async function clear(): Promise<void> {
  await site.owner.query('delete from survey_answer')
  await site.owner.query('delete from survey_remark')
  await site.owner.query('delete from survey_sender')
}

/** The hidden fields of the form on a page. */
function hiddenOf(page: Page): Record<string, string> {
  const found = page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

const allGood = Object.fromEntries(elementKeys.map((key) => [`n-${key}`, '3']))

async function fillIn(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await citizen.get(path)
  const [target = path] = path.split('?')
  return citizen.post(target, { ...hiddenOf(page), ...allGood, ...fields })
}

describe('the form', () => {
  test('asks each question with the official words, in both languages, and keeps nothing', async () => {
    const page = await citizen.get(form)
    expect(page.status).toBe(200)
    expect(page.text.match(/<legend>/g)).toHaveLength(9)
    for (const said of ['Tidak sesuai', 'Sangat mahal', 'Dikelola dengan baik', 'Tidak menjawab'])
      expect(page.text).toContain(said)
    expect(page.text).toContain('UU 27/2022')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('cache-control')).toBe('no-store')
    // The one script keeps what cannot be sent; the form needs it for nothing else.
    expect(page.text.match(/<script[^>]*>/g)).toEqual([
      '<script defer src="/assets/keep-answer.js">',
    ])
    const english = await citizen.get(`/en${form}`)
    expect(english.text).toContain('Do not fit')
    expect(english.text).toContain(`href="${form}"`)
    expect(Buffer.byteLength(page.text)).toBeLessThan(40_000)
  })

  test('that was sent is taken once, however often it is sent', async () => {
    await clear()
    const page = await citizen.get(form)
    const fields = {
      ...hiddenOf(page),
      ...allGood,
      'p-time': '4',
      'x-suggestion': 'Loketnya ditambah.',
    }
    for (const _ of [1, 2, 3]) {
      const sent = await citizen.post(form, fields)
      expect([sent.status, sent.location]).toEqual([303, `${form}?terkirim`])
    }
    const [answer, ...others] = await answers()
    expect(others).toEqual([])
    expect(answer).toMatchObject({
      channel: 'link',
      requirements: 3,
      time_importance: 4,
      cost_importance: null,
    })
    const { rows } = await site.owner.query('select text, state from survey_remark')
    expect(rows).toEqual([{ text: 'Loketnya ditambah.', state: 'held' }])
    const thanks = await citizen.get(`${form}?terkirim`)
    expect(thanks.text).toContain('Jawaban Anda sudah kami terima.')
    expect(thanks.text).not.toContain('Lihat hasil survei')
  })

  test('comes back with all that was chosen where a question was passed over', async () => {
    await clear()
    const { 'n-cost': _, ...others } = allGood
    const page = await citizen.get(form)
    const fields = { ...hiddenOf(page), ...others, 'x-suggestion': 'Kursi <b>kurang</b>' }
    const again = await citizen.post(form, fields)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Satu hal perlu dilengkapi')
    expect(again.text).toContain('href="#n-cost-1"')
    expect(again.text).toContain('Kursi &lt;b>kurang&lt;/b>')
    expect(again.text.match(/ checked/g)).toHaveLength(8)
    expect(hiddenOf(again)).toEqual(hiddenOf(page))
    expect(await answers()).toEqual([])
  })

  test('takes what is not answered as no answer, but wants one answer at least', async () => {
    await clear()
    await fillIn(form, { 'n-cost': '-' })
    expect(await answers()).toMatchObject([{ cost: null, time: 3 }])
    const nothing = Object.fromEntries(elementKeys.map((key) => [`n-${key}`, '-']))
    const page = await fillIn(form, nothing)
    expect([page.status, page.text.includes('Jawab sekurangnya satu')]).toEqual([422, true])
  })

  test('from a poster says so, and leaves out what a service cannot have', async () => {
    await clear()
    await site.owner.query(`update survey_service set left_out = '{cost}'`)
    const page = await citizen.get(`${form}?kanal=poster`)
    expect(page.text.match(/<legend>/g)).toHaveLength(8)
    const { 'n-cost': _, ...others } = allGood
    await citizen.post(form, { ...hiddenOf(page), ...others })
    expect(await answers()).toMatchObject([{ channel: 'poster', cost: null }])
    await site.owner.query(`update survey_service set left_out = '{}'`)
  })

  test('asks first which service, where there are several', async () => {
    await clear()
    await site.owner.query(
      `insert into survey_service (government_id, survey_id, service_id)
       select government_id, $1, service_id from service where slug = 'izin-dibahas'`,
      [places['survey']],
    )
    const page = await citizen.get(`${form}?kanal=poster`)
    expect(page.text).toContain(`href="${form}?layanan=izin-dibahas&amp;kanal=poster"`)
    expect(page.text).not.toContain('<form')
    const chosen = await citizen.get(`${form}?layanan=izin-dibahas`)
    expect(chosen.text).toContain('Pilih layanan lain')
    expect(chosen.text).toContain(`href="/en${form}?layanan=izin-dibahas"`)
    const none = await fillIn(`${form}?layanan=izin-dibahas`, { service: 'x' })
    expect([none.status, none.text.includes('Layanan mana')]).toEqual([422, true])
    await fillIn(`${form}?layanan=izin-dibahas`)
    expect(await answers()).toHaveLength(1)
    await clear()
    await site.owner.query(
      `delete from survey_service where service_id in
         (select service_id from service where slug = 'izin-dibahas')`,
    )
  })
})

describe('a survey that takes no answers', () => {
  test.each([
    ['has not begun', "begins_on = '2099-01-01'", 'Survei belum dimulai'],
    ['is over', "ends_on = '2026-01-02'", 'Survei sudah selesai'],
    ['was closed', "state = 'closed', closed_at = now()", 'Survei sudah selesai'],
  ])('as it %s says so', async (_, change, said) => {
    await clear()
    const page = await citizen.get(form)
    await setSurvey(change)
    expect((await citizen.get(form)).text).toContain(said)
    const sent = await citizen.post(form, { ...hiddenOf(page), ...allGood })
    expect([sent.status, sent.text.includes(said)]).toEqual([409, true])
    expect(await answers()).toEqual([])
    await setSurvey("closed_at = null, state = 'open'")
  })

  test('as it was closed before its last day names the day of its closing', async () => {
    await clear()
    await setSurvey("state = 'closed', ends_on = '2099-12-31', closed_at = '2026-03-12 03:00+00'")
    expect((await citizen.get(form)).text).toContain('Survei ini berakhir pada 12 Maret 2026')
    await setSurvey("closed_at = null, state = 'open'")
  })

  test('as it is a draft, or is not there, is not found', async () => {
    await setSurvey("state = 'draft', opened_at = null")
    expect((await citizen.get(form)).status).toBe(404)
    await setSurvey("state = 'open', opened_at = now()")
    for (const path of ['/tiada', '/SKM', '/a/b/c', `/${'x'.repeat(5000)}`])
      expect((await citizen.get(home + path)).status).toBe(404)
    expect((await citizen.get('/survei/teluk-jauh/skm-percobaan')).status).toBe(404)
    expect((await citizen.post(`${home}/tiada`, {})).status).toBe(404)
  })
})

describe('what no citizen sends', () => {
  test('comes from another site, is far too large or no form at all: nothing is taken', async () => {
    await clear()
    const page = await citizen.get(form)
    const fields = { ...hiddenOf(page), ...allGood }
    expect((await citizen.post(form, fields, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await citizen.post(form, { ...fields, x: 'a'.repeat(300_000) })).status).toBe(413)
    const json = { 'content-type': 'application/json' }
    expect((await citizen.post(form, '{"n-cost":"3"}', json)).status).toBe(422)
    expect(await answers()).toEqual([])
  })

  test.each(['0', '5', '-1', '2.5', '1e9', 'NaN', '<script>', '=1+1', ' '])(
    'a score of %s is refused, counted, and said at its question',
    async (score) => {
      await clear()
      const page = await fillIn(form, { 'n-time': score })
      expect(page.status).toBe(422)
      expect(page.text).toContain('href="#n-time-1"')
      expect(page.text).not.toContain('<script>')
      const { rows } = await site.owner.query(
        `select count from survey_refusal where reason = 'broken' and count > 0`,
      )
      expect(rows).toHaveLength(1)
      expect(await answers()).toEqual([])
    },
  )

  test('an id that is none gives the form again with a new one, and nothing is lost', async () => {
    await clear()
    const page = await fillIn(form, { id: "' or 1=1", 'x-suggestion': 'Baik' })
    expect([page.status, page.text.includes('tidak kami kenali')]).toEqual([422, true])
    expect(hiddenOf(page)['id']).toMatch(/^[\da-f-]{36}$/)
    expect(page.text).toContain('Baik')
    const sent = await citizen.post(form, { ...hiddenOf(page), ...allGood })
    expect(sent.status).toBe(303)
  })

  test('a forged token is taken, and waits for a person', async () => {
    await clear()
    expect((await fillIn(form, { token: 'x' })).status).toBe(303)
    const [answer] = await answers()
    expect(answer).toMatchObject({ state: 'held', flags: expect.arrayContaining(['no-form']) })
  })

  test('a text beyond all measure is told at its field', async () => {
    const page = await fillIn(form, { 'x-suggestion': 'a'.repeat(4001) })
    expect([page.status, page.text.includes('href="#x-suggestion"')]).toEqual([422, true])
  })

  test('one address that sends too much is told so, and keeps what it typed', async () => {
    await clear()
    await setSurvey('most_per_sender = 1')
    expect((await fillIn(form)).status).toBe(303)
    const page = await fillIn(form, { 'x-suggestion': 'Masih ada' })
    expect(page.status).toBe(429)
    expect(page.headers.get('retry-after')).toBe('86400')
    expect(hiddenOf(page)).toMatchObject({ 'x-suggestion': 'Masih ada', 'n-time': '3' })
    await setSurvey('most_per_sender = 100')
  })
})

describe('a screen at the counter', () => {
  test('goes from its start through the form to thanks and back by itself', async () => {
    await clear()
    const screen = `${home}/layar/${places['screen']}`
    const start = await citizen.get(screen)
    expect(start.text).toContain('Mulai')
    expect(start.text).not.toContain('href="/layanan')
    const page = await citizen.get(`${screen}?layanan=izin-disurvei`)
    expect(page.headers.get('refresh')).toBe(`600; url=${screen}`)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const sent = await citizen.post(screen, { ...hiddenOf(page), ...allGood })
    expect(sent.location).toBe(`${screen}?terkirim`)
    expect(await answers()).toMatchObject([{ channel: 'kiosk' }])
    const thanks = await citizen.get(`/en${sent.location}`)
    expect(thanks.headers.get('refresh')).toBe(`15; url=${screen}`)
  })

  test('that is unknown or was revoked says so', async () => {
    const screen = `${home}/layar/${places['screen']}`
    await site.owner.query('update survey_device set revoked_at = now()')
    for (const path of [screen, `${home}/layar/xyz`]) {
      const page = await citizen.get(path)
      expect([page.status, page.text.includes('tidak dipakai lagi')]).toEqual([404, true])
      expect((await citizen.post(path, allGood)).status).toBe(404)
    }
    await site.owner.query('update survey_device set revoked_at = null')
  })
})

test('where the database is out of reach the form stays with whoever filled it in, to be sent again', async () => {
  const fresh = await openTestSite()
  const page = await citizen.get(form)
  const fields = { ...hiddenOf(page), ...allGood, 'x-suggestion': 'Kursi "kurang" <b>' }
  await fresh.db.close()
  const kept = await fresh.visitor().post(form, fields)
  expect([kept.status, kept.headers.get('retry-after')]).toEqual([503, '10'])
  expect(kept.text).toContain('Jawaban Anda masih ada di halaman ini')
  expect(kept.text).toContain('value="Kursi &quot;kurang&quot; &lt;b>"')
  expect(hiddenOf(kept)).toMatchObject({ ...hiddenOf(page), ...allGood })
  expect(kept.text).not.toContain('English')
  expect(fresh.reported).toHaveLength(1)
})
