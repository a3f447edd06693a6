import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSampleCity } from '../sample/sample.service.ts'
import { bringInUnsure } from '../import/unfailing-import.ts'
import { makeSampleId } from '../sample/sample-id.ts'
import { listSamplePersons, signInSample } from '../session/session.service.ts'
import { inGovernment } from './database.ts'
import { findMigrationsFolder } from './migrations.ts'
import { readSchemaFiles } from './schema-files.ts'
import { fillerRows } from './testing/filler-rows.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

const stranger = makeSampleId('another government')
const home = makeSampleId('tanjung-seruni')
let db: ScratchDatabase
let tables: readonly string[]
const homeRow: Record<string, string> = {}

beforeAll(async () => {
  db = await openScratchDatabase()
  await loadSampleCity(db)
  const person = (await listSamplePersons(db)).find(({ assignments }) =>
    assignments.some(({ role }) => role === 'drafter'),
  )
  const session = await signInSample(db, person ?? { governmentId: '', personId: '' })
  if (session.ok) await bringInUnsure({ db, actor: session.session.actor }, [])
  for (const row of fillerRows) await db.owner.query(row, [home])
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  )
  tables = rows.map((row) => row.name)
  for (const table of tables) {
    const { rows } = await db.owner.query<{ row: object }>(
      `select row_to_json(t) as row from ${table} t limit 1`,
    )
    homeRow[table] = JSON.stringify(rows[0]?.row)
  }
})
afterAll(() => db.close())

async function countAs(governmentId: string, table: string): Promise<number> {
  return inGovernment(db, governmentId, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
      tx,
    )
    return rows[0]?.count ?? -1
  })
}

/** Columns that a row is written with: all but computed ones. */
async function listColumns(table: string) {
  const { rows } = await db.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return sql.join(rows.map((row) => sql.ref(row.name)))
}

it('the committed schema and row types are what the migrations give', async () => {
  for (const { path, text } of await readSchemaFiles()) {
    const committed = readFileSync(join(findMigrationsFolder(), '..', path), 'utf8')
    expect(text, `run node scripts/write-schema.ts (${path})`).toBe(committed)
  }
})

describe('every table in the catalogue', () => {
  it('is among those that are tried here, and holds rows to be seen', async () => {
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) expect(await countAs(home, table), table).toBeGreaterThan(0)
  })

  it('has government_id first in its primary key', async () => {
    const { rows } = await db.owner.query<{ name: string; first: string }>(
      `select c.relname as name, a.attname as first from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indisprimary and c.relnamespace = 'public'::regnamespace order by c.relname`,
    )
    expect(rows).toEqual(tables.map((name) => ({ name, first: 'government_id' })))
  })

  it('has row-level security with a policy', async () => {
    const { rows } = await db.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
       and c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)
       order by c.relname`,
    )
    expect(rows.map((row) => row.name)).toEqual(tables)
  })

  it('shows nothing to a query that names no government and forgets its where', async () => {
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db.kysely)
      expect(rows, table).toEqual([])
    }
  })

  it('shows nothing to a connection that has worked for a government before', async () => {
    await Promise.all(tables.map((table) => countAs(home, table)))
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db.kysely)
      expect(rows, table).toEqual([])
    }
  })

  it('shows nothing of one government to another', async () => {
    for (const table of tables) expect(await countAs(stranger, table), table).toBe(0)
  })

  it('takes no row of one government from another', async () => {
    for (const table of tables) {
      const columns = await listColumns(table)
      const copy = inGovernment(db, stranger, (tx) =>
        sql`insert into ${sql.table(table)} (${columns})
          select ${columns} from json_populate_record(null::${sql.table(table)}, ${homeRow[table]})`.execute(
          tx,
        ),
      )
      await expect(copy, table).rejects.toThrow(/row-level security|permission denied/)
    }
  })

  it('changes or loses no row at the hands of another government', async () => {
    for (const table of tables) {
      const before = await countAs(home, table)
      const update = sql`update ${sql.table(table)} set government_id = ${stranger}`
      await inGovernment(db, stranger, (tx) => update.execute(tx)).catch(() => undefined)
      const remove = sql`delete from ${sql.table(table)}`
      await inGovernment(db, stranger, (tx) => remove.execute(tx)).catch(() => undefined)
      expect(await countAs(home, table), table).toBe(before)
    }
  })

  it('gives no row away to another government', async () => {
    for (const table of tables) {
      const move = sql`update ${sql.table(table)} set government_id = ${stranger}`
      const moved = inGovernment(db, home, (tx) => move.execute(tx))
      await expect(moved, table).rejects.toThrow(
        /row-level security|permission denied|append-only|immutable|never changes/,
      )
    }
  })

  it('cannot be altered, dropped or emptied by the program', async () => {
    for (const table of tables) {
      for (const change of ['alter table % add column x integer', 'drop table %', 'truncate %']) {
        const attempt = sql.raw(change.replace('%', table)).execute(db.kysely)
        await expect(attempt, change).rejects.toThrow(/must be owner|permission denied/)
      }
    }
  })
})

describe('the role of the program', () => {
  it.each([
    'create table stray (id integer)',
    'create schema stray',
    'create role stray superuser',
    'alter role tatalaksana_app bypassrls',
    'set role postgres',
    'set session authorization postgres',
    'alter policy own_government on sop using (true)',
    'drop policy own_government on sop',
    'set session_replication_role = replica',
    'select * from migration.applied',
    `copy sop to '/tmp/stray'`,
    `select pg_read_file('/etc/passwd')`,
  ])('is refused: %s', async (statement) => {
    await expect(sql.raw(statement).execute(db.kysely)).rejects.toThrow(
      /permission denied|must be|only roles/i,
    )
  })

  it('sees no row when it switches row-level security off', async () => {
    const peek = db.kysely.transaction().execute(async (tx) => {
      await sql`set local row_security = off`.execute(tx)
      await sql`select * from sop`.execute(tx)
    })
    await expect(peek).rejects.toThrow(/row-level security/)
  })
})

describe('functions that look past row-level security', () => {
  it('say where they look names up, and are not for everybody', async () => {
    const { rows } = await db.owner.query<{ name: string; path: boolean; open: boolean }>(
      `select proname as name, array_to_string(proconfig, ',') like 'search_path=public%pg_temp%' as path,
         has_function_privilege('public', oid, 'execute') as open
       from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ path, open }) => !path || open)).toEqual([])
  })
})

describe('append-only tables', () => {
  it.each([
    ['sop_revision', `update sop_revision set note = 'changed'`],
    ['sop_revision', 'delete from sop_revision'],
    ['sop_revision', 'truncate sop_revision cascade'],
    ['passage_move', `update passage_move set note = 'changed'`],
    ['passage_move', 'delete from passage_move'],
    ['passage_move', 'truncate passage_move'],
    ['audit', `update audit set action = 'changed'`],
    ['audit', 'delete from audit'],
    ['audit', 'truncate audit'],
  ])('%s refuses even its owner: %s', async (table, statement) => {
    await expect(db.owner.query(statement)).rejects.toThrow(`${table} is append-only`)
    const attempt = inGovernment(db, home, (tx) => sql.raw(statement).execute(tx))
    await expect(attempt).rejects.toThrow('permission denied')
  })

  it('no foreign key leads from the audit to what it is about', async () => {
    const { rows } = await db.owner.query(
      `select conname from pg_constraint where conrelid in ('audit'::regclass, 'audit_head'::regclass) and contype = 'f'`,
    )
    expect(rows).toEqual([])
  })
})
