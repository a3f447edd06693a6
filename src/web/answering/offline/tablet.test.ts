import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '#measures'
import { makeRoutePlaces } from '../../testing/route-places.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'

let site: TestSite
let path: string
let service: string

beforeAll(async () => {
  site = await openTestSite()
  const places = await makeRoutePlaces(site.owner)
  path = `/survei/tanjung-seruni/tablet/${places['tablet']}`
  service = places['surveyed'] ?? ''
})
afterAll(() => site.close())

async function tabletAnswers(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await site.owner.query(
    `select answer_id, state, answered_on::text from survey_answer where channel = 'tablet' and service_id = $1`,
    [service],
  )
  return rows
}

test('its pages may be kept, and say to the script where answers go', async () => {
  const start = await site.visitor().get(path)
  expect(start.headers.get('cache-control')).toBe('private, no-cache')
  expect(start.headers.get('set-cookie')).toBeNull()
  const [, address = ''] = /href="([^"]+layanan=[^"]+)"/.exec(start.text) ?? []
  const form = await site.visitor().get(address)
  expect(form.text).toContain('/survei/tanjung-seruni/skm-percobaan/jawaban')
  expect(form.text).toMatch(/data-keep="[^"]*channel&quot;:&quot;tablet/)
})

test('without a script it is a plain form, and what is sent twice counts once', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.get(`${path}?layanan=izin-disurvei`)
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const fields = {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    ...Object.fromEntries(elementKeys.map((key, at) => [`n-${key}`, String(1 + (at % 4))])),
  }
  for (const _ of [1, 2]) {
    const sent = await visitor.post(path, fields)
    expect(sent.status).toBe(303)
    expect(sent.location).toBe(`${path}?terkirim`)
  }
  expect(await tabletAnswers()).toHaveLength(1)
})

test('answers that come later are of the day on which they were given', async () => {
  const answerId = '6f0c1f0e-0000-4000-8000-000000000001'
  const answer = {
    answerId,
    serviceId: service,
    channel: 'tablet',
    deviceToken: path.split('/').at(-1),
    answeredOn: '2026-03-04',
    scores: { time: 3, cost: 4 },
  }
  for (const _ of [1, 2]) {
    const reply = await site.ask('/survei/tanjung-seruni/skm-percobaan/jawaban', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([answer]),
    })
    expect(await reply.json()).toEqual({ outcomes: [{ outcome: 'taken' }] })
  }
  const mine = (await tabletAnswers()).filter((row) => row['answer_id'] === answerId)
  expect(mine).toEqual([{ answer_id: answerId, state: 'counted', answered_on: '2026-03-04' }])
})

test('the worker keeps what the pages load, under its own root', async () => {
  const worker = await site.visitor().get('/en/survei/sw.js')
  expect(worker.headers.get('content-type')).toContain('text/javascript')
  expect(worker.text).toContain('"root":"/en/survei"')
  expect(worker.text).toContain('"offline":"/en/survei/luring.html"')
  expect(worker.text).toContain('/assets/keep-answer.js')
  const offline = await site.visitor().get('/survei/luring.html')
  expect(offline.status).toBe(200)
  expect(offline.text).toContain('Tidak ada jaringan')
})

test('after the last day what it still keeps can be sent', async () => {
  const setEnd = (day: string) =>
    site.owner.query(`update survey set ends_on = $1 where slug = 'skm-percobaan'`, [day])
  await setEnd('2026-01-31')
  const over = await site.visitor().get(path)
  await setEnd('2099-12-31')
  expect(over.text).toContain('Survei sudah selesai')
  expect(over.text).toContain('data-kept=')
})

test('a revoked tablet is told so, and shows what it still keeps', async () => {
  await site.owner.query(`update survey_device set revoked_at = now() where channel = 'tablet'`)
  const revoked = await site.visitor().get(path)
  expect(revoked.status).toBe(404)
  expect(revoked.text).toContain('Tablet ini tidak dipakai lagi')
  expect(revoked.text).toContain('data-kept=')
})
