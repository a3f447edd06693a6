#!/usr/bin/env node
// Plain JavaScript that any Node since 18 runs: starts the command line on Node 24, which reads the TypeScript as it is.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const neededMajor = 24
const main = new URL('../src/cli/main.ts', import.meta.url)
const ending = process.platform === 'win32' ? '.exe' : ''
const bundledNode = fileURLToPath(
  new URL(`../node_modules/node/bin/node${ending}`, import.meta.url),
)

if (Number.parseInt(process.versions.node, 10) >= neededMajor) await import(main.href)
else if (existsSync(bundledNode)) runOn(bundledNode)
else {
  process.stderr.write(
    `tatalaksana: needs Node ${neededMajor} or newer and this is ${process.version}: ` +
      `run "npm install" in the project's folder, which brings it, or install Node ${neededMajor}.\n`,
  )
  process.exitCode = 4
}

/** Runs the command on another Node. A terminal sends Ctrl-C to both; this one waits for what the other says. */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' })
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
