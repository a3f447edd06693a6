import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { openPrinter } from '#print'
import {
  createRateLimiter,
  createSop,
  listSamplePersons,
  listUnits,
  loadSampleCity,
  openScratchDatabase,
  readSigning,
  signInSample,
  type Context,
} from '#server'
import { generateSop } from '#sop'
import type * as Web from '#web'
import { barePages } from './bare-pages.ts'
import type { BenchSite } from './open-site.ts'

// The served side of the benchmark, a process of its own: our pages over a city with 5,000 SOPs,
// and beside them a bare Hono page that says a text of the same size.
const sopCount = 5000
const dist = new URL('../../dist/', import.meta.url)
const web: typeof Web = await import(new URL('web.js', dist).href)

const db = await openScratchDatabase()
await loadSampleCity(db)
const { token, context } = await signInDrafter()
const viewed = await fillCity(context)

const printer = openPrinter({ workers: 1 })
const signing = await readSigning({})
const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
const bareServer = serve(
  { fetch: barePages().fetch, port: 0, hostname: '127.0.0.1' },
  ({ port }) => {
    startPages(`http://127.0.0.1:${port}`)
  },
)

function startPages(bareOrigin: string): void {
  const origins: string[] = []
  const pages = web.createPages({
    db,
    printer,
    origins,
    secure: false,
    signing,
    mails: false,
    assets: web.readManifest(dist.pathname),
    files: serveStatic({ root: dist.pathname, precompressed: true }),
    singleSignOn: undefined,
    limits: { reads: unlimited, writes: unlimited, signIns: unlimited },
    report: (reference, fault) => console.error(reference, fault),
    noteRefusal: () => undefined,
  })
  const server = serve({ fetch: pages.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
    const origin = `http://127.0.0.1:${port}`
    origins.push(origin)
    const site: BenchSite = { origin, bareOrigin, sessionCookie: `session=${token}`, ...viewed }
    process.send?.(site)
  })
  process.on('disconnect', () => {
    server.close()
    bareServer.close()
    void Promise.all([printer.close(), db.close()]).then(() => process.exit(0))
  })
}

async function signInDrafter(): Promise<{ token: string; context: Context }> {
  const persons = await listSamplePersons(db)
  const person = persons.find(({ assignments }) =>
    assignments.some(({ role }) => role === 'bureau'),
  )
  if (person === undefined) throw new Error('the sample city has nobody who may write everywhere')
  const signedIn = await signInSample(db, person)
  if (!signedIn.ok) throw new Error(signedIn.code)
  return { token: signedIn.token, context: { db, actor: signedIn.session.actor } }
}

async function fillCity(context: Context): Promise<Pick<BenchSite, 'viewPath' | 'editPath'>> {
  const units = await listUnits(context)
  let last = ''
  for (let first = 0; first < sopCount; first += 5) {
    const batch = Array.from({ length: 5 }, (_, at) => first + at)
    const made = batch.map((seed) => makeSop(context, units[seed % units.length]?.id ?? '', seed))
    last = (await Promise.all(made)).at(-1) ?? last
  }
  return { viewPath: `/sops/${last}`, editPath: `/sops/${last}/edit` }
}

/** All of 20 steps, as the figure for the key press asks. */
async function makeSop(context: Context, unitId: string, seed: number): Promise<string> {
  const content = generateSop(seed, { steps: 20, performers: 6, loops: 4 })
  const created = await createSop(context, { unitId, content })
  if (!created.ok) throw new Error(created.code)
  return created.sopId
}
