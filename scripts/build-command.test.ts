import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/command-under-test')
const small = mkdtempSync(join(tmpdir(), 'tatalaksana-built-'))
afterAll(() => {
  for (const folder of [built, small]) rmSync(folder, { recursive: true, force: true })
})

function run(script: string, ...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout }
}

test('the built command says what its sources say', () => {
  const script = `
    const { buildCommand } = await import('./scripts/build-command.mjs')
    await buildCommand('${root}', '${built}')`
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  const log = join(root, 'sample-city/logs/surat-pengantar.csv')
  const sop = join(root, 'sample-city/sops/surat-pengantar.json')
  for (const args of [['--version'], ['conform', log, sop], ['check', sop], ['conform', log]]) {
    const found = run(join(built, 'main.js'), ...args)
    expect(found).toEqual(run(join(root, 'src/cli/main.ts'), ...args))
    expect(found.status).toBeLessThan(4)
  }
  const sources: unknown = JSON.parse(readFileSync(join(built, 'sources.json'), 'utf8'))
  expect(sources).toMatchObject({
    'src/cli/main.ts': statSync(join(root, 'src/cli/main.ts')).mtimeMs,
    'src/mining/conformance/aligner.ts': expect.any(Number),
  })
})

// A project of one source, whose builds and sources say what they are.
test('it runs as long as each source is as it was when it was built', () => {
  cpSync(join(root, 'bin'), join(small, 'bin'), { recursive: true })
  for (const folder of ['src/cli', 'dist/command'])
    mkdirSync(join(small, folder), { recursive: true })
  writeFileSync(join(small, 'package.json'), '{"type":"module"}')
  const source = join(small, 'src/cli/main.ts')
  writeFileSync(source, `console.log('sources')`)
  writeFileSync(join(small, 'dist/command/main.js'), `console.log('built')`)
  const command = () => run(join(small, 'bin/tatalaksana.mjs')).stdout.trim()
  expect(command()).toBe('sources')
  const note = (sources: Readonly<Record<string, number>>) =>
    writeFileSync(join(small, 'dist/command/sources.json'), JSON.stringify(sources))
  note({ 'src/cli/main.ts': statSync(source).mtimeMs })
  expect(command()).toBe('built')
  utimesSync(source, 1_000_000, 1_000_000)
  expect(command()).toBe('sources')
  note({ 'src/cli/main.ts': statSync(source).mtimeMs, 'src/gone.ts': 1 })
  expect(command()).toBe('sources')
})
