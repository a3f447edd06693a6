import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Sari Ketapang')
})

afterAll(() => site.close())

/** Begins an SOP and gives the address of its form. */
async function begin(title: string): Promise<string> {
  const page = await drafter.get('/sops/new')
  const fields = readFormFields(page.text, '/sops/new')
  fields.set('title', title)
  return (await drafter.post('/sops/new', fields)).location
}

/** Posts the form as it stands, with some fields changed and a button pressed. */
async function press(
  address: string,
  intent: string,
  change: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const page = await drafter.get(address)
  const fields = readFormFields(page.text, address)
  for (const [name, value] of Object.entries(change)) fields.set(name, value)
  fields.append('intent', intent)
  return drafter.post(address, fields)
}

function rowsOf(html: string): string[] {
  return [...html.matchAll(/<tbody id="row-([^"]+)"/g)].map(([, id = '']) => id)
}

test('an SOP needs a title, and the form says so beside the field', async () => {
  await drafter.get('/sops/new')
  const page = await drafter.post('/sops/new', { title: ' ', unit: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Tulis judul SOP.')
  expect(page.text).toContain('Pilih perangkat daerah.')
})

test('cells typed and a button pressed are one post; the answer leads back to the form', async () => {
  const address = await begin('Pelayanan Uji')
  const answer = await press(address, 'insert-step/2', {
    'step/s2/activity': 'Memeriksa berkas',
    'step/s2/duration': '2 hari kerja',
  })
  expect(answer.status).toBe(303)
  const form = await drafter.get(address)
  expect(form.text).toContain('Memeriksa berkas')
  expect(form.text).toContain('2 hari kerja')
  expect(rowsOf(form.text)).toHaveLength(4)
})

test('rows move, are copied and removed by their buttons', async () => {
  const address = await begin('Pelayanan Urut')
  await press(address, 'move-step/s3/-1')
  expect(rowsOf((await drafter.get(address)).text)).toEqual(['s1', 's3', 's2'])
  await press(address, 'remove-step/s1')
  expect(rowsOf((await drafter.get(address)).text)).toEqual(['s3', 's2'])
  await press(address, 'duplicate-step/s2')
  expect(rowsOf((await drafter.get(address)).text)).toHaveLength(3)
})

test('a decision shows its ways out, and a loop is drawn', async () => {
  const address = await begin('Pelayanan Bercabang')
  await press(address, 'set-symbol/s2/1/decision')
  await press(address, 'save', { 'exit/s2/1/1/to': 'to/s1' })
  const view = await drafter.get(address.replace('/edit', ''))
  expect(view.text).toContain('data-from="s2" data-to="s1"')
})

test('marks are set by boxes; the one that stood first stays the primary', async () => {
  const address = await begin('Pelayanan Bersama')
  const page = await drafter.get(address)
  const fields = readFormFields(page.text, address)
  fields.delete('mark/s2/1')
  for (const value of ['', 'p1', 'p2']) fields.append('mark/s2/1', value)
  fields.append('intent', 'save')
  await drafter.post(address, fields)
  const form = await drafter.get(address)
  expect(form.text).toMatch(/name="mark\/s2\/1" value="p2"[^>]*checked[^>]*data-rank="1"/)
  expect(form.text).toMatch(/name="mark\/s2\/1" value="p1"[^>]*checked[^>]*data-rank="2"/)
})

test('a text that is too long comes back with the reason, and the draft stays', async () => {
  const address = await begin('Pelayanan Panjang')
  const answer = await press(address, 'save', {
    'step/s2/activity': 'x'.repeat(1_000_000),
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Belum dapat disimpan')
  expect((await drafter.get(address)).text).toContain('Pelayanan Panjang')
})

test('markup, right-to-left text, emoji and control characters are text everywhere', async () => {
  const address = await begin('<script>alert(1)</script> "\'&')
  const hostile = '</textarea><img src=x onerror=alert(1)> \u202eabc\u202c 🚧 a\u0000b'
  const answer = await press(address, 'save', {
    'step/s2/activity': hostile,
    'identity/number': '"><script>alert(2)</script>',
    'performer/p1/name': '<b>Pemohon</b>',
  })
  expect(answer.status).toBe(303)
  for (const path of ['', '/edit', '/print', '/revisions']) {
    const page = await drafter.get(address.replace('/edit', path))
    expect(page.status, path).toBe(200)
    expect(page.text, path).not.toMatch(/<script>alert|<img src=x|<b>Pemohon/)
  }
  expect((await drafter.get('/sops')).text).not.toContain('<script>alert')
})

test('two people: the second is told what changed, chooses, and nothing is lost', async () => {
  const address = await begin('Pelayanan Berdua')
  await press(address, 'save', { 'step/s1/activity': 'Mengajukan', 'step/s2/output': 'A' })
  const bureau = await site.signIn('Kenanga Rumbia')
  const seen = await bureau.get(address)
  await press(address, 'save', { 'step/s1/activity': 'Menyerahkan berkas' })
  await press(address, 'save', { 'step/s2/output': 'Berkas' })

  const mine = readFormFields(seen.text, address)
  mine.set('step/s1/activity', 'Mengirim berkas')
  mine.set('step/s3/activity', 'Menyerahkan surat')
  mine.append('intent', 'save')
  const conflict = await bureau.post(address, mine)
  expect(conflict.status).toBe(409)
  expect(conflict.text).toContain('Sari Ketapang')
  expect(conflict.text).toContain('Mengirim berkas')
  expect(conflict.text).toContain('Menyerahkan berkas')

  const action = address.replace('/edit', '/conflict')
  const choice = readFormFields(conflict.text, action)
  choice.set('choice/steps/s1', 'theirs')
  choice.append('intent', 'resolve')
  const resolved = await bureau.post(action, choice)
  expect(resolved.status).toBe(303)
  const form = (await bureau.get(address)).text
  expect(form).toContain('Menyerahkan berkas')
  expect(form).not.toContain('Mengirim berkas')
  expect(form).toContain('Menyerahkan surat')
  expect(form).toMatch(/name="step\/s2\/output"[^>]*>Berkas</)
})

test('an arrow to a row that the other removed must be chosen together with it', async () => {
  const address = await begin('Pelayanan Panah')
  await press(address, 'set-symbol/s1/1/decision')
  const bureau = await site.signIn('Kenanga Rumbia')
  const seen = await bureau.get(address)
  await press(address, 'remove-step/s2')
  const mine = readFormFields(seen.text, address)
  mine.set('exit/s1/1/1/to', 'to/s2')
  mine.append('intent', 'save')
  const conflict = await bureau.post(address, mine)
  expect(conflict.status).toBe(409)
  const action = address.replace('/edit', '/conflict')
  const choice = readFormFields(conflict.text, action)
  for (const name of Array.from(choice.keys())) {
    if (name.startsWith('choice/')) choice.set(name, 'theirs')
  }
  choice.append('intent', 'resolve')
  expect((await bureau.post(action, choice)).status).toBe(303)
  expect(rowsOf((await bureau.get(address)).text)).toEqual(['s1', 's3'])
})

test('a draft sent by script is saved, refused with its faults, or told to be in conflict', async () => {
  const address = await begin('Pelayanan Naskah')
  const form = await drafter.get(address)
  const seed = /id="editor-seed">([^<]*)</.exec(form.text)?.[1] ?? ''
  const { sop, ticket } = JSON.parse(seed)
  const path = `${address.replace('/edit', '/draft')}?version=${ticket.version}`
  const headers = { 'content-type': 'application/json', 'x-csrf-token': drafter.token() }
  const send = (content: unknown) => drafter.post(path, JSON.stringify(content), headers)
  const saved = await send({ ...sop, title: 'Pelayanan Naskah Baru' })
  expect([saved.status, JSON.parse(saved.text).kind]).toEqual([200, 'saved'])
  const refused = await send({ ...sop, steps: 'tidak ada' })
  expect([refused.status, JSON.parse(refused.text).kind]).toEqual([422, 'refused'])
  expect(refused.text).toContain('langkah')
  const conflict = await send({ ...sop, title: 'Judul lain' })
  expect([conflict.status, JSON.parse(conflict.text).kind]).toEqual([409, 'conflict'])
})

test('who may only read has no form, and cannot save', async () => {
  const reader = await site.signIn('Jaka Belanak')
  const list = await reader.get('/sops')
  const id = /href="\/sops\/([\da-f-]{36})"/.exec(list.text)?.[1]
  const view = await reader.get(`/sops/${id}`)
  expect(view.text).not.toContain(`/sops/${id}/edit`)
  expect((await reader.get(`/sops/${id}/edit`)).status).toBe(403)
  expect((await reader.post(`/sops/${id}/edit`, { intent: 'save' })).status).toBe(403)
  expect((await reader.post(`/sops/${id}/delete`, {})).status).toBe(403)
})

test('an SOP goes to the bin and comes back', async () => {
  const address = await begin('Pelayanan Sementara')
  const view = address.replace('/edit', '')
  const deleted = await drafter.post(`${view}/delete`, {})
  expect(deleted.location).toBe(`${view}?done=deleted`)
  const told = await drafter.get(deleted.location)
  expect(told.text).toContain('SOP dipindahkan ke keranjang.')
  expect((await drafter.get('/sops?search=Sementara')).text).toContain('Tidak ada SOP')
  await drafter.post(`${view}/restore`, {})
  expect((await drafter.get('/sops?search=Sementara')).text).toContain('1 SOP')
})

test('a fixed revision can be seen and made the draft again', async () => {
  const address = await begin('Pelayanan Tetap')
  const view = address.replace('/edit', '')
  const version = async () =>
    readFormFields((await drafter.get(address)).text, address).get('version')
  const moves = { moves: '0', version: (await version()) ?? '' }
  await drafter.post(`${view}/move/submit`, { ...moves, note: 'Pertama' })
  await press(address, 'save', { title: 'Pelayanan Berubah' })
  expect((await drafter.get(`${view}/revisions`)).text).toContain('Pertama')
  expect((await drafter.get(`${view}/revisions/1`)).text).toContain('Pelayanan Tetap')
  await drafter.post(`${view}/revisions/1/restore`, { version: (await version()) ?? '' })
  expect((await drafter.get(view)).text).toContain('<h1>Pelayanan Tetap</h1>')
})

test.each([
  { ending: 'pdf', type: 'application/pdf', begin: '%PDF-' },
  { ending: 'docx', type: /wordprocessingml\.document$/, begin: 'PK' },
  { ending: 'xlsx', type: /spreadsheetml\.sheet$/, begin: 'PK' },
  { ending: 'bpmn', type: /^application\/xml/, begin: '<?xml' },
  { ending: 'json', type: /^application\/json/, begin: '{' },
])('a $ending comes with a name, and unchanged content gives the same bytes', async (format) => {
  const { ending, type, begin: firstBytes } = format
  const list = await drafter.get('/sops?search=Surat+Pengantar')
  const id = /href="\/sops\/([\da-f-]{36})"[^>]*>Pelayanan Surat Pengantar</.exec(list.text)?.[1]
  const first = await drafter.get(`/sops/${id}/print.${ending}?paper=f4`)
  expect(first.headers.get('content-type')).toMatch(type)
  expect(first.headers.get('content-disposition')).toContain(
    `SOP Pelayanan Surat Pengantar.${ending}`,
  )
  expect(first.text.startsWith(firstBytes)).toBe(true)
  expect((await drafter.get(`/sops/${id}/print.${ending}?paper=f4`)).text).toBe(first.text)
})

test('an unchanged page is not sent again', async () => {
  const list = await drafter.get('/sops?search=Surat+Pengantar')
  const id = /href="\/sops\/([\da-f-]{36})"/.exec(list.text)?.[1]
  const page = await drafter.get(`/sops/${id}`)
  const tag = page.headers.get('etag') ?? ''
  const again = await drafter.get(`/sops/${id}`, { 'if-none-match': tag })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
