import { createHash, generateKeySync, randomUUID } from 'node:crypto'
import { existsSync, statfsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { makeClient } from './connection.ts'
import { makeDatabase, openEmbedded, type Database } from './database.ts'
import { startServer, type EmbeddedServer } from './embedded/server.ts'
import { findMigrationsFolder, migrate, readMigrations } from './migrations.ts'

/** A database for one test file. `owner` is connected past row-level security. */
export type ScratchDatabase = Database & { readonly owner: Client }

const copyLock = 7_416_025

/**
 * Starts, or attaches to, the throw-away server that all tests of this user share. It does not
 * wait for the disk: a power cut loses it. Stops with its last user.
 */
export function startScratchServer(): Promise<EmbeddedServer> {
  const folder = join(findScratchPlace(), `tatalaksana-scratch-${userInfo().username}`)
  return startServer({ folder, durable: false })
}

const memory = '/dev/shm'
const roomyBytes = 4 * 2 ** 30

/** In memory where there is enough: a disk may take a second to make the 800 files of a copy. */
function findScratchPlace(): string {
  if (!existsSync(memory)) return tmpdir()
  const { blocks, bsize } = statfsSync(memory)
  return blocks * bsize < roomyBytes ? tmpdir() : memory
}

type ScratchOptions = {
  /** Data folder of a server of its own, which waits for the disk as a real one does. */
  readonly durableIn?: string
}

/** Gives an empty, migrated database of its own: a copy of a template, some 30 ms. `close` drops it. */
export async function openScratchDatabase({
  durableIn,
}: ScratchOptions = {}): Promise<ScratchDatabase> {
  const server = await (durableIn === undefined
    ? startScratchServer()
    : startServer({ folder: durableIn }))
  const name = `scratch_${Date.now()}_${randomUUID().slice(0, 8)}`
  await asOwner(server, (postgres) => copyTemplate(server, postgres, name))
  const secretKey = generateKeySync('aes', { length: 256 })
  const db = await openEmbedded(server, { database: name, secretKey, size: 5 })
  const owner = makeClient(server.owner(name))
  await owner.connect()
  const close = async () => {
    await owner.end()
    await db.kysely.destroy()
    await asOwner(server, (postgres) => postgres.query(`drop database ${name} with (force)`))
    await server.release()
  }
  return { ...db, owner, close }
}

/** Connects to the server as its owner for the time of `work`. */
export async function asOwner<T>(
  server: EmbeddedServer,
  work: (postgres: Client) => Promise<T>,
): Promise<T> {
  const postgres = makeClient(server.owner('postgres'))
  await postgres.connect()
  try {
    return await work(postgres)
  } finally {
    await postgres.end()
  }
}

/** Copies the template, made first where it is missing. The lock ends with the connection. */
async function copyTemplate(server: EmbeddedServer, postgres: Client, name: string): Promise<void> {
  const migrations = readMigrations(findMigrationsFolder())
  const checksums = migrations.map((migration) => migration.checksum).join()
  const template = `template_${createHash('sha256').update(checksums).digest('hex').slice(0, 16)}`
  await postgres.query('select pg_advisory_lock($1)', [copyLock])
  const found = await postgres.query('select from pg_database where datname = $1', [template])
  if (found.rowCount === 0) {
    await dropLeftovers(postgres)
    await makeDatabase(server, 'unfinished')
    await migrate(server.owner('unfinished'), migrations)
    await postgres.query(`alter database unfinished rename to ${template}`)
  }
  await postgres.query(`create database ${name} template ${template} strategy file_copy`)
}

/** Templates of other migrations, and databases of runs that were killed with an earlier server. */
async function dropLeftovers(postgres: Client): Promise<void> {
  const { rows } = await postgres.query<{ name: string }>(`
    select datname as name from pg_database
    where datname = 'unfinished' or datname like 'template\\_%' or (
      datname like 'scratch\\_%' and split_part(datname, '_', 2)::bigint
        < extract(epoch from pg_postmaster_start_time()) * 1000)`)
  for (const { name } of rows) await postgres.query(`drop database ${name} with (force)`)
}
