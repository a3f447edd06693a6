import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys, officialInstrument } from '#measures'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let drafter: Visitor

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
})
afterAll(() => site.close())

/** What a reader hears, without marks. */
function textOf({ text }: Page): string {
  return text
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

async function addressOf(title: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    'select survey_id as id from survey where title = $1',
    [title],
  )
  return `/surveys/${rows[0]?.id ?? ''}/results`
}

/** A closed survey of the population office with rows of nine scores; gives the address of its results. */
async function makeAnswered(title: string, answers: readonly (readonly number[])[]) {
  const { rows } = await site.owner.query<{ id: string }>(
    `with like_it as (select * from survey where title like 'SKM Dinas Kependudukan%' limit 1),
     made as (
       insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
         begins_on, ends_on, state, made_by, saved_by, opened_at, closed_at)
       select government_id, unit_id, 'uji-' || left(gen_random_uuid()::text, 8), $1, instrument_id,
         instrument_version, '2024-01-01', '2024-06-30', 'closed', made_by, saved_by, now(), now()
       from like_it returning government_id, survey_id
     ), asked as (
       insert into survey_service (government_id, survey_id, service_id, population, asked)
       select made.government_id, made.survey_id, service_id, 400, 50 from made, like_it
       join survey_service s using (survey_id) limit 1
       returning government_id, survey_id, service_id
     )
     insert into survey_answer (government_id, answer_id, survey_id, service_id, channel, answered_on,
       received_on, state, ${elementKeys.map((key) => `"${key}"`).join()})
     select government_id, gen_random_uuid(), survey_id, service_id, 'paper', '2024-02-01',
       '2024-02-01', 'counted', ${elementKeys.map((_, at) => `(row->>${at})::smallint`).join()}
     from asked, jsonb_array_elements($2) as row
     returning survey_id as id`,
    [title, JSON.stringify(answers)],
  )
  return `/surveys/${rows[0]?.id ?? ''}/results`
}

/** regulations.md 5.3: scores that add up to 105, 101, 100, 116, 102, 105, 106, 105, 115. */
const sums = [105, 101, 100, 116, 102, 105, 106, 105, 115]
const worked = Array.from({ length: 29 }, (_, row) => sums.map((sum) => (row < sum - 87 ? 4 : 3)))

test('the worked example is told by its three weights; 29 answers get no grade, and it says why', async () => {
  const address = await makeAnswered('Contoh hitungan', worked)
  const text = textOf(await drafter.get(address))
  expect(text).toContain('Indeks kepuasan pengguna layanan Dinas Kependudukan')
  expect(text).toContain('91,48 dari 100')
  expect(text).toContain('Ini baru dari 29 jawaban; mutu ditetapkan mulai 30 jawaban.')
  expect(text).toContain('Tidak ditetapkan')
  expect(text).toMatch(/1\/9 \(tepat\) 91,48 .* 0,111 91,38 .* 0,11 90,56/)
  expect(text).toContain('58,0% (29 dari 50 orang yang diminta)')
  expect(text).toContain('= 91,4751')
  // 18 fours and 11 threes of requirements
  expect(text).toContain('Persyaratan: 3 × 11 + 4 × 18 = 105; 105 ÷ 29 = 3,6207')
})

test('elements stand lowest first, in chart and table', async () => {
  const { text } = await drafter.get(await addressOf('SKM DPMPTSP, Semester I 2026'))
  const section = /aria-labelledby="elements".*?<\/section>/s.exec(text)?.[0] ?? ''
  const chart = [...section.matchAll(/class="chart-value"[^>]*>([\d,]+)</g)].map(([, n]) => n)
  const table = [...section.matchAll(/data-head="Nilai">([\d,]+)</g)].map(([, n]) => n)
  expect(table).toHaveLength(9)
  expect(chart).toEqual(table)
  expect(table).toEqual(table.toSorted((one = '', other = '') => one.localeCompare(other)))
})

test('what is expected, promised, delivered and perceived stand side by side, and only where two are known', async () => {
  const page = await drafter.get(await addressOf('SKM DPMPTSP, Semester I 2026'))
  const section = /aria-labelledby="expectations".*?<\/section>/s.exec(page.text)?.[0] ?? ''
  expect(section).toContain('Janji bukan hasil pengukuran')
  for (const column of ['Diharapkan', 'Dijanjikan', 'Diberikan', 'Dirasakan', 'Selisih'])
    expect(section).toContain(`data-head="${column}"`)
  expect(section).toMatch(/Janji menurut [^<]+, berlaku sejak \d+ \w+ \d{4}/)
  expect(section).toContain('Belum diukur <small>Log kejadian belum disimpan di sistem ini.')
  // Neither importance was rated nor was a standard in force in 2024.
  const alone = await drafter.get(await makeAnswered('Tanpa pembanding', worked))
  expect(alone.text).not.toContain('id="expectations"')
})

test('an interval over a border withholds the grade and names both', async () => {
  // 40 answers of 3 and 4 by halves give 87.5 with an interval around 88.3
  const rows = Array.from({ length: 40 }, (_, row) =>
    elementKeys.map(() => (row % 2 === 0 ? 3 : 4)),
  )
  const text = textOf(await drafter.get(await makeAnswered('Di batas mutu', rows)))
  expect(text).toContain('bisa B (Baik), bisa A (Sangat baik)')
  expect(text).not.toContain('dinilai B')
})

test('below the floor of privacy nothing is told but how many answered', async () => {
  const page = await drafter.get(await addressOf('SKM Kelurahan Pasir Jernih 2026'))
  expect(page.status).toBe(200)
  expect(textOf(page)).toContain('Baru 6 jawaban yang dihitung. Hasil ditampilkan mulai 10 jawaban')
  expect(page.text).not.toMatch(/class="chart"|class="figures"|÷/)
})

test('a change is told with its interval, and what chance may have made is called so', async () => {
  const up = textOf(
    await drafter.get(
      await addressOf('SKM Dinas Kependudukan dan Pencatatan Sipil, Semester I 2026'),
    ),
  )
  expect(up).toMatch(/Naik 2,90 poin dari SKM Dinas .* Semester II 2025/)
  const same = elementKeys.map(() => 3)
  await makeAnswered('Sebelumnya', [
    ...Array.from({ length: 30 }, () => same),
    [4, 4, 4, 4, 3, 3, 3, 3, 3],
  ])
  await site.owner.query(
    `update survey set begins_on = '2023-01-01', ends_on = '2023-06-30' where title = 'Sebelumnya'`,
  )
  const rows = [...Array.from({ length: 30 }, () => same), [4, 4, 4, 4, 4, 3, 3, 3, 3]]
  const address = await makeAnswered('Sesudahnya', rows)
  await site.owner.query(
    `update survey set begins_on = '2023-07-01', ends_on = '2023-12-31' where title = 'Sesudahnya'`,
  )
  const text = textOf(await drafter.get(address))
  expect(text).toContain('tidak dapat dibedakan dari kebetulan')
  expect(text).toContain('Tidak ada unsur yang jelas berubah.')
})

test('importance that was not asked is derived, and called so', async () => {
  const address = await makeAnswered('Tanpa harapan', [...worked, ...worked])
  const { importance: _, ...document } = officialInstrument()
  await site.owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     select government_id, instrument_id, 98, $1, made_by from survey where title = 'Tanpa harapan'`,
    [JSON.stringify(document)],
  )
  await site.owner.query(`update survey set instrument_version = 98 where title = 'Tanpa harapan'`)
  const text = textOf(await drafter.get(address))
  expect(text).toContain('Survei ini tidak menanyakan kepentingan.')
  expect(text).not.toContain('Prioritas utama')
})

test('markup in titles and names stays text, and no style is inline', async () => {
  const address = await makeAnswered('<script>alert(1)</script>', worked)
  const { id = '' } = /surveys\/(?<id>[^/]*)/.exec(address)?.groups ?? {}
  const instrument = officialInstrument()
  const elements = instrument.elements.map((element) => ({
    ...element,
    name: { id: '<img src=x onerror=alert(1)>&"', en: 'x' },
  }))
  await site.owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     select government_id, instrument_id, 99, $2, made_by from survey where survey_id = $1`,
    [id, JSON.stringify({ ...instrument, elements })],
  )
  await site.owner.query('update survey set instrument_version = 99 where survey_id = $1', [id])
  const { text } = await drafter.get(address)
  expect(text).not.toMatch(/<script>alert|<img/)
  expect(text).not.toMatch(/ style=/)
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

test('there are no results of what is no survey', async () => {
  expect((await drafter.get('/surveys/x/results')).status).toBe(404)
  expect((await site.visitor().get(await addressOf('SKM DPMPTSP, Semester I 2026'))).status).toBe(
    303,
  )
})

test('the page is in English too', async () => {
  const address = await addressOf('SKM DPMPTSP, Semester I 2026')
  const page = await drafter.get(`${address}?lang=en`)
  const english = page.status === 200 ? page : await drafter.get(address)
  expect(textOf(english)).toMatch(/Index of satisfaction|is rated/)
  expect(textOf(english)).toContain('Completion time')
})
