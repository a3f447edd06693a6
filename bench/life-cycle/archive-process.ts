import { serve } from '@hono/node-server'
import { openPrinter } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  loadSampleCity,
  openScratchDatabase,
  signInSample,
} from '#server'
import type * as Web from '#web'
import type { ServedSite } from './time-unremembered.ts'
import { fillArchive } from './fill-archive.ts'

// The served side of the archive's figures, a process of its own: the sample city, made so large as
// its arguments say.
const web: typeof Web = await import(new URL('../../dist/web.js', import.meta.url).href)
const [units = 0, sops = 0] = process.argv.slice(2).map(Number)

const db = await openScratchDatabase()
await loadSampleCity(db)
const persons = await listSamplePersons(db)
const administrator = persons.find(({ assignments }) =>
  assignments.some(({ role }) => role === 'administrator'),
)
if (administrator === undefined) throw new Error('nobody of the sample city opens the archive')
await fillArchive(db, administrator.governmentId, { units, sops })
const signedIn = await signInSample(db, administrator)
if (!signedIn.ok) throw new Error(signedIn.code)
// The same SOP in both sizes, but for its office and number; a unit that has ten and none below it;
// the last full page of a letter.
const number = sops / 2 - ((sops / 2) % 210) + 40
const { rows } = await db.owner.query<ServedSite['places']>(`
  select a.slug, s.sop_id as sop, s.number, r.verification_code as code,
    (select unit_id from unit where short_name = 'U1') as office,
    (select unit_id from unit where short_name like 'U%' order by sort_order desc limit 1) as unit,
    (select least(count, 500) / 50 from published_count where facet = 'letter' and key = 'P') as deep
  from sop s join archive a using (government_id) join ratification r using (government_id, sop_id)
  where s.number = 'SOP/${number}' and s.in_force = 1`)

const [places] = rows
if (places === undefined) throw new Error('the archive was not filled')

const printer = openPrinter({ workers: 1 })
const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
let pages: ReturnType<typeof web.createPages> | undefined
const server = serve(
  { fetch: (request, env) => pages?.fetch(request, env) ?? new Response(), port: 0 },
  ({ port }) => {
    const origin = `http://localhost:${port}`
    pages = web.createPages({
      db,
      printer,
      origins: [origin],
      secure: false,
      singleSignOn: undefined,
      mails: false,
      signing: { anchors: [], getRevocationLists: () => Promise.resolve([]) },
      assets: {
        style: '/style.css',
        portal: '/portal.css',
        offline: '/offline.js',
        worker: '/worker.js',
        editor: '/editor.js',
        signIn: '/editor.js',
        paper: '',
        keepAnswer: '',
      },
      limits: { reads: unlimited, writes: unlimited, signIns: unlimited },
      report: (reference, fault) => console.error(reference, fault),
      noteRefusal: () => undefined,
    })
    const site: ServedSite = { origin, cookie: `session=${signedIn.token}`, places }
    process.send?.(site)
  },
)
process.on('disconnect', () => {
  server.close()
  void Promise.all([printer.close(), db.close()]).then(() => process.exit(0))
})
