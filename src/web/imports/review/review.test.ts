import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { packReading, startImportReader } from '#server'
import { generateSop, writeSopJson, type Doubt, type Sop } from '#sop'
import { drawOfficeFile } from '../../testing/drawn-office-file.ts'
import { readFormFields } from '../../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let reader: ReturnType<typeof startImportReader>
let unit: string
let serial = 0

const content: Sop = { ...generateSop(11, { steps: 8, performers: 4, loops: 1 }), title: 'Izin' }
const { steps, performers } = content
const decision = steps.findIndex(({ symbols }) => symbols[0]?.kind === 'decision')

function at(row: number, field: Extract<Doubt['place'], { kind: 'step' }>['field']) {
  const step = steps[row]
  const place = { kind: 'step', step: step?.id ?? '', symbol: step?.symbols[0]?.id ?? '' } as const
  return field === undefined ? place : { ...place, field }
}

const source = (row: number) => ({ block: 1, row })
const doubts: readonly Doubt[] = [
  { code: 'performer-unsure', place: at(1, 'performers'), found: '', source: source(2) },
  { code: 'symbol-unsure', place: at(2, 'symbols'), found: 'roundRect', source: source(3) },
  {
    code: 'target-unsure',
    place: { ...at(decision, 'exits'), exit: 1 },
    found: 'Tidak',
    source: source(decision + 1),
  },
  { code: 'target-unsure', place: at(4, 'exits'), found: '', source: source(5) },
  { code: 'duration-unsure', place: at(3, 'duration'), found: '15', source: source(4) },
  { code: 'text-unsure', place: at(5, 'activity'), found: '<b>Memeriksa</b>', source: source(6) },
  { code: 'identity-unsure', place: { kind: 'identity', field: 'effectiveOn' }, found: '1 Jan' },
  { code: 'identity-unsure', place: { kind: 'identity', field: 'legalBasis' }, found: 'UU' },
  { code: 'row-unsure', place: at(6, undefined), found: '', source: source(7) },
  { code: 'column-unsure', place: { kind: 'document' }, found: 'Ket.' },
  { code: 'left-over', place: { kind: 'document' }, found: 'Catatan' },
  { code: 'performer-unsure', place: at(1, 'performers'), found: 'v', source: source(2) },
]

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
  const page = await drafter.get('/imports/new')
  unit = /<option value="([\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
  const thread = {
    read: (bytes: Uint8Array) => {
      const [count = '', title = ''] = Buffer.from(bytes).toString().split(' ')
      const sop = { ...content, title }
      const found = [{ sop, notices: [], doubts: doubts.slice(0, Number(count)) }]
      return Promise.resolve(packReading({ ok: true, found, source: drawOfficeFile(sop) }))
    },
    close: () => Promise.resolve(),
  }
  reader = startImportReader({
    db: site.db,
    thread,
    restMs: 5,
    report: (fault) => {
      throw fault
    },
  })
})
afterAll(async () => {
  await reader.stop()
  await site.close()
})
beforeEach(() => {
  serial += 1
})

/** Uploads a file in which one SOP with so many doubts is found; gives the upload's address. */
async function bring(...counts: readonly number[]): Promise<string> {
  const form = new FormData()
  form.append('csrf', drafter.token())
  form.append('unit', unit)
  for (const [file, count] of counts.entries()) {
    form.append('files', new File([`${count} Izin-${serial}-${file}`], `${file}.docx`))
  }
  const { location } = await drafter.upload('/imports', form)
  for (;;) {
    const { text } = await drafter.get(location)
    if (!text.includes('http-equiv="refresh"')) return location
  }
}

/** Opens the review page of the upload's first SOP. */
async function open(counts = 12): Promise<{ readonly path: string; readonly page: Page }> {
  const upload = await bring(counts)
  const { text } = await drafter.get(upload)
  const path = /href="(\/imports\/[^"]*\/sops\/[^"]*)"/.exec(text)?.[1] ?? ''
  return { path, page: await drafter.get(path) }
}

/** Presses a button of the form with the doubts, after changing fields. */
async function press(
  path: string,
  intent: string,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Page> {
  const form = readFormFields((await drafter.get(path)).text, path)
  for (const [name, values] of Object.entries(fields)) {
    form.delete(name)
    for (const value of [values].flat()) form.append(name, value)
  }
  form.set('intent', intent)
  return drafter.post(path, form)
}

async function read(
  path: string,
): Promise<{ content: Sop; doubts: { settled?: { by: string } }[] }> {
  const { rows } = await site.owner.query(
    'select content, doubts from import_sop where import_sop_id = $1',
    [path.split('/').at(-1)],
  )
  return rows[0]
}

const name = (...parts: readonly string[]) => parts.join('/')
const id = (row: number) => steps[row]?.id ?? ''

describe('the page of an SOP that was read', () => {
  test('shows the source with its doubted rows, the result, and ten doubts', async () => {
    const { page } = await open()
    expect(page.text).toContain('id="source-1-2"')
    expect(page.text).toContain('Periksa 1, 12')
    expect(page.text.match(/value="settle\/\d+"/g)).toHaveLength(10)
    expect(page.text).toContain('Butir ke-1 sampai 10 dari 12')
    expect(page.text).toContain('Terima semua 12 butir sebagaimana terbaca')
    expect(page.text).not.toContain('<b>Memeriksa')
    expect(page.text).not.toContain('<script')
    expect(page.text).not.toContain(' style="')
  })

  test('gives each control once, and says where the other is', async () => {
    const { path } = await open()
    for (const doubt of [1, 2]) await press(path, `settle/${doubt}`)
    const { text } = await drafter.get(path)
    expect(text).toContain('Isinya diubah di butir 1.')
    const marks = text.match(new RegExp(`type="hidden" name="mark/${id(1)}/`, 'g'))
    expect(marks).toHaveLength(1)
  })
})

describe('settling', () => {
  test('takes every kind of control as it is, and changes nothing', async () => {
    const { path } = await open()
    const before = await read(path)
    expect((await press(path, 'settle-page')).status).toBe(303)
    const after = await read(path)
    expect(after.content).toEqual(before.content)
    expect(after.doubts.map(({ settled }) => settled?.by ?? '')).toEqual([
      ...Array.from({ length: 10 }, () => 'Kenanga Rumbia'),
      '',
      '',
    ])
  })

  test('takes what was changed in every kind of control', async () => {
    const { path } = await open()
    const [first = '', second = ''] = performers.map((performer) => performer.id)
    const symbol = (row: number) => steps[row]?.symbols[0]?.id ?? ''
    await press(path, 'settle-page', {
      [name('mark', id(1), symbol(1))]: ['', second, first],
      [name('symbol', id(2), symbol(2), 'kind')]: 'decision',
      [name('exit', id(decision), symbol(decision), '1', 'label')]: 'Belum',
      [name('exit', id(decision), symbol(decision), '1', 'to')]: name('to', id(0)),
      [name('next', id(4), symbol(4))]: 'stop',
      [name('step', id(3), 'duration')]: '15 menit',
      [name('step', id(5), 'activity')]: 'Memeriksa\r\nberkas',
      [name('identity', 'effectiveOn')]: '2026-01-01',
      [name('identity', 'legalBasis')]: 'UU 25/2009\r\nPP 96/2012',
    })
    const { content: now } = await read(path)
    const marks = new Set(now.steps[1]?.symbols[0]?.performers)
    expect(marks).toEqual(new Set([first, second]))
    expect(now.steps[2]?.symbols[0]?.kind).toBe('decision')
    expect(now.steps[decision]?.symbols[0]?.exits?.[1]).toEqual({
      label: 'Belum',
      to: { kind: 'step', step: id(0) },
    })
    expect(now.steps[4]?.symbols[0]?.exits).toEqual([{ to: { kind: 'stop' } }])
    expect(now.steps[3]?.duration).toEqual({
      kind: 'amount',
      quantity: { amount: 15, unit: 'minute' },
    })
    expect(now.steps[5]?.activity).toBe('Memeriksa\nberkas')
    expect(now.identity.effectiveOn).toBe('2026-01-01')
    expect(now.identity.legalBasis).toEqual(['UU 25/2009', 'PP 96/2012'])
  })

  test('one by one keeps what was typed for the others', async () => {
    const { path } = await open()
    await press(path, 'settle/4', { [name('step', id(5), 'activity')]: 'Diketik' })
    const { text } = await drafter.get(path)
    expect(text).toContain('>Diketik</textarea>')
    expect(text).toContain('11 butir belum pasti')
  })

  test('loses nothing that was typed when something of it cannot be stored', async () => {
    const { path } = await open()
    const before = await read(path)
    const page = await press(path, 'settle-page', {
      [name('step', id(5), 'activity')]: 'Diketik',
      [name('identity', 'effectiveOn')]: 'besok pagi',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('tanggal efektif: &quot;besok pagi&quot; bukan tanggal')
    expect(page.text).toContain('>Diketik</textarea>')
    expect(page.text).toContain('>besok pagi</textarea>')
    expect(await read(path)).toEqual(before)
  })

  test('all at once asks first, then accepts everything as read', async () => {
    const { path } = await open()
    expect((await press(path, 'accept')).status).toBe(303)
    const { text } = await drafter.get(path)
    expect(text).toContain('Tidak ada lagi yang belum pasti.')
    expect(text).toContain('12 butir sudah ditetapkan')
    await drafter.post(path, { intent: 'reopen/3' })
    expect((await drafter.get(path)).text).toContain('1 butir belum pasti')
  })
})

describe('the end of a review', () => {
  test('is a draft once nothing is open; again it is the same draft', async () => {
    const { path } = await open(2)
    expect((await drafter.post(path, { intent: 'save' })).status).toBe(409)
    await press(path, 'settle-page')
    expect((await drafter.post(path, { intent: 'save' })).status).toBe(303)
    const link = async () =>
      /\/sops\/([\da-f-]{36})\/edit/.exec((await drafter.get(path)).text)?.[1] ?? ''
    const sopId = await link()
    expect((await drafter.post(path, { intent: 'save' })).status).toBe(303)
    expect(await link()).toBe(sopId)
    expect((await drafter.get(`/sops/${sopId}`)).text).toContain(`Izin-${serial}-0`)
  })

  test('a twin is told with a link, and made when asked', async () => {
    const first = await open(0)
    await drafter.post(first.path, { intent: 'save' })
    const again = await open(0)
    const page = await drafter.post(again.path, { intent: 'save' })
    expect(page.status).toBe(409)
    expect(page.text).toContain('Lihat SOP itu')
    expect((await drafter.post(again.path, { intent: 'save-anyway' })).status).toBe(303)
  })

  test('a new version of an SOP becomes its draft, and leads to what changed', async () => {
    const first = await open(0)
    await drafter.post(first.path, { intent: 'save' })
    const again = await open(0)
    expect((await drafter.post(again.path, { intent: 'renew' })).status).toBe(303)
    const [one, other] = await Promise.all(
      [first.path, again.path].map(async (path) => (await drafter.get(path)).text),
    )
    const sopOf = (text = '') => /\/sops\/([\da-f-]{36})\/edit/.exec(text)?.[1]
    expect(sopOf(other)).toBe(sopOf(one))
    expect(other).toContain(`/sops/${sopOf(one)}/changes"`)
  })

  test('what was found is compared with SOPs that are kept, without being saved', async () => {
    const { page } = await open(0)
    const address = /href="(\/compare\?sop=[^"]*)"/.exec(page.text)?.[1] ?? ''
    expect((await drafter.get(address)).text).toContain('Baru satu SOP dipilih')
    const list = await drafter.get('/sops?search=Surat+Pengantar')
    const kept = /name="sop" value="([\da-f-]{36})"/.exec(list.text)?.[1]
    const compared = await drafter.get(`${address}&sop=${kept}`)
    expect(compared.text).toMatch(/<th scope="col"><a href="\/imports\/[^"]*\/sops\/[^"]*">/)
    const stranger = await site.signIn('Orang Teluk')
    expect((await stranger.get(`${address}&sop=${kept}`)).text).toContain('2 SOP tidak disertakan')
  })

  test('is nothing when it is dropped, and can be taken back', async () => {
    const { path } = await open(2)
    await drafter.post(path, { intent: 'drop' })
    const { text } = await drafter.get(path)
    expect(text).toContain('dibuang')
    expect(text).not.toContain('value="settle/0"')
    await drafter.post(path, { intent: 'take-back' })
    expect((await drafter.get(path)).text).toContain('value="settle/0"')
  })

  test('leads to the next unsure one, and at last to the upload', async () => {
    const upload = await bring(1, 0, 1)
    const { location } = await drafter.get(`${upload}/next`)
    expect(location).toMatch(/\/sops\//)
    await press(location, 'settle-page')
    const next = await drafter.get(`${upload}/next`)
    expect(next.location).not.toBe(location)
    await press(next.location, 'settle-page')
    expect((await drafter.get(`${upload}/next`)).location).toBe(upload)
    const saved = await drafter.post(`${upload}/save`, {})
    expect(saved.location).toBe(`${upload}?saved=3-0-0`)
    expect((await drafter.get(saved.location)).text).toContain('3 SOP disimpan sebagai rancangan.')
  })
})

describe('who may', () => {
  const gets = ['', '/next', '/sops/x']
  const posts = ['/save', '/sops/x']

  test('nobody without a session', async () => {
    const visitor = site.visitor()
    for (const path of ['/imports', '/imports/new', ...gets.map((end) => `/imports/x${end}`)]) {
      expect((await visitor.get(path)).location, path).toMatch(/^\/sign-in\?after=/)
    }
    await visitor.get('/sign-in')
    for (const path of posts) {
      expect((await visitor.post(`/imports/x${path}`, {})).location).toBe('/sign-in?lost')
    }
  })

  test('nobody of another government or of another role', async () => {
    const { path } = await open(1)
    const upload = path.replace(/\/sops\/.*/, '')
    const stranger = await site.signIn('Orang Teluk')
    const { rows } = await site.owner.query<{ name: string }>(
      `select name from person join assignment using (government_id, person_id)
       where role = 'reader' limit 1`,
    )
    const visitor = await site.signIn(rows[0]?.name ?? '')
    for (const [who, status] of [
      [stranger, 404],
      [visitor, 403],
    ] as const) {
      await who.get('/sops/new')
      for (const address of [upload, `${upload}/next`, path]) {
        expect((await who.get(address)).status, address).toBe(status)
      }
      for (const address of [`${upload}/save`, path]) {
        expect((await who.post(address, { intent: 'save' })).status, address).toBe(status)
      }
      expect((await who.get('/imports')).text).not.toContain(upload)
    }
    expect((await visitor.get('/imports')).text).not.toContain('href="/imports/new"')
  })

  test('no form without its token', async () => {
    const { path } = await open(1)
    for (const address of [path, path.replace(/\/sops\/.*/, '/save')]) {
      expect((await drafter.post(address, { csrf: 'x.y' })).status).toBe(403)
    }
  })
})

test('the page of an upload under way is loaded again, unless that was stopped', async () => {
  await reader.stop()
  const form = new FormData()
  form.append('csrf', drafter.token())
  form.append('unit', unit)
  form.append('files', new File([writeSopJson(content)], 'lama.docx'))
  const { location } = await drafter.upload('/imports', form)
  const page = await drafter.get(location)
  expect(page.text).toContain('<meta http-equiv="refresh" content="5"')
  expect(page.text).toContain('<title>0/1 dibaca')
  const still = await drafter.get(`${location}?refresh=off`)
  expect(still.text).not.toContain('http-equiv="refresh"')
  expect(still.text).toContain('Muat ulang')
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
