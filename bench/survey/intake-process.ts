import { serve } from '@hono/node-server'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { elementKeys, officialInstrument } from '#measures'
import { openPrinter } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  loadSampleCity,
  offerAnswerForm,
  openScratchDatabase,
  readSigning,
} from '#server'
import type * as Web from '#web'
import type { ServedSite } from '../life-cycle/time-unremembered.ts'

// The served side of the intake's figures, a process of its own: our pages on a server that waits for the
// disk, one open survey, and so many forms, filled in, as its argument says.
const dist = new URL('../../dist/', import.meta.url)
const web: typeof Web = await import(new URL('web.js', dist).href)
const [forms = 0] = process.argv.slice(2).map(Number)

const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-intake-'))
const db = await openScratchDatabase({ durableIn: join(folder, 'postgres') })
const { owner } = db
await loadSampleCity(db)
const [person] = await listSamplePersons(db)
if (person === undefined) throw new Error('the sample city has nobody')
const { governmentId } = person
const { slug, survey, service } = await openSurvey()
await owner.query('create table answer_alike (like survey_answer including all)')
await owner.query(
  'create table small_row (id uuid primary key, a int2, b int2, c int2, d int2, e int2, f int2, g int2, h int2, i int2)',
)
const requests = join(folder, 'requests')
writeFileSync(requests, Array.from({ length: forms }, fillIn).join(''))

const printer = openPrinter({ workers: 1 })
const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
const pages = web.createPages({
  db,
  printer,
  origins: [],
  secure: false,
  signing: await readSigning({}),
  mails: false,
  assets: web.readManifest(dist.pathname),
  singleSignOn: undefined,
  limits: { reads: unlimited, writes: unlimited, signIns: unlimited },
  report: (reference, fault) => console.error(reference, fault),
  noteRefusal: () => undefined,
})
const hostname = '127.0.0.1'
const server = serve({ fetch: pages.fetch, port: 0, hostname }, ({ port }) => {
  const { host: socket, password = '', database = '' } = owner
  const places = { requests, socket, password, database, governmentId, survey, service }
  const site: ServedSite = { origin: `http://${hostname}:${port}`, cookie: '', places }
  process.send?.(site)
})
process.on('disconnect', () => {
  server.close()
  void Promise.all([printer.close(), db.close()]).then(() => {
    rmSync(folder, { recursive: true })
    process.exit(0)
  })
})

/** With one service of the city. */
async function openSurvey() {
  await owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     select $1, 'bench', 1, $2, person_id from person where government_id = $1 limit 1`,
    [governmentId, JSON.stringify(officialInstrument())],
  )
  const { rows } = await owner.query<{ slug: string; survey: string; service: string }>(
    `with made as (
       insert into survey (government_id, unit_id, slug, title, instrument_id, instrument_version,
         begins_on, ends_on, state, made_by, saved_by, opened_at)
       select s.government_id, s.unit_id, 'skm-ukur', 'SKM', 'bench', 1, '2020-01-01', '2099-12-31',
         'open', i.made_by, i.made_by, now()
       from service s join survey_instrument i using (government_id)
       where s.government_id = $1 and i.instrument_id = 'bench' limit 1 returning *
     ), asked as (
       insert into survey_service (government_id, survey_id, service_id)
       select m.government_id, m.survey_id, s.service_id
       from made m join service s using (government_id, unit_id) limit 1 returning *
     )
     select a.slug, q.survey_id as survey, q.service_id as service
     from asked q join archive a using (government_id)`,
    [governmentId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('there is no survey')
  return row
}

/** The nine elements and how important each is, by somebody at an address of his own. */
function fillIn(_: unknown, at: number): string {
  const shown = Date.now() - 600_000
  const form = offerAnswerForm({ db, governmentId }, survey, shown)
  const scores = Object.fromEntries(elementKeys.map((key, nth) => [key, 1 + ((at + nth) % 4)]))
  const answer = { ...form, serviceId: service, channel: 'link', scores, importance: scores }
  const address = `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`
  return `/survei/${slug}/skm-ukur/jawaban\t${address}\t${JSON.stringify(answer)}\n`
}
