import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let bureau: Visitor
let unit: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
  bureau = await site.signIn('Kenanga Rumbia')
  const { rows } = await site.owner.query<{ unit: string }>(
    `select unit_id as unit from person where name = 'Puspa Teratai'`,
  )
  unit = rows[0]?.unit ?? ''
})
afterAll(() => site.close())

async function add(fields: Readonly<Record<string, string>>) {
  await drafter.get(`/needs/new?unit=${unit}`)
  return drafter.post('/needs/new', { unit, ...fields })
}

async function needId(title: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    'select need_id as id from sop_need where title = $1',
    [title],
  )
  return rows[0]?.id ?? ''
}

describe('the inventory of a unit', () => {
  test('shows what is in force with its age, and what is needed', async () => {
    expect((await add({ title: 'Legalisir <Akta>', priority: 'high' })).status).toBe(303)
    const { text } = await drafter.get('/needs')
    expect(text).toContain('Legalisir &lt;Akta>')
    expect(text).toContain('Penerbitan Kutipan Akta Kelahiran')
    expect(text).toMatch(/\d+ bulan/)
  })

  test('refuses a twin and what is not filled in, with what was typed', async () => {
    const twin = await add({ title: 'legalisir <akta>', reason: 'Sering diminta' })
    expect([twin.status, twin.text.includes('Sering diminta')]).toEqual([422, true])
    expect(twin.text).toContain('sudah mencatat kebutuhan dengan judul itu')
    expect((await add({ title: '', year: '26' })).text).toContain('Tulis tahun antara')
  })

  test('a need is dropped with its reason, and taken up again by one press', async () => {
    const address = `/needs/${await needId('Legalisir <Akta>')}`
    await drafter.get(address)
    expect((await drafter.post(address, { intent: 'drop' })).status).toBe(422)
    const dropped = await drafter.post(address, { intent: 'drop', dropReason: 'Digabung' })
    const { text } = await drafter.get(dropped.location)
    expect(text).toContain('Dibatalkan: Digabung')
    expect((await drafter.post(address, { intent: 'restore' })).location).toContain('done=restored')
  })

  test('a need becomes a draft by one press, by the second the same', async () => {
    const address = `/needs/${await needId('Legalisir <Akta>')}`
    await drafter.get(address)
    const first = await drafter.post(address, { intent: 'start' })
    expect(first.location).toMatch(/^\/sops\/[\da-f-]{36}\/edit$/)
    expect((await drafter.post(address, { intent: 'start' })).location).toBe(first.location)
  })

  test('who saves a need on an older version is told who came between', async () => {
    await add({ title: 'Pindah Datang' })
    const address = `/needs/${await needId('Pindah Datang')}`
    await drafter.get(address)
    await drafter.post(address, { title: 'Pindah Datang', version: '1', reason: 'Satu' })
    const late = await drafter.post(address, {
      title: 'Pindah Datang',
      version: '1',
      reason: 'Dua',
    })
    expect(late.text).toContain('Puspa Teratai mengubah kebutuhan ini')
    expect(late.text).toContain('Dua')
  })
})

test('duties are added, changed and removed; one without words comes back', async () => {
  await drafter.get(`/duties?unit=${unit}`)
  expect((await drafter.post('/duties', { unit, text: '', intent: 'add' })).status).toBe(422)
  const fields = { unit, text: 'Melayani pencatatan sipil', source: 'Perwali 12/2021' }
  const added = await drafter.post('/duties', { ...fields, intent: 'add' })
  const page = await drafter.get(added.location)
  expect(page.text).toContain('Melayani pencatatan sipil')
  const duty = /name="duty" value="([\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
  await drafter.post('/duties', { unit, duty, intent: 'remove' })
  expect((await drafter.get('/duties')).text).not.toContain('Melayani pencatatan sipil')
})

describe('the board', () => {
  test('has a row a unit that leads to its inventory', async () => {
    const { text } = await bureau.get('/board')
    expect(text).toContain(`href="/needs?unit=${unit}"`)
    expect((await bureau.get('/board?search=zzz')).text).toContain('Tidak ada unit yang cocok')
  })

  test('goes home as CSV, a row a unit', async () => {
    const { headers, text } = await bureau.get('/board/board.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const { rows } = await site.owner.query(
      `select from unit join person using (government_id) where person.name = 'Kenanga Rumbia'`,
    )
    expect(text.trim().split('\r\n')).toHaveLength(rows.length + 1)
  })
})

describe('the plan of a year', () => {
  test('sets what is planned beside what is done', async () => {
    await add({ title: 'Akta Kematian', year: '2001', quarter: '2' })
    const { text } = await drafter.get('/plan?year=2001')
    expect(text).toContain('Akta Kematian')
    expect(text).toContain('1 direncanakan, 0 selesai')
    expect(text).toContain('1 terlambat')
    expect((await drafter.get('/plan?year=1')).status).toBe(200)
  })

  test('takes up an SOP that grows too old, once', async () => {
    await site.owner.query(
      `update review_clock set since = since - interval '40 months' where unit_id = $1`,
      [unit],
    )
    const page = await drafter.get('/plan')
    const sop = /name="sop" value="([\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
    const year = /name="year" value="(\d{4})"/.exec(page.text)?.[1] ?? ''
    for (const _ of [1, 2]) {
      const planned = await drafter.post('/plan', { unit, year, sop })
      expect(planned.location).toBe(`/plan?unit=${unit}&year=${year}&done=planned`)
    }
    expect((await drafter.get(`/plan?year=${year}`)).text).toContain('Memperbarui')
    expect((await drafter.post('/plan', { unit, year: 'x', sop })).status).toBe(400)
  })
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
