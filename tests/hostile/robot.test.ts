import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRoutePlaces } from '../../src/web/testing/route-places.ts'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'
import type { Visitor } from '../../src/web/testing/visitor.ts'
import { openWire, type Wire, type WireAnswer } from './wire.ts'

let site: TestSite
let wire: Wire
let places: Readonly<Record<string, string>>
let draft: string
let bureau: Visitor
beforeAll(async () => {
  site = await openTestSite()
  places = await makeRoutePlaces(site.owner)
  wire = await openWire(site)
  bureau = await site.signIn('Kenanga Rumbia')
  draft = `/layanan/${places['archive']}/rancangan/${places['round']}`
})
afterAll(async () => {
  wire.close()
  await site.close()
})

/** As the proxy on this machine hands on what comes from there. */
const from = (address: string) => `x-forwarded-for: ${address}`

/** Sends texts as a robot does that waits until its forms are old enough. */
async function sendAll(
  texts: readonly string[],
  addressOf: (at: number) => string,
): Promise<readonly WireAnswer[]> {
  const forms = await Promise.all(texts.map(() => wire.ask({ path: `${draft}/tanggapan` })))
  await new Promise((resolve) => setTimeout(resolve, 2100))
  return Promise.all(
    forms.map((form, at) => {
      const token = /name="token" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
      const body = new URLSearchParams({ token, part: 'fee', text: texts[at] ?? '' }).toString()
      const type = 'content-type: application/x-www-form-urlencoded'
      const headers = [type, 'origin: http://localhost:8080', from(addressOf(at))]
      return wire.ask({ method: 'POST', path: `${draft}/tanggapan`, headers, body })
    }),
  )
}

const count = (answers: readonly WireAnswer[], status: number) =>
  answers.filter((answer) => answer.status === status).length

/** Everything public in which a comment could stand. */
async function readPublic(): Promise<string> {
  const home = `/layanan/${places['archive']}`
  const paths = [
    draft,
    `/en${draft}`,
    `${home}/rancangan`,
    home,
    `${home}/cari?q=hubungi`,
    `${home}/perubahan.atom`,
    `${home}/perubahan.json`,
    `${home}/data/layanan.jsonld`,
    ...['services', 'services.csv', 'changes', 'changes.csv'].map(
      (list) => `/api/v1/governments/${places['archive']}/${list}`,
    ),
  ]
  const answers = await Promise.all(paths.map((path) => wire.ask({ path })))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return answers.map(({ text }) => text).join('\n')
}

test('a robot behind one address is told to stop, whatever address it claims', async () => {
  const texts = Array.from({ length: 60 }, (_, at) => `Pendapat mesin nomor ${at} dari satu tempat`)
  const answers = await sendAll(texts, (at) => `198.51.100.${at}, 203.0.113.9`)
  expect([count(answers, 303), count(answers, 429)]).toEqual([20, 40])
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.text).toContain('Terlalu banyak tanggapan dari jaringan Anda')
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('personal data and markup wait for a person, and are masked where they are let through', async () => {
  const secrets = [
    '3174012345678901',
    '3174 0123 4567 8902',
    '0812-3456-7890',
    '+62 812 3456 7891',
    'sekar.waru@surel.example',
    '<img src=x onerror=alert(1)>',
  ]
  const texts = [...secrets.map((secret) => `Hubungi saya: ${secret}`), 'Tanyakan ke Ibu Sekarwaru']
  const answers = await sendAll(texts, (at) => `2001:db8:${at}::1`)
  expect(count(answers, 303)).toBe(texts.length)
  const raw = [...secrets, 'Sekarwaru']
  const before = await readPublic()
  expect(raw.filter((secret) => before.includes(secret))).toEqual([])
  const { rows } = await site.owner.query<{ reason: string }>(
    `select distinct unnest(reasons) as reason from consultation_comment where state = 'held'`,
  )
  const reasons = ['mail', 'markup', 'name-of-person', 'person-number', 'phone']
  expect(rows.map(({ reason }) => reason)).toEqual(expect.arrayContaining(reasons))
  // Let through by mistake: what is shown holds none of it but the name, which only a person knows.
  await site.owner.query(`update consultation_comment set state = 'shown' where state = 'held'`)
  const after = await readPublic()
  expect(after).toContain('Hubungi saya: ')
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([])
  expect(after.match(/\[disamarkan\]/g)?.length).toBeGreaterThanOrEqual(5)
})

// What pages cost then is measured in src/server/consultation/many-comments.test.ts.
test('after a hundred thousand from many addresses all pages stand and no more is taken', async () => {
  await fill(100_000)
  const shelf = `/consultations/${places['round']}/comments?show=held`
  const heapBefore = heapInUse()
  const late = Array.from({ length: 100 }, (_, at) => `Terlambat ${at}: ${'a b c '.repeat(500)}`)
  const answers = await sendAll(late, (at) => `203.0.113.${at}`)
  expect(count(answers, 429)).toBe(100)
  expect(answers[0]?.text).toContain('Terlambat 0')
  expect(heapInUse() - heapBefore).toBeLessThan(100_000_000)
  expect((await wire.ask({ path: draft })).status).toBe(200)
  const page = await bureau.get(shelf)
  expect(page.status).toBe(200)
  expect(page.text.length).toBeLessThan(500_000)
  expect(site.reported).toEqual([])
}, 120_000)

function heapInUse(): number {
  return process.memoryUsage().heapUsed
}

/** What a robot of many addresses would have left before the round was full; past the triggers. */
async function fill(rows: number): Promise<void> {
  const values = [places['government'], places['round']]
  await site.owner.query('set session_replication_role = replica')
  await site.owner.query(
    `insert into consultation_comment
       (government_id, consultation_id, part, text, shown_name, text_hash, likeness, state, sent_at)
     select $1, $2, 'fee', 'Pendapat ke-' || n, '', sha256(n::text::bytea),
       sha256((n / 200)::text::bytea), case n % 2 when 0 then 'held' else 'shown' end,
       now() + n * interval '1 millisecond'
     from generate_series(1, $3::integer) as n`,
    [...values, rows],
  )
  await site.owner.query(
    `insert into comment_group
     select government_id, consultation_id, likeness, count(*), min(sent_at) from consultation_comment
     where government_id = $1 and consultation_id = $2 and state = 'held' group by 1, 2, 3
     on conflict (government_id, consultation_id, likeness) do nothing`,
    values,
  )
  await site.owner.query(
    `update consultation_tally set taken = $3, held = $3 / 2, shown = $3 / 2, unanswered = $3 / 2
     where government_id = $1 and consultation_id = $2`,
    [...values, rows],
  )
  await site.owner.query('set session_replication_role = default')
}
