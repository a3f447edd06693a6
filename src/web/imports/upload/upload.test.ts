import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRateLimiter, getImport, type Import } from '#server'
import { generateSop, writeSopJson } from '#sop'
import { openTestSite, origin, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'
import { cleanFileName, shortFileName } from './file-name.ts'

let site: TestSite
let drafter: Visitor
let unit: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
  const page = await drafter.get('/imports/new')
  unit = /<option value="([\da-f-]{36})"/.exec(page.text)?.[1] ?? ''
})
afterAll(() => site.close())

function sopFile(title: string): Uint8Array<ArrayBuffer> {
  const sop = { ...generateSop(3, { steps: 4, performers: 2, loops: 0 }), title }
  return new TextEncoder().encode(writeSopJson(sop))
}

type Files = readonly (readonly [name: string, content: Uint8Array<ArrayBuffer>])[]

function form(files: Files, csrf = drafter.token()): FormData {
  const data = new FormData()
  data.append('csrf', csrf)
  data.append('unit', unit)
  for (const [name, content] of files) data.append('files', new File([content], name))
  return data
}

async function send(files: Files, visitor = drafter): Promise<Import> {
  const page = await visitor.upload('/imports', form(files))
  return load(page)
}

/** The upload that an answer leads to. */
async function load(page: Page): Promise<Import> {
  expect([page.status, page.location]).toEqual([
    303,
    expect.stringMatching(/^\/imports\/[\da-f-]{36}$/),
  ])
  const importId = page.location.replace('/imports/', '')
  const { rows } = await site.owner.query<{ government_id: string; unit_id: string }>(
    'select government_id, unit_id from import where import_id = $1',
    [importId],
  )
  const actor = {
    governmentId: rows[0]?.government_id ?? '',
    governmentName: '',
    timeZone: 'Asia/Jakarta',
    personId: '',
    name: '',
    assignments: [{ role: 'bureau', unitId: rows[0]?.unit_id ?? '' }],
    unitId: rows[0]?.unit_id ?? '',
    unitName: '',
  } as const
  const found = await getImport({ db: site.db, actor }, importId)
  if (!found.ok) throw new Error(found.code)
  return found.found
}

async function countImports(): Promise<number> {
  const { rows } = await site.owner.query<{ count: string }>('select count(*) from import')
  return Number(rows[0]?.count)
}

/** Sends files of so many megabytes, each of a byte of its own, as a stream. */
function sendLarge(megabytes: readonly number[]): Promise<Page> {
  async function* body() {
    yield encode(part('csrf', drafter.token()) + part('unit', unit))
    for (const [file, size] of megabytes.entries()) {
      const chunk = new Uint8Array(1024 * 1024).fill(file)
      yield encode(part('files', '', `${file}.docx`).slice(0, -2))
      for (let at = 0; at < size; at += 1) yield chunk
      yield encode('\r\n')
    }
    yield encode(`--${boundary}--\r\n`)
  }
  const parts = body()
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
  })
  return drafter.upload('/imports', stream, multipart)
}

const boundary = 'x-boundary'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }

function part(name: string, content: string, filename?: string): string {
  const file = filename === undefined ? '' : `; filename="${filename}"`
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

describe('an upload', () => {
  test('is kept file by file and leads to its progress', async () => {
    const { files } = await send([
      ['satu.json', sopFile('Satu')],
      ['dua.json', sopFile('Dua')],
    ])
    expect(files.map(({ name, state }) => [name, state])).toEqual([
      ['satu.json', 'waiting'],
      ['dua.json', 'waiting'],
    ])
  })

  test('of nothing comes back to its form', async () => {
    const page = await drafter.upload('/imports', form([]))
    expect(page.status).toBe(422)
    expect(page.text).toContain('Pilih sekurang-kurangnya satu berkas.')
    const none = await drafter.upload('/imports', form([['', new Uint8Array()]]))
    expect(none.status).toBe(422)
  })

  test('refuses by name what is empty or too large, and keeps the others', async () => {
    const { files } = await send([
      ['kosong.json', new Uint8Array()],
      ['besar.docx', new Uint8Array(25 * 1024 * 1024 + 1)],
      ['penuh.docx', new Uint8Array(25 * 1024 * 1024).fill(7)],
      ['satu.json', sopFile('Satu')],
      ['sama.json', sopFile('Satu')],
    ])
    expect(files.map(({ name, problems }) => [name, problems])).toEqual([
      ['kosong.json', [{ code: 'file-empty' }]],
      ['besar.docx', [{ code: 'file-too-large', found: '25' }]],
      ['penuh.docx', []],
      ['satu.json', []],
      ['sama.json', [{ code: 'same-file', found: 'satu.json' }]],
    ])
  })

  test('of more than 500 files keeps 500 and names the rest', async () => {
    const many = Array.from({ length: 502 }, (_, at) => [`${at}.json`, encode(`${at}`)] as const)
    const { files } = await send(many)
    expect(files).toHaveLength(502)
    expect(files.filter(({ state }) => state === 'waiting')).toHaveLength(500)
    expect(files.at(-1)).toMatchObject({
      name: '501.json',
      problems: [{ code: 'too-many-files', found: '500' }],
    })
  })

  test('that breaks off keeps what was whole and refuses the file in which it broke', async () => {
    const fields = part('csrf', drafter.token()) + part('unit', unit)
    const whole = part('files', 'isi satu', 'satu.json')
    const broken = part('files', 'isi dua yang belum', 'dua.json').slice(0, -8)
    const page = await drafter.upload('/imports', encode(fields + whole + broken), multipart)
    const { files } = await load(page)
    expect(files).toMatchObject([
      { name: 'satu.json', state: 'waiting' },
      { name: 'dua.json', state: 'refused', problems: [{ code: 'file-cut-off' }] },
    ])
  })

  test('that is more than 300 MB in all refuses by name what exceeds it', async () => {
    const { files } = await load(await sendLarge(Array.from({ length: 14 }, () => 25)))
    expect(files.filter(({ state }) => state === 'waiting')).toHaveLength(12)
    const codes = files.slice(12).map(({ problems }) => problems[0]?.code)
    expect(codes).toEqual(['upload-too-large', 'upload-too-large'])
  })

  test('with a file of 200 MB does not hold it in memory', async () => {
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers)
    }, 5)
    const { files } = await load(await sendLarge([200, 1]))
    clearInterval(timer)
    expect(files.map(({ state }) => state)).toEqual(['refused', 'waiting'])
    expect(most).toBeGreaterThan(0)
    expect(most - before).toBeLessThan(120_000_000)
  })
})

describe('names', () => {
  test('hostile ones are kept without folders and control characters, and shown escaped', async () => {
    const page = await drafter.upload(
      '/imports',
      form([
        ['../../etc/<img src=x onerror=alert(1)>.json', encode('1')],
        ['C:\\SOP\\perizinan.docx', encode('2')],
        [`${'p'.repeat(1000)}.docx`, encode('3')],
        ['tipu\u202Excod.exe', encode('4')],
      ]),
    )
    const { files } = await load(page)
    expect(files.map(({ name }) => name.length <= 300)).toEqual([true, true, true, true])
    expect(files[0]?.name).toBe('<img src=x onerror=alert(1)>.json')
    expect(files[1]?.name).toBe('perizinan.docx')
    expect(files[3]?.name).toBe('tipuxcod.exe')
    const { text } = await drafter.get(page.location)
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img src=x')
  })

  test('are cleaned and shortened', () => {
    expect(cleanFileName('a/b\\c\u0000\n d.docx')).toBe('c d.docx')
    expect(cleanFileName('SOP %22Izin%22%0D%0A50%.docx')).toBe('SOP "Izin" 50%.docx')
    expect(cleanFileName('')).toBe('')
    expect(shortFileName(`${'a'.repeat(100)}.docx`)).toBe(`${'a'.repeat(45)}…${'a'.repeat(9)}.docx`)
    expect(shortFileName('pendek.docx')).toBe('pendek.docx')
  })
})

describe('nothing is kept', () => {
  const wrong: readonly [string, () => Promise<Page>][] = [
    [
      'with a token of another session',
      async () => drafter.upload('/imports', form([['a', encode('a')]], 'x.y')),
    ],
    [
      'when a file comes before the token',
      () => {
        const data = new FormData()
        data.append('files', new File([encode('a')], 'a.json'))
        data.append('csrf', drafter.token())
        return drafter.upload('/imports', data)
      },
    ],
    ['without any field', () => drafter.upload('/imports', new FormData())],
    ['of a body that is no form', () => drafter.upload('/imports', encode('nonsense'), multipart)],
    [
      'from another site',
      () =>
        drafter.upload('/imports', form([['a', encode('a')]]), { origin: 'https://evil.example' }),
    ],
    [
      'without a boundary',
      () => drafter.upload('/imports', encode('x'), { 'content-type': 'multipart/form-data' }),
    ],
    ['of a plain form', () => drafter.post('/imports', { unit })],
    ['of JSON', () => drafter.post('/imports', '{}', { 'content-type': 'application/json' })],
  ]

  test.each(wrong)('%s', async (_what, upload) => {
    const before = await countImports()
    expect((await upload()).status).toBe(403)
    expect(await countImports()).toBe(before)
  })

  test('of who has not signed in', async () => {
    const visitor = site.visitor()
    await visitor.get('/sign-in')
    const before = await countImports()
    const page = await visitor.upload('/imports', form([['a', encode('a')]], visitor.token()))
    expect([page.status, page.location]).toEqual([303, '/sign-in?lost'])
    expect(await countImports()).toBe(before)
  })

  test('for a unit of another office or government', async () => {
    const stranger = await site.signIn('Orang Teluk')
    await stranger.get('/imports/new')
    const before = await countImports()
    const foreign = await stranger.upload('/imports', form([['a', encode('a')]], stranger.token()))
    expect(foreign.status).toBe(422)
    expect(foreign.text).toContain('Pilih perangkat daerah.')
    expect(await countImports()).toBe(before)
  })

  test('multipart is taken nowhere else', async () => {
    const page = await drafter.upload('/sops/new', form([]))
    expect(page.status).toBe(403)
  })
})

test('who uploads too often is told to wait', async () => {
  const writes = createRateLimiter({ burst: 1, perSecond: 0.1 })
  const limited = await openTestSite({ writes })
  const visitor = limited.visitor()
  await visitor.get('/sign-in')
  const statuses = []
  for (const _ of [1, 2]) statuses.push((await visitor.upload('/imports', form([]))).status)
  expect(statuses).toEqual([303, 429])
  await limited.close()
})

test('nothing above was a fault of the program', () => {
  expect(origin).toContain('localhost')
  expect(site.reported).toEqual([])
})
