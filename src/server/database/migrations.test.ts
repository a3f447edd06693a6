import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeDatabase } from './database.ts'
import type { EmbeddedServer } from './embedded/server.ts'
import { findMigrationsFolder, migrate, readMigrations } from './migrations.ts'
import { asOwner, startScratchServer } from './scratch-database.ts'

let server: EmbeddedServer
let name: string
let owner: ClientConfig
let folder: string

beforeAll(async () => {
  server = await startScratchServer()
})
beforeEach(async () => {
  name = `scratch_${Date.now()}_${Math.random().toString(36).slice(2)}`
  await makeDatabase(server, name)
  owner = server.owner(name)
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  return async () => {
    rmSync(folder, { recursive: true })
    await asOwner(server, (postgres) => postgres.query(`drop database ${name} with (force)`))
  }
})
afterAll(() => server.release())

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql)
}

it('applies each migration once', async () => {
  write('000001_first.sql', 'create table first (id integer)')
  write('000002_second.sql', 'create table second (id integer)')
  expect(await migrate(owner, readMigrations(folder))).toBe(2)
  expect(await migrate(owner, readMigrations(folder))).toBe(0)
  write('000003_third.sql', 'drop table first')
  expect(await migrate(owner, readMigrations(folder))).toBe(1)
})

it('processes that start at the same time apply each migration once', async () => {
  write('000001_slow.sql', 'create table slow (id integer); select pg_sleep(0.1)')
  const counts = await Promise.all([1, 2, 3, 4].map(() => migrate(owner, readMigrations(folder))))
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1])
})

it('a changed migration is refused by name', async () => {
  write('000001_first.sql', 'create table first (id integer)')
  await migrate(owner, readMigrations(folder))
  write('000001_first.sql', 'create table first (id bigint)')
  await expect(migrate(owner, readMigrations(folder))).rejects.toThrow(
    "migration '000001_first.sql' was changed after it was applied",
  )
})

it('line ends of another system are not a change', async () => {
  write('000001_first.sql', 'create table first (\n  id integer\n)')
  await migrate(owner, readMigrations(folder))
  write('000001_first.sql', 'create table first (\r\n  id integer\r\n)')
  expect(await migrate(owner, readMigrations(folder))).toBe(0)
})

it('a failing migration says which and why, and leaves nothing behind', async () => {
  write('000001_first.sql', 'create table first (id integer)')
  write('000002_wrong.sql', 'create table half (id integer); select 1 / 0')
  await expect(migrate(owner, readMigrations(folder))).rejects.toThrow(
    "migration '000002_wrong.sql' failed: division by zero",
  )
  write('000002_wrong.sql', 'create table half (id integer)')
  expect(await migrate(owner, readMigrations(folder))).toBe(1)
})

it('a database of a newer version is refused', async () => {
  write('000001_first.sql', 'select 1')
  write('000002_second.sql', 'select 2')
  await migrate(owner, readMigrations(folder))
  rmSync(join(folder, '000002_second.sql'))
  await expect(migrate(owner, readMigrations(folder))).rejects.toThrow(
    "has migration '000002_second.sql', which this version does not know",
  )
})

it('numbers neither skip nor repeat', () => {
  write('000001_first.sql', '')
  write('000003_third.sql', '')
  expect(() => readMigrations(folder)).toThrow(
    "wrong migration number in '000003_third.sql': expected 2",
  )
  write('000001_again.sql', '')
  expect(() => readMigrations(folder)).toThrow(
    "wrong migration number in '000001_first.sql': expected 2",
  )
})

it("the project's own migrations apply to an empty database", async () => {
  cpSync(findMigrationsFolder(), folder, { recursive: true })
  expect(await migrate(owner, readMigrations(folder))).toBe(readMigrations(folder).length)
})
