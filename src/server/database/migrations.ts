import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, ClientConfig } from 'pg'
import { makeClient } from './connection.ts'

/** One numbered SQL file. Frozen once applied anywhere: the checksum is kept with the database. */
export type Migration = {
  readonly number: number
  readonly file: string
  readonly sql: string
  readonly checksum: string
}

type Applied = { readonly number: number; readonly file: string; readonly checksum: string }

const migrationLock = 7_416_024

/** The project's `migrations/`, found upwards from this module (source and built file lie at different depths). */
export function findMigrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'migrations'))) {
    if (dirname(folder) === folder)
      throw new Error(`no folder 'migrations' above ${import.meta.url}`)
    folder = dirname(folder)
  }
  return join(folder, 'migrations')
}

/** Reads `000001_….sql`, `000002_….sql` … in order; numbers must not skip or repeat. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{6}_.*\.sql$/.test(file))
  return files.sort().map((file, index) => {
    const number = Number(file.slice(0, 6))
    if (number !== index + 1) {
      throw new Error(`wrong migration number in '${file}': expected ${index + 1}`)
    }
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number, file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the database to the newest migration, each in a transaction of its own. Processes that
 * start at the same time wait for each other. Gives the number of migrations applied.
 */
export async function migrate(
  owner: ClientConfig,
  migrations: readonly Migration[] = readMigrations(findMigrationsFolder()),
): Promise<number> {
  const client = makeClient(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await readApplied(client)
    refuseChanged(migrations, applied)
    const pending = migrations.slice(applied.length)
    for (const migration of pending) await apply(client, migration)
    return pending.length
  } finally {
    await client.end()
  }
}

async function readApplied(client: Client): Promise<readonly Applied[]> {
  // A first look without writing: a role that may not create schemas can still open a migrated database.
  const { rows: found } = await client.query(`select from pg_tables where schemaname = 'migration'`)
  if (found.length === 0) {
    await client.query(`
      create schema migration;
      create table migration.applied (
        number integer primary key,
        file text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
  }
  const sql = 'select number, file, checksum from migration.applied order by number'
  return (await client.query<Applied>(sql)).rows
}

function refuseChanged(migrations: readonly Migration[], applied: readonly Applied[]): void {
  for (const [index, done] of applied.entries()) {
    const migration = migrations[index]
    if (migration === undefined) {
      throw new Error(
        `the database has migration '${done.file}', which this version does not know: ` +
          `it was opened by a newer version. Start that version, or restore an older backup.`,
      )
    }
    if (migration.checksum !== done.checksum) {
      throw new Error(
        `migration '${migration.file}' was changed after it was applied (as '${done.file}'). ` +
          `Restore the file and put the change into a new migration.`,
      )
    }
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query(
      'insert into migration.applied (number, file, checksum) values ($1, $2, $3)',
      [migration.number, migration.file, migration.checksum],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migration '${migration.file}' failed: ${reason}`, { cause })
  }
}
