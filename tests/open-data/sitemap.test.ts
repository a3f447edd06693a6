import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'
import type { Visitor } from '../../src/web/testing/visitor.ts'
import { readXml } from './read-xml.ts'
import { robotsText } from '../../src/web/open-data/sitemap/robots.ts'

let site: TestSite
let visitor: Visitor
const origin = 'http://localhost:8080'

beforeAll(async () => {
  site = await openTestSite()
  visitor = site.visitor()
})
afterAll(() => site.close())

/** What a sitemap leads to; throws where it is no XML. */
async function readSitemap(path: string) {
  const page = await visitor.get(path)
  expect([path, page.status]).toEqual([path, 200])
  expect(page.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const elements = readXml(page.text)
  const named = (name: string) => elements.filter((element) => element.name === name)
  return {
    places: named('loc').map(({ text }) => text.replace(origin, '')),
    alternates: named('xhtml:link').map(({ attributes }) => attributes['href']),
    text: page.text,
  }
}

async function readAll() {
  const index = await readSitemap('/sitemap.xml')
  const parts = []
  for (const path of index.places) parts.push(await readSitemap(path))
  return { index, parts }
}

describe('the sitemap', () => {
  test('leads through its parts to each service in both languages, and to each SOP in force', async () => {
    const { index, parts } = await readAll()
    expect(index.places).toContain('/sitemap/tanjung-seruni/utama.xml')
    const places = new Set(parts.flatMap((part) => part.places))
    expect(places).toContain('/layanan/tanjung-seruni/maklumat')
    expect(places).toContain('/en/layanan/tanjung-seruni/rancangan')
    const { rows } = await site.owner.query<{ path: string }>(
      `select archive.slug || '/jenis/' || p.slug as path from published_standard p
         join archive using (government_id) where until is null
       union all select archive.slug || '/sop/' || sop_id from published_revision
         join archive using (government_id) where until is null`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const begin of ['', '/en']) {
      expect(places).toContain(`${begin}/layanan/tanjung-seruni/survei/disdukcapil-2026-1`)
    }
    for (const { path } of rows.filter((row) => row.path.includes('/jenis/'))) {
      expect(places).toContain(`/layanan/${path}`)
      expect(places).toContain(`/en/layanan/${path}`)
    }
    for (const { path } of rows.filter((row) => row.path.includes('/sop/'))) {
      expect(places).toContain(`/arsip/${path}`)
    }
  })

  test('names the other language of a page beside each, and when it changed', async () => {
    const part = await readSitemap('/sitemap/tanjung-seruni/layanan-1.xml')
    expect(part.alternates).toHaveLength(part.places.length * 2)
    expect(part.text.match(/<lastmod>\d{4}-\d\d-\d\dT/g)).toHaveLength(part.places.length)
  })

  test.each([
    'layanan-2',
    'layanan-0',
    'layanan-99999',
    'x',
    'layanan',
    'utama-1',
    'constructor-1',
  ])('has no part %s', async (part) => {
    expect((await visitor.get(`/sitemap/tanjung-seruni/${part}.xml`)).status).toBe(404)
  })

  test('has nothing of a government that is not there', async () => {
    const page = await visitor.get('/sitemap/tiada/utama.xml')
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ])
  })
})

/** Whether a program may look at an address (RFC 9309, section 2.2.2): the longest rule counts. */
function mayLook(path: string): boolean {
  const rules = [...robotsText(origin).matchAll(/^(Allow|Disallow): (.*)$/gm)].map(
    ([, kind, rule = '']) => {
      const pattern = rule.replaceAll(/[.?+]/g, String.raw`\$&`).replaceAll('*', '.*')
      return { kind, length: rule.length, fits: new RegExp(`^${pattern}`).test(path) }
    },
  )
  const fitting = rules.filter(({ fits }) => fits).toSorted((a, b) => b.length - a.length)
  return fitting[0]?.kind !== 'Disallow'
}

describe('programs', () => {
  test('may look at all that the sitemap leads to, and at the data', async () => {
    const { index, parts } = await readAll()
    const paths = [...index.places, ...parts.flatMap((part) => part.places), '/', '/v/x']
    for (const path of paths) expect([path, mayLook(path)]).toEqual([path, true])
  })

  test.each([
    '/sops',
    '/people',
    '/sign-in',
    '/layanan/x/cari?q=a',
    '/en/layanan/x/cari',
    '/arsip/x?search=a',
  ])('are kept out of %s', (path) => expect(mayLook(path)).toBe(false))

  test('are told so under /robots.txt', async () => {
    const page = await visitor.get('/robots.txt')
    expect(page.text).toBe(robotsText(origin))
    expect(page.text).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })
})
