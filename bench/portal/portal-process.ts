import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { openPrinter } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  loadSampleCity,
  openScratchDatabase,
  readSigning,
  signInSample,
} from '#server'
import type * as Web from '#web'
import type { ServedSite } from '../life-cycle/time-unremembered.ts'
import { barePages } from '../pages/bare-pages.ts'
import { fillServices } from './fill-services.ts'

// The served side of the portal's figures, a process of its own: the sample city with so many more
// services as its argument says, and beside it bare Hono pages.
const dist = new URL('../../dist/', import.meta.url)
const web: typeof Web = await import(new URL('web.js', dist).href)
const [services = 0] = process.argv.slice(2).map(Number)

const db = await openScratchDatabase()
await loadSampleCity(db)
const persons = await listSamplePersons(db)
const administrator = persons.find(({ assignments }) =>
  assignments.some(({ role }) => role === 'administrator'),
)
if (administrator === undefined) throw new Error('nobody of the sample city opens the archive')
await fillServices(db, administrator.governmentId, services)
const signedIn = await signInSample(db, administrator)
if (!signedIn.ok) throw new Error(signedIn.code)
const { rows } = await db.owner.query<ServedSite['places']>(
  `select a.slug, 's7' as service, u.unit_id as unit from archive a
   join unit u using (government_id) where a.government_id = $1 and u.short_name = 'Disdukcapil'`,
  [administrator.governmentId],
)
const [places] = rows
if (places === undefined) throw new Error('the portal was not filled')

const printer = openPrinter({ workers: 1 })
const signing = await readSigning({})
const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
const hostname = '127.0.0.1'
const cookie = `session=${signedIn.token}`
const bareServer = serve({ fetch: barePages().fetch, port: 0, hostname }, ({ port }) => {
  startPages({ ...places, bareOrigin: `http://${hostname}:${port}` })
})

function startPages(known: ServedSite['places']): void {
  let pages: ReturnType<typeof web.createPages> | undefined
  const fetch = (request: Request) => pages?.fetch(request) ?? new Response()
  const server = serve({ fetch, port: 0, hostname }, ({ port }) => {
    const origin = `http://${hostname}:${port}`
    pages = createPages(origin)
    const site: ServedSite = { origin, cookie, places: known }
    process.send?.(site)
  })
  process.on('disconnect', () => {
    server.close()
    bareServer.close()
    void Promise.all([printer.close(), db.close()]).then(() => process.exit(0))
  })
}

function createPages(origin: string) {
  return web.createPages({
    db,
    printer,
    origins: [origin],
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
}
