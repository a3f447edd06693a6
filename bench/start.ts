import { loadSampleCity, openDatabase, openScratchDatabase, type ScratchDatabase } from '#server'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { getBinaries } from '../src/server/database/embedded/binaries.ts'
import { getClusterUser } from '../src/server/database/embedded/cluster-user.ts'
import type { Figure } from './figure.ts'

const rounds = 5
const user = getClusterUser()
const { folder: binaries } = getBinaries(user)

/** From `npm start` to a database that answers, beside the same PostgreSQL started by hand; then the sample city. */
export async function run(): Promise<Figure[]> {
  const cold: Pair[] = []
  const warm: Pair[] = []
  const city: Pair[] = []
  for (let round = 0; round < rounds; round += 1) {
    const project = makeFolder()
    cold.push({ ours: await timeOpen(project), anchor: await timeBareCold(project) })
    warm.push({ ours: await timeOpen(project), anchor: await timeBareStart(project) })
    city.push(await timeCity())
    rmSync(project, { recursive: true })
  }
  return [
    describe('embedded database, empty folder to migrated', cold, {
      anchor: 'bare initdb + postgres',
      limit: 1.5,
    }),
    describe('embedded database, restart to ready', warm, { anchor: 'bare postgres', limit: 2.5 }),
    describe('sample city loaded', city, { anchor: 'the same rows, one INSERT a table', limit: 4 }),
  ]
}

/** Milliseconds of one round. */
type Pair = { readonly ours: number; readonly anchor: number }

type Goal = { readonly anchor: string; readonly limit: number }

async function timeOpen(project: string): Promise<number> {
  const start = performance.now()
  const db = await openDatabase({ folder: join(project, 'data/postgres') })
  const time = performance.now() - start
  await db.close()
  return time
}

async function timeBareCold(project: string): Promise<number> {
  const files = join(project, 'bare')
  const password = join(project, 'password')
  mkdirSync(files)
  writeFileSync(password, 'bench')
  if ('uid' in user) for (const path of [files, password]) chownSync(path, user.uid, user.gid)
  const start = performance.now()
  const flags = [
    '--username=postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8']
  const args = [`--pgdata=${files}`, ...flags, ...locale]
  spawnSync(join(binaries, 'bin/initdb'), args, { ...user, cwd: '/' })
  await timeBareStart(project)
  return performance.now() - start
}

async function timeBareStart(project: string): Promise<number> {
  const files = join(project, 'bare')
  const start = performance.now()
  const args = ['-D', files, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${files}`]
  const child = spawn(join(binaries, 'bin/postgres'), args, { ...user, cwd: '/', stdio: 'ignore' })
  await untilAnswer(files)
  const time = performance.now() - start
  child.kill('SIGINT')
  await once(child, 'exit')
  return time
}

async function untilAnswer(host: string): Promise<void> {
  for (;;) {
    const client = new Client({ host, user: 'postgres', password: 'bench', database: 'postgres' })
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function timeCity(): Promise<Pair> {
  const [db, copy] = [await openScratchDatabase(), await openScratchDatabase()]
  const start = performance.now()
  await loadSampleCity(db)
  const ours = performance.now() - start
  const anchor = await timeCopy(db, copy)
  await Promise.all([db.close(), copy.close()])
  return { ours, anchor }
}

/** The rows that the city left, put into an empty database by the owner, triggers off. */
async function timeCopy(from: ScratchDatabase, to: ScratchDatabase): Promise<number> {
  const tables = [
    'government',
    'unit',
    'person',
    'sop',
    'sop_search',
    'sop_draft',
    'sop_revision',
    'audit',
  ]
  const inserts = []
  for (const table of tables) inserts.push(await writeInsert(from, table))
  await to.owner.query('set session_replication_role = replica')
  const start = performance.now()
  await to.owner.query('begin')
  for (const { sql, rows } of inserts) await to.owner.query(sql, [rows])
  await to.owner.query('commit')
  return performance.now() - start
}

async function writeInsert(
  from: ScratchDatabase,
  table: string,
): Promise<{ sql: string; rows: string }> {
  const columns = await from.owner.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const list = columns.rows[0]?.list
  const content = await from.owner.query<{ rows: object }>(
    `select json_agg(t) as rows from ${table} t`,
  )
  const sql = `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1)`
  return { sql, rows: JSON.stringify(content.rows[0]?.rows) }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  chmodSync(folder, 0o755)
  return folder
}

/** The quickest rounds are compared: whatever else the machine does only ever adds time. */
function describe(figure: string, pairs: readonly Pair[], { anchor, limit }: Goal): Figure {
  const ours = pairs.map((pair) => pair.ours)
  const theirs = pairs.map((pair) => pair.anchor)
  const ratio = Math.min(...ours) / Math.min(...theirs)
  return {
    figure,
    ours: write(ours),
    anchor: `${write(theirs)}, ${anchor}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${limit}`,
    ok: ratio <= limit,
  }
}

function write(times: readonly number[]): string {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return `${Math.min(...times).toFixed(0)} ms (mean ${mean.toFixed(0)})`
}
