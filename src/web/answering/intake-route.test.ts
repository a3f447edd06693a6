import * as fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRateLimiter } from '#server'
import { makeRoutePlaces } from '../testing/route-places.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

let site: TestSite
let places: Readonly<Record<string, string>>

beforeAll(async () => {
  const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
  site = await openTestSite({ writes: unlimited })
  places = await makeRoutePlaces(site.owner)
  await site.owner.query('update survey set most_per_sender = 100000')
})
afterAll(() => site.close())

const json = { 'content-type': 'application/json' }

function ask(
  body: BodyInit,
  headers: Readonly<Record<string, string>> = json,
  at = 'skm-percobaan',
) {
  const path = `/survei/${places['archive']}/${at}/jawaban`
  return site.ask(path, { method: 'POST', body, headers })
}

async function outcomesOf(sent: unknown): Promise<unknown> {
  const response = await ask(JSON.stringify(sent))
  expect(response.status).toBe(200)
  return (await response.json()).outcomes
}

function answer(own: Readonly<Record<string, unknown>> = {}) {
  const scores = { time: 3, cost: 4 }
  return { answerId: randomUUID(), serviceId: places['surveyed'], channel: 'link', scores, ...own }
}

async function countAnswers(): Promise<number> {
  const text = `select from survey_answer where survey_id = $1`
  return (await site.owner.query(text, [places['survey']])).rowCount ?? 0
}

describe('answers as JSON', () => {
  it('are told apart: each has its outcome, in their order', async () => {
    const good = answer()
    const before = await countAnswers()
    expect(await outcomesOf([good, answer({ scores: { time: 9 } }), good, 'x'])).toEqual([
      { outcome: 'taken' },
      {
        outcome: 'broken',
        faults: [{ field: 'scores', key: 'time', code: 'not-a-score', most: 4 }],
      },
      { outcome: 'taken' },
      { outcome: 'broken', faults: [{ field: 'answerId', code: 'missing' }] },
    ])
    expect(await outcomesOf(good)).toEqual([{ outcome: 'taken' }])
    expect(await outcomesOf([])).toEqual([])
    expect(await countAnswers()).toBe(before + 1)
  })

  it('set no cookie, and look at none', async () => {
    const response = await ask(JSON.stringify(answer()), { ...json, cookie: 'session=x' })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'text/plain; a=application/json' }, 415],
    [{ 'content-type': 'application/json; charset=utf-8' }, 200],
  ])('come as %j: %i', async (headers, status) => {
    const before = await countAnswers()
    const response = await ask(JSON.stringify(answer()), headers)
    expect(response.status).toBe(status)
    expect(await countAnswers()).toBe(before + (status === 200 ? 1 : 0))
  })

  it.each([
    ['', 400],
    ['{', 400],
    ['\u0000', 400],
    ['{'.repeat(100_000), 400],
    [JSON.stringify(Array.from({ length: 501 }, () => 1)), 422],
    [JSON.stringify('x'.repeat(4_000_001)), 413],
  ])('that are none are a problem', async (body, status) => {
    const response = await ask(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('go to no survey that is not there, of this government or another', async () => {
    const sent = JSON.stringify(answer())
    for (const at of ['skm-lain', '%00', 'SKM-PERCOBAAN', 'x'.repeat(200)]) {
      expect((await ask(sent, json, at)).status).toBe(404)
    }
    const elsewhere = '/survei/tidak-ada/skm-percobaan/jawaban'
    const response = await site.ask(elsewhere, { method: 'POST', body: sent, headers: json })
    expect(response.status).toBe(404)
  })
})

const hostile: readonly unknown[] = [
  0,
  5,
  1.5,
  '4',
  -0,
  1e308,
  null,
  true,
  '',
  '\u0000',
  '\ud800',
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
  "'); drop table survey_answer; --",
  '🙂'.repeat(3000),
  'x'.repeat(5000),
  [],
  {},
  [[[]]],
  { time: 4 },
  { __proto__: null, constructor: 3 },
  '2026-11-26',
  '00000000-0000-4000-8000-000000000000',
]

const others = ['code', 'deviceToken', 'token', 'answeredOn', 'flags', 'outcome', 'survey']

describe('whatever is sent', () => {
  it('is taken or told broken, and never a fault of ours', async () => {
    const value = fc.oneof(fc.constantFrom(...hostile), fc.jsonValue())
    const keys = ['time', 'suggestion', '__proto__', '\u0000', 'x'.repeat(9999)]
    const field = fc.constantFrom(...Object.keys(answer()), 'importance', 'remarks', ...others)
    const nested = fc.dictionary(fc.constantFrom(...keys), value)
    const deformed = fc.tuple(field, fc.oneof(value, nested))
    const sendAll = fc.asyncProperty(fc.array(deformed, { minLength: 40 }), async (fields) => {
      const sent = fields.map(([name, wrong]) => answer({ [name]: wrong }))
      const outcomes = await outcomesOf(sent)
      expect(outcomes).toHaveLength(sent.length)
      expect(JSON.stringify(outcomes)).not.toMatch(/"(busy|closed|too-often|code-spent)"/)
    })
    await fc.assert(sendAll, { numRuns: 30, seed: 20_261_126 })
    expect(site.reported).toEqual([])
    const { rows } = await site.owner.query<{ count: number }>(
      `select count from survey_refusal where reason = 'broken'`,
    )
    expect(rows[0]?.count).toBeGreaterThan(100)
  })

  it('in words is kept as it is and waits for a person: neither markup nor a formula is lost or run', async () => {
    const text = '=1+1\n<b>Bagus</b>\u0000 \u202e'
    await outcomesOf(answer({ remarks: { suggestion: text } }))
    const { rows } = await site.owner.query(
      `select text, state, reasons from survey_remark where text like '=1+1%'`,
    )
    expect(rows).toEqual([
      { text: '=1+1\n<b>Bagus</b> \u202e', state: 'held', reasons: ['markup'] },
    ])
  })
})
