import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { getBinaries } from './binaries.ts'
import { getClusterUser, mayEnter, readOwner, type ClusterUser } from './cluster-user.ts'

/** A data folder: PostgreSQL's own files and beside them the password, the socket and the log. */
export type Cluster = {
  readonly files: string
  readonly socketFolder: string
  readonly log: string
  /** Password of both roles, the owner `postgres` and the program's. */
  readonly password: string
  readonly user: ClusterUser
}

/** Where root keeps data when the wished folder is closed to the user `postgres`. */
const rootDataFolder = '/var/lib/tatalaksana'

/** Longest path of a unix socket that every system takes (macOS: 104 bytes with the final zero). */
const maxSocketPathBytes = 103

type Making = { readonly durable: boolean }

/**
 * Opens the cluster in `folder`, made first where it is missing. `durable: false` (tests only) does
 * not wait for the disk.
 */
export function openCluster(folder: string, { durable }: Making): Cluster {
  if (!isCluster(folder)) createCluster(folder, { durable })
  const real = realpathSync(folder)
  const user = readOwner(real)
  return {
    user,
    files: join(real, 'files'),
    socketFolder: makeSocketFolder(real, user),
    log: join(real, 'server.log'),
    password: readFileSync(join(real, 'password'), 'utf8').trim(),
  }
}

/**
 * Prepares the cluster under another name and moves it into place in one step: an interrupted or
 * a second, simultaneous start never leaves or sees half of one.
 */
function createCluster(folder: string, { durable }: Making): void {
  const user = getClusterUser()
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  const reachable = mayEnter(user, parent)
  const prepared = reachable ? makeFolder(parent, basename(folder)) : makeFolder(rootDataFolder, '')
  try {
    fillCluster(prepared, { user, durable })
    if (reachable) renameSync(prepared, folder)
    else symlinkSync(prepared, folder)
  } catch (cause) {
    rmSync(prepared, { recursive: true, force: true })
    if (isCluster(folder)) return // another process was first: use its cluster
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`cannot make the data folder '${folder}': ${reason}`, { cause })
  }
}

function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'password'))
}

function makeFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  return mkdtempSync(join(parent, `.new-${name}-`))
}

function fillCluster(
  folder: string,
  { user, durable }: Making & { readonly user: ClusterUser },
): void {
  const password = join(folder, 'password')
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  writeFileSync(join(folder, 'server.log'), '', { mode: 0o600 })
  for (const path of [folder, password, join(folder, 'server.log')]) give(path, user)
  const flags = [
    `--pgdata=${join(folder, 'files')}`,
    '--username=postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--set=scram_iterations=1', // the password has 192 random bits: stretching would only cost time
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  const initdb = join(getBinaries(user).folder, 'bin/initdb')
  const run = spawnSync(initdb, flags, { ...user, cwd: folder })
  if (run.status === 0) return
  const reason = run.error?.message ?? run.stderr.toString().trim()
  throw new Error(`initdb failed: ${reason}`)
}

/** Inside the data folder where its path is short enough, else in the temporary folder, closed to others. */
function makeSocketFolder(real: string, user: ClusterUser): string {
  const inside = join(real, 'socket')
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 16)
  const longest = Buffer.byteLength(`${inside}/.s.PGSQL.5432`)
  const folder = longest <= maxSocketPathBytes ? inside : join(tmpdir(), `tatalaksana-${hash}`)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    give(folder, user)
  }
  refuseForeign(folder, real)
  return folder
}

/** Anyone may make a folder in /tmp: a socket in a stranger's would be the stranger's server. */
function refuseForeign(folder: string, real: string): void {
  const { uid } = statSync(folder)
  if (uid === statSync(real).uid) return
  throw new Error(`cannot use the folder '${folder}' for the database socket: user ${uid} owns it`)
}

function give(path: string, user: ClusterUser): void {
  if ('uid' in user) chownSync(path, user.uid, user.gid)
}
