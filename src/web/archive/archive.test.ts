import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signSampleRevision } from '../testing/signed-document.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'
import { crawl } from './testing/crawl.ts'

let site: TestSite
let visitor: Visitor
let administrator: Visitor
const home = '/arsip/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
  visitor = site.visitor()
  administrator = await site.signIn('Teratai Gurami')
  await plant()
})
afterAll(() => site.close())

/** Writes what must never be seen where people write it: in drafts, notes, remarks and steps. */
async function plant(): Promise<void> {
  await site.owner.query(
    `insert into review_note (government_id, sop_id, revision, place, text, written_by)
       select government_id, sop_id, in_force, '', 'RAHASIA-CATATAN', created_by from sop
       where in_force is not null`,
  )
  await site.owner.query(
    `update sop_draft set content = jsonb_set(content, '{title}', '"RAHASIA-RANCANGAN"')`,
  )
  await site.owner.query(`update sop set title = 'RAHASIA-DRAF' where in_force is null`)
  await site.owner.query('delete from ratification')
  await site.owner.query(
    `with signed as (
      select r.government_id, r.sop_id, r.number, s.created_by, jsonb_set(jsonb_set(r.content,
        '{identity,approver}', '{"position": "Camat", "name": "Drs. Bayu Selasih, M.Si", "nip": "19800101 200501 1 001"}'),
        '{steps,0,activity}', '"Menyerahkan berkas kepada BAYU SELASIH, NIP 19800101-200501-1-001"') as content
      from sop_revision r join sop s on (s.government_id, s.sop_id, s.in_force) = (r.government_id, r.sop_id, r.number)
    )
    insert into ratification (government_id, sop_id, revision, number, ratified_on, effective_on,
       content, content_hash, ratified_by)
     select government_id, sop_id, number, 'SOP/' || row_number() over (), '2026-01-02', '2026-01-05',
       content, sha256(content::text::bytea), created_by from signed`,
  )
}

async function titlesOf(condition: string): Promise<string[]> {
  const { rows } = await site.owner.query<{ title: string }>(
    `select title from sop where ${condition} order by title`,
  )
  return rows.map(({ title }) => title)
}

async function anyInForce(): Promise<{
  id: string
  revision: number
  code: string
  other: string
}> {
  const { rows } = await site.owner.query<{
    id: string
    revision: number
    code: string
    other: string
  }>(
    `select s.sop_id as id, s.in_force as revision, r.verification_code as code, (
       select other.sop_id from sop other where other.state = 'draft' limit 1) as other
     from sop s join ratification r on (r.government_id, r.sop_id, r.revision)
       = (s.government_id, s.sop_id, s.in_force) order by s.title limit 1`,
  )
  if (rows[0] === undefined) throw new Error('nothing is in force')
  return rows[0]
}

describe('everything that links of the archive lead to', () => {
  let pages: ReadonlyMap<string, Page>
  let all: string
  beforeAll(async () => {
    pages = await crawl(visitor)
    all = [...pages.values()].map(({ text }) => text).join('\n')
  })

  test('is there, and holds every SOP in force with its drawing and its office', async () => {
    const broken = [...pages].filter(([, { status }]) => status !== 200 && status !== 302)
    expect(broken.map(([path]) => path)).toEqual([])
    for (const title of await titlesOf('in_force is not null')) expect(all).toContain(title)
    const drawings = [...pages.keys()].filter((path) => path.endsWith('.svg'))
    expect(drawings.length).toBeGreaterThan(10)
    expect(pages.has('/arsip/tanjung-seruni/riwayat.atom')).toBe(true)
  })

  test('names no person, in whatever writing, but the office', async () => {
    const { rows } = await site.owner.query<{ name: string }>('select distinct name from person')
    for (const { name } of rows) expect(all).not.toContain(name)
    expect(all).not.toMatch(/selasih/i)
    expect(all).not.toMatch(/\d{8}.?200501/)
    expect(all).toContain('Menyerahkan berkas kepada [disamarkan], NIP [disamarkan]')
    expect(all).toContain('Camat')
  })

  test('holds no draft and nothing that was noted', async () => {
    expect(await titlesOf('in_force is null')).toContain('RAHASIA-DRAF')
    expect(all).not.toContain('RAHASIA')
  })

  test('sets no cookie, holds no form token and no script', () => {
    for (const page of pages.values()) expect(page.headers.getSetCookie()).toEqual([])
    expect(all).not.toContain('name="csrf"')
    expect(all).not.toContain('<script')
  })

  test('says how it is found and what it is about', () => {
    const htmls = [...pages].filter(([path, { status }]) => status === 200 && !/[.]/.test(path))
    for (const [path, { text }] of htmls) {
      expect([path, text.match(/<link rel="canonical"/g)?.length]).toEqual([path, 1])
      expect([path, text.match(/<meta name="description"/g)?.length]).toEqual([path, 1])
    }
  })
})

describe('who asks', () => {
  test('does not matter: signed in or not, the answer is the same', async () => {
    const { id } = await anyInForce()
    for (const path of [home, `${home}/sop/${id}`, `${home}?search=surat`]) {
      const anonymous = await visitor.get(path)
      expect((await administrator.get(path)).text).toBe(anonymous.text)
      expect(anonymous.headers.get('cache-control')).toBe('public, max-age=60')
    }
  })

  test('reads in the language that was chosen', async () => {
    const reader = site.visitor()
    const page = await reader.get(`${home}?lang=en`)
    const english = page.status === 200 ? page : await reader.get(page.location)
    expect(english.text).toContain('SOPs of Pemerintah Kota Tanjung Seruni')
    expect((await reader.get('/v')).text).toContain('Check an SOP')
    expect((await site.visitor().get(home)).text).toContain('Arsip SOP')
  })
})

describe('what is kept by browsers and proxies', () => {
  test('is asked for again with its tag: unchanged things are not sent again', async () => {
    const { id, revision } = await anyInForce()
    for (const path of [
      home,
      `${home}/riwayat`,
      `${home}/riwayat.atom`,
      `${home}/sop/${id}`,
      `${home}/sop/${id}/${revision}/bagan-1.svg`,
      `${home}/sop/${id}/sop.pdf`,
      `${home}?search=surat`,
    ]) {
      const etag = (await visitor.get(path)).headers.get('etag') ?? ''
      const again = await visitor.get(path, { 'if-none-match': etag })
      expect([path, again.status, again.text]).toEqual([path, 304, ''])
      expect((await visitor.get(path, { 'if-none-match': 'W/"x"' })).status).toBe(200)
    }
  })

  test('whether something is in force is asked each time', async () => {
    const page = await visitor.get(`/v/${(await anyInForce()).code}`)
    expect(page.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('hostile addresses', () => {
  test.each([
    `?search=${encodeURIComponent('"><script>alert(1)</script>')}`,
    `?search=${encodeURIComponent("'; drop table sop; --")}`,
    `?search=${encodeURIComponent('&|!():*<->')}`,
    '?search=%00',
    '?search=%ff%fe',
    '?search=%F0%9F%98%80',
    `?search=${'surat+'.repeat(1000)}`,
    '?search=a&search=b&page=2',
    '?search=surat&page=-1',
    '?search=surat&page=1e9',
    '?search=surat&page=99999999999999999999',
    '?letter=%27',
    '?letter=AA',
    '?letter[]=A',
    '?letter=A&page=9999',
    '?__proto__=1&constructor=2',
  ])('%s gets a plain page', async (query) => {
    const page = await visitor.get(`${home}${query}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('<script')
    expect(site.reported).toEqual([])
  })

  test.each([
    '/arsip/',
    '/arsip/x',
    '/arsip/__proto__',
    `/arsip/${'a'.repeat(5000)}`,
    '/arsip/..%2f..%2fetc%2fpasswd',
    '/arsip/%00',
    '/arsip/tanjung%00seruni',
    `${home}/unit/x`,
    `${home}/unit/%00`,
    `${home}/sop/x`,
    `${home}/sop/%27`,
    `${home}/sop/{other}`,
    `${home}/sop/{other}/1`,
    `${home}/sop/{id}/0`,
    `${home}/sop/{id}/2147483648`,
    `${home}/sop/{id}/999999999`,
    `${home}/sop/{id}/-1`,
    `${home}/sop/{id}/1e3`,
    `${home}/sop/{id}/{revision}/bagan-0.svg`,
    `${home}/sop/{id}/{revision}/bagan-9999.svg`,
    `${home}/sop/{id}/{revision}/bagan-1.svg.exe`,
    `${home}/sop/{other}/sop.pdf`,
    '/arsip/teluk-jauh/sop/{id}',
    '/arsip/teluk-jauh/sop/{id}/{revision}/bagan-1.svg',
    '/arsip/teluk-jauh/sop/{id}/sop.pdf',
    '/v/x',
    '/v/0000000000000000',
    '/v/%00',
    `/v/${'0'.repeat(5000)}`,
  ])('%s is not there, and nothing breaks', async (address) => {
    const places: Readonly<Record<string, unknown>> = await anyInForce()
    const path = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(places[name]))
    const page = await visitor.get(path)
    expect(page.status).toBe(404)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(site.reported).toEqual([])
  })

  test('nothing can be sent to the archive', async () => {
    for (const path of ['/arsip', home, '/v/x']) {
      expect((await visitor.post(path, { csrf: '' })).status).toBe(404)
    }
  })
})

describe('the feed', () => {
  test('is Atom with whole addresses, newest first', async () => {
    const page = await visitor.get(`${home}/riwayat.atom`)
    expect(page.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(page.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed /)
    const links = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost:8080\/arsip\//)
    const times = [...page.text.matchAll(/<updated>([^<]+)</g)].map(([, time]) => time ?? '')
    expect(times.length).toBeGreaterThan(5)
    expect(times.slice(1)).toEqual(times.slice(1).toSorted().toReversed())
    const ids = [...page.text.matchAll(/<id>([^<]+)</g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the code on a document', () => {
  test('typed as on paper leads to what it stands for, without the names on it', async () => {
    const { code } = await anyInForce()
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase()
    const led = await visitor.get(`/v?code=${encodeURIComponent(typed)}`)
    expect(led.status).toBe(303)
    const page = await visitor.get(led.location)
    expect(page.text).toContain('MASIH BERLAKU')
    expect(page.text).toContain('Pemerintah Kota Tanjung Seruni')
    expect(page.text).not.toMatch(/selasih/i)
  })

  test('and the signature of its file lead to each other', async () => {
    const own = await openTestSite()
    const { sopId, pdf } = await signSampleRevision(own)
    const { rows } = await own.owner.query<{ code: string }>(
      'select verification_code as code from ratification where sop_id = $1',
      [sopId],
    )
    const path = `/v/${rows[0]?.code}`
    const reader = own.visitor()
    const page = await reader.get(path)
    expect(page.text).toContain('Berkas PDF-nya ditandatangani')
    expect(page.text).toContain('href="/verify"')
    await reader.get('/verify')
    const form = new FormData()
    form.append('csrf', reader.token())
    form.append('file', new File([Uint8Array.from(pdf)], 'a.pdf'))
    expect((await reader.upload('/verify', form)).text).toContain(`href="${path}"`)
    await own.close()
  })

  test('guessed again and again makes one wait, and reading goes on', async () => {
    const own = await openTestSite()
    const guesser = own.visitor()
    let answered = 0
    let page = await guesser.get('/v/0000000000000000')
    for (; page.status === 404 && answered < 100; answered += 1) {
      page = await guesser.get(`/v/${String(answered).padStart(16, '0')}`)
    }
    expect(page.status).toBe(429)
    expect(answered).toBeLessThan(70)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guesser.get(home)).status).toBe(200)
    await own.close()
  })
})

describe('an administrator', () => {
  test('closes the archive: all of it is gone at once, but whether a paper is in force', async () => {
    const { id, code, revision } = await anyInForce()
    const paths = [
      home,
      `${home}?search=surat`,
      `${home}/riwayat`,
      `${home}/riwayat.atom`,
      `${home}/sop/${id}`,
      `${home}/sop/${id}/${revision}`,
      `${home}/sop/${id}/${revision}/bagan-1.svg`,
      `${home}/sop/${id}/sop.pdf`,
    ]
    const statuses = async () => {
      const pages = []
      for (const path of paths) pages.push((await visitor.get(path)).status)
      return [...new Set(pages)]
    }
    await administrator.get('/archive')
    const closed = await administrator.post('/archive', { intent: 'close' })
    expect(closed.location).toBe('/archive?done')
    expect((await administrator.get('/archive?done')).text).toContain('Arsip ditutup.')
    expect(await statuses()).toEqual([404])
    const checked = await visitor.get(`/v/${code}`)
    expect(checked.text).toContain('MASIH BERLAKU')
    expect(checked.text).not.toContain(home)
    await administrator.post('/archive', { intent: 'open' })
    expect(await statuses()).toEqual([200])
  })
})

test('what is revoked says so everywhere from the next change on, and has no PDF', async () => {
  const { id, code, revision } = await anyInForce()
  const before = await visitor.get(`${home}/sop/${id}`)
  expect(before.text).toContain('Unduh PDF')
  await site.owner.query(
    `update ratification set ended_on = '2026-06-01', end_reason = 'Perda <b>baru</b>' where sop_id = $1`,
    [id],
  )
  await site.owner.query('update sop set in_force = null where sop_id = $1', [id])
  for (const intent of ['close', 'open']) await administrator.post('/archive', { intent })
  const after = await visitor.get(`${home}/sop/${id}`, {
    'if-none-match': before.headers.get('etag') ?? '',
  })
  expect(after.status).toBe(200)
  expect(after.text).toContain('Tidak berlaku lagi')
  expect(after.text).toContain('Perda &lt;b>baru&lt;/b>')
  expect(after.text).not.toContain('Unduh PDF')
  expect((await visitor.get(`${home}/sop/${id}/sop.pdf`)).status).toBe(404)
  expect((await visitor.get(`${home}/sop/${id}/${revision}`)).status).toBe(200)
  expect((await visitor.get(`/v/${code}`)).text).toContain('SUDAH DICABUT')
  expect((await visitor.get(`${home}/riwayat`)).text).toContain('Dicabut')
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
