import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServiceChange } from '#server'
import {
  endService,
  promiseAnew,
  promiseService,
  sampleStandard,
} from '../../src/server/portal/testing/promised-service.ts'
import { wordsOf } from '../../src/web/messages/words.ts'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'
import type { Visitor } from '../../src/web/testing/visitor.ts'
import { changeItem } from '../../src/web/open-data/feeds/change-item.ts'
import { writeAtom } from '../../src/web/open-data/feeds/write-atom.ts'
import { writeJsonFeed } from '../../src/web/open-data/feeds/write-json-feed.ts'
import { textsOf } from './read-xml.ts'
import { plainText } from '../../src/web/open-data/plain-text.ts'

let site: TestSite
let visitor: Visitor
const home = '/layanan/tanjung-seruni'
const origin = 'http://localhost:8080'

beforeAll(async () => {
  site = await openTestSite()
  visitor = site.visitor()
  const { rows } = await site.owner.query<{ id: string }>(
    `select government_id as id from archive where slug = 'tanjung-seruni'`,
  )
  const governmentId = rows[0]?.id ?? ''
  const changed = await promiseService(site.db, {
    governmentId,
    standard: sampleStandard('Berubah'),
  })
  await promiseAnew(site.db, { governmentId, serviceId: changed }, sampleStandard('Berubah Nama'))
  const ended = await promiseService(site.db, {
    governmentId,
    standard: sampleStandard('Berakhir'),
  })
  await endService(site.db, { governmentId, serviceId: ended })
})
afterAll(() => site.close())

const forPrograms = [
  [`${home}/data/katalog.ttl`, 'text/turtle; charset=utf-8'],
  [`${home}/data/katalog.jsonld`, 'application/ld+json'],
  [`${home}/data/layanan.ttl`, 'text/turtle; charset=utf-8'],
  [`${home}/data/layanan.jsonld`, 'application/ld+json'],
  [`${home}/jenis/berubah.ttl`, 'text/turtle; charset=utf-8'],
  [`${home}/jenis/berubah.jsonld`, 'application/ld+json'],
  [`${home}/perubahan.atom`, 'application/atom+xml; charset=utf-8'],
  [`${home}/perubahan.json`, 'application/feed+json'],
  [`/en${home}/perubahan.atom`, 'application/atom+xml; charset=utf-8'],
  [`/en${home}/perubahan.json`, 'application/feed+json'],
] as const

describe('what is for programs', () => {
  test.each(forPrograms)(
    '%s is %s, kept by anyone and asked for again by its tag',
    async (path, type) => {
      const page = await visitor.get(path)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toBe(type)
      expect(page.headers.get('cache-control')).toBe('public, max-age=60')
      const etag = page.headers.get('etag') ?? ''
      const again = await visitor.get(path, { 'if-none-match': etag })
      expect([again.status, again.text]).toEqual([304, ''])
      expect((await visitor.get(path, { 'if-none-match': '"x"' })).status).toBe(200)
    },
  )

  test.each(forPrograms)('%s is told of without being sent', async (path, type) => {
    const head = await site.ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type')]).toEqual([200, type])
    expect(await head.text()).toBe('')
  })

  test.each(forPrograms)('%s is packed where that is asked for', async (path) => {
    const packed = await site.ask(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const text = packed.body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(text).text()).toBe((await visitor.get(path)).text)
  })

  test.each(forPrograms)('%s is not there in a closed or unknown portal', async (path) => {
    const page = await visitor.get(path.replace('tanjung-seruni', 'teluk-jauh-sekali'))
    expect(page.status).toBe(404)
    expect(page.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(page.text)).toMatchObject({ status: 404 })
  })

  test('a service that is not there is told in their type', async () => {
    const page = await visitor.get(`${home}/jenis/tiada.ttl`)
    expect(page.headers.get('content-type')).toBe('application/problem+json')
  })

  test('a service that has ended says so', async () => {
    expect((await visitor.get(`${home}/jenis/berakhir.ttl`)).text).toContain('status/Withdrawn')
  })

  test('JSON-LD of all services is one whole document', async () => {
    const page = await visitor.get(`${home}/data/layanan.jsonld`)
    const graph: readonly { readonly '@id': string }[] = JSON.parse(page.text)['@graph']
    expect(graph.length).toBeGreaterThan(10)
    expect(graph.map((one) => one['@id'])).toContain(`${origin}${home}/jenis/berubah#layanan`)
    expect(page.headers.get('last-modified')).toMatch(/ GMT$/)
  })
})

test.each([
  ['text/turtle', 'katalog.ttl'],
  ['application/ld+json', 'katalog.jsonld'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'data'],
  ['*/*', 'katalog.ttl'],
  ['image/png', 'katalog.ttl'],
  ['text/turtle;q=0.1, application/ld+json', 'katalog.jsonld'],
])('who likes %s best is led to %s', async (accept, end) => {
  const page = await visitor.get(`${home}/data/katalog`, { accept })
  expect(page.status).toBe(303)
  expect(page.location.endsWith(`/${end}`)).toBe(true)
  expect(page.headers.get('vary')).toContain('accept')
})

describe('pages', () => {
  test.each(['', '/en'])('of the data lead only to what is there (%s)', async (root) => {
    const page = await visitor.get(`${root}${home}/data`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('creativecommons.org/licenses/by/4.0/')
    const links = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link)
    const here = links.filter((link) => /data[/]|perubahan/.test(link))
    expect(here.length).toBeGreaterThan(7)
    for (const link of here) {
      expect([link, (await visitor.get(link.replace(origin, ''))).status]).toEqual([link, 200])
    }
  })

  test('of the changes tell the new, the changed and the ended, in their language', async () => {
    const page = await visitor.get(`${home}/perubahan`)
    expect(page.text).toContain('Berakhir: Berakhir')
    expect(page.text).toContain('Berubah: Berubah Nama')
    expect(page.text).toContain('type="application/atom+xml"')
    expect((await visitor.get(`/en${home}/perubahan`)).text).toContain('Ended: Berakhir')
  })
})

describe('the head of a page', () => {
  const dataOf = (html: string) =>
    JSON.parse(/<script type="application.ld\+json">([^<]+)<[/]script>/.exec(html)?.[1] ?? '')

  test('of a service tells programs what it is, and where it is described', async () => {
    const { text } = await visitor.get(`/en${home}/jenis/berubah`)
    expect(dataOf(text)).toMatchObject({
      '@type': 'GovernmentService',
      '@id': `${origin}${home}/jenis/berubah#layanan`,
      url: `${origin}/en${home}/jenis/berubah`,
    })
    expect(text).toContain(`type="text/turtle" href="${home}/jenis/berubah.ttl"`)
    expect((await visitor.get(`${home}/jenis/berubah.ttl`)).text).toMatch(
      /owltime:TemporalEntity ;\s+dct:description "Senin/,
    )
  })

  test('of the first page tells whose portal it is, and of the feeds', async () => {
    const { text } = await visitor.get(home)
    expect(dataOf(text)).toMatchObject({ '@type': 'GovernmentOrganization' })
    expect(text).toContain(`href="${home}/perubahan.atom"`)
  })
})

describe('feeds', () => {
  test('have whole addresses and an id for each change, newest first', async () => {
    const { text } = await visitor.get(`${home}/perubahan.atom`)
    const ids = textsOf(text, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith(`${origin}${home}/`))).toBe(true)
    const times = textsOf(text, 'updated').slice(1)
    expect(times).toEqual(times.toSorted().toReversed())
    const feed = JSON.parse((await visitor.get(`${home}/perubahan.json`)).text)
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.map(({ id }: { readonly id: string }) => id)).toEqual(ids.slice(1))
    const draft = feed.items.find(({ title }: { readonly title: string }) =>
      title.startsWith('Rancangan dibuka: Peminjaman Aula'),
    )
    expect(draft.url).toContain(`${home}/rancangan/`)
    expect((await visitor.get(draft.url.replace(origin, ''))).status).toBe(200)
  })

  test('hold whatever texts there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const change: ServiceChange = {
          kind: 'new',
          slug: 'x',
          version: 1,
          name: { id: text, en: '' },
          unitName: text,
          consultationId: null,
          decree: text,
          on: '2026-11-26',
          at: new Date(0),
        }
        const place = { slug: 'x', language: 'id' } as const
        const item = changeItem(change, { words: wordsOf('id'), place, origin })
        const head = { title: text, text, author: text, language: 'id', page: origin, self: origin }
        const json = JSON.parse(writeJsonFeed([item], head))
        expect(json.items[0].title).toBe(plainText(item.title))
        // XML reads a line's end, however it is written, as one.
        const lines = (some: string) => some.replaceAll(/\r\n?/g, '\n')
        const titles = textsOf(writeAtom([item], head), 'title')
        expect(titles).toEqual([lines(plainText(text)), lines(plainText(item.title))])
      }),
      { seed: 20_261_126 },
    )
  })
})

test('what is closed is gone at once: pages, data, feeds and its part of the sitemap', async () => {
  const setOpen = async (isOpen: boolean) => {
    await site.owner.query(`update archive set is_open = $1 where slug = 'tanjung-seruni'`, [
      isOpen,
    ])
    // For so long it is remembered which archives are open.
    await new Promise((resolve) => setTimeout(resolve, 1100))
  }
  const paths = [
    `${home}/data`,
    `${home}/data/katalog`,
    `${home}/perubahan`,
    '/sitemap/tanjung-seruni/utama.xml',
    '/sitemap/tanjung-seruni/layanan-1.xml',
    ...forPrograms.map(([path]) => path),
  ]
  const statuses = () => Promise.all(paths.map(async (path) => (await visitor.get(path)).status))
  await setOpen(false)
  expect(new Set(await statuses())).toEqual(new Set([404]))
  await setOpen(true)
  expect(new Set(await statuses())).toEqual(new Set([200, 303]))
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
