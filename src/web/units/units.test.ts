import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let bureau: Visitor
let drafter: Visitor

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
  drafter = await site.signIn('Sari Ketapang')
})
afterAll(() => site.close())

const basis = { happenedOn: '2026-01-02', legalBasis: 'Perda Nomor 3 Tahun 2025' }

async function idOf(name: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    `select unit_id as id from unit join government using (government_id)
     where unit.name = $1 and government.name like '%Seruni'`,
    [name],
  )
  return rows[0]?.id ?? ''
}

/** Sends the form of a page as it stands, with some fields changed. */
async function fill(page: Page, action: string, change: Readonly<Record<string, string>>) {
  const form = readFormFields(page.text, action)
  for (const [name, value] of Object.entries(change)) form.set(name, value)
  return bureau.post(action, form)
}

async function open(name: string, parentId = ''): Promise<string> {
  const page = await bureau.post('/units/new', { name, shortName: '', parentId, ...basis })
  return /\/units\/([\da-f-]{36})\?done=opened/.exec(page.location)?.[1] ?? page.text
}

const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the tree', () => {
  test('shows every unit with people and SOPs, those of the units below included', async () => {
    const { text } = await bureau.get('/units')
    expect(plain(text)).toContain('Sekretariat Daerah Setda 6 orang 6 SOP')
    expect(text).toContain('data-inset="1"><a href="/units/')
    expect(text).toContain('Gabungkan yang ditandai')
  })

  test('is found in by name or short name, with the units above in words', async () => {
    const { text } = await drafter.get('/units?search=KEL+pasir')
    expect(plain(text)).toContain('Kel. Pasir Jernih &#183; Kecamatan Muara Seruni')
    expect(text).not.toContain('Dinas Sosial')
    expect(text).not.toContain('Unit baru')
    expect((await drafter.get('/units?search=zzz')).text).toContain('Tidak ada unit yang cocok')
  })
})

describe('changing', () => {
  test('is for the bureau and administrators', async () => {
    const id = await idOf('Dinas Sosial')
    await drafter.get('/units')
    expect((await drafter.get(`/units/${id}`)).text).not.toContain('Ganti nama')
    for (const address of ['/units/new', '/units/merge', `/units/${id}/split`]) {
      expect((await drafter.get(address)).status).toBe(403)
      expect((await drafter.post(address, { name: 'Baru', ...basis })).status).toBe(403)
    }
  })

  test('a mistake is told beside its field, what was typed stays', async () => {
    await bureau.get('/units/new')
    const wrong = await bureau.post('/units/new', {
      name: 'dinas sosial',
      happenedOn: '2999-01-01',
      legalBasis: 'Perwali <1>',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="name-error" role="alert">Sudah ada yang sama.')
    expect(wrong.text).toContain('id="happenedOn-error" role="alert">Hari ini belum tiba.')
    expect(wrong.text).toContain('value="Perwali &lt;1>"')
  })

  test('an opened and renamed unit tells both in its history', async () => {
    const id = await open('Bidang Angkutan')
    const names = { name: 'Bidang Transportasi', shortName: 'Bid. Trans' }
    await bureau.get(`/units/${id}/rename`)
    const renamed = await bureau.post(`/units/${id}/rename`, { ...names, ...basis })
    const { text } = await bureau.get(renamed.location)
    expect(text).toContain('nama lama tetap ada di riwayat')
    expect(plain(text)).toContain(
      '2 Januari 2026 Berganti nama dari Bidang Angkutan (Bidang Angkutan) menjadi Bidang Transportasi (Bid. Trans). Dasar: Perda Nomor 3 Tahun 2025. Dicatat Kenanga Rumbia',
    )
  })

  test('a unit is moved anywhere but below itself, and the page says what moves along', async () => {
    const [moving, below] = [
      await idOf('Dinas Kesehatan'),
      await idOf('UPTD Puskesmas Telaga Seruni'),
    ]
    const action = `/units/${moving}/move`
    const page = await bureau.get(action)
    expect(plain(page.text)).toContain('UPTD Puskesmas Telaga Seruni')
    expect(page.text).not.toContain(`<option value="${below}"`)
    expect((await fill(page, action, { parentId: below })).text).toContain(
      'Unit tidak dapat berada di bawah dirinya sendiri',
    )
    const moved = await fill(page, action, { parentId: await idOf('Sekretariat Daerah') })
    expect(plain((await bureau.get(moved.location)).text)).toContain(
      'Dipindahkan dari tingkat teratas ke Sekretariat Daerah.',
    )
  })

  test('a unit with something closes only when another goes on with it', async () => {
    const id = await idOf('Dinas Sosial')
    const action = `/units/${id}/close`
    const page = await bureau.get(action)
    expect(plain(page.text)).toContain('Surya Kerapu, Penyuluh Sosial')
    const wrong = await fill(page, action, { to: '', ...basis })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Masih ada yang tertinggal di unit ini')
    const heir = await idOf('Kecamatan Bukit Seruni')
    const closed = await fill(wrong, action, { to: heir })
    expect(closed.location).toBe(`/units/${id}?done=closed`)
    const { text } = await bureau.get(closed.location)
    expect(plain(text)).toContain('Ditutup; tugasnya dilanjutkan Kecamatan Bukit Seruni.')
    expect(text).not.toContain('/rename')
    expect((await bureau.get('/units?search=sosial')).text).toContain('Unit yang sudah ditutup (1)')
    expect((await bureau.get(action)).status).toBe(404)
  })
})

describe('merging', () => {
  test('shows what each unit brings, adds and leaves out units, and makes one of them', async () => {
    const [one, two] = [await idOf('Kelurahan Pasir Jernih'), await idOf('Kelurahan Karang Melati')]
    const alone = await bureau.get(`/units/merge?unit=${one}`)
    expect(alone.text).toContain('Sari Ketapang, Pengadministrasi')
    const few = await fill(
      { ...alone, text: alone.text.slice(alone.text.indexOf('method="post"') - 200) },
      '/units/merge',
      { name: 'Kelurahan Jernih Melati', ...basis },
    )
    expect(few.status).toBe(422)
    expect(few.text).toContain('Pilih sekurang-kurangnya dua unit.')
    const form = new URLSearchParams([
      ['unit', one],
      ['unit', two],
      ['to', ''],
      ...Object.entries({ name: 'Kelurahan Jernih Melati', ...basis }),
    ])
    const merged = await bureau.post('/units/merge', form)
    const { text } = await bureau.get(merged.location)
    expect(plain(text)).toContain('Dibentuk dari Kelurahan Pasir Jernih, Kelurahan Karang Melati.')
    expect(plain(text)).toContain('Asal')
    expect((await bureau.get(`/units/${two}`)).text).toContain('Kelurahan Jernih Melati')
  })
})

describe('splitting', () => {
  const unit = 'Dinas Kependudukan dan Pencatatan Sipil'
  const names = { 'name-0': 'Dinas Kependudukan', 'name-1': 'Dinas Akta Kelahiran' }

  test('first asks for names, then proposes where each thing goes', async () => {
    const action = `/units/${await idOf(unit)}/split`
    const page = await bureau.get(action)
    const few = await fill(page, action, { 'name-0': 'Dinas Kependudukan' })
    expect(few.status).toBe(422)
    expect(few.text).toContain('Tulis sekurang-kurangnya dua unit baru')
    const { status, text } = await fill(few, action, names)
    expect(status).toBe(200)
    const row = /Penerbitan Kutipan Akta Kelahiran<select[^]*?<\/select>/.exec(text)?.[0]
    expect(row).toContain('<option value="1" selected>Dinas Akta Kelahiran')
  })

  test('gives each where it was chosen to, and keeps the choice when something is wrong', async () => {
    const action = `/units/${await idOf(unit)}/split`
    const page = await fill(await bureau.get(action), action, names)
    const person =
      /(people-[\da-f-]{36})/.exec(
        /Puspa Teratai[^]*?<select name="[^"]*"/.exec(page.text)?.[0] ?? '',
      )?.[1] ?? ''
    const chosen = { [person]: '1', intent: 'split', happenedOn: basis.happenedOn }
    const wrong = await fill(page, action, chosen)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="legalBasis-error" role="alert">Wajib diisi.')
    expect(readFormFields(wrong.text, action).get(person)).toBe('1')
    const done = await fill(wrong, action, { intent: 'split', legalBasis: basis.legalBasis })
    expect(plain((await bureau.get(done.location)).text)).toContain(
      'Dipecah menjadi Dinas Kependudukan, Dinas Akta Kelahiran.',
    )
    const { rows } = await site.owner.query<{ name: string }>(
      `select unit.name from person join unit using (government_id, unit_id)
       where person.name = 'Puspa Teratai'`,
    )
    expect(rows).toEqual([{ name: 'Dinas Akta Kelahiran' }])
  })
})
