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
  type IdentityProvider,
  type RateLimiter,
  type ScratchDatabase,
  type Signing,
} from '#server'
import { createPages } from '../app.ts'
import type { Refusal } from '../request/note-refusal.ts'
import type { WebApp } from '../request/web-env.ts'
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
  /** What the form to sign in sends for the sample person of that name. */
  readonly personNamed: (name: string) => Promise<string>
  /** Faults told to the operator. */
  readonly reported: string[]
  /** Requests that were turned away, as the operator hears of them. */
  readonly refused: Refusal[]
  /** Every route as `GET /sops/:id`. */
  readonly routes: readonly string[]
  /** The pages themselves, for what no browser sends. */
  readonly fetch: WebApp['fetch']
  readonly ask: (path: string, init: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
}

export const origin = 'http://localhost:8080'
const cityFolder = join(import.meta.dirname, '..', '..', '..', 'sample-city')

type TestSiteOptions = {
  readonly reads?: RateLimiter
  readonly writes?: RateLimiter
  readonly signIns?: RateLimiter
  readonly singleSignOn?: IdentityProvider
  /** As a database of DATABASE_URL begins. */
  readonly isEmpty?: true
  readonly printer?: PrinterOptions
  /** Reached by https. */
  readonly secure?: true
  readonly signing?: Signing
}

export async function openTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const db = await openScratchDatabase()
  if (options.isEmpty !== true) {
    await loadSampleCity(db, cityFolder)
    await loadNeighbour(db)
  }
  const printer = openPrinter({ workers: 1, ...options.printer })
  const reported: string[] = []
  const refused: Refusal[] = []
  const unlimited = createRateLimiter({ burst: 10_000, perSecond: 10_000 })
  const pages = createPages({
    db,
    printer,
    origins: [origin],
    secure: options.secure ?? false,
    signing: options.signing ?? (await readSigning({})),
    singleSignOn: options.singleSignOn,
    mails: false,
    assets: {
      style: '/assets/style.css',
      portal: '/assets/portal.css',
      offline: '/assets/offline.js',
      worker: '/assets/worker.js',
      editor: '/assets/editor.js',
      signIn: '/assets/sign-in.js',
      paper: '/assets/paper-keys.js',
      keepAnswer: '/assets/keep-answer.js',
    },
    limits: {
      reads: options.reads ?? unlimited,
      writes: options.writes ?? unlimited,
      signIns: options.signIns ?? unlimited,
    },
    report: (reference, fault) => reported.push(`${reference} ${String(fault)}`),
    noteRefusal: (refusal) => refused.push(refusal),
    securityContact: 'mailto:keamanan@kota.example',
  })
  const send = (request: Request) => Promise.resolve(pages.fetch(request))
  const visitor = () => createVisitor(origin, send)
  const close = async () => {
    await printer.close()
    await db.close()
  }
  return {
    db,
    owner: db.owner,
    visitor,
    personNamed: (name) => personNamed(db, name),
    signIn: (name) => signInAs(db, visitor(), name),
    reported,
    refused,
    routes: pages.routes.map(({ method, path }) => `${method} ${path}`),
    fetch: pages.fetch,
    ask: (path, init) => send(new Request(`${origin}${path}`, init)),
    close,
  }
}

async function personNamed(db: Database, name: string): Promise<string> {
  const persons = await listSamplePersons(db)
  const person = persons.find((one) => one.name === name)
  if (person === undefined) throw new Error(`no sample person '${name}'`)
  return `${person.governmentId}/${person.personId}`
}

async function signInAs(db: Database, visitor: Visitor, name: string): Promise<Visitor> {
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { person: await personNamed(db, name) })
  return visitor
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
