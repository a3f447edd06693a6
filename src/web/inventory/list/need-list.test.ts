import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFormFields } from '../../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let bureau: Visitor
let address: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
  bureau = await site.signIn('Kenanga Rumbia')
  const { rows } = await site.owner.query<{ unit: string }>(
    `select unit_id as unit from person where name = 'Puspa Teratai'`,
  )
  address = `/needs/list?unit=${rows[0]?.unit}`
})
afterAll(() => site.close())

const workbook = readFileSync(
  join(import.meta.dirname, '../../../server/inventory/fixtures/daftar-sop.xlsx'),
)
const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

async function fill(page: Page, change: Readonly<Record<string, string>>) {
  const form = readFormFields(page.text, address)
  form.delete('intent')
  for (const [name, value] of Object.entries(change)) form.set(name, value)
  return drafter.post(address, form)
}

async function sendFile(bytes: Uint8Array<ArrayBuffer>, visitor = drafter) {
  await visitor.get(address)
  const form = new FormData()
  form.set('csrf', visitor.token())
  form.set('files', new Blob([bytes]), 'daftar.xlsx')
  return visitor.upload(address.replace('?', '/file?'), form)
}

async function countNeeds(): Promise<number> {
  const { rows } = await site.owner.query<{ count: string }>('select count(*) from sop_need')
  return Number(rows[0]?.count)
}

test('a workbook is judged row by row, the sure rows are saved, the others told with the reason', async () => {
  const before = await countNeeds()
  const page = await sendFile(workbook)
  expect(page.status).toBe(200)
  expect(plain(page.text)).toContain(
    '2 kebutuhan baru 1 dikaitkan dengan SOP-nya 2 perlu ditetapkan 1 belum lengkap',
  )
  expect(await countNeeds()).toBe(before)
  const saved = await fill(page, { intent: 'save' })
  expect(plain(saved.text)).toContain('3 kebutuhan dan 1 tugas ditambahkan.')
  for (const reason of [
    "Unit 'Bidang Entah' tidak dikenal.",
    "Prioritas '1' tidak dikenal.",
    "Target 'segera' tidak terbaca.",
    "'Rangga Entah' tidak ditemukan",
    'Judul kosong',
  ])
    expect(saved.text).toContain(reason)
  expect(await countNeeds()).toBe(before + 3)
  const inventory = await drafter.get(address.replace('/list', ''))
  expect(plain(inventory.text)).toContain('Triwulan II 2027 Puspa Teratai')

  const unit = address.split('=')[1] ?? ''
  const person = /<option value="([\da-f-]{36})">Rangga Tenggiri/.exec(saved.text)?.[1] ?? ''
  const settled = await fill(saved, {
    'unit-4': unit,
    'priority-5': 'high',
    'year-5': 'none',
    'person-5': person,
  })
  expect(plain(settled.text)).toContain('2 kebutuhan baru')
  const more = await fill(settled, { intent: 'save' })
  expect(plain(more.text)).toContain('2 kebutuhan dan 1 tugas ditambahkan.')
  const again = await fill(more, { intent: 'save' })
  expect(plain(again.text)).toContain('0 kebutuhan ditambahkan.')
  expect(await countNeeds()).toBe(before + 5)
})

test('what is called nearly as something that is there is asked about', async () => {
  await drafter.get(address)
  const page = await drafter.post(address, { text: 'Pembuatan Kutipan Akta Kelahiran' })
  expect(page.text).toContain("Mirip dengan 'Penerbitan Kutipan Akta Kelahiran'.")
  const same = await fill(page, { 'twin-1': 'same' })
  expect(plain(same.text)).toContain('Tidak ada yang perlu disimpan.')
  const other = await fill(page, { 'twin-1': 'other' })
  expect(plain(other.text)).toContain('1 kebutuhan baru')
})

test('what is no list comes back with what was typed', async () => {
  await drafter.get(address)
  expect((await drafter.post(address, { text: ' \n ' })).status).toBe(422)
  const long = await drafter.post(address, { text: 'Ada <b>\n'.repeat(2001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('lebih dari 2.000 baris')
  expect(long.text).toContain('Ada &lt;b>')
  for (const bytes of [Buffer.from('PK broken'), Buffer.alloc(6_000_000, 'a')]) {
    const unread = await sendFile(new Uint8Array(bytes))
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('tidak dapat dibaca sebagai daftar')
  }
})

describe('a list of all units', () => {
  test('is brought in by the bureau, each row in its unit', async () => {
    const board = await bureau.get('/board')
    expect(board.text).toContain('href="/needs/list"')
    await bureau.get('/needs/list')
    const text = 'Judul SOP\tOPD\nPelayanan Pengaduan\tDinsos\nPelayanan Arsip\t'
    const saved = await bureau.post('/needs/list', { text, intent: 'save' })
    expect(plain(saved.text)).toContain('1 kebutuhan ditambahkan.')
    expect(saved.text).toContain('Unit kosong.')
  })

  test('a drafter fills in that of his own office only', async () => {
    expect((await drafter.get('/needs/list')).text).toContain(`action="${address}"`)
    await drafter.get(address)
    const text = 'Judul SOP\tOPD\nPelayanan Keluhan\tDinsos'
    const saved = await drafter.post(address, { text, intent: 'save' })
    expect(saved.text).toContain("Anda tidak menyusun SOP untuk unit 'Dinsos'.")
    expect(plain(saved.text)).toContain('0 kebutuhan ditambahkan.')
  })

  test('an auditor, who sees the board, is not led to it', async () => {
    const auditor = await site.signIn('Wira Meranti')
    expect((await auditor.get('/board')).text).not.toContain('/needs/list')
    expect((await auditor.get('/needs/list')).status).toBe(403)
    expect((await sendFile(workbook, auditor)).status).toBe(403)
  })
})

test('a file comes with the token of the form', async () => {
  const form = new FormData()
  form.set('csrf', 'foreign')
  form.set('files', new Blob([workbook]), 'daftar.xlsx')
  expect((await drafter.upload(address.replace('?', '/file?'), form)).status).toBe(403)
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
