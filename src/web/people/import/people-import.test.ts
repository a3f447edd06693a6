import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFormFields } from '../../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let admin: Visitor

beforeAll(async () => {
  site = await openTestSite()
  admin = await site.signIn('Teratai Gurami')
})
afterAll(() => site.close())

const address = '/people/list'
const workbook = readFileSync(
  join(import.meta.dirname, '../../../server/people/fixtures/daftar-pegawai.xlsx'),
)
const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

async function fill(page: Page, change: Readonly<Record<string, string>>) {
  const form = readFormFields(page.text, address)
  form.delete('intent')
  for (const [name, value] of Object.entries(change)) form.set(name, value)
  return admin.post(address, form)
}

async function sendFile(bytes: Uint8Array<ArrayBuffer>, visitor = admin) {
  await visitor.get(address)
  const form = new FormData()
  form.set('csrf', visitor.token())
  form.set('files', new Blob([bytes]), 'daftar.xlsx')
  return visitor.upload(`${address}/file`, form)
}

async function countPeople(): Promise<number> {
  const { rows } = await site.owner.query<{ count: string }>('select count(*) from person')
  return Number(rows[0]?.count)
}

test('a workbook is judged row by row, the sure rows are saved, the others told with the reason', async () => {
  const before = await countPeople()
  const page = await sendFile(workbook)
  expect(page.status).toBe(200)
  expect(plain(page.text)).toContain('2 orang baru 1 sudah ada 1 perlu ditetapkan 1 belum lengkap')
  expect(await countPeople()).toBe(before)
  const saved = await fill(page, { intent: 'save' })
  expect(plain(saved.text)).toContain('2 orang ditambahkan, 0 mendapat peran tambahan.')
  expect(plain(saved.text)).toContain('Citra Pinang , Pengadministrasi Umum, Dinas Perikanan')
  expect(saved.text).toContain("Unit 'Dinas Perikanan' tidak dikenal.")
  expect(saved.text).toContain('Nama atau jabatan kosong')
  expect(await countPeople()).toBe(before + 2)

  const unit = /<option value="([\da-f-]{36})">Dinas Sosial/.exec(saved.text)?.[1] ?? ''
  const settled = await fill(saved, { 'unit-3': unit })
  expect(plain(settled.text)).toContain('1 orang baru')
  const more = await fill(settled, { intent: 'save' })
  expect(plain(more.text)).toContain('1 orang ditambahkan')
  const again = await fill(more, { intent: 'save' })
  expect(plain(again.text)).toContain('0 orang ditambahkan')
  expect(await countPeople()).toBe(before + 3)
})

test('answers hold for the list that they were given for, no other', async () => {
  const text = 'Gilang Meranti\tStaf\tDinas Entah\tPenyusun'
  await admin.get(address)
  const page = await admin.post(address, { text })
  const unit = /<option value="([\da-f-]{36})">Dinas Sosial/.exec(page.text)?.[1] ?? ''
  expect(plain((await fill(page, { 'unit-1': unit })).text)).toContain('1 orang baru')
  const other = `Orang Lain\tStaf\tDinas Lain\tPenyusun\n${text}`
  const changed = await fill(page, { text: other, 'unit-1': unit })
  expect(plain(changed.text)).toContain('2 perlu ditetapkan')
})

test('what is no list comes back with what was typed', async () => {
  await admin.get(address)
  const empty = await admin.post(address, { text: ' \n ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Daftar ini kosong.')
  const long = await admin.post(address, { text: 'Ada <b>,Staf,Dinkes,Penyusun\n'.repeat(2001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('lebih dari 2.000 baris')
  expect(long.text).toContain('Ada &lt;b>,Staf')
  for (const bytes of [
    Buffer.from('PK broken'),
    Buffer.alloc(6_000_000, 'a'),
    Buffer.from([0, 1]),
  ]) {
    const unread = await sendFile(new Uint8Array(bytes))
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('tidak dapat dibaca sebagai daftar')
  }
})

test('a file comes with the token of the form, and from an administrator', async () => {
  const form = new FormData()
  form.set('csrf', 'foreign')
  form.set('files', new Blob([workbook]), 'daftar.xlsx')
  expect((await admin.upload(`${address}/file`, form)).status).toBe(403)
  const bureau = await site.signIn('Kenanga Rumbia')
  expect((await sendFile(workbook, bureau)).status).toBe(403)
})
