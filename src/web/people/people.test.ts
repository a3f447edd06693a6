import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let admin: Visitor
let bureau: Visitor

beforeAll(async () => {
  site = await openTestSite()
  admin = await site.signIn('Teratai Gurami')
  bureau = await site.signIn('Kenanga Rumbia')
})
afterAll(() => site.close())

async function unitNamed(name: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    `select unit_id as id from unit join government using (government_id)
     where unit.name = $1 and government.name like '%Seruni'`,
    [name],
  )
  return rows[0]?.id ?? ''
}

async function personNamed(name: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    'select person_id as id from person where name = $1',
    [name],
  )
  return rows[0]?.id ?? ''
}

/** Sends the form of a page as it stands, with some fields changed. */
async function fill(page: Page, action: string, change: Readonly<Record<string, string>>) {
  const form = readFormFields(page.text, action)
  for (const [name, value] of Object.entries(change)) form.set(name, value)
  return admin.post(action, form)
}

const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the list', () => {
  test('is searched, and filtered by unit with those below, and by role', async () => {
    const setda = await unitNamed('Sekretariat Daerah')
    const of = async (query: string) =>
      [...(await bureau.get(`/people${query}`)).text.matchAll(/scope="row"><a [^>]*>([^<]*)/g)].map(
        ([, name]) => name,
      )
    expect(await of('?search=KENANGA')).toEqual(['Kenanga Rumbia'])
    expect(await of(`?unit=${setda}&role=drafter`)).toEqual(['Teguh Ulin'])
    expect(await of('?search=zzz')).toEqual([])
    expect(await of('?left=1')).toEqual([])
    expect((await bureau.get('/people')).text).not.toContain('Orang baru')
  })

  test('has pages where it is long', async () => {
    await site.owner.query(
      `insert into person (government_id, unit_id, name, position)
       select government_id, unit_id, 'Waringin ' || n, 'Staf'
       from unit, generate_series(1, 60) as n where unit_id = $1`,
      [await unitNamed('Dinas Sosial')],
    )
    const first = await bureau.get('/people?search=waringin')
    expect(first.text).toContain('60 orang')
    expect(first.text).toContain('Halaman 1 dari 2')
    expect(first.text).toContain('href="/people?search=waringin&amp;page=2"')
    const second = await bureau.get('/people?search=waringin&page=2')
    expect(second.text.match(/scope="row"/g)).toHaveLength(10)
    expect((await bureau.get('/people?search=waringin&page=999')).text).toContain(
      'Halaman 2 dari 2',
    )
  })

  test('is not for who only drafts, nor for another government', async () => {
    const id = await personNamed('Kenanga Rumbia')
    const drafter = await site.signIn('Sari Ketapang')
    expect((await drafter.get('/people')).status).toBe(403)
    expect((await drafter.get('/sops')).text).not.toContain('href="/people"')
    const stranger = await site.signIn('Orang Teluk')
    expect((await stranger.get(`/people/${id}`)).status).toBe(404)
  })
})

describe('a person', () => {
  test('is added, given a role for a time, which then ends, all of it seen', async () => {
    const page = await admin.get('/people/new')
    const who = { name: ' Ratna  Dewi ', position: 'Analis Kebijakan' }
    const unitId = await unitNamed('Dinas Kesehatan')
    const wrong = await fill(page, '/people/new', { ...who, unitId, position: '', role: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="role-error" role="alert">Wajib diisi.')
    const added = await fill(wrong, '/people/new', { ...who, unitId, role: 'drafter' })
    const address = added.location.replace('?done=added', '')
    expect((await admin.get(added.location)).text).toContain('Orang ini ditambahkan.')

    const give = await admin.get(`${address}/roles`)
    const early = { role: 'reviewer', since: '2020-01-01', until: '' }
    expect((await fill(give, `${address}/roles`, early)).text).toContain('terlalu awal')
    const time = { role: 'reviewer', since: '2999-01-01', until: '2999-12-31' }
    const given = await fill(give, `${address}/roles`, time)
    const shown = await admin.get(given.location)
    expect(plain(shown.text)).toContain(
      'Pemeriksa Dinas Kesehatan 1 Januari 2999 31 Desember 2999 Akan datang',
    )
    const end =
      /action="(\/people\/[^"]*\/end)"><[^>]*><button[^>]*Penyusun/.exec(shown.text)?.[1] ?? ''
    const ended = await admin.get((await admin.post(end, {})).location)
    expect(plain(ended.text)).toMatch(/Penyusun Dinas Kesehatan \d.*? Berakhir/)
    expect((await admin.get('/people?search=ratna')).text).toContain('Tanpa peran')
  })

  test('is renamed and moves to another unit; roles stay where they are held', async () => {
    const address = `/people/${await personNamed('Dara Anggrek')}`
    const change = { name: 'Dara Anggrek Bulan', unitId: await unitNamed('Dinas Sosial') }
    const edited = await fill(await admin.get(`${address}/edit`), `${address}/edit`, change)
    const { text } = await admin.get(edited.location)
    expect(plain(text)).toContain('Dara Anggrek Bulan Pranata Hubungan Masyarakat Dinas Sosial')
    expect(plain(text)).toContain('Penyusun Dinas Komunikasi, Informatika, dan Statistik')
  })

  test('who leaves is seen to have left, signs in no more, and may come back', async () => {
    const gone = await site.signIn('Surya Kerapu')
    const address = `/people/${await personNamed('Surya Kerapu')}`
    const page = await admin.get(`${address}/leave`)
    expect(plain(page.text)).toContain('Peran yang berakhir: Penyusun, Dinas Sosial')
    const left = await fill(page, `${address}/leave`, {})
    expect(plain((await admin.get(left.location)).text)).toContain('Sudah keluar sejak')
    expect((await gone.get('/sops')).location).toContain('/sign-in')
    await expect(site.signIn('Surya Kerapu')).rejects.toThrow('no sample person')
    expect((await admin.get(`${address}/leave`)).status).toBe(404)
    expect((await fill(page, `${address}/leave`, {})).location).toBe(left.location)
    expect((await admin.get('/people?left=1')).text).toContain('Surya Kerapu')
    await admin.get(address)
    const back = await admin.post(`${address}/back`, {})
    expect((await admin.get(back.location)).text).toContain('bekerja kembali')
  })

  test('the last administrator stays', async () => {
    const address = `/people/${await personNamed('Teratai Gurami')}`
    const left = await fill(await admin.get(`${address}/leave`), `${address}/leave`, {})
    expect(left.status).toBe(409)
    expect(left.text).toContain('Administrator terakhir')
  })
})
