import { serve } from '@hono/node-server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officialInstrument } from '#measures'
import { openPrinter } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  loadSampleCity,
  openScratchDatabase,
  publishSurvey,
  readPeriodResults,
  readSigning,
  signInSample,
  type Role,
} from '#server'
import type * as Web from '#web'
import type { ServedSite } from '../life-cycle/time-unremembered.ts'
import { fillAnswers } from './fill-answers.ts'

// The served side of the figures of size, a process of its own: the sample city with so many more surveys
// and answers as its arguments say, on the disk. First it times all figures of the period beside one scan.
const dist = new URL('../../dist/', import.meta.url)
const web: typeof Web = await import(new URL('web.js', dist).href)
const [surveys = 0, answers = 0, rounds = 0] = process.argv.slice(2).map(Number)

const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-size-'))
const db = await openScratchDatabase({ durableIn: join(folder, 'postgres') })
await loadSampleCity(db)
const persons = await listSamplePersons(db)
const bureau = personOf('bureau')
const { governmentId } = bureau
const actor = { ...bureau, timeZone: 'Asia/Jakarta', unitId: '' }
await fillAnswers(db, governmentId, { surveys, answers, instrument: officialInstrument() })
const times = { ours: '', scan: '', units: '' }
for (let round = 0; round < rounds; round += 1) {
  times.scan += ` ${await timeOf(scan)}`
  times.ours += ` ${await timeOf(computeAll)}`
}
const { survey, slug } = await publishOne()

const printer = openPrinter({ workers: 1 })
const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
const hostname = '127.0.0.1'
const cookies = { cookie: await cookieOf('administrator'), bureau: await cookieOf('bureau') }
const [archive] = (
  await db.owner.query<{ slug: string }>('select slug from archive where government_id = $1', [
    governmentId,
  ])
).rows
let pages: ReturnType<typeof web.createPages> | undefined
const fetch = (request: Request) => pages?.fetch(request) ?? new Response()
const signing = await readSigning({})
const server = serve({ fetch, port: 0, hostname }, ({ port }) => {
  const origin = `http://${hostname}:${port}`
  pages = web.createPages({
    db,
    printer,
    origins: [origin],
    secure: false,
    signing,
    mails: false,
    assets: web.readManifest(dist.pathname),
    singleSignOn: undefined,
    limits: { reads: unlimited, writes: unlimited, signIns: unlimited },
    report: (reference, fault) => console.error(reference, fault),
    noteRefusal: () => undefined,
  })
  const places = { ...times, survey, published: slug, slug: archive?.slug ?? '', ...cookies }
  const site: ServedSite = { origin, cookie: cookies.cookie, places }
  process.send?.(site)
})
process.on('disconnect', () => {
  server.close()
  void Promise.all([printer.close(), db.close()]).then(() => {
    rmSync(folder, { recursive: true })
    process.exit(0)
  })
})

function personOf(role: Role) {
  const found = persons.find(({ assignments }) => assignments.some((held) => held.role === role))
  if (found === undefined) throw new Error(`the sample city has no ${role}`)
  return found
}

async function cookieOf(role: Role): Promise<string> {
  const signedIn = await signInSample(db, personOf(role))
  if (!signedIn.ok) throw new Error(signedIn.code)
  return `session=${signedIn.token}`
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return Math.round(performance.now() - begun)
}

/** The mean of every score over the same rows, in one plain statement of the owner. */
function scan(): Promise<unknown> {
  const scores = officialInstrument().elements.flatMap(({ key }) => [key, `${key}_importance`])
  return db.owner.query(
    `select count(*), ${scores.map((name) => `avg("${name}")`).join()} from survey_answer
     where state = 'counted'`,
  )
}

async function computeAll(): Promise<void> {
  const period = { from: '2000-01-01', through: '2999-12-31' }
  let indices = 0
  const read = await readPeriodResults(
    { db, actor },
    period,
    ({ survey: { slug: of }, computed }) => {
      if (of.startsWith('bench-') && computed.whole.figures.index !== undefined) indices += 1
    },
  )
  if (!read.ok || indices !== surveys) throw new Error(`${indices} of ${surveys} have an index`)
  times.units = String(read.surveys)
}

/** One of the surveys stays open; another is closed, decided and published. */
async function publishOne(): Promise<{ readonly survey: string; readonly slug: string }> {
  const { rows } = await db.owner.query<{ id: string; slug: string }>(
    `select survey_id as id, slug from survey where slug like 'bench-%' order by slug limit 2`,
  )
  const [open, closed] = rows
  if (open === undefined || closed === undefined) throw new Error('too few surveys')
  await db.owner.query(
    `update survey_answer set state = 'left-out' where survey_id = $1 and state = 'held'`,
    [closed.id],
  )
  await db.owner.query(
    `update survey set state = 'closed', closed_at = now() where survey_id = $1`,
    [closed.id],
  )
  const published = await publishSurvey({ db, actor }, closed.id)
  if (!published.ok) throw new Error(published.code)
  return { survey: open.id, slug: closed.slug }
}
