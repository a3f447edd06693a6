#!/usr/bin/env -S node --v8-pool-size=0
// Plain JavaScript that any Node since 18 runs: starts the command line on Node 24, which reads the TypeScript as it is.
// The pool: as many threads beside ours as the machine has cores to spare, where Node takes four on any.
import { existsSync, readFileSync, statSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const neededMajor = 24
const ending = process.platform === 'win32' ? '.exe' : ''
const bundledNode = fileURLToPath(
  new URL(`../node_modules/node/bin/node${ending}`, import.meta.url),
)

if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  // Compiled code is kept beside the packages, so that the next run begins in a third of the time: from
  // the first file in TypeScript on, which else costs the start of a compiler. Where the folder cannot
  // be written, nothing is kept.
  const kept = new URL('../node_modules/.cache/compiled', import.meta.url)
  nodeModule.enableCompileCache(fileURLToPath(kept))
  await import(isBuiltOfThese() ? '../dist/command/main.js' : '../src/cli/main.ts')
} else if (existsSync(bundledNode)) await runOn(bundledNode)
else {
  process.stderr.write(
    `tatalaksana: needs Node ${neededMajor} or newer and this is ${process.version}: ` +
      `run "npm install" in the project's folder, which brings it, or install Node ${neededMajor}.\n`,
  )
  process.exitCode = 4
}

/** Whether `npm run build` has made the command, of sources that are all as they were. */
function isBuiltOfThese() {
  try {
    const list = readFileSync(new URL('../dist/command/sources.json', import.meta.url), 'utf8')
    const root = fileURLToPath(new URL('..', import.meta.url))
    return Object.entries(JSON.parse(list)).every(
      ([path, changed]) => statSync(root + path).mtimeMs === changed,
    )
  } catch {
    return false // not built, or of a source that is gone
  }
}

/** Runs the command on another Node. A terminal sends Ctrl-C to both; this one waits for what the other says. */
async function runOn(node) {
  const { spawn } = await import('node:child_process')
  const args = ['--v8-pool-size=0', fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const child = spawn(node, args, { stdio: 'inherit' })
  const wait = () => {}
  const pass = () => child.kill('SIGTERM')
  process.on('SIGINT', wait)
  process.on('SIGTERM', pass)
  child.on('exit', (code, signal) => {
    process.off('SIGINT', wait)
    process.off('SIGTERM', pass)
    if (signal === null) process.exitCode = code ?? 4
    else process.kill(process.pid, signal)
  })
}
