// `npm test`: the gate (types, lint, format), then every test, the browser's too; closes with the count.
// With paths, only those of Vitest: `npm test -- src/sop`.
import { install, root, run } from './install.mjs'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

install('all')
const bin = (name) => `${root}node_modules/.bin/${name}`
const reports = mkdtempSync(join(tmpdir(), 'tatalaksana-test-'))
const paths = process.argv.slice(2)

const failures = paths.length > 0 ? [unit(paths)] : [gate(), unit([]), build(), browser()]
const count = addUp([...unitCounts(), ...browserCounts()])
rmSync(reports, { recursive: true, force: true })

const failed = count.failed + failures.filter((failure) => failure === 'no report').length
console.log(`\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped`)
process.exit(failures.some((failure) => failure !== undefined) || count.passed === 0 ? 1 : 0)

function gate() {
  return run(['scripts/check.mjs']) === 0 ? undefined : 'no report'
}

function unit(only) {
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`]
  return outcome(run([bin('vitest'), 'run', ...output, ...only]), 'unit.json')
}

function build() {
  return run(['scripts/build.mjs']) === 0 ? undefined : 'no report'
}

function browser() {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` }
  return outcome(run([bin('playwright'), 'test', '--reporter=list,json'], env), 'browser.json')
}

/** Undefined when all is well; a run that fails without counting a failed test counts as one itself. */
function outcome(status, file) {
  if (status === 0) return undefined
  const counts = file === 'unit.json' ? unitCounts() : browserCounts()
  return addUp(counts).failed > 0 ? 'counted' : 'no report'
}

function unitCounts() {
  const report = read('unit.json')
  if (report === undefined) return []
  const skipped = report.numPendingTests + report.numTodoTests
  return [{ passed: report.numPassedTests, failed: report.numFailedTests, skipped }]
}

function browserCounts() {
  const stats = read('browser.json')?.stats
  if (stats === undefined) return []
  return [
    { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
  ]
}

function read(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'))
  } catch {
    return undefined
  }
}

function addUp(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
