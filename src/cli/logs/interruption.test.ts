import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { startTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import { sample } from './testing/sample-logs.ts'

/** A log of so many cases of three events, as a file. */
async function writeLongLog(path: string, cases: number): Promise<void> {
  const rows = function* () {
    yield 'case,activity,time\n'
    for (let number = 0; number < cases; number += 1) {
      for (const step of ['a', `b${number % 50}`, 'c']) {
        yield `${number},${step},2026-01-01T00:00:00Z\n`
      }
    }
  }
  await pipeline(Readable.from(rows()), createWriteStream(path))
}

test('Ctrl-C ends each command with code 130 and leaves no part of a file', async () => {
  await withFolder(async (folder) => {
    const log = join(folder, 'log.csv')
    await writeLongLog(log, 400_000)
    const out = join(folder, 'out')
    const commands = [
      ['log', 'info', log, '--out', join(out, 'a.txt')],
      ['log', 'convert', log, '--out', join(out, 'b.xes.gz')],
      ['log', 'filter', log, '--first', '9', '--out', join(out, 'c.csv')],
      ['discover', log, '--out', join(out, 'd.svg')],
      ['conform', log, sample.sop, '--cases', join(out, 'e.csv'), '--svg', join(out, 'e.svg')],
      ['simulate', sample.sop, '--runs', '900', '--size', '9000', '--out', join(out, 'f.txt')],
    ]
    for (const command of commands) {
      const child = startTatalaksana(command)
      let told = ''
      child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
      // the signal is listened to once the command has begun
      setTimeout(() => child.kill('SIGINT'), 600)
      const [code] = await once(child, 'close')
      expect({ command, code, told }).toEqual({ command, code: 130, told: '' })
      expect(await readdir(out).catch(() => [])).toEqual([])
    }
  })
})

test('a reader that goes away ends the run quietly', async () => {
  await withFolder(async (folder) => {
    const log = join(folder, 'log.csv')
    await writeLongLog(log, 50_000)
    const child = startTatalaksana(['log', 'convert', log, '--to', 'xes'])
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'exit')
    expect({ code, told }).toEqual({ code: 0, told: '' })
  })
})
