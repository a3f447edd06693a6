import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
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
import type { Figure } from '../figure.ts'
import { compareSizes } from './compare-sizes.ts'
import { fillUnits, type UnitCounts } from './fill-units.ts'

const large: UnitCounts = { units: 5000, sops: 50_000 }
const small: UnitCounts = { units: 50, sops: 500 }

/** Pages of the institution, and what of the government their address names. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['board', '/board'],
  ['board, latest first', '/board?sort=overdue'],
  ['board, one office', '/board?unit={office}'],
  ['inventory of a unit', '/needs?unit={unit}'],
  ['yearly plan of a unit', '/plan?unit={unit}'],
  ['what is due in all units', '/reviews'],
]

/** Board and inventory at 5,000 units with 50,000 SOPs beside a hundredth of it, in one run. */
export async function measureBoard(): Promise<readonly Figure[]> {
  const web = await buildPages()
  const [one, hundred] = [await openGovernment(web, small), await openGovernment(web, large)]
  try {
    const figures: Figure[] = []
    for (const [name, path] of pages) {
      const figure = `${name}, ${large.units} units and ${large.sops} SOPs`
      const sizes = { small: () => one.time(path), large: () => hundred.time(path) }
      figures.push(await compareSizes(figure, sizes))
    }
    return figures
  } finally {
    await one.close()
    await hundred.close()
  }
}

async function buildPages(): Promise<typeof Web> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  return import(new URL('../../dist/web.js', import.meta.url).href)
}

type BenchGovernment = {
  /** How long the page takes, from the request to the last byte of its answer, in milliseconds. */
  readonly time: (path: string) => Promise<number>
  readonly close: () => Promise<void>
}

async function openGovernment(web: typeof Web, counts: UnitCounts): Promise<BenchGovernment> {
  const db = await openScratchDatabase()
  await loadSampleCity(db)
  const persons = await listSamplePersons(db)
  const person = persons.find(({ assignments }) =>
    assignments.some(({ role }) => role === 'bureau'),
  )
  if (person === undefined) throw new Error('nobody of the sample city sees the board')
  await fillUnits(db, person.governmentId, counts)
  const signedIn = await signInSample(db, person)
  if (!signedIn.ok) throw new Error(signedIn.code)
  const { rows } = await db.owner.query<{ office: string; unit: string }>(`
    select parent_id as office, unit_id as unit from unit
    where short_name like 'U%' and parent_id is not null order by sort_order limit 1`)
  const printer = openPrinter({ workers: 1 })
  const unlimited = createRateLimiter({ burst: 1e9, perSecond: 1e9 })
  const site = web.createPages({
    db,
    printer,
    origins: ['http://localhost'],
    secure: false,
    singleSignOn: undefined,
    mails: false,
    signing: await readSigning({}),

    assets: {
      style: '/style.css',
      portal: '/portal.css',
      offline: '/offline.js',
      worker: '/worker.js',
      editor: '/editor.js',
      signIn: '/sign-in.js',
      paper: '',
      keepAnswer: '',
    },
    limits: { reads: unlimited, writes: unlimited, signIns: unlimited },
    report: (reference, fault) => console.error(reference, fault),
    noteRefusal: () => undefined,
  })
  const headers = { cookie: `session=${signedIn.token}` }
  const time = async (path: string) => {
    const address = path.replaceAll(
      /\{(office|unit)\}/g,
      (_, name: 'office' | 'unit') => rows[0]?.[name] ?? '',
    )
    const begun = performance.now()
    const answer = await site.fetch(new Request(`http://localhost${address}`, { headers }))
    const page = await answer.text()
    const ms = performance.now() - begun
    if (answer.status !== 200 || page.length < 1000) throw new Error(`${address}: ${answer.status}`)
    return ms
  }
  const close = async () => {
    await printer.close()
    await db.close()
  }
  return { time, close }
}
