import type { ServerType } from '@hono/node-server'
import { openPrinter, type Printer } from '#print'
import {
  createRateLimiter,
  listSamplePersons,
  offerSetUp,
  openDatabase,
  readIdentityProvider,
} from '#server'
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
import { immutableFiles } from '../assets/immutable-files.ts'
import { readManifest } from '../assets/read-manifest.ts'
import { loadSamples } from './load-samples.ts'
import { listen } from './listen.ts'
import { readSecurityContact } from './read-security-contact.ts'
import { writeLogLine, type FaultTime, type LogEntry } from './log-line.ts'
import { readAddress } from './web-address.ts'

export type WebOptions = {
  readonly host: string
  readonly port: number
  /** Public address where it is not this machine's own. */
  readonly baseUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly dataFolder: string | undefined
  readonly secretKeyFile: string | undefined
  /** SMTP server for the daily mail, and its sender; absent: none is sent. */
  readonly mail: MailSettings | undefined
  /** Environment in which the other settings stand (`readSigning`, `readSecurityContact`). */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the build put the assets. */
  readonly buildFolder: string
  readonly say: (line: string) => void
}

/** Opens the database, serves the pages, and stops both in order when asked to. */
export async function startWeb(options: WebOptions): Promise<void> {
  const address = readAddress(options)
  const signing = await readSigning(options.env)
  const db = await openDatabase({
    url: options.databaseUrl,
    ownerUrl: options.databaseOwnerUrl,
    folder: options.dataFolder,
    secretKeyFile: options.secretKeyFile,
  })
  await loadSamples(db, address, options.env)
  const log = (entry: LogEntry) => options.say(writeLogLine(entry, new Date()))
  const faultDuring = (during: FaultTime) => (fault: unknown) =>
    log({ kind: 'fault', during, fault })
  const printer = openPrinter()
  const reader = startImportReader({ db, report: faultDuring('reading') })
  const mailer = openMailer(options.mail, {
    db,
    baseUrl: new URL(address.publicUrl).origin,
    report: faultDuring('mail'),
  })
  const reminder = startReminder({ db, report: faultDuring('reminding') })
  const pages = createPages({
    ...address,
    db,
    printer,
    singleSignOn: readIdentityProvider(options.env),
    signing,
    mails: mailer !== undefined,
    assets: readManifest(options.buildFolder),
    files: immutableFiles(options.buildFolder),
    limits: {
      reads: createRateLimiter({ burst: 400, perSecond: 60 }),
      writes: createRateLimiter({ burst: 120, perSecond: 8 }),
      // An office of a hundred behind one address comes in at eight; a guesser has 17,000 a day.
      signIns: createRateLimiter({ burst: 100, perSecond: 0.2 }),
    },
    report: (reference, fault) => log({ kind: 'fault', during: 'request', reference, fault }),
    noteRefusal: (refusal) => log({ kind: 'refused', ...refusal }),
    ...readSecurityContact(options.env),
  })
  const server = await listen(pages.fetch, options)
  stopOnSignal(server, { db, printer, reader, reminder, mailer })
  await greet(db, address.publicUrl, options.say)
}

/** Sends the daily mails, where there is a server to take them. */
function openMailer(
  mail: MailSettings | undefined,
  site: Omit<Parameters<typeof startMailer>[0], 'transport'>,
): Mailer | undefined {
  return mail === undefined
    ? undefined
    : startMailer({ ...site, transport: openMailTransport(mail) })
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
  const setUpToken = await offerSetUp(db)
  if (setUpToken !== undefined) {
    say(`There is no government yet. Set it up within a day, once: ${url}set-up/${setUpToken}`)
  }
  const persons = await listSamplePersons(db)
  if (persons.length === 0) return
  say('Sample sign-ins (no password, choose one on the first page):')
  for (const { name, assignments, unitName } of persons) {
    say(`  ${name}, ${assignments.map(({ role }) => role).join(' + ')}, ${unitName}`)
  }
}
