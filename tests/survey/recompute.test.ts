import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { getPublishedSurvey, type GroupFigures, type PublishedSurvey } from '#server'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'

let site: TestSite
let folder: string
let slug: string
let published: PublishedSurvey

/** As much of what the script prints as a page is held against. */
const computedGroups = z.tuple(
  [
    z.object({
      index: z.object({ exact: z.number(), threeDecimals: z.number(), twoDecimals: z.number() }),
      elements: z.array(z.object({ mean: z.number() })).min(1),
    }),
  ],
  z.unknown(),
)

const script = join(import.meta.dirname, 'recompute.mjs')
const home = '/layanan/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
  folder = mkdtempSync(join(tmpdir(), 'recompute-'))
  const { rows } = await site.owner.query<{ slug: string; governmentId: string }>(
    `select s.slug, s.government_id as "governmentId"
     from survey_publication p join survey s using (government_id, survey_id)
     order by p.published_at desc, s.slug limit 1`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('the sample city has no published survey')
  slug = row.slug
  const { governmentId } = row
  const archive = { governmentId, slug: 'x', name: 'Kota', timeZone: 'Asia/Jakarta' }
  const found = await getPublishedSurvey({ db: site.db, archive }, { slug })
  if (found === undefined) throw new Error('it was not published')
  published = found
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await site.close()
})

async function recompute(format: 'json' | 'csv', path = `${home}/survei/${slug}`) {
  const answer = await site.visitor().get(`${path}/data.${format}`)
  expect(answer.status).toBe(200)
  const file = join(folder, `data.${format}`)
  writeFileSync(file, answer.text)
  return JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })) as unknown
}

/** What a page shows of a figure: at most four decimals. */
function rounded(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Number(part.toFixed(4)) : part,
  )
  return JSON.parse(text)
}

function shownOf(group: GroupFigures, kind: string, key: string) {
  const { figures } = group
  const { n, response, index, interval, grade } = figures
  const known = { kind, key, n, response }
  if (figures.standing === 'hidden') return rounded({ ...known, hidden: true })
  const elements = figures.elements.map(({ key: element, ...rest }) => {
    const { importance, gap, mean, conformity, quadrant } = rest
    return {
      key: element,
      n: rest.n,
      mean,
      interval: rest.interval,
      importance,
      gap,
      conformity,
      quadrant,
    }
  })
  return rounded({ ...known, index, interval, grade: grade?.letter, elements })
}

test.each(['json', 'csv'] as const)(
  'a small script of its own computes every published figure again from data.%s',
  async (format) => {
    const { whole, services, channels } = published.results
    expect(whole.figures.index).toBeDefined()
    expect(rounded(await recompute(format))).toEqual([
      shownOf(whole, 'whole', ''),
      ...services.map((group) => shownOf(group, 'service', group.slug)),
      ...channels.map((group) => shownOf(group, 'channel', group.channel)),
    ])
  },
)

test('the page of results shows what the script computes, to the last decimal shown', async () => {
  const page = await site.visitor().get(`${home}/survei/${slug}`)
  const text = page.text.replaceAll(/<[^>]+>/g, ' ')
  const [whole] = computedGroups.parse(await recompute('json'))
  const { exact, threeDecimals, twoDecimals } = whole.index
  const means = whole.elements.map(({ mean }) => mean)
  for (const figure of [exact, threeDecimals, twoDecimals, ...means])
    expect(text).toContain(figure.toFixed(2).replace('.', ','))
})

test('data are kept by anyone, asked for again by their tag, and each version has its own', async () => {
  const visitor = site.visitor()
  for (const type of ['json', 'csv']) {
    const path = `${home}/survei/${slug}/data.${type}`
    const { headers } = await visitor.get(path)
    expect(headers.get('content-type')).toContain(type)
    const etag = headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await site.ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  }
  const first = await visitor.get(`${home}/survei/${slug}/data.json`)
  const version = await visitor.get(`${home}/survei/${slug}/versi/1/data.json`)
  expect(version.text).toBe(first.text)
  expect(JSON.parse(first.text)).toMatchObject({
    columns: expect.arrayContaining([
      {
        name: 'asked',
        title: { id: 'Jumlah orang yang diminta menjawab', en: 'People who were asked to answer' },
      },
    ]) as unknown,
  })
  for (const missing of [`${slug}/versi/2`, 'tidak-ada'])
    expect((await visitor.get(`${home}/survei/${missing}/data.csv`)).status).toBe(404)
})
