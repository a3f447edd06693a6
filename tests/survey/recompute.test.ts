import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPublishedSurvey, publishSurvey, type GroupFigures, type PublishedSurvey } from '#server'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'

let site: TestSite
let folder: string
let slug: string
let published: PublishedSurvey

const script = join(import.meta.dirname, 'recompute.mjs')
const home = '/layanan/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
  folder = mkdtempSync(join(tmpdir(), 'recompute-'))
  const { rows } = await site.owner.query<Row>(
    `select s.survey_id as id, s.slug, s.government_id as "governmentId", p.person_id as "personId"
     from survey s join person p using (government_id)
     where s.state = 'closed' order by s.begins_on desc, s.survey_id limit 1`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('the sample city has no closed survey')
  slug = row.slug
  await site.owner.query(
    `update survey_answer set state = 'left-out' where survey_id = $1 and state = 'held'`,
    [row.id],
  )
  const done = await publishSurvey({ db: site.db, actor: actorOf(row) }, row.id)
  if (!done.ok) throw new Error(done.code)
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

type Row = {
  readonly id: string
  readonly slug: string
  readonly governmentId: string
  readonly personId: string
}

function actorOf({ governmentId, personId }: Row) {
  const at = { governmentId, governmentName: 'Kota', timeZone: 'Asia/Jakarta' }
  const assignments = [{ role: 'bureau', unitId: '' }] as const
  return { ...at, personId, name: 'Bagian Organisasi', assignments, unitId: '', unitName: '' }
}

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
