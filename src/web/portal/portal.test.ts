import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endService, listArchives, promiseAnew, promiseService, sampleStandard } from '#server'
import type { Delivery, ServiceStandard } from '#standard'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page } from '../testing/visitor.ts'

let site: TestSite
let governmentId: string
const home = '/layanan/tanjung-seruni'
const { delivery: sampleDelivery } = sampleStandard('')

beforeAll(async () => {
  site = await openTestSite()
  const archive = (await listArchives(site.db)).find(({ slug }) => slug === 'tanjung-seruni')
  governmentId = archive?.governmentId ?? ''
})
afterAll(() => site.close())

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  site.visitor().get(path, headers)

/** Promises a service; gives its id. */
function promise(slug: string, name: string, changes: Partial<ServiceStandard> = {}) {
  const standard = sampleStandard(name, changes)
  return promiseService(site.db, { governmentId, slug, standard })
}

const withDelivery = (changes: Partial<Delivery>) => ({
  delivery: { ...sampleDelivery, ...changes },
})

/** What a reader hears, without marks. */
function textOf({ text }: Page): string {
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, ' ')
}

/** Every page to which links of the portals lead, by address. */
async function crawl(begin: string): Promise<ReadonlyMap<string, Page>> {
  const seen = new Map<string, Page>()
  const waiting = [begin]
  // What other areas of the portal answer for.
  const elsewhere = /\/(cari|maklumat|rancangan)\b|[.](svg|atom|csv|json|jsonld|ttl)$/
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const page = await get(path)
    seen.set(path, page)
    const links = [...page.text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link = '']) => link)
    waiting.push(
      ...links.filter((link) => /^(\/en)?\/(layanan|kartu)/.test(link) && !elsewhere.test(link)),
    )
  }
  return seen
}

describe('everything that links of the portal lead to', () => {
  let pages: ReadonlyMap<string, Page>
  beforeAll(async () => {
    pages = await crawl(home)
  })

  test('is there, in both languages, with every service that is promised', async () => {
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([])
    const { rows } = await site.owner.query<{ slug: string }>(
      'select slug from published_standard where government_id = $1 and until is null',
      [governmentId],
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { slug } of rows) {
      expect(pages.has(`${home}/jenis/${slug}`)).toBe(true)
      expect(pages.has(`/en${home}/jenis/${slug}`)).toBe(true)
    }
  })

  test('has one address in each language, one heading above all, and headings in order', () => {
    for (const [path, { text }] of pages) {
      expect([path, text.match(/<h1/g)?.length]).toEqual([path, 1])
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      for (const [at, level] of levels.entries()) {
        expect([path, level - (levels[at - 1] ?? 0)]).not.toEqual([path, 2])
      }
      if (path.includes('/poster')) continue
      expect([path, text.match(/<meta name="description"/g)?.length]).toEqual([path, 1])
      const own = path.startsWith('/en/') ? 'en' : 'id'
      expect(text).toContain(`<html lang="${own}">`)
      const canonical = /rel="canonical" href="([^"]*)"/.exec(text)?.[1]
      expect(text).toContain(`rel="alternate" hreflang="${own}" href="${canonical}"`)
    }
  })

  test('sets no cookie, and holds no form token and no script of its own', () => {
    for (const [path, { headers, text }] of pages) {
      expect([path, headers.getSetCookie()]).toEqual([path, []])
      expect(text).not.toContain('name="csrf"')
      // No browser runs a block of data.
      const known = [
        '<script defer src="/assets/offline.js">',
        '<script type="application/ld+json">',
      ]
      expect(known).toEqual(expect.arrayContaining(text.match(/<script[^>]*>/g) ?? []))
    }
  })

  test('names no person', async () => {
    const { rows } = await site.owner.query<{ name: string }>('select distinct name from person')
    const all = [...pages.values()].map(({ text }) => text).join('\n')
    for (const { name } of rows) expect(all).not.toContain(name)
  })
})

describe('a page', () => {
  test('costs 30 KB over the wire at most on a first visit, with everything', async () => {
    await promise('ktp-hilang', 'Penggantian KTP')
    const sheet = readFileSync(join(import.meta.dirname, 'portal.css'))
    const script = readFileSync(join(import.meta.dirname, 'offline', 'register.ts'))
    for (const path of [home, `${home}/jenis/akta-kelahiran`, `/en${home}/jenis/ktp-hilang`]) {
      const page = await get(path, { 'accept-encoding': 'gzip' })
      expect(page.headers.get('content-encoding')).toBe('gzip')
      const plain = await get(path)
      const drawings = [...plain.text.matchAll(/<img[^>]* src="(\/[^"]*)"/g)]
      const sent = [page.bytes, gzipSync(sheet), gzipSync(script)]
      for (const [, src = ''] of drawings) {
        sent.push((await get(src, { 'accept-encoding': 'gzip' })).bytes)
      }
      // A kilobyte for the headers of each answer.
      const sum = sent.reduce((total, { length }) => total + length + 1024, 0)
      expect([path, sum < 30_000 || sum]).toEqual([path, true])
      const packed = brotliCompressSync(plain.bytes).length + brotliCompressSync(sheet).length
      expect(packed).toBeLessThan(12_000)
    }
  })

  test('is kept for a minute by anybody, and not sent again while nothing changed', async () => {
    const path = `${home}/jenis/akta-kelahiran`
    const first = await get(path)
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.headers.get('vary')).not.toContain('cookie')
    const etag = first.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    const staff = await site.signIn('Kenanga Rumbia')
    expect((await staff.get(path)).text).toBe(first.text)
    for (const nonsense of ['*x', '""', `${etag}${etag}`, 'W/"'.repeat(500)]) {
      expect((await get(path, { 'if-none-match': nonsense })).status).toBe(200)
    }
  })

  test('is made anew when what is promised changes', async () => {
    const serviceId = await promise('berubah', 'Nama Lama')
    const before = await get(`${home}/jenis/berubah`)
    await promiseAnew(site.db, { governmentId, serviceId }, sampleStandard('Nama Baru'))
    // Another process may show what was for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const after = await get(`${home}/jenis/berubah`)
    expect([before.text.includes('Nama Lama'), after.text.includes('Nama Baru')]).toEqual([
      true,
      true,
    ])
    const old = await get(`${home}/jenis/berubah/versi/1`)
    expect(textOf(old)).toContain('Ini versi 1, yang tidak berlaku lagi sejak')
    expect(old.text).toContain('<meta name="robots" content="noindex"/>')
  })

  test.each([
    '/nowhere',
    '/jenis/tidak-ada',
    '/jenis/akta-kelahiran/versi/9',
    '/jenis/akta-kelahiran/x/y',
    '/peristiwa/wedding',
    '/unit/x',
    '/abjad/AB',
    '/abjad/%23%23',
    '/jenis/%00',
    `/jenis/${'a'.repeat(5000)}`,
    "/jenis/'%20or%201=1",
  ])('%s is not there, and that is told in the frame of the government', async (path) => {
    const page = await get(`/en${home}${path}`)
    expect(page.status).toBe(404)
    expect(page.text).toContain('Page not found')
    expect(page.text).toContain(`href="/en${home}"`)
  })

  test('of a government that is not there, or has closed its portal, is not there', async () => {
    expect((await get('/layanan/x')).status).toBe(404)
    expect((await get('/layanan/x/jenis/akta-kelahiran')).text).toContain('Halaman tidak ditemukan')
  })

  test.each(['page=-1', 'page=1e9', 'page=%00', 'page[]=2', 'q=%F0%9F', '__proto__=1', 'lang=en'])(
    'does not mind ?%s',
    async (query) => expect((await get(`${home}/peristiwa/identity?${query}`)).status).toBe(200),
  )
})

describe('the page of a service', () => {
  test('tells what to bring, cost, time, place, hours, steps and where to complain', async () => {
    await promise('lengkap', 'Layanan Lengkap')
    const page = await get(`${home}/jenis/lengkap`)
    for (const words of [
      'Biaya Gratis',
      'Waktu Paling lama 2 hari kerja sejak berkas lengkap',
      'Yang dibawa: 3 syarat',
      'Surat kehilangan dari kepolisian apabila hilang',
      'Jalan Kenanga 12',
      'Senin–Kamis 07.30–12.00, 13.00–16.00',
      'Serahkan berkas; petugas memeriksanya.',
      'Penanggung jawab: Kepala Seksi Pengaduan',
      'Ditetapkan dengan Keputusan Nomor 100.3.3/1/2026',
    ]) {
      expect(textOf(page)).toContain(words)
    }
    for (const link of [
      'tel:07715550100',
      'https://wa.me/6281255501234',
      'https://www.lapor.go.id/',
    ]) {
      expect(page.text).toContain(`href="${link}"`)
    }
    expect(page.text.match(/type="checkbox"/g)).toHaveLength(3)
  })

  test('says in Indonesian, and marks it so, what nobody has translated', async () => {
    await promise('separuh', 'Layanan Separuh')
    const page = await get(`/en${home}/jenis/separuh`)
    expect(textOf(page)).toContain('Report of loss from the police')
    expect(page.text).toContain('<h1><span lang="id">Layanan Separuh</span></h1>')
    expect(page.text).toContain('<span lang="id">KTP-el yang rusak</span>')
  })

  test('tells sums, each with what sets it', async () => {
    const row = (id: string, rupiah: number) => ({
      id,
      text: { id: `Kelas ${id}`, en: `Class ${id}` },
      rupiah,
      per: { id: 'per lembar', en: 'each' },
    })
    const fee = { kind: 'tariff', legalBasis: 'Perda 1/2024' } as const
    await promise('satu-tarif', 'A', withDelivery({ fee: { ...fee, rows: [row('1', 25_000)] } }))
    await promise('dua-tarif', 'B', {
      ...withDelivery({ fee: { ...fee, rows: [row('1', 25_000), row('2', 1_500_000)] } }),
    })
    expect(textOf(await get(`${home}/jenis/satu-tarif`))).toContain('Rp25.000 per lembar')
    const two = textOf(await get(`/en${home}/jenis/dua-tarif`))
    expect(two).toContain('Rp25,000 to Rp1,500,000')
    expect(two).toContain('Class 2 Rp1,500,000 each')
    expect(two).toContain('Set by: Perda 1/2024')
  })

  test('holds where nothing is filled in that need not be', async () => {
    await promise('kosong', 'Layanan Kosong', {
      summary: { id: '', en: '' },
      searchWords: [],
      lifeEvents: [],
      places: [],
      delivery: {
        requirements: [],
        procedure: [],
        duration: { note: { id: '', en: '' } },
        fee: { kind: 'unstated' },
        product: { id: '', en: '' },
        complaints: { channels: [], responsible: '' },
      },
      management: {
        legalBasis: [],
        facilities: [],
        competences: [],
        supervision: '',
        staff: 0,
        serviceGuarantee: '',
        safetyGuarantee: '',
        evaluation: '',
      },
    })
    for (const path of ['', '/poster', '/poster/dua-bahasa']) {
      const page = await get(`${home}/jenis/kosong${path}`)
      expect([path, page.status]).toEqual([path, 200])
      expect(textOf(page)).toContain('Tidak ada syarat yang harus dibawa.')
      expect(textOf(page)).toContain('Belum dinyatakan')
    }
  })

  test('takes sixty requirements, other writings and pictures; markup stays text', async () => {
    const text = (id: string) => ({ id, en: '' })
    const requirements = Array.from({ length: 60 }, (_, at) => ({
      id: `r${at}`,
      text: text(`Syarat ${at} <script>alert(1)</script> "x" 🦃 مرحبا`),
      when: text(''),
    }))
    const places = [
      {
        id: 'p',
        name: text('<b>Loket'),
        address: '<img src=x>',
        url: 'javascript:alert(1)',
        phone: '"><i>',
      },
    ]
    await promise('banyak', '<em>Izin</em> 🦃 שלום', { places, ...withDelivery({ requirements }) })
    for (const path of [
      `${home}/jenis/banyak`,
      `${home}/jenis/banyak/poster`,
      '/kartu/tanjung-seruni/banyak',
    ]) {
      const { status, text: html } = await get(path)
      expect(status).toBe(200)
      expect(html).not.toMatch(/<script>|<em>|<img src=x|javascript:|"><i>/)
      expect(html).toContain('&lt;em>Izin&lt;/em>')
    }
    expect(textOf(await get(`${home}/jenis/banyak`))).toContain('Yang dibawa: 60 syarat')
    expect(textOf(await get(`${home}/jenis/banyak/poster`))).toMatch(/dan \d\d lagi/)
  })

  test('of what is given no longer says so and where to ask, and keeps its last version', async () => {
    const serviceId = await promise('dahulu', 'Layanan Dahulu')
    await endService(site.db, { governmentId, serviceId })
    const page = await get(`${home}/jenis/dahulu`)
    expect(page.status).toBe(410)
    expect(textOf(page)).toContain('Layanan ini tidak diberikan lagi')
    expect(page.text).toMatch(/href="\/layanan\/tanjung-seruni\/unit\/[\da-f-]{36}"/)
    expect((await get(`${home}/jenis/dahulu/versi/1`)).status).toBe(200)
    expect((await get(`${home}/jenis/dahulu/poster`)).status).toBe(404)
    expect(textOf(await get('/kartu/tanjung-seruni/dahulu'))).toContain('tidak diberikan lagi')
  })
})

describe('the card for the sites of others', () => {
  const path = '/kartu/tanjung-seruni/akta-kelahiran'

  test('may be framed by anybody, and can do nothing', async () => {
    const { headers, text } = await get(path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain('frame-ancestors *')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(headers.has('x-frame-options')).toBe(false)
    expect(headers.getSetCookie()).toEqual([])
    expect(text).not.toMatch(/<(script|form|input|button)/)
    expect(text).toContain(`href="${home}/jenis/akta-kelahiran" target="_top"`)
  })

  test('is the only page of the portal that may be', async () => {
    for (const other of [home, `${home}/jenis/akta-kelahiran`, '/kartu/x/y', '/layanan']) {
      const { headers } = await get(other)
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })

  test('is included by one line that the page of the service offers', async () => {
    const { text } = await get(`/en${home}/jenis/akta-kelahiran`)
    expect(text).toContain(
      '&lt;iframe src=&quot;http://localhost:8080/en/kartu/tanjung-seruni/akta-kelahiran&quot;',
    )
  })
})

describe('where people begin', () => {
  test('is the list of the portals for visitors, and their work for people who are signed in', async () => {
    const page = await get('/')
    expect([page.status, page.location]).toEqual([302, '/layanan'])
    expect(page.headers.getSetCookie()).toEqual([])
    expect((await get('/layanan')).text).toContain(`href="${home}"`)
    const staff = await site.signIn('Kenanga Rumbia')
    expect((await staff.get('/')).location).toBe('/sops')
  })

  test('is the portal where there is only one, in the language of the address', async () => {
    const open = (isOpen: boolean) =>
      site.owner.query('update archive set is_open = $1 where government_id <> $2', [
        isOpen,
        governmentId,
      ])
    await open(false)
    expect((await get('/')).location).toBe(home)
    expect((await get('/en/layanan')).location).toBe(`/en${home}`)
    await open(true)
  })

  test('is the sign-in page where no portal is open', async () => {
    const empty = await openTestSite({ isEmpty: true })
    expect((await empty.visitor().get('/')).location).toBe('/sops')
    expect((await empty.visitor().get('/layanan')).text).toContain('Belum ada pemerintah daerah')
    await empty.close()
  })
})

test('the service worker stands where it reaches the portal of its language alone', async () => {
  for (const root of ['/layanan', '/en/layanan']) {
    const { text, headers } = await get(`${root}/sw.js`)
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.has('service-worker-allowed')).toBe(false)
    expect(text).toContain(`"root":"${root}"`)
    expect(text).toContain('importScripts("/assets/worker.js")')
    expect((await get(`${root}/luring.html`)).text).toContain('<p id="seen">')
  }
})
