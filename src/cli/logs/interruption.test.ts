import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import { sample } from './testing/sample-logs.ts'

const head = 'case,activity,time\n'

/** So many cases of three events. */
function cases(count: number): string {
  const rows = Array.from({ length: 3 * count }, (_, row) => {
    return `${Math.floor(row / 3)},a${row % 3},2026-01-01T00:00:00Z\n`
  })
  return rows.join('')
}

/** Commands that read the log at a path and write into a folder. */
const commands: readonly (readonly [string, (log: string, out: string) => readonly string[]])[] = [
  ['log info', (log, out) => ['log', 'info', log, '--out', join(out, 'a.txt')]],
  ['log convert', (log, out) => ['log', 'convert', log, '--out', join(out, 'a.xes.gz')]],
  ['log filter', (log, out) => ['log', 'filter', log, '--first', '9', '--out', join(out, 'a.csv')]],
  ['discover', (log, out) => ['discover', log, '--out', join(out, 'a.svg')]],
  ['conform', (log, out) => ['conform', log, sample.sop, '--svg', join(out, 'a.svg')]],
  ['simulate', (log, out) => ['simulate', sample.sop, log, '--out', join(out, 'a.txt')]],
]

test.each(commands)('Ctrl-C ends %s with code 130 and leaves no file', async (_, argumentsFor) => {
  await withFolder(async (folder) => {
    // a pipe with a name: the log goes on as long as the command reads it
    const [log, out] = [join(folder, 'log.csv'), join(folder, 'out')]
    execFileSync('mkfifo', [log])
    const child = startTatalaksana(argumentsFor(log, out))
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const closed = once(child, 'close')
    const pipe = createWriteStream(log)
    pipe.on('error', () => {})
    await once(pipe, 'open')
    pipe.write(head + cases(10_000))
    child.kill('SIGINT')
    while (child.exitCode === null) {
      pipe.write(cases(100))
      await setTimeout(20)
    }
    pipe.destroy()
    const [code] = await closed
    expect({ code, told }).toEqual({ code: 130, told: '' })
    expect(await readdir(out).catch(() => [])).toEqual([])
  })
})

test('Ctrl-C ends a simulation between two runs', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'out')
    const runs = ['--runs', '1000', '--size', '100000', '--out', join(out, 'a.txt')]
    const child = startTatalaksana(['simulate', sample.sop, ...runs])
    // whenever it comes, it takes minutes to the end of all runs
    await setTimeout(1000)
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(await readdir(out).catch(() => [])).toEqual([])
  })
})

test('a reader that goes away ends the run quietly', async () => {
  await withFolder(async (folder) => {
    const log = join(folder, 'log.csv')
    await writeFile(log, head + cases(50_000))
    const child = startTatalaksana(['log', 'convert', log, '--to', 'xes'])
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'exit')
    expect({ code, told }).toEqual({ code: 0, told: '' })
  })
})
