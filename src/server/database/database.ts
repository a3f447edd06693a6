import { generateKeySync, type KeyObject } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { escapeIdentifier, escapeLiteral, Pool, TypeOverrides, types, type ClientConfig } from 'pg'
import { makeClient } from './connection.ts'
import { startServer, type EmbeddedServer } from './embedded/server.ts'
import { migrate } from './migrations.ts'
import { preparingPool } from './prepared-statements.ts'
import { openSecretKey } from './secret-key.ts'
import type { Tables } from './tables.ts'

/** An open, migrated database. Work goes through `inGovernment`. */
export type Database = {
  readonly kysely: Kysely<Tables>
  /** Ours alone, on this machine; not a server named by DATABASE_URL. */
  readonly embedded: boolean
  /** Key of the installation: seals what must not be read out of a copy of the database (`seal`). */
  readonly secretKey: KeyObject
  /** Ends the connections; an embedded server stops with its last user. */
  readonly close: () => Promise<void>
}

/** A transaction for one government: row-level security shows and takes only its rows. */
export type Tx = Transaction<Tables>

export type DatabaseOptions = {
  /** Any PostgreSQL of 15 or newer. Absent: the embedded one. */
  readonly url?: string | undefined
  /** Role that may change tables, where `url` names one that may not. */
  readonly ownerUrl?: string | undefined
  /** Data folder of the embedded server. Default: `data/postgres`. */
  readonly folder?: string | undefined
  /** File with the key of the installation. Default: `secret-key` in the data folder, made there once. */
  readonly secretKeyFile?: string | undefined
  readonly maxConnections?: number
}

const appRole = 'tatalaksana_app'
const databaseName = 'tatalaksana'
const oldestVersion = 15
/** Connections of a command that reads only. */
const readers = 5

/** Longest waits for a free connection and for an answer: a stuck request must not hold up the others. */
const patience = { connectionTimeoutMillis: 10_000, statement_timeout: 30_000 }

/** Opens the database and brings it to the newest migration. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const size = options.maxConnections ?? 10
  const { url, ownerUrl = url, secretKeyFile } = options
  if (url !== undefined && url !== '') {
    const secretKey = openSecretKey(secretKeyFile, options.folder ?? 'data')
    return openExternal({ url, ownerUrl: ownerUrl ?? url, secretKey, size })
  }
  const folder = options.folder ?? join('data', 'postgres')
  const server = await startServer({ folder })
  try {
    await makeDatabase(server, databaseName)
    const secretKey = openSecretKey(secretKeyFile, folder)
    return await openEmbedded(server, { database: databaseName, secretKey, size })
  } catch (error) {
    await server.release()
    throw error
  }
}

/** A database that is there: the address of a server, or the data folder of the embedded one. */
export type DatabasePlace = { readonly url: string } | { readonly folder: string }

/** Opens a database as it is, for reading alone: it is neither made nor migrated nor written to. */
export async function openToRead(place: DatabasePlace): Promise<Database> {
  const options = `-c role=${appRole} -c default_transaction_read_only=on`
  // A key that opens nothing: what is sealed is not for readers.
  const reading = { size: readers, secretKey: generateKeySync('aes', { length: 256 }) }
  if ('url' in place) {
    await refuseUnusable({ connectionString: place.url })
    const release = () => Promise.resolve()
    const app = { connectionString: place.url, options }
    return openPool(app, { ...reading, embedded: false, release })
  }
  const { folder } = place
  if (!existsSync(join(folder, 'password'))) throw new Error(`'${folder}' is no data folder`)
  const server = await startServer({ folder })
  const app = { ...server.owner(databaseName), user: appRole, options }
  return openPool(app, { ...reading, embedded: true, release: server.release })
}

/** Runs `work` in a transaction that sees and writes only this government's rows. */
export function inGovernment<T>(
  db: Database,
  governmentId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.government_id', ${governmentId}, true)`.execute(tx)
    return work(tx)
  })
}

type EmbeddedOptions = {
  readonly database: string
  readonly secretKey: KeyObject
  readonly size: number
}

/** Opens one database of an embedded server; closing it lets go of the server. */
export async function openEmbedded(
  server: EmbeddedServer,
  { database, ...rest }: EmbeddedOptions,
): Promise<Database> {
  await migrate(server.owner(database))
  const app = { ...server.owner(database), user: appRole }
  return openPool(app, { ...rest, embedded: true, release: server.release })
}

/** Makes the database and the program's role in it unless they are there; two at once are fine. */
export async function makeDatabase(server: EmbeddedServer, database: string): Promise<void> {
  const found = await server.run('select from pg_database where datname = $1', [database])
  if (found.rowCount === 1) return
  const password = escapeLiteral(server.password)
  await ignoreExisting(server.run(`create role ${appRole} login password ${password}`))
  await ignoreExisting(server.run(`create database ${escapeIdentifier(database)}`))
}

async function ignoreExisting(query: Promise<unknown>): Promise<void> {
  await query.catch((error: unknown) => {
    const existing = ['42710', '42P04', '23505'] // role, database, either at the same moment
    if (!existing.includes(codeOf(error))) throw error
  })
}

async function openExternal(options: {
  readonly url: string
  readonly ownerUrl: string
  readonly secretKey: KeyObject
  readonly size: number
}): Promise<Database> {
  const owner = { connectionString: options.ownerUrl }
  await refuseUnusable(owner)
  await migrate(owner).catch((cause: unknown) => {
    const lacksRight = codeOf(cause) === '42501' || codeOf(causeOf(cause)) === '42501'
    if (!lacksRight) throw cause
    throw new Error(
      `the role of DATABASE_URL may not set up its database: ${reasonOf(cause)}. Give it the ` +
        `database (alter database … owner to …), or name a role that may in DATABASE_OWNER_URL.`,
      { cause },
    )
  })
  const app = { connectionString: options.url, options: `-c role=${appRole}` }
  const release = () => Promise.resolve()
  const { size, secretKey } = options
  return openPool(app, { size, embedded: false, secretKey, release })
}

/** Says what is wrong with DATABASE_URL, without its password. */
async function refuseUnusable(config: ClientConfig): Promise<void> {
  const client = makeClient({ ...config, connectionTimeoutMillis: 10_000 })
  const place = `${client.user ?? ''}@${client.host}:${client.port}/${client.database ?? ''}`
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    )
    const version = Math.floor(Number(rows[0]?.version) / 10_000)
    if (version >= oldestVersion) return
    throw new Error(`it is PostgreSQL ${version}, expected ${oldestVersion} or newer`)
  } catch (cause) {
    throw new Error(`cannot use the database of DATABASE_URL (${place}): ${reasonOf(cause)}`, {
      cause,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** PostgreSQL's five-character code of an error, or Node's name for it. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined
}

/** Node wraps the failures of several addresses (IPv6, IPv4) in one error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

type PoolOptions = Pick<Database, 'embedded' | 'secretKey'> & {
  readonly size: number
  readonly release: () => Promise<void>
}

async function openPool(
  config: ClientConfig,
  { size, release, ...rest }: PoolOptions,
): Promise<Database> {
  const pool = new Pool({ ...config, ...patience, max: size, types: readTypes() })
  pool.on('error', () => undefined) // an idle connection was cut: the pool makes a new one
  pool.on('connect', (client) => client.on('error', () => undefined)) // a busy one: its statement fails
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
  const close = async () => {
    await kysely.destroy()
    await release()
  }
  try {
    await refusePowerfulRole(pool)
  } catch (error) {
    await kysely.destroy()
    throw error
  }
  return { kysely, close, ...rest }
}

/** Row-level security does not bind superusers and owners: never work as one. */
async function refusePowerfulRole(pool: Pool): Promise<void> {
  const sql = `select rolname, rolsuper or rolbypassrls as powerful from pg_roles where rolname = current_user`
  const { rows } = await pool.query<{ rolname: string; powerful: boolean }>(sql)
  if (rows[0]?.rolname === appRole && !rows[0].powerful) return
  throw new Error(
    `the database works as role '${rows[0]?.rolname}', expected '${appRole}' without the right to ` +
      `bypass row-level security. A connection pooler must pass the startup option 'role' on.`,
  )
}

/** Counts and audit numbers (int8) as numbers: they stay far below 2⁵³. Days as `2026-11-26`: they have no zone. */
function readTypes(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.INT8, Number)
  overrides.setTypeParser(types.builtins.DATE, String)
  return overrides
}
