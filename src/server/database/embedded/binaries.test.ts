import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getBinaries } from './binaries.ts'
import { getClusterUser } from './cluster-user.ts'

const isRoot = process.getuid?.() === 0
const user = getClusterUser()
let parent: string
let copy: string

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'binaries-'))
  chmodSync(parent, 0o755)
  copy = join(parent, 'package')
  const installed = dirname(getBinaries(user).folder)
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
})
afterAll(() => rmSync(parent, { recursive: true }))

function runs(folder: string): boolean {
  return spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0
}

it('library links that an installation without scripts left out are made', () => {
  const libraries = join(copy, 'native/lib')
  const links = readdirSync(libraries).filter((file) =>
    lstatSync(join(libraries, file)).isSymbolicLink(),
  )
  for (const link of links) rmSync(join(libraries, link))
  expect(links.length).toBeGreaterThan(0)
  expect(runs(join(copy, 'native'))).toBe(false)
  expect(getBinaries(user, copy).folder).toBe(join(copy, 'native'))
  expect(links.filter((link) => !existsSync(join(libraries, link)))).toEqual([])
})

it.runIf(isRoot)('binaries that the user postgres may not reach are copied to where it may', () => {
  chmodSync(parent, 0o700)
  const { folder } = getBinaries(user, copy)
  chmodSync(parent, 0o755)
  expect(folder.startsWith(copy)).toBe(false)
  expect(runs(folder)).toBe(true)
})

it('binaries that do not run are told with the reason', () => {
  rmSync(join(copy, 'native/bin/postgres'))
  const broken = join(parent, 'broken')
  cpSync(copy, broken, { recursive: true, verbatimSymlinks: true })
  expect(() => getBinaries({}, broken)).toThrow(/^cannot run the embedded PostgreSQL .*ENOENT/)
})
