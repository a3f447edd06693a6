// Plain JavaScript that any Node since 18 runs: it brings in the packages, Node 24 among them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const windows = process.platform === 'win32'
const stampFile = `${root}node_modules/.tatalaksana-install`

/** Node 24 out of node_modules, whatever Node the machine has. */
export const node = `${root}node_modules/node/bin/node${windows ? '.exe' : ''}`

/**
 * Installs the locked packages unless they are there already.
 * @param {'run' | 'all'} scope `run`: what the program needs; `all`: tests and benchmarks too.
 */
export function install(scope) {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (existsSync(node) && (found === `all ${lock}` || found === `${scope} ${lock}`)) return
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(scope === 'run' ? ['--omit=dev'] : []),
  ]
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows })
  if (status !== 0) {
    console.error('tatalaksana: npm ci failed; its message stands above.')
    process.exit(status ?? 1)
  }
  if (!existsSync(node)) {
    console.error(
      'tatalaksana: Node 24 is missing from node_modules: its install script did not run. ' +
        'Run "npm rebuild node" or use a Node of 24 or newer with scripts allowed.',
    )
    process.exit(1)
  }
  writeFileSync(stampFile, `${scope} ${lock}`)
}

/** Runs a command on Node 24 with the project's binaries in reach; gives its exit status. */
export function run(args, env = {}) {
  const path = `${root}node_modules/.bin${windows ? ';' : ':'}${process.env.PATH}`
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, PATH: path } }
  return spawnSync(node, args, options).status ?? 1
}
