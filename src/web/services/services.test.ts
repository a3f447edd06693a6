import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateStandard } from '#standard'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let approver: Visitor
let bureau: Visitor
let unit: string
let made = 0
let at: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
  approver = await site.signIn('Melur Cendana')
  bureau = await site.signIn('Kenanga Rumbia')
  const { rows } = await site.owner.query<{ unit: string }>(
    `select unit_id as unit from person where name = 'Puspa Teratai'`,
  )
  unit = rows[0]?.unit ?? ''
})
afterAll(() => site.close())

/** Makes a service; gives where it is. */
async function make(name: string, sop = ''): Promise<string> {
  await drafter.get('/services/new')
  const fields = new URLSearchParams({ name, unit, intent: 'create' })
  if (sop !== '') fields.append('sop', sop)
  const page = await drafter.post('/services/new', fields)
  return /^\/services\/[\da-f-]{36}/.exec(page.location)?.[0] ?? `${page.status}`
}

beforeEach(async () => {
  at = await make(`Izin ${++made}`)
})

/** The form as the page shows it. */
async function formOf(visitor: Visitor, address = `${at}/edit`): Promise<URLSearchParams> {
  return readFormFields((await visitor.get(address)).text, address)
}

async function press(intent: string, change: Readonly<Record<string, string>> = {}): Promise<Page> {
  const form = await formOf(drafter)
  for (const [name, text] of Object.entries(change)) form.set(name, text)
  form.set('intent', intent)
  return drafter.post(`${at}/edit`, form)
}

/** Fills in everything by a file. */
async function complete(): Promise<Page> {
  const { text } = await drafter.get(`${at}/edit`)
  const version = /standard\.json\?version=(\d+)/.exec(text)?.[1] ?? ''
  return upload(
    JSON.stringify({ ...generateStandard(2), name: { id: 'Izin Lengkap', en: '' } }),
    version,
  )
}

function upload(text: string, version: string): Promise<Page> {
  const form = new FormData()
  form.set('csrf', drafter.token())
  form.set('files', new Blob([text]), 'standar.json')
  return drafter.upload(`${at}/standard.json?version=${version}`, form)
}

describe('the list', () => {
  test('shows services with their state, and leads on where nothing fits', async () => {
    const { text } = await bureau.get('/services')
    expect(text).toContain('Kutipan Akta Kelahiran')
    expect(text).toContain('belum mempunyai standar yang berlaku')
    const none = await bureau.get('/services?search=zzz&unit=x&stage=nonsense&page=-1')
    expect(none.text).toContain('Tidak ada pelayanan yang cocok')
    expect(none.text).toContain('href="/services/new?unit=x"')
  })

  test('can show those alone that are being discussed with the public', async () => {
    const { text } = await bureau.get('/services?consulted=yes')
    expect(text).toContain('1 pelayanan<')
    expect(text).toContain('Peminjaman Aula Kecamatan')
    expect(text).toContain('checked')
  })

  test('carries markup in names as text', async () => {
    await make('<b onclick=alert(1)>Izin</b>')
    const { text } = await drafter.get('/services?search=onclick')
    expect(text).toContain('&lt;b onclick')
    expect(text).not.toContain('<b onclick')
  })
})

describe('a new service', () => {
  test('is offered the SOPs in force whose title is like its name', async () => {
    await drafter.get('/services/new')
    const offered = await drafter.post('/services/new', {
      name: 'Akta Kelahiran Luar Negeri',
      unit,
      intent: 'offer',
    })
    expect(offered.text).toContain('Penerbitan Kutipan Akta Kelahiran')
    const sop = /name="sop" value="([\da-f-]{36})"/.exec(offered.text)?.[1] ?? ''
    at = await make('Akta Kelahiran Luar Negeri', sop)
    expect((await drafter.get(at)).text).toContain(`href="/sops/${sop}"`)
  })

  test('without a name, or with one that the unit has, comes back as it was typed', async () => {
    await drafter.get('/services/new')
    const nameless = await drafter.post('/services/new', { name: '', unit, intent: 'create' })
    expect([nameless.status, nameless.text.includes('Wajib diisi')]).toEqual([422, true])
    const twin = await drafter.post('/services/new', { name: `izin ${made}`, unit })
    expect([twin.status, twin.text.includes(`value="izin ${made}"`)]).toEqual([422, true])
  })
})

describe('the form', () => {
  test('adds, moves and removes rows by buttons that save all of it', async () => {
    const added = await press('add/requirements', { 'summary.id': 'Untuk semua' })
    expect(added.status).toBe(303)
    const row = /#row-requirements-(.+)$/.exec(added.location)?.[1] ?? ''
    await press('add/requirements', { [`requirements/${row}/text.id`]: 'KTP' })
    const form = await formOf(drafter)
    const [first, second = ''] = form.getAll('requirements')
    expect([first, form.get('summary.id')]).toEqual([row, 'Untuk semua'])
    await press(`up/requirements/${second}`, { [`requirements/${second}/text.id`]: 'Ijazah' })
    const moved = await formOf(drafter)
    expect(moved.getAll('requirements')).toEqual([second, row])
    await press(`remove/requirements/${row}`)
    const { text } = await drafter.get(at)
    expect([text.includes('Ijazah'), text.includes('KTP')]).toEqual([true, false])
  })

  test('what cannot be read comes back as it was typed, beside its fault, with the row that was added', async () => {
    const page = await press('add/places', { duration: 'kapan-kapan', 'summary.id': '<i>Isi</i>' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('kapan-kapan')
    expect(page.text).toContain('Waktu ini tidak terbaca')
    expect(page.text).toContain('&lt;i>Isi&lt;/i>')
    expect(readFormFields(page.text, `${at}/edit`).getAll('places')).toHaveLength(1)
    expect((await formOf(drafter)).get('summary.id')).toBe('')
  })

  test('shows what was understood of a time', async () => {
    await press('save-on', { duration: 'paling lambat 3 (tiga) hari kerja' })
    expect((await drafter.get(`${at}/edit`)).text).toContain('Terbaca: Paling lama 3 hari kerja')
  })

  test('of two who save on one version the second chooses part by part, and nothing is lost', async () => {
    const form = await formOf(bureau)
    await press('save-on', { 'summary.id': 'Dari Puspa', product: 'x', 'product.id': 'Surat' })
    form.set('summary.id', 'Dari Kenanga')
    form.set('supervision', 'Inspektorat')
    form.set('intent', 'save')
    const conflict = await bureau.post(`${at}/edit`, form)
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Dari Puspa')
    expect(conflict.text).toContain('Dari Kenanga')
    const choice = readFormFields(conflict.text, `${at}/conflict`)
    choice.set('choice/summary', 'theirs')
    choice.set('choice/product', 'theirs')
    choice.set('intent', 'resolve')
    expect((await bureau.post(`${at}/conflict`, choice)).status).toBe(303)
    const saved = await formOf(drafter)
    const texts = ['summary.id', 'product.id', 'supervision'].map((name) => saved.get(name))
    expect(texts).toEqual(['Dari Puspa', 'Surat', 'Inspektorat'])
  })

  test('hostile and huge forms are refused in order', async () => {
    await drafter.get(`${at}/edit`)
    const bare = await drafter.post(`${at}/edit`, { intent: 'save' })
    expect(bare.status).toBe(422)
    const many = new URLSearchParams({ 'name.id': 'Izin', version: '1' })
    for (let row = 0; row < 400; row++) many.append('requirements', `r${row}`)
    many.set('requirements/r399/text.id', 'Baris')
    many.set('intent', 'add/requirements')
    const refused = await drafter.post(`${at}/edit`, many)
    expect([refused.status, refused.text.includes('r399')]).toEqual([422, true])
    const flood = new URLSearchParams({ 'name.id': 'Izin' })
    for (let row = 0; row < 30_000; row++) flood.append('requirements', `r${row}`)
    expect((await drafter.post(`${at}/edit`, flood)).status).toBe(400)
    const long = { 'name.id': 'Izin', version: '1', supervision: 'a'.repeat(600_000) }
    expect((await drafter.post(`${at}/edit`, long)).status).toBe(413)
    const over = { 'name.id': 'Izin', supervision: 'a'.repeat(7_000_000) }
    expect((await drafter.post(`${at}/edit`, over)).status).toBe(413)
    const odd = {
      'name.id': 'Izin',
      version: '1',
      requirements: '../<x>',
      intent: 'remove/__proto__/x',
    }
    expect([303, 422]).toContain((await drafter.post(`${at}/edit`, odd)).status)
  })
})

describe('a file', () => {
  test('goes home and comes back as the draft of another service', async () => {
    expect((await complete()).location).toContain('done=imported')
    const file = await drafter.get(`${at}/standard.json`)
    expect(file.headers.get('content-disposition')).toContain('Izin Lengkap.json')
    expect(JSON.parse(file.text)).toMatchObject({ name: { id: 'Izin Lengkap' } })
    const { text } = await drafter.get(at)
    expect(text).toContain('14 komponen lengkap')
  })

  test('that is none is refused with what is wrong with it; on an older version both are shown', async () => {
    await drafter.get(`${at}/edit`)
    for (const text of ['', '{', '[]', '{"format":"tatalaksana-sop/1"}', 'a'.repeat(700_000)]) {
      const refused = await upload(text, '1')
      expect([refused.status, refused.text.includes('role="alert"')]).toEqual([422, true])
    }
    await press('save-on', { 'summary.id': 'Sudah diubah' })
    const late = await upload(JSON.stringify(generateStandard(4)), '1')
    expect([late.status, late.text.includes('Sudah diubah')]).toEqual([409, true])
  })
})

describe('fixing', () => {
  const decreed = {
    decree: 'Keputusan Kepala Dinas 7/2026',
    decreedOn: '2026-01-02',
    since: '2026-01-05',
    origin: 'before',
  }

  async function fix(fields: Readonly<Record<string, string>>, visitor = approver): Promise<Page> {
    const { text } = await visitor.get(`${at}/fix`)
    const version = readFormFields(text, `${at}/fix`).get('version') ?? ''
    return visitor.post(`${at}/fix`, { version, ...fields })
  }

  test('says what is missing with links, and takes a complete draft once', async () => {
    const early = await fix(decreed)
    expect([early.status, early.text.includes(`href="${at}#requirements"`)]).toEqual([422, true])
    await complete()
    const { text } = await approver.get(`${at}/fix`)
    const version = readFormFields(text, `${at}/fix`).get('version') ?? ''
    const pressed = await Promise.all(
      [1, 2].map(() => approver.post(`${at}/fix`, { version, ...decreed })),
    )
    expect(new Set(pressed.map(({ status }) => status))).toEqual(new Set([303, 409]))
    const page = await drafter.get(at)
    expect(page.text).toContain('Keputusan Kepala Dinas 7/2026')
    const kept = await drafter.get(`${at}/versions/1`)
    expect(kept.text).toContain('Standar ke-1: Izin Lengkap')
    expect((await drafter.get(`${at}/versions/2`)).status).toBe(404)
    expect((await drafter.get(`${at}/versions/x`)).status).toBe(404)
  })

  test('gives back what was typed where the days, the origin or the consultation are wrong', async () => {
    await complete()
    const dated = await fix({ ...decreed, since: '2025-12-31' })
    expect(dated.text).toContain('Tidak boleh sebelum tanggal keputusan')
    expect(dated.text).toContain('value="Keputusan Kepala Dinas 7/2026"')
    expect((await fix({ ...decreed, origin: 'mine' })).text).toContain('Pilih salah satu.')
    const unasked = await fix({ ...decreed, origin: 'consultation' })
    expect([unasked.status, unasked.text.includes('belum dibahas dengan masyarakat')]).toEqual([
      409,
      true,
    ])
  })

  test('a service is closed and taken up again', async () => {
    await approver.get(at)
    await approver.post(`${at}/close`, { intent: 'close' })
    expect((await drafter.get(at)).text).toContain('Pelayanan ini sudah ditutup')
    expect((await drafter.get(`${at}/edit`)).location).toBe(at)
    expect((await approver.get(`${at}/fix`)).status).toBe(409)
    await approver.post(`${at}/close`, { intent: 'reopen' })
    expect((await drafter.get(`${at}/edit`)).status).toBe(200)
  })
})

test('SOPs are linked, ordered and unlinked by buttons', async () => {
  const page = await drafter.get(`${at}/sops?search=akta kelahiran ktp`)
  const sops = [...page.text.matchAll(/name="sop" value="([\da-f-]{36})"/g)].map(
    ([, id]) => id ?? '',
  )
  const link = new URLSearchParams({ intent: 'link' })
  for (const id of sops.slice(0, 2)) link.append('sop', id)
  await drafter.post(`${at}/sops`, link)
  await drafter.post(`${at}/sops`, { intent: `down/${sops[0]}` })
  const { text } = await drafter.get(`${at}/sops`)
  expect(text.indexOf(`unlink/${sops[1]}`)).toBeLessThan(text.indexOf(`unlink/${sops[0]}`))
  await drafter.post(`${at}/sops`, { intent: `unlink/${sops[1]}` })
  expect((await drafter.get(`${at}/sops`)).text).not.toContain(`unlink/${sops[1]}`)
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})

describe('drafting with the public', () => {
  test('is begun, gone on with, and led back from, where the service is', async () => {
    expect((await drafter.get(at)).text).toContain('Mulai pembahasan dengan masyarakat')
    const service = at.replace('/services/', '')
    const begun = await drafter.post('/consultations', new URLSearchParams({ service }))
    const round = begun.location.replace(/[?].*/, '')
    const { text } = await drafter.get(at)
    expect(text).toContain(`href="${round}">Lanjutkan pembahasan`)
    expect(text).not.toContain('Mulai pembahasan dengan masyarakat')
    expect((await drafter.get(round)).text).toContain(`href="${at}"`)
  })

  test('a service that is promised leads to its evaluations, and these back', async () => {
    const { text } = await bureau.get('/services?stage=promised')
    const address = /href="([/]services[/][\da-f-]{36})"/.exec(text)?.[1] ?? ''
    expect((await bureau.get(address)).text).toContain(`href="${address}/evaluations"`)
    expect((await bureau.get(`${address}/evaluations`)).text).toContain(`href="${address}"`)
  })
})
