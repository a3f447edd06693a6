import { readdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { generateSop, writeSopJson } from '#sop'
import { expect, test } from 'vitest'
import { projectFolder, startTatalaksana, withFolder } from './testing/run-tatalaksana.ts'

async function fill(folder: string, count: number): Promise<void> {
  const text = writeSopJson(generateSop(6, { steps: 40, performers: 8, loops: 8 }))
  for (let number = 0; number < count; number += 1) {
    await writeFile(join(folder, `${number}.json`), text)
  }
}

test('Ctrl-C ends a run with code 130, says how far it came, and leaves no part of a file', async () => {
  await withFolder(async (folder) => {
    await fill(folder, 600)
    const out = join(folder, 'out')
    const child = startTatalaksana(['draw', '--out', out, folder])
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => {
      const before = told
      told += chunk.toString()
      if (before === '' && told !== '') child.kill('SIGINT')
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(told).toMatch(/dihentikan setelah \d+ dari 600 dokumen\n$/)
    const files = await readdir(out)
    expect(files.filter((file) => !file.endsWith('.svg'))).toEqual([])
  })
})

test('a reader that goes away ends the run quietly', async () => {
  await withFolder(async (folder) => {
    await fill(folder, 200)
    const child = startTatalaksana(['check', folder])
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(told).not.toMatch(/EPIPE|Error/)
  })
})

test('the installed command hands arguments and exit code on, whatever Node the machine has', async () => {
  const child = spawn('node', [join(projectFolder, 'bin/tatalaksana.mjs'), 'draw', 'a', 'b'])
  const [code] = await once(child, 'exit')
  expect(code).toBe(2)
})
