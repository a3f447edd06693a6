import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let bureau: Visitor
let drafter: Visitor
let unit: string

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
  drafter = await site.signIn('Puspa Teratai')
  const { rows } = await site.owner.query<{ unit: string }>(
    `select unit_id as unit from person where name = 'Puspa Teratai'`,
  )
  unit = rows[0]?.unit ?? ''
})
beforeEach(() => site.owner.query('truncate holiday, office_hours, hours_period'))
afterAll(() => site.close())

const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const cityDay = { day: '2026-09-14', name: 'Hari Jadi', kind: 'local', source: 'Perwal 4/2026' }

describe('the calendar of a year', () => {
  test('without holidays says so, and what that means for deadlines', async () => {
    const page = plain((await drafter.get('/calendar?year=2027')).text)
    expect(page).toContain('Belum ada hari libur 2027')
    expect(page).toContain('Hari libur 2027 belum diisi. Batas waktu hari kerja')
    expect(page).toContain('2027 belum diisi')
    expect(page).not.toContain('Tambah hari libur')
  })

  test('takes over the proposal by one press, and shows each day with its kind and source', async () => {
    const before = await bureau.get('/calendar?year=2026')
    expect(plain(before.text)).toContain('25 hari belum dimasukkan')
    const taken = await bureau.post('/calendar', { intent: 'take-over', year: '2026' })
    expect(taken.location).toBe('/calendar?year=2026&done=brought-in&added=25&there=0')
    const page = await bureau.get(taken.location)
    expect(plain(page.text)).toContain('25 hari libur dimasukkan.')
    expect(plain(page.text)).toContain(
      'Jumat, 20 Maret 2026 Cuti bersama Idulfitri Cuti bersama SKB Menteri Agama 1497/2025',
    )
    expect(page.text).not.toContain('Pakai usulan ini')
    expect(page.text).not.toContain('notice warning')
  })

  test('in English has the same in English', async () => {
    const reader = await site.signIn('Kenanga Rumbia')
    const page = await reader.get((await reader.get('/calendar?year=2027&lang=en')).location)
    expect(plain(page.text)).toContain('The holidays of 2027 are not filled in')
  })

  test('a year that is none is this one', async () => {
    expect((await drafter.get('/calendar?year=9999999')).status).toBe(200)
    expect((await drafter.get("/calendar?year=2026'--")).status).toBe(200)
  })
})

describe('a holiday', () => {
  test('is added, changed, removed and put back by forms alone', async () => {
    await bureau.get('/calendar')
    const added = await bureau.post('/calendar', { ...cityDay, intent: 'add', year: '2026' })
    expect(added.location).toBe('/calendar?year=2026&done=added')
    const address = '/calendar/days/2026-09-14'
    const form = readFormFields((await bureau.get(address)).text, address)
    expect(form.get('name')).toBe('Hari Jadi')
    form.set('intent', 'save')
    form.set('name', 'Hari Jadi Kota')
    const edited = await bureau.post(address, form)
    expect(plain((await bureau.get(edited.location)).text)).toContain('Hari Jadi Kota Libur daerah')
    const removed = await bureau.get((await bureau.post(address, { intent: 'remove' })).location)
    expect(plain(removed.text)).toContain('Hari libur dihapus. Urungkan')
    expect(removed.text).not.toContain('Hari Jadi Kota')
    const undo = readFormFields(removed.text, address)
    expect(undo.get('intent')).toBe('restore')
    const restored = await bureau.get((await bureau.post(address, undo)).location)
    expect(plain(restored.text)).toContain('Hari Jadi Kota')
  })

  test('that is typed wrongly comes back with what was typed, errors beside their fields', async () => {
    const wrong = { day: '2026-02-30', name: 'Hari <Jadi>', kind: '', source: '' }
    const page = await bureau.post('/calendar', { ...wrong, intent: 'add', year: '2026' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="Hari &lt;Jadi>"')
    expect(page.text).toMatch(/id="day-error" role="alert">Bukan tanggal yang ada/)
    expect(page.text).toMatch(/id="source-error" role="alert">Wajib diisi/)
    expect(page.text).toMatch(/id="kind-error" role="alert">Pilih salah satu/)
  })

  test('is not changed by others, whatever they send', async () => {
    await drafter.get('/calendar')
    expect((await drafter.post('/calendar', { ...cityDay, intent: 'add' })).status).toBe(403)
    expect((await drafter.get('/calendar/days/2026-09-14')).status).toBe(403)
    await bureau.get('/calendar')
    expect((await bureau.post('/calendar', { intent: 'x' })).status).toBe(400)
    expect((await bureau.get('/calendar/days/besok')).status).toBe(404)
    const gone = await bureau.post('/calendar/days/2026-09-14', { intent: 'remove' })
    expect(gone.status).toBe(404)
  })
})

describe('a calendar that is pasted', () => {
  test('brings in its holidays and leads to their year', async () => {
    const holidays = [{ date: '2027-01-01', name: 'Tahun Baru', source: 'SKB' }]
    const text = JSON.stringify({
      format: 'tatalaksana-calendar/1',
      zone: 'WIT',
      week: {},
      holidays,
    })
    await bureau.get('/calendar')
    const brought = await bureau.post('/calendar', { intent: 'import', year: '2026', text })
    expect(brought.location).toBe('/calendar?year=2027&done=brought-in&added=1&there=0')
    expect(plain((await bureau.get(brought.location)).text)).toContain('Jumat, 1 Januari 2027')
  })

  test.each([
    ['', 'Wajib diisi.'],
    ['{', 'berkas ini bukan JSON yang benar'],
    [
      '{"format":"tatalaksana-calendar/1","zone":"WIB","week":{},"holidays":[{"date":"besok","name":"<i>x"}]}',
      'Hari libur ke-1, tanggal',
    ],
  ])('as %j comes back with its faults in words', async (text, words) => {
    await bureau.get('/calendar')
    const page = await bureau.post('/calendar', { intent: 'import', year: '2026', text })
    expect(page.status).toBe(422)
    expect(plain(page.text).toLowerCase()).toContain(words.toLowerCase())
    expect(page.text).not.toContain('<i>')
  })
})

describe('the hours of a unit', () => {
  const week = { monday: '08.00–12.00, 13.00–15.00', saturday: '08.00–11.00' }

  test('are the standard ones at first, in the words of the regulation', async () => {
    const page = plain((await drafter.get(`/units/${unit}/hours`)).text)
    expect(page).toContain('Jam kerja baku menurut Perpres 21/2023.')
    expect(page).toContain('Jumat 07.30–11.30, 13.00–16.30')
    expect(page).toContain('37 jam 30 menit seminggu')
    expect(page).not.toContain('Tetapkan jam kerja')
    expect((await drafter.get(`/units/${unit}`)).text).toContain(`href="/units/${unit}/hours"`)
  })

  test('are looked at before they are saved, set, given up and removed', async () => {
    const address = `/units/${unit}/hours`
    await bureau.get(address)
    const typed = { ...week, since: '2026-01-01' }
    const preview = await bureau.post(address, { ...typed, intent: 'preview' })
    expect(plain(preview.text)).toContain('Pratinjau, belum disimpan')
    expect(plain(preview.text)).toContain('9 jam seminggu')
    expect(readFormFields(preview.text, address).get('saturday')).toBe('08.00–11.00')
    const set = await bureau.get((await bureau.post(address, { ...typed, intent: 'set' })).location)
    expect(plain(set.text)).toContain('Jam kerja disimpan.')
    expect(plain(set.text)).toContain('Jam kerja unit ini sendiri.')
    const inherit = { intent: 'inherit', since: '2026-02-01' }
    const above = await bureau.get((await bureau.post(address, inherit)).location)
    expect(plain(above.text)).toContain('Mulai 1 Februari 2026: mengikuti unit di atasnya')
    await bureau.post(address, { intent: 'remove', version: '2026-02-01' })
    expect(plain((await bureau.get(address)).text)).toContain('Jam kerja unit ini sendiri.')
    const gone = await bureau.post(address, { intent: 'remove', version: '2026-02-01' })
    expect(gone.status).toBe(404)
  })

  test('typed wrongly come back, each day with its error', async () => {
    const address = `/units/${unit}/hours`
    await bureau.get(address)
    for (const intent of ['preview', 'set']) {
      const page = await bureau.post(address, { monday: '<pagi>', since: '', intent })
      expect(page.status).toBe(422)
      expect(page.text).toContain('value="&lt;pagi>"')
      expect(page.text).toMatch(/id="monday-error" role="alert">Tulis seperti/)
    }
  })
})

test('special hours are added, removed and put back, of the government and of a unit', async () => {
  const typed = {
    from: '2027-02-08',
    to: '2027-03-09',
    name: 'Ramadan 1448 H',
    monday: '08.00–12.00',
  }
  for (const address of ['/calendar/periods', `/units/${unit}/hours/periods`]) {
    const empty = await bureau.get(address)
    expect(plain(empty.text)).toContain('Belum ada jam kerja khusus.')
    expect(readFormFields(empty.text, address).get('friday')).toBe('08.00–11.30, 12.30–15.30')
    const wrong = await bureau.post(address, { ...typed, to: '2027-01-01', intent: 'add' })
    expect(wrong.text).toMatch(/id="to-error" role="alert">Hari terakhir harus/)
    const added = await bureau.get(
      (await bureau.post(address, { ...typed, intent: 'add' })).location,
    )
    expect(plain(added.text)).toContain('8 Februari 2027 s.d. 9 Maret 2027')
    const { rows } = await site.owner.query<{ period: string }>(
      'select period_id as period from hours_period',
    )
    const period = rows[0]?.period ?? ''
    const removed = await bureau.get(
      (await bureau.post(address, { intent: 'remove', period })).location,
    )
    expect(plain(removed.text)).toContain('Belum ada jam kerja khusus.')
    const undo = { intent: 'restore', period }
    const restored = await bureau.get((await bureau.post(address, undo)).location)
    expect(plain(restored.text)).toContain('Ramadan 1448 H')
    await site.owner.query('truncate hours_period')
  }
})
