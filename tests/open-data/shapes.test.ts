import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { promiseService, sampleStandard } from '../../src/server/portal/testing/promised-service.ts'
import { openTestSite, origin, type TestSite } from '../../src/web/testing/test-site.ts'
import { findViolations } from './find-violations.ts'

let site: TestSite
const home = '/layanan/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

async function read(path: string): Promise<string> {
  const page = await site.visitor().get(path)
  expect([path, page.status]).toEqual([path, 200])
  return page.text
}

async function slugs(): Promise<readonly string[]> {
  const { rows } = await site.owner.query<{ slug: string }>(
    `select slug from published_standard where until is null order by slug`,
  )
  return rows.map(({ slug }) => slug)
}

/** What is wrong, without what is only recommended. */
async function violationsOf(turtle: string, profile: 'dcat-ap' | 'cpsv-ap') {
  return (await findViolations(turtle, profile)).filter(({ severity }) => severity !== 'Warning')
}

describe('the catalogue of the sample city', () => {
  test('passes the shapes of DCAT-AP', async () => {
    expect(await violationsOf(await read(`${home}/data/katalog.ttl`), 'dcat-ap')).toEqual([])
  })

  test('has what DCAT-AP recommends, but the bounds of the area and an end of what goes on', async () => {
    const found = await findViolations(await read(`${home}/data/katalog.ttl`), 'dcat-ap')
    const paths = new Set(found.map(({ path }) => path))
    expect([...paths].toSorted()).toEqual(['bbox', 'centroid', 'endDate'])
  })

  test('has the surveys as one dataset, which leads to the lists of the API', async () => {
    const catalog = await read(`${home}/data/katalog.ttl`)
    const page = `${origin}${home}/data`
    expect(catalog.split(`<${page}#surveys> a dcat:Dataset`)).toHaveLength(2)
    expect(catalog).not.toContain('disdukcapil-2026-1')
    for (const form of ['', '.csv']) {
      const list = `/api/v1/governments/tanjung-seruni/surveys${form}`
      expect(catalog).toContain(`dcat:accessURL <${origin}${list}>`)
      expect((await site.ask(list, {})).status).toBe(200)
    }
  })

  test.each([
    ['a publisher without a name', /foaf:name [^;]+;/, '', 'name', 'MinCount'],
    [
      'a catalogue without a description',
      /(a dcat:Catalog ;[^]*?)dct:description [^;]+ ;\s+dct:description [^;]+ ;/,
      '$1',
      'description',
      'MinCount',
    ],
    [
      'a day that is none',
      /dct:issued "[^"]+"\^\^xsd:dateTime/,
      'dct:issued "kemarin"',
      'issued',
      'Node',
    ],
    [
      'a second licence',
      'dcat:themeTaxonomy',
      'dct:license <https://x.example/> ;\n  dcat:themeTaxonomy',
      'license',
      'MaxCount',
    ],
    ['a file without an address', /dcat:accessURL [^;]+;/, '', 'accessURL', 'MinCount'],
    [
      'a theme that is no concept',
      /(data-theme\/GOVE> )a skos:Concept/,
      '$1a foaf:Document',
      'theme',
      'Class',
    ],
  ] as const)('%s is found', async (...fault) => {
    const [, good, bad, path, constraint] = fault
    const catalog = await read(`${home}/data/katalog.ttl`)
    const planted = catalog.replace(good, bad)
    expect(planted).not.toBe(catalog)
    const found = await violationsOf(planted, 'dcat-ap')
    expect(found.map((one) => `${one.path} ${one.constraint}`)).toContain(
      `${path} ${constraint}ConstraintComponent`,
    )
  })
})

describe('each service of the sample city', () => {
  test('passes the shapes of CPSV-AP', async () => {
    const all = await slugs()
    expect(all.length).toBeGreaterThan(10)
    for (const slug of all) {
      const found = await violationsOf(await read(`${home}/jenis/${slug}.ttl`), 'cpsv-ap')
      expect([slug, found]).toEqual([slug, []])
    }
  })

  test.each([
    [
      'a service of nobody',
      /cv:hasCompetentAuthority [^;]+;/,
      '',
      'hasCompetentAuthority',
      'MinCount',
    ],
    ['a cost that is no number', /"[0-9]+"\^\^xsd:double/, '"gratis"', 'hasValue', 'Datatype'],
    [
      'an input without a name',
      /(a cv:Evidence ;)\s+dct:title [^;]+;(?:\s+dct:title [^;]+;)?/,
      '$1',
      'title',
      'MinCount',
    ],
  ] as const)('%s is found', async (...fault) => {
    const [, good, bad, path, constraint] = fault
    const service = await read(`${home}/jenis/akta-kelahiran.ttl`)
    const planted = service.replace(good, bad)
    expect(planted).not.toBe(service)
    const found = await violationsOf(planted, 'cpsv-ap')
    expect(found.map((one) => `${one.path} ${one.constraint}`)).toContain(
      `${path} ${constraint}ConstraintComponent`,
    )
  })
})

test('a government of 500 services more passes both, hostile names and empty parts among them', async () => {
  const { rows } = await site.owner.query<{ id: string }>(
    `select government_id as id from archive where slug = 'tanjung-seruni'`,
  )
  const governmentId = rows[0]?.id ?? ''
  for (let at = 0; at < 500; at += 1) {
    await promiseService(site.db, { governmentId, slug: `ke-${at}`, standard: anyStandard(at) })
  }
  const all = await read(`${home}/data/layanan.ttl`)
  expect(all.match(/a cpsv:PublicService/g)?.length).toBe((await slugs()).length)
  expect(await violationsOf(all, 'cpsv-ap')).toEqual([])
  expect(await violationsOf(await read(`${home}/data/katalog.ttl`), 'dcat-ap')).toEqual([])
}, 120_000)

const names = ['Izin', '"""; <a> .', '</script>', '‮terbalik', 'baris\nbaru', '\\u0041', '😀', ' ']

/** Standards that differ in every part, some of it left empty. */
function anyStandard(at: number) {
  const name = `${names[at % names.length]} ${at}`
  const whole = sampleStandard(name)
  const words = { id: name, en: at % 2 === 0 ? '' : name }
  const row = { id: name, text: words, rupiah: at * 1000, per: words }
  const tariff = { kind: 'tariff', rows: [row], legalBasis: name } as const
  const fees = [{ kind: 'unstated' }, { kind: 'free' }, tariff] as const
  return {
    ...whole,
    summary: at % 5 === 0 ? { id: '', en: '' } : words,
    lifeEvents: at % 3 === 0 ? [] : whole.lifeEvents,
    places: whole.places.map((place) => ({ ...place, id: `${name} ${place.id}`, url: name })),
    delivery: {
      ...whole.delivery,
      requirements: [{ id: name, text: words, when: words }],
      product: at % 7 === 0 ? { id: '', en: '' } : words,
      fee: fees[at % 3] ?? tariff,
    },
    management: { ...whole.management, legalBasis: at % 4 === 0 ? [] : [name] },
  }
}
