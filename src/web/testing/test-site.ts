import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPrinter, type PrinterOptions } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  loadSampleCity,
  openScratchDatabase,
  readSigning,
  type Database,
  type RateLimiter,
  type ScratchDatabase,
  type Signing,
} from '#server'
import { createPages } from '../app.ts'
import { createVisitor, type Visitor } from './visitor.ts'

/** The pages over a database of their own, with the sample city and a neighbouring one. */
export type TestSite = {
  readonly db: Database
  /** Connected past row-level security. */
  readonly owner: ScratchDatabase['owner']
  /** A browser without a session. */
  readonly visitor: () => Visitor
  /** A browser in which the sample person of that name has signed in. */
  readonly signIn: (name: string) => Promise<Visitor>
  /** Faults told to the operator. */
  readonly reported: string[]
  /** Every route as `GET /sops/:id`. */
  readonly routes: readonly string[]
  readonly close: () => Promise<void>
}

export const origin = 'http://localhost:8080'
const cityFolder = join(import.meta.dirname, '..', '..', '..', 'sample-city')

export async function openTestSite(
  options: {
    readonly writes?: RateLimiter
    readonly printer?: PrinterOptions
    readonly signing?: Signing
  } = {},
): Promise<TestSite> {
  const db = await openScratchDatabase()
  await loadSampleCity(db, cityFolder)
  await loadNeighbour(db)
  const printer = openPrinter({ workers: 1, ...options.printer })
  const reported: string[] = []
  const unlimited = createRateLimiter({ burst: 10_000, perSecond: 10_000 })
  const pages = createPages({
    db,
    printer,
    origins: [origin],
    secure: false,
    signing: options.signing ?? (await readSigning({})),
    mails: false,
    assets: { style: '/assets/style.css', editor: '/assets/editor.js' },
    limits: { reads: unlimited, writes: options.writes ?? unlimited },
    report: (reference, fault) => reported.push(`${reference} ${String(fault)}`),
  })
  const send = (request: Request) => Promise.resolve(pages.fetch(request))
  const signIn = async (name: string) => {
    const visitor = createVisitor(origin, send)
    const persons = await listSamplePersons(db)
    const person = persons.find((one) => one.name === name)
    if (person === undefined) throw new Error(`no sample person '${name}'`)
    await visitor.get('/sign-in')
    await visitor.post('/sign-in', { person: `${person.governmentId}/${person.personId}` })
    return visitor
  }
  const close = async () => {
    await printer.close()
    await db.close()
  }
  return {
    db,
    owner: db.owner,
    visitor: () => createVisitor(origin, send),
    signIn,
    reported,
    routes: pages.routes.map(({ method, path }) => `${method} ${path}`),
    close,
  }
}

/** A second government with one drafter, whose people must never see the first one's SOPs. */
async function loadNeighbour(db: Parameters<typeof loadSampleCity>[0]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-neighbour-'))
  const city = JSON.parse(readFileSync(join(cityFolder, 'city.json'), 'utf8'))
  const government = { ...city.government, id: 'teluk-jauh', name: 'Pemerintah Kota Teluk Jauh' }
  const [unit] = city.units
  const person = { ...city.persons[0], id: 'asing', name: 'Orang Teluk', unit: unit.id }
  const neighbour = { ...city, government, units: [unit], persons: [person] }
  mkdirSync(join(folder, 'sops'))
  writeFileSync(join(folder, 'city.json'), JSON.stringify(neighbour))
  await loadSampleCity(db, folder)
  rmSync(folder, { recursive: true })
}
