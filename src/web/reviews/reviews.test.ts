import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let sopId: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
  const { rows } = await site.owner.query<{ id: string }>(
    `select sop_id as id from sop s join unit u using (unit_id)
     where s.title = 'Legalisasi Salinan Dokumen Kependudukan'
       and s.created_by in (select person_id from person where name = 'Puspa Teratai')`,
  )
  sopId = rows[0]?.id ?? ''
})
beforeEach(async () => {
  await site.owner.query('delete from sop_review where finished_at is null')
})
afterAll(() => site.close())

async function begin(kind: string): Promise<string> {
  await drafter.get(`/sops/${sopId}/reviews`)
  return (await drafter.post(`/sops/${sopId}/reviews`, { kind })).location
}

const answers = (name: string, answer: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}-${at}`, answer]))

const signers = { 'signer-0': 'Galih Gaharu', 'signer-1': 'Puspa <Teratai>' }

async function todayHere(): Promise<string> {
  const { rows } = await site.owner.query<{ day: string }>(
    `select government_today(government_id)::text as day from sop where sop_id = $1`,
    [sopId],
  )
  return rows[0]?.day ?? ''
}

test('what is overdue stands on the list and leads to its SOP', async () => {
  await site.owner.query('update review_clock set since = government_today(government_id)')
  expect((await drafter.get('/reviews')).text).toContain('Belum ada yang tiba waktunya')
  await site.owner.query(
    `update review_clock set since = since - interval '7 months' where sop_id = $1`,
    [sopId],
  )
  const page = await drafter.get('/reviews')
  expect(page.text).toContain('Legalisasi Salinan Dokumen Kependudukan')
  expect(page.text).toContain('Terlambat')
  expect(page.text).toContain(`href="/sops/${sopId}/reviews"`)
})

describe('an evaluation', () => {
  test('that lacks something comes back with what was typed and says what', async () => {
    const form = await begin('evaluation')
    const page = await drafter.post(form, {
      intent: 'finish',
      version: '1',
      'remark-0': 'Antre <lama>',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Antre &lt;lama>')
    expect(page.text.match(/Pilih ya atau tidak\./g)).toHaveLength(7)
    expect(page.text).toContain('Pilih kesimpulannya.')
  })

  test('is saved half filled in, and saving on an older version shows whose came between', async () => {
    const form = await begin('evaluation')
    const saved = await drafter.post(form, { intent: 'save', version: '1', 'remark-0': 'Antre' })
    expect(saved.location).toBe(`${form}?done=saved`)
    expect((await drafter.get(saved.location)).text).toContain('Antre')
    const late = await drafter.post(form, { intent: 'save', version: '1', 'remark-0': 'Sepi' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Puspa Teratai menyimpan isian ini')
    expect(late.text).toContain('Sepi')
    const again = await drafter.post(form, { intent: 'save', version: '2', 'remark-0': 'Sepi' })
    expect(again.status).toBe(303)
  })

  test('finished is minutes, and a need where it concludes a revision', async () => {
    const form = await begin('evaluation')
    const filled = {
      version: '1',
      'held-on': await todayHere(),
      method: 'observation',
      ...answers('answer', 'yes', 7),
      conclusion: 'revise',
      recommendation: 'Sesuaikan dengan layanan daring',
      ...signers,
    }
    const done = await drafter.post(form, { ...filled, intent: 'finish' })
    expect(done.location).toBe(`${form}?done=finished`)
    const minutes = await drafter.get(done.location)
    for (const text of [
      'Berita Acara Evaluasi SOP',
      'Perlu direvisi',
      'Puspa &lt;Teratai>',
      'Permen PANRB 35/2012',
    ]) {
      expect(minutes.text).toContain(text)
    }
    expect(minutes.text).not.toContain('name="intent"')
    expect((await drafter.get('/needs')).text).toContain('Dibutuhkan')
    await drafter.get('/sops/new')
    expect((await drafter.post(form, { ...filled, intent: 'save', version: '2' })).status).toBe(409)
  })
})

describe('a monitoring', () => {
  test('has a row a step, says what goes badly, and is given up by a button', async () => {
    const form = await begin('monitoring')
    const { text } = await drafter.get(form)
    const steps = (text.match(/name="note-\d+"/g) ?? []).length
    expect(steps).toBeGreaterThan(3)
    const page = await drafter.post(form, {
      version: '1',
      intent: 'finish',
      'held-on': await todayHere(),
      ...answers('verdict', 'badly', steps),
      ...signers,
    })
    expect(page.status).toBe(422)
    expect(page.text.match(/Tulis apa yang tidak berjalan baik\./g)).toHaveLength(steps)
    const gone = await drafter.post(form, { version: '1', intent: 'discard' })
    expect(gone.location).toBe(`/sops/${sopId}/reviews?done=discarded`)
    expect((await drafter.get(form)).status).toBe(404)
  })

  test('who may not fill it in sees it as a draft', async () => {
    const form = await begin('monitoring')
    const auditor = await site.signIn('Wira Meranti')
    const page = await auditor.get(form)
    expect(page.text).toContain('Konsep: belum diselesaikan.')
    expect(page.text).not.toContain('name="intent"')
  })
})

test('the bureau sets how often, with the rule that says so; a wrong one comes back', async () => {
  const bureau = await site.signIn('Kenanga Rumbia')
  await bureau.get('/reviews/periods')
  const wrong = { kind: 'monitoring', months: '0', source: 'Perwali' }
  const back = await bureau.post('/reviews/periods', wrong)
  expect([back.status, back.text.includes('Tulis bulan antara 1 dan 240')]).toEqual([422, true])
  const period = { kind: 'monitoring', months: '3', source: 'Perwali 4/2026 Pasal 9' }
  expect((await bureau.post('/reviews/periods', period)).status).toBe(303)
  const page = await bureau.get('/reviews/periods?done=saved')
  expect(page.text).toContain('setiap 3 bulan')
  expect(page.text).toContain('Perwali 4/2026 Pasal 9')
  expect((await bureau.post('/reviews/periods', { kind: 'x' })).status).toBe(400)
})

test('the words are there in English', async () => {
  await drafter.get('/reviews?lang=en')
  const page = await drafter.get('/reviews')
  expect(page.text).toContain('Monitoring and evaluation')
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
