import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Visitor } from '../../testing/visitor.ts'

let site: TestSite
let bureau: Visitor
let path: string

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
  const { rows } = await site.owner.query<{ id: string }>(
    `select survey_id as id from survey where slug = 'disdukcapil-2026-2'`,
  )
  path = `/surveys/${rows[0]?.id ?? ''}`
  await site.owner.query(
    `update survey_answer set state = 'held', flags = array['too-fast'] where answer_id in (
       select answer_id from survey_answer where survey_id = $1 order by answer_id limit 20
     )`,
    [rows[0]?.id],
  )
})
afterAll(() => site.close())

/** The mark of the chosen answers, as the form sends it back. */
async function readMark(address: string): Promise<string> {
  const { text } = await bureau.get(address)
  return /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
}

test('both ways are shown, neither is chosen, and what was typed is not lost', async () => {
  const page = await bureau.get(`${path}/judging`)
  expect(page.text).toContain('Bila dihitung')
  expect(page.text).toContain('Bila tidak dihitung')
  expect(page.text).not.toMatch(/type="radio"[^>]*checked/)
  const fields = { show: 'held', seen: await readMark(`${path}/judging`), reason: 'Satu rombongan' }
  const refused = await bureau.post(`${path}/judging`, fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Pilih salah satu.')
  expect(refused.text).toContain('Satu rombongan</textarea>')
})

test('who decides about answers that changed meanwhile is told, and decides nothing', async () => {
  const fields = { show: 'held', seen: '1.1', verdict: 'counted', reason: 'Satu rombongan' }
  const refused = await bureau.post(`${path}/judging`, fields)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Jawaban yang dipilih berubah')
  expect(refused.text).toContain('Menunggu (20)')
})

test('a decision is kept with its reason, and taken back', async () => {
  const seen = await readMark(`${path}/judging?flag=too-fast`)
  const fields = { show: 'held', flag: 'too-fast', seen, verdict: 'left-out', reason: 'Mesin' }
  const decided = await bureau.post(`${path}/judging`, fields)
  expect(decided.status).toBe(303)
  expect((await bureau.get(decided.location)).text).toContain('Tidak dihitung (20)')
  const { text } = await bureau.get(`${path}/judging/decisions`)
  expect(text).toContain('Mesin')
  const judgement = /name="judgement" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const back = await bureau.post(`${path}/judging/decisions`, { judgement })
  expect((await bureau.get(back.location)).text).toContain('Menunggu (20)')
})

test('what people wrote leaves as CSV in which nothing is a formula, and no number', async () => {
  await site.owner.query(
    `insert into survey_remark (government_id, survey_id, service_id, question, text, month)
     select government_id, survey_id, service_id, 'suggestion', t, '2026-10-01'
     from survey_service, unnest(array['=1+1 0812-3456-7890', '@SUM(A1)']) as t
     where '/surveys/' || survey_id = $1 and service_id = (
       select service_id from survey_service where '/surveys/' || survey_id = $1 limit 1
     )`,
    [path],
  )
  const file = await bureau.get(`${path}/remarks/remarks.csv`)
  expect(file.text).toContain(`"'=1+1 [disamarkan]"`)
  expect(file.text).toContain(`"'@SUM(A1)"`)
})
