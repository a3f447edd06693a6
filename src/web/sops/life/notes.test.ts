import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'

const title = 'Pelaksanaan Survei Kepuasan Masyarakat'
let site: TestSite
let at: string

beforeAll(async () => {
  site = await openTestSite()
  const { rows } = await site.owner.query<{ id: string }>(
    `select sop_id as id from sop where title = $1`,
    [title],
  )
  at = `/sops/${rows[0]?.id}`
})
afterAll(() => site.close())

test('beside a step stand its notes that are not settled and the way to write one there', async () => {
  const reviewer = await site.signIn('Galih Gaharu')
  const third = stepOf((await reviewer.get(at)).text, 3)
  expect(third).toMatch(/href="[^"]+\/notes#n-[\da-f-]{36}">1 catatan belum selesai<\/a>/)
  const write = /href="([^"]+\/notes\?place=[^"#]+)#write">Tulis catatan/.exec(third)?.[1] ?? ''
  const { text } = await reviewer.get(write)
  expect(text).toMatch(/<form id="write"[^]*<option value="steps\/[^"]+" selected>Langkah 3</)
})

test('who may not write notes sees those that are there', async () => {
  const auditor = await site.signIn('Wira Meranti')
  const { text } = await auditor.get(at)
  expect(stepOf(text, 3)).toContain('1 catatan belum selesai')
  expect(text).not.toContain('#write')
})

test('a reader sees nothing of notes, and a settled one is not counted', async () => {
  const reader = await site.signIn('Jaka Belanak')
  expect((await reader.get(at)).text).not.toContain('catatan belum selesai')
  await site.owner.query(`update review_note set state = 'settled', settled_at = now(),
    settled_by = written_by where sop_id = '${at.slice(6)}'`)
  const reviewer = await site.signIn('Galih Gaharu')
  expect((await reviewer.get(at)).text).not.toContain('catatan belum selesai')
})

function stepOf(html: string, number: number): string {
  return html.split('<li id="step-')[number] ?? ''
}
