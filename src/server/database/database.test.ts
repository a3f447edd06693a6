import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inGovernment, makeDatabase, openDatabase } from './database.ts'
import type { EmbeddedServer } from './embedded/server.ts'
import { asOwner, startScratchServer } from './scratch-database.ts'
import { keepSecretKey } from './secret-key.ts'

const database = `scratch_${Date.now()}_external`
const government = '00000000-0000-8000-a000-000000000001'
const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-external-'))
const secretKeyFile = join(folder, 'secret-key')
let server: EmbeddedServer
let url: string

beforeAll(async () => {
  keepSecretKey(secretKeyFile)
  server = await startScratchServer()
  await makeDatabase(server, database)
  url = makeUrl('postgres', server.password, database)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await asOwner(server, (postgres) => postgres.query(`drop database ${database} with (force)`))
  await server.release()
})

async function cutConnections(): Promise<void> {
  const sql = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1'
  await server.run(sql, [database])
}

function makeUrl(user: string, password: string, name: string): string {
  const socket = encodeURIComponent(String(server.owner('postgres').host))
  return `postgres://${user}:${password}@${socket}/${name}`
}

it('opens the server of a URL, migrated, in the role of the program', async () => {
  const db = await openDatabase({ url, secretKeyFile })
  expect(db.embedded).toBe(false)
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db.kysely)
  expect(rows).toEqual([{ role: 'tatalaksana_app' }])
  await db.close()
})

it('a role that may not change tables opens a database that its owner has migrated', async () => {
  const appUrl = makeUrl('tatalaksana_app', server.password, database)
  const db = await openDatabase({ url: appUrl, ownerUrl: url, secretKeyFile })
  await expect(sql`set role postgres`.execute(db.kysely)).rejects.toThrow('permission denied')
  await db.close()
})

it('without a key file the key is kept in the data folder', async () => {
  const data = join(folder, 'data')
  const opened = await openDatabase({ url, folder: data })
  const again = await openDatabase({ url, secretKeyFile: join(data, 'secret-key') })
  expect(opened.secretKey.equals(again.secretKey)).toBe(true)
  await Promise.all([opened.close(), again.close()])
})

it('a wrong password is told, without the password', async () => {
  const wrong = openDatabase({ url: makeUrl('postgres', 'not-the-secret', database) })
  await expect(wrong).rejects.toThrow(
    /^cannot use the database of DATABASE_URL \(postgres@.*password/,
  )
  await expect(wrong).rejects.not.toThrow('not-the-secret')
})

it('a server that is not there is told with its place', async () => {
  const closed = openDatabase({ url: 'postgres://someone@127.0.0.1:1/city' })
  await expect(closed).rejects.toThrow('(someone@127.0.0.1:1/city): connect ECONNREFUSED')
})

it('a server that takes the connection and hangs up is told', async () => {
  const silent = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  const address = silent.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await expect(openDatabase({ url: `postgres://127.0.0.1:${port}/city` })).rejects.toThrow(
    'cannot use the database of DATABASE_URL',
  )
  silent.close()
})

it('a role without rights is told what it needs', async () => {
  await server.run(`drop role if exists scratch_weak`)
  await server.run(`create role scratch_weak login password 'weak'`)
  const weak = openDatabase({ url: makeUrl('scratch_weak', 'weak', database), secretKeyFile })
  await expect(weak).rejects.toThrow(
    /may not set up its database: permission denied.*DATABASE_OWNER_URL/,
  )
  await server.run(`drop role scratch_weak`)
})

it('a role that owns its database and may make roles sets it up and works in it', async () => {
  const drop = async () => {
    await server.run('drop database if exists scratch_made with (force)')
    await server.run('drop role if exists scratch_maker')
  }
  await drop()
  await server.run(`create role scratch_maker login createrole password 'maker'`)
  await server.run('create database scratch_made owner scratch_maker')
  // As PostgreSQL 16 gives it to who has made the roles.
  for (const role of ['tatalaksana_app', 'tatalaksana_public']) {
    await server.run(`grant ${role} to scratch_maker with admin true, set false, inherit false`)
  }
  const made = makeUrl('scratch_maker', 'maker', 'scratch_made')
  const db = await openDatabase({ url: made, secretKeyFile, maxConnections: 1 })
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db.kysely)
  expect(rows).toEqual([{ name: 'tatalaksana_app' }])
  await db.close()
  await drop()
})

it('text that is no URL is told', async () => {
  await expect(openDatabase({ url: 'not a url' })).rejects.toThrow(
    'cannot use the database of DATABASE_URL',
  )
})

it('the government of a transaction ends with it, also when the work fails', async () => {
  const db = await openDatabase({ url, secretKeyFile, maxConnections: 1 })
  const current = sql<{ government: string | null }>`select current_government() as government`
  const inside = await inGovernment(db, government, async (tx) => (await current.execute(tx)).rows)
  expect(inside).toEqual([{ government }])
  expect((await current.execute(db.kysely)).rows).toEqual([{ government: null }])
  const failing = inGovernment(db, government, () => Promise.reject(new Error('work failed')))
  await expect(failing).rejects.toThrow('work failed')
  expect((await current.execute(db.kysely)).rows).toEqual([{ government: null }])
  await db.close()
})

it('of a connection that is cut at work only the work fails', async () => {
  const db = await openDatabase({ url, secretKeyFile, maxConnections: 2 })
  const asleep = inGovernment(db, government, (tx) => sql`select pg_sleep(10)`.execute(tx))
  const thinking = inGovernment(db, government, async (tx) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(tx)
  })
  const both = Promise.allSettled([asleep, thinking])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await cutConnections()
  expect((await both).map((each) => each.status)).toEqual(['rejected', 'rejected'])
  expect((await sql`select 1 as one`.execute(db.kysely)).rows).toEqual([{ one: 1 }])
  await db.close()
})

it('work goes on after the server has cut idle connections', async () => {
  const db = await openDatabase({ url, secretKeyFile, maxConnections: 2 })
  await cutConnections()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const { rows } = await sql`select 1 as one`.execute(db.kysely)
  expect(rows).toEqual([{ one: 1 }])
  await db.close()
})
