import { afterAll, beforeAll, expect, test } from 'vitest'
import { officialInstrument, writeInstrument } from '#measures'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let bureau: Visitor
let drafter: Visitor
let unit: string
let service: string

beforeAll(async () => {
  site = await openTestSite()
  bureau = await site.signIn('Kenanga Rumbia')
  drafter = await site.signIn('Puspa Teratai')
  const { rows } = await site.owner.query<{ unit: string; service: string }>(
    `select a.unit_id as unit, s.service_id as service
     from person p join assignment a using (government_id, person_id)
     join service s on s.unit_id = a.unit_id and s.state = 'open'
     where p.name = 'Puspa Teratai' order by s.slug limit 1`,
  )
  unit = rows[0]?.unit ?? ''
  service = rows[0]?.service ?? ''
})
afterAll(() => site.close())

function fields(change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    unit,
    title: 'SKM Dukcapil 2099',
    slug: '',
    instrument: 'skm/1',
    'begins-on': '2099-01-01',
    'ends-on': '2099-12-31',
    rounding: 'up',
    'most-per-sender': '50',
    services: service,
    [`population-${service}`]: '1.200',
    [`left-out-${service}`]: 'cost',
    'share-link': '40',
    'share-paper': '60',
    ...change,
  }
}

async function make(change: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await drafter.post('/surveys/new', fields(change))
  expect(page.status).toBe(303)
  return page.location.split('?')[0] ?? ''
}

function move(address: string, intent: string, version: number): Promise<Page> {
  return drafter.post(address, { intent, version: String(version) })
}

test('a survey is proposed with the services of the unit, made, opened and closed', async () => {
  const form = await drafter.get('/surveys/new')
  expect(form.text).toContain(`value="${service}"`)
  const address = await make()
  const draft = await drafter.get(`${address}?done=created`)
  expect(draft.text).toContain('Rancangan survei dibuat')
  expect(draft.text).toContain('292 responden dari populasi 1.200')
  expect(draft.text).toContain('Dibulatkan ke bilangan terdekat 291, dibulatkan ke atas 292')
  expect((await move(address, 'open', 1)).location).toBe(`${address}?done=opened`)
  expect((await drafter.get(address)).text).toContain('Ya, tutup survei')
  expect((await move(address, 'close', 1)).status).toBe(409)
  expect((await move(address, 'close', 2)).location).toBe(`${address}?done=closed`)
  const closed = await drafter.get(address)
  expect(closed.text).toContain('Ditutup')
  expect(closed.text).not.toContain('Ubah rencana</a>')
  expect((await drafter.get(`${address}/edit`)).status).toBe(409)
})

test('a draft that lacks something comes back with what was typed and says what', async () => {
  const page = await drafter.post(
    '/surveys/new',
    fields({
      title: '',
      slug: 'SKM <b>',
      'begins-on': '2099-01-01',
      'ends-on': '2098-01-01',
      [`population-${service}`]: 'banyak',
      'share-link': '10',
    }),
  )
  expect(page.status).toBe(422)
  expect(page.text).toContain('value="SKM &lt;b>"')
  expect(page.text).toContain('value="banyak"')
  for (const text of [
    'Wajib diisi.',
    'Hanya huruf kecil',
    'Hari terakhir harus sesudah hari pertama',
    'Tulis bilangan bulat',
    'Jumlah semua bagian harus 100.',
  ]) {
    expect(page.text).toContain(text)
  }
})

test('who saves on an older version keeps what was typed and is told who was first', async () => {
  const address = await make({ title: 'SKM Berdua' })
  await bureau.get(`${address}/edit`)
  const first = await bureau.post(`${address}/edit`, fields({ title: 'SKM Pertama', version: '1' }))
  expect(first.location).toBe(`${address}?done=saved`)
  const second = await drafter.post(`${address}/edit`, fields({ title: 'SKM Kedua', version: '1' }))
  expect(second.status).toBe(409)
  expect(second.text).toContain('Kenanga Rumbia menyimpan perubahan')
  expect(second.text).toContain('value="SKM Kedua"')
  expect(second.text).toContain('name="version" value="2"')
})

test('a draft is deleted, and the list finds by year and state', async () => {
  const address = await make({ title: 'SKM Sementara' })
  const found = await drafter.get('/surveys?year=2099&state=draft')
  expect(found.text).toContain('SKM Sementara')
  expect((await drafter.get('/surveys?year=1999')).text).toContain('Tidak ada survei yang cocok')
  expect((await move(address, 'delete', 1)).location).toBe('/surveys?done=deleted')
  expect((await drafter.get('/surveys?year=2099')).text).not.toContain('SKM Sementara')
})

test('the bureau sees which units have not surveyed this year, others do not', async () => {
  expect((await bureau.get('/surveys')).text).toContain('belum menyurvei pada tahun')
  expect((await drafter.get('/surveys')).text).not.toContain('belum menyurvei pada tahun')
})

async function bring(text: string, visitor = bureau): Promise<Page> {
  await visitor.get('/surveys/instruments')
  const form = new FormData()
  form.set('csrf', visitor.token())
  form.set('files', new Blob([text]), 'instrumen.json')
  return visitor.upload('/surveys/instruments/file', form)
}

test('an instrument goes out as a file and comes in as the next version, the same one once', async () => {
  const file = await bureau.get('/surveys/instruments/skm/1/instrument.json')
  expect(JSON.parse(file.text)).toMatchObject({ format: 'tatalaksana-survey/1', id: 'skm' })
  expect((await bring(file.text)).location).toBe('/surveys/instruments/skm/1?done=same')
  const title = { id: 'SKM Keliling', en: 'Mobile survey' }
  const other = writeInstrument({ ...officialInstrument(), id: 'keliling', version: 7, title })
  expect((await bring(other)).location).toBe('/surveys/instruments/keliling/1?done=stored')
  expect((await bring(other)).location).toBe('/surveys/instruments/keliling/1?done=same')
  const page = await bureau.get('/surveys/instruments/keliling/1')
  expect(page.text).toContain('SKM Keliling')
})

test('all faults of a file are told with their places, and nothing is stored', async () => {
  const [first] = officialInstrument().elements
  const wrong = writeInstrument({ ...officialInstrument(), id: 'Salah!', elements: [] })
  const page = await bring(wrong)
  expect(page.status).toBe(422)
  expect(page.text).toContain('bukan kunci')
  expect(page.text).toContain('tidak ada satu unsur pun')
  const twice = JSON.stringify({ format: 'tatalaksana-survey/1', elements: [first, first] })
  expect((await bring(twice)).text).toContain('sudah dipakai')
  expect((await bring('bukan JSON')).status).toBe(422)
  expect((await bring(' '.repeat(300_000))).text).toContain('paling besar 200 kB')
  expect((await bring(wrong, drafter)).status).toBe(403)
})

/** What the form of an instrument sends as it stands. */
function formOf(page: Page): URLSearchParams {
  const form = new URLSearchParams()
  for (const [tag = ''] of page.text.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const isOff = tag.includes('type="checkbox"') && !tag.includes(' checked')
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name !== undefined && !isOff) form.append(name, value)
  }
  for (const [, name = '', value = ''] of page.text.matchAll(
    /<textarea name="([^"]*)"[^>]*>([^<]*)</g,
  )) {
    form.append(name, value)
  }
  return form
}

test('a new version has sub-elements and further questions, and the official answers stay', async () => {
  const address = '/surveys/instruments/skm/1/edit'
  let page = await bureau.get(address)
  for (const intent of [
    'part/time',
    'part/time',
    'question/score',
    'question/choice',
    'remove/suggestion',
  ]) {
    const form = formOf(page)
    form.set('intent', intent)
    page = await bureau.post(address, form.toString())
    expect(page.status).toBe(200)
  }
  const form = formOf(page)
  form.set('intent', 'save')
  form.delete('importance')
  const refused = await bureau.post(address, form.toString())
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('teks ini kosong')
  for (const known of ['/surveys/instruments/skm/2', 'time-2-2', 'q2-1'])
    expect(refused.text).toContain(`<code>${known}</code>`)
  for (const [name, text] of [
    ['time-2-2.id', 'Apakah antrean cepat?'],
    ['time-2-2.en', 'Is the queue quick?'],
    ['q2-1.id', 'Bagaimana tempat parkir?'],
    ['q2-1.en', 'How is the parking?'],
    ['q2-2.id', 'Anda datang dengan apa?'],
    ['q2-2.en', 'How did you come?'],
    ['q2-2.choices.id', 'Motor\nAngkutan umum'],
    ['q2-2.choices.en', 'Motorcycle\nPublic transport'],
  ] as const) {
    form.set(name, text)
  }
  const saved = await bureau.post(address, form.toString())
  expect(saved.location).toBe('/surveys/instruments/skm/2?done=stored')
  const again = await bureau.post(address, form.toString())
  expect(again.location).toBe('/surveys/instruments/skm/2?done=same')
  const file = await bureau.get('/surveys/instruments/skm/2/instrument.json')
  const stored: unknown = JSON.parse(file.text)
  const [before] = officialInstrument().elements
  expect(stored).toMatchObject({
    version: 2,
    elements: [
      before,
      {},
      {
        key: 'time',
        answers: officialInstrument().elements[2]?.answers,
        parts: [
          { key: 'time-2-1' },
          { key: 'time-2-2', question: { id: 'Apakah antrean cepat?' } },
        ],
      },
      {},
      {},
      {},
      {},
      {},
      {},
    ],
    questions: [
      { kind: 'score', key: 'q2-1', answers: [{ id: 'Tidak baik' }, {}, {}, { en: 'Very good' }] },
      { kind: 'choice', key: 'q2-2', choices: [{ id: 'Motor' }, { en: 'Public transport' }] },
    ],
  })
  expect(stored).not.toHaveProperty('importance')
})
