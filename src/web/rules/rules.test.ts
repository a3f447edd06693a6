import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let bureau: Visitor

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
})
afterAll(() => site.close())

test('everybody sees the rules; who may not set them gets no form', async () => {
  const reader = await site.signIn('Jaka Belanak')
  const { text } = await reader.get('/rules')
  expect(text).toContain('Daur hidup bawaan')
  expect(text).toContain('Terima untuk uji coba')
  expect(text).not.toContain('action="/rules/numbers"')
})

test('a pattern without its number is told beside its field, and a sound one is kept', async () => {
  await bureau.get('/rules') // for the token
  const wrong = await bureau.post('/rules/numbers', { pattern: 'SOP/{year}', manual: 'yes' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('harus tepat sekali')
  expect(wrong.text).toContain('value="SOP/{year}"')
  const set = await bureau.post('/rules/numbers', { pattern: 'SOP-{number:0000}/{year}' })
  expect(set.location).toBe('/rules?done=numbers')
  expect((await bureau.get(set.location)).text).toMatch(/Contoh: SOP-0001\/\d{4}/)
})

test('a life cycle from which nothing ends is refused by place, and a changed name is set once', async () => {
  const fields = async () => readFormFields((await bureau.get('/rules')).text, '/rules/life-cycle')
  const form = await fields()
  const text = form.get('lifeCycle') ?? ''
  form.set('lifeCycle', text.replaceAll('"kind": "ended"', '"kind": "underway"'))
  const wrong = await bureau.post('/rules/life-cycle', form)
  expect([wrong.status, wrong.text.includes('tidak ada jalan ke akhir')]).toEqual([422, true])
  form.set('lifeCycle', text.replace('"Diajukan"', '"Masuk"'))
  expect((await bureau.post('/rules/life-cycle', form)).status).toBe(303)
  expect((await bureau.get('/rules')).text).toContain('versi 1')
  expect((await bureau.post('/rules/life-cycle', form)).status).toBe(409)
})
