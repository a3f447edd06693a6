import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '#measures'
import { QrMark } from '../../layout/qr-mark.tsx'
import { makeRoutePlaces } from '../../testing/route-places.ts'
import { openTestSite, origin, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let bureau: Visitor
let citizen: Visitor
let survey: string
let surveyed: string
const home = '/survei/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
  const places = await makeRoutePlaces(site.owner)
  survey = `/surveys/${places['survey']}`
  surveyed = places['surveyed'] ?? ''
  bureau = await site.signIn('Kenanga Rumbia')
  citizen = site.visitor()
})
afterAll(() => site.close())

function hiddenOf(page: Page): Record<string, string> {
  const found = page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

async function printCodes(fields: Readonly<Record<string, string>> = {}): Promise<Page> {
  await bureau.get(`${survey}/codes`)
  return bureau.post(`${survey}/codes`, {
    service: surveyed,
    count: '3',
    paper: 'sheet',
    ...fields,
  })
}

function codesOn(page: Page): readonly string[] {
  return [...page.text.matchAll(/class="slip-code">([^<]+)</g)].map(([, code = '']) => code)
}

const scores = Object.fromEntries(elementKeys.map((key) => [`n-${key}`, '4']))

test('codes are printed once, each with its address and QR code', async () => {
  const page = await printCodes()
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(codesOn(page)).toHaveLength(3)
  expect(page.text.match(/<svg class="qr"/g)).toHaveLength(3)
  expect(page.text).toContain(`localhost:8080${home}/kode`)
  const list = await bureau.get(`${survey}/codes`)
  for (const code of codesOn(page)) expect(list.text).not.toContain(code)
  const wrong = await printCodes({ count: '9999' })
  expect([wrong.status, wrong.text.includes('value="9999"')]).toEqual([422, true])
})

test('who has a code types it, answers for its service, and the code is used up', async () => {
  const [code = ''] = codesOn(await printCodes({ paper: 'receipt' }))
  const typed = encodeURIComponent(code.toLowerCase().replaceAll('-', ' '))
  const found = await citizen.get(`${home}/kode?k=${typed}`)
  expect(found.location).toBe(`${home}/skm-percobaan?kode=${code}`)
  const page = await citizen.get(found.location)
  expect(page.text).toContain('Kode Anda dikenali')
  const form = { ...hiddenOf(page), ...scores }
  const sent = await citizen.post(`${home}/skm-percobaan`, form)
  expect(sent.status).toBe(303)
  const { rows } = await site.owner.query(
    `select channel, service_id from survey_answer where survey_id = $1`,
    [survey.split('/').at(-1)],
  )
  expect(rows).toEqual([{ channel: 'code', service_id: surveyed }])
  expect((await citizen.post(`${home}/skm-percobaan`, form)).status).toBe(303) // the same answer
  const spent = await citizen.get(`${home}/skm-percobaan?kode=${code}`)
  expect(spent.location).toContain('/kode?k=')
  const told = await citizen.get(spent.location)
  expect([told.status, told.text.includes('Kode ini tidak berlaku')]).toEqual([422, true])
})

test('an answer whose code was used meanwhile can be sent without it', async () => {
  const [code = ''] = codesOn(await printCodes())
  const [first, second] = await Promise.all(
    [1, 2].map(() => citizen.get(`${home}/skm-percobaan?kode=${code}`)),
  )
  if (first === undefined || second === undefined) throw new Error('no forms')
  const path = `${home}/skm-percobaan`
  expect((await citizen.post(path, { ...hiddenOf(first), ...scores })).status).toBe(303)
  const late = await citizen.post(path, { ...hiddenOf(second), ...scores })
  expect([late.status, late.text.includes('Kirim tanpa kode')]).toEqual([409, true])
  expect(hiddenOf(late)['code']).toBeUndefined()
  const sent = await citizen.post(path, hiddenOf(late))
  expect(sent.status).toBe(303)
})

test.each([
  ['', 'Tulis kode'],
  ['ABC', 'bukan kode survei'],
  ['1102-V000-0000', 'salah ketik'],
  ['1102-V000-000P', 'tidak berlaku'],
  ['<script>alert(1)</script>', 'bukan kode survei'],
])('the code %j is answered with words that help', async (code, said) => {
  const page = await citizen.get(`${home}/kode?k=${encodeURIComponent(code)}`)
  expect([page.status, page.text.includes(said)]).toEqual([422, true])
  expect(page.text).not.toContain('<script>')
})

test('whoever guesses codes is slowed down, and the operator hears of it; who has one comes through', async () => {
  let left = 3
  const take = (key: string) =>
    key.startsWith('code ') && left-- <= 0
      ? ({ ok: false, retryAfterSeconds: 60 } as const)
      : ({ ok: true, remaining: 1 } as const)
  const guarded = await openTestSite({
    signIns: { take, burst: 3, perSecond: 0.01, size: () => 1 },
  })
  const places = await makeRoutePlaces(guarded.owner)
  const guesser = guarded.visitor()
  const guess = () => guesser.get(`${home}/kode?k=1102-V000-000P`)
  const pages = [await guess(), await guess(), await guess(), await guess()]
  expect(pages.map(({ status }) => status)).toEqual([422, 422, 422, 429])
  expect(pages[3]?.headers.get('retry-after')).toBe('60')
  expect(guarded.refused.map(({ status }) => status)).toEqual([429])
  const printer = await guarded.signIn('Kenanga Rumbia')
  const plan = await printer.get(`/surveys/${places['survey']}`)
  expect(plan.text).toContain('sudah dipakai, atau tidak pernah dicetak: 4')
  await printer.get(`/surveys/${places['survey']}/codes`)
  const fields = { service: places['surveyed'] ?? '', count: '1' }
  const [code = ''] = codesOn(await printer.post(`/surveys/${places['survey']}/codes`, fields))
  expect((await guesser.get(`${home}/kode?k=${code}`)).status).toBe(303)
  await guarded.close()
})

test('a screen is set up, its address shown once, and revoked', async () => {
  await bureau.get(`${survey}/devices`)
  const made = await bureau.post(`${survey}/devices`, { kind: 'kiosk', name: 'Layar <b>loket' })
  const path = /localhost:8080(\/survei[^<]+)</.exec(made.text)?.[1] ?? ''
  expect(made.text).toContain('Layar &lt;b>loket')
  expect((await citizen.get(path)).status).toBe(200)
  const list = await bureau.get(`${survey}/devices`)
  expect(list.text).not.toContain(path)
  const revoke = [...list.text.matchAll(/action="([^"]+revoke)"/g)].at(-1)?.[1] ?? ''
  expect((await bureau.post(revoke, {})).location).toBe(`${survey}/devices?done=revoked`)
  expect((await citizen.get(path)).status).toBe(404)
  expect((await bureau.post(`${survey}/devices`, { kind: 'x', name: '' })).status).toBe(422)
})

test('the poster leads to the form of its service, by the channel of posters', async () => {
  const list = await bureau.get(`${survey}/devices`)
  expect(list.text).toContain(`${survey}/poster?layanan=izin-disurvei`)
  const page = await bureau.get(`${survey}/poster?layanan=izin-disurvei`)
  const address = `${origin}${home}/skm-percobaan?layanan=izin-disurvei&kanal=poster`
  expect(page.text).toContain(renderToString(QrMark({ text: address })))
  expect((await bureau.get(`${survey}/poster?layanan=tiada`)).status).toBe(404)
})

test('where the archive is closed nothing is printed that leads nowhere', async () => {
  await site.owner.query('update archive set is_open = false')
  for (const page of ['codes', 'devices'])
    expect((await bureau.get(`${survey}/${page}`)).text).toContain('Arsip publik')
  expect((await bureau.get(`${survey}/poster`)).status).toBe(404)
  await site.owner.query('update archive set is_open = true')
})
