import { serve, type ServerType } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { openPrinter, type Printer } from '#print'
import { createRateLimiter, listSamplePersons, loadSampleCity, openDatabase } from '#server'
import {
  openMailTransport,
  readSigning,
  startImportReader,
  startMailer,
  startReminder,
  type Database,
  type ImportReader,
  type Mailer,
  type MailSettings,
  type Reminder,
} from '#server'
import { createPages } from '../app.ts'
import { readManifest } from '../assets/read-manifest.ts'
import type { WebApp } from '../request/web-env.ts'
import { readAddress } from './web-address.ts'

export type WebOptions = {
  readonly host: string
  readonly port: number
  /** Public address where it is not this machine's own. */
  readonly baseUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly dataFolder: string | undefined
  /** SMTP server for the daily mail, and its sender; absent: none is sent. */
  readonly mail: MailSettings | undefined
  /** Environment in which the settings for signing stand (`readSigning`). */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the build put the assets. */
  readonly buildFolder: string
  readonly say: (line: string) => void
}

const yearSeconds = 31_536_000
/** Three hundred megabytes over a slow line. */
const longestRequestMs = 1_800_000

/** Opens the database, serves the pages, and stops both in order when asked to. */
export async function startWeb(options: WebOptions): Promise<void> {
  const address = readAddress(options)
  const signing = await readSigning(options.env)
  const db = await openDatabase({
    url: options.databaseUrl,
    ownerUrl: options.databaseOwnerUrl,
    folder: options.dataFolder,
  })
  if (db.embedded) await loadSampleCity(db)
  const printer = openPrinter()
  const reader = startImportReader({
    db,
    report: (fault) => options.say(`fault while reading a file: ${describeFault(fault)}`),
  })
  const reminder = startReminder({
    db,
    report: (fault) => options.say(`fault while reminding: ${describeFault(fault)}`),
  })
  const mailer = openMailer(options, { db, baseUrl: new URL(address.publicUrl).origin })
  const pages = createPages({
    ...address,
    db,
    printer,
    signing,
    mails: mailer !== undefined,
    assets: readManifest(options.buildFolder),
    files: immutableFiles(options.buildFolder),
    limits: {
      reads: createRateLimiter({ burst: 400, perSecond: 60 }),
      writes: createRateLimiter({ burst: 120, perSecond: 8 }),
    },
    report: (reference, fault) => options.say(`fault ${reference}: ${describeFault(fault)}`),
  })
  const server = await listen(pages.fetch, options)
  stopOnSignal(server, { db, printer, reader, reminder, mailer })
  await greet(db, address.publicUrl, options.say)
}

/** Sends the daily mails, where there is a server to take them. */
function openMailer(
  { mail, say }: Pick<WebOptions, 'mail' | 'say'>,
  site: { readonly db: Database; readonly baseUrl: string },
): Mailer | undefined {
  if (mail === undefined) return undefined
  const report = (fault: unknown) => say(`fault while sending mail: ${describeFault(fault)}`)
  return startMailer({ ...site, transport: openMailTransport(mail), report })
}

/** Built files carry their content's hash in their name: they never change. */
function immutableFiles(root: string) {
  return serveStatic({
    root,
    precompressed: true,
    onFound: (_, c) => {
      c.header('cache-control', `public, max-age=${yearSeconds}, immutable`)
    },
  })
}

function listen(
  fetch: WebApp['fetch'],
  { host, port }: Pick<WebOptions, 'host' | 'port'>,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: longestRequestMs }
    const server = serve({ fetch, hostname: host, port, serverOptions }, () => resolve(server))
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === 'EADDRINUSE'
      reject(taken ? new Error(`port ${port} is taken: set PORT to another`) : fault)
    })
  })
}

/** Answers what has begun, then lets go of the database. A second signal does not wait. */
function stopOnSignal(
  server: ServerType,
  {
    db,
    printer,
    reader,
    reminder,
    mailer,
  }: {
    readonly db: Database
    readonly printer: Printer
    readonly reader: ImportReader
    readonly reminder: Reminder
    readonly mailer: Mailer | undefined
  },
): void {
  const stop = () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
    const release = async () => {
      await Promise.all([printer.close(), reader.stop(), reminder.stop(), mailer?.stop()])
      await db.close()
      process.exit(0)
    }
    server.close(() => void release())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
}

async function greet(db: Database, url: string, say: WebOptions['say']): Promise<void> {
  say(`Tatalaksana: ${url}`)
  const persons = await listSamplePersons(db)
  if (persons.length === 0) return
  say('Sample sign-ins (no password, choose one on the first page):')
  for (const { name, assignments, unitName } of persons) {
    say(`  ${name}, ${assignments.map(({ role }) => role).join(' + ')}, ${unitName}`)
  }
}

function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
