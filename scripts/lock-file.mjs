// The lock file must work with `npm ci` on every system and name no download address.
// `node scripts/lock-file.mjs --mend` adds what `npm install` leaves out: optional packages of other
// systems, which a lagging registry mirror drops silently and `npm ci` then misses.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (root) => JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))

/** @returns {string[]} one sentence a fault; empty when the lock file is sound. */
export function lockFaults(root) {
  const lock = read(root)
  const addresses = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry)
  return [
    ...addresses.map(
      ([path]) => `package-lock.json: '${path}' names an address: remove "resolved"`,
    ),
    ...missing(lock).map(
      ({ name }) => `package-lock.json: optional '${name}' is missing: run --mend`,
    ),
  ]
}

/** Optional packages that an entry asks for and the lock file does not hold. */
function missing(lock) {
  return Object.values(lock.packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in lock.packages))
      .map(([name, version]) => ({ name, version })),
  )
}

/** Operating system and processor as the package's name tells them (`…-linux-arm64-gnu`). */
function platform(name) {
  const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(name)?.[0]
  const cpu = /arm64|x64|ia32|arm|riscv64|ppc64|s390x|loong64/.exec(name)?.[0]
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) }
}

function mend(root) {
  const lock = read(root)
  for (const { name, version } of missing(lock)) {
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platform(name) }
  }
  for (const entry of Object.values(lock.packages)) delete entry.resolved
  const packages = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = Object.fromEntries(packages)
  writeFileSync(`${root}package-lock.json`, `${JSON.stringify(lock, null, 2)}\n`)
}

if (process.argv.includes('--mend')) mend(fileURLToPath(new URL('..', import.meta.url)))
