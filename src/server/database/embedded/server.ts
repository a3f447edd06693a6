import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, ClientConfig, QueryResult } from 'pg'
import { makeClient } from '../connection.ts'
import { getBinaries } from './binaries.ts'
import { openCluster, type Cluster } from './cluster.ts'

/** A running server, held by this process until `release`. */
export type EmbeddedServer = {
  /** Connection as the owner to one of its databases. */
  readonly owner: (database: string) => ClientConfig
  readonly password: string
  /** Runs SQL as the owner in the database `postgres`. */
  readonly run: (sql: string, values?: readonly unknown[]) => Promise<QueryResult>
  /** Did this process start it, or find it running? */
  readonly started: boolean
  /** Lets go; the last holder stops the server. */
  readonly release: () => Promise<void>
}

export type ServerOptions = {
  readonly folder: string
  /** `false` for tests only: does not wait for the disk, a power cut loses everything. */
  readonly durable?: boolean
  readonly startLimitMs?: number
}

const usualStartLimitMs = 10_000
const stopLimitMs = 10_000
const respawnMs = 50
const pingMs = 5

/** Shared lock of everyone who uses the server; who wants to stop it must get it alone. */
const useLock = 7_416_023

const throwAwayFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Attaches to the server of this data folder, or starts it; the folder is made where it is missing. */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new Error('the embedded PostgreSQL does not run on Windows: set DATABASE_URL to a server')
  }
  const { durable = true, startLimitMs = usualStartLimitMs } = options
  const cluster = openCluster(resolve(options.folder), { durable })
  const owner = (database: string): ClientConfig => ({
    host: cluster.socketFolder,
    user: 'postgres',
    password: cluster.password,
    database,
  })
  const attached = await attach(owner('postgres'))
  const hold = attached ?? (await spawnUntilUp(cluster, { durable, owner, startLimitMs }))
  return {
    owner,
    password: cluster.password,
    run: (sql, values = []) => hold.query(sql, [...values]),
    started: attached === undefined,
    release: () => release(hold, cluster),
  }
}

/** Connects and takes the use lock; undefined where nobody answers, or the server is about to stop. */
async function attach(config: ClientConfig): Promise<Client | undefined> {
  const client = makeClient(config)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [useLock])
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    if (isAbsence(error)) return undefined
    throw error
  }
}

/** No server (yet), or one that is starting, stopping or was stopped while we asked. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const absent = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']
  return (
    absent.includes(code) ||
    (error instanceof Error && /terminated|not queryable/.test(error.message))
  )
}

type Start = {
  readonly durable: boolean
  readonly owner: (database: string) => ClientConfig
  readonly startLimitMs: number
}

/**
 * Starts the server until it answers. After a crash the old one's children hold the data folder
 * for up to two seconds, and of two processes starting at once one must lose: so a server that
 * ends at once is started again, or the winner is attached to.
 */
async function spawnUntilUp(cluster: Cluster, start: Start): Promise<Client> {
  const binary = join(getBinaries(cluster.user).folder, 'bin/postgres')
  const deadline = Date.now() + start.startLimitMs
  let child: ChildProcess | undefined
  while (Date.now() < deadline) {
    if (child === undefined || child.exitCode !== null) {
      if (child !== undefined) await sleep(respawnMs)
      child = spawnServer(binary, cluster, start)
    }
    await sleep(pingMs)
    const client = await attach(start.owner('postgres'))
    if (client !== undefined) return client
  }
  throw new Error(
    `the embedded PostgreSQL did not start within ${start.startLimitMs / 1000} s. ` +
      `Its last words, from '${cluster.log}':\n${lastLines(cluster.log)}`,
  )
}

/** Detached: Ctrl-C in the terminal reaches us, and we stop the server when the last work is done. */
function spawnServer(binary: string, cluster: Cluster, start: Start): ChildProcess {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${cluster.socketFolder}`,
    'unix_socket_permissions=0700',
    'log_min_messages=warning',
    'jit=off',
    'autovacuum_naptime=10s',
    ...(start.durable ? [] : throwAwayFlags),
  ]
  const log = openSync(cluster.log, 'a')
  const flags = ['-D', cluster.files, ...settings.flatMap((setting) => ['-c', setting])]
  const stdio = ['ignore', log, log] as const
  const child = spawn(binary, flags, {
    ...cluster.user,
    cwd: '/',
    detached: true,
    stdio: [...stdio],
  })
  child.on('error', () => undefined) // not runnable: the caller's deadline reports it
  child.unref()
  closeSync(log)
  return child
}

async function release(hold: Client, cluster: Cluster): Promise<void> {
  const alone = await letGo(hold).catch(() => false)
  const pid = alone ? readPid(cluster) : undefined
  if (pid !== undefined) await stop(pid)
  await hold.end().catch(() => undefined)
}

/** Gives up our share of the use lock and says whether it was the last. */
async function letGo(hold: Client): Promise<boolean> {
  const sql = `select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as alone`
  const { rows } = await hold.query<{ alone: boolean }>(sql, [useLock])
  return rows[0]?.alone ?? false
}

/** SIGINT is PostgreSQL's fast stop: open transactions are rolled back, everything is flushed. */
async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + stopLimitMs
  while (isAlive(pid) && Date.now() < deadline) await sleep(pingMs)
}

function readPid(cluster: Cluster): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster.files, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined // stopped already
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}
