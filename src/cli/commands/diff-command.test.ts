import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyChanges, generateSop, writeSopJson, type Sop } from '#sop'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const before = generateSop(2, { steps: 6, performers: 3, loops: 0, skips: 0 })
const after: Sop = {
  ...before,
  title: 'Judul baru',
  steps: before.steps
    .filter(({ id }) => id !== 's4')
    .map((step) => (step.id === 's2' ? { ...step, note: 'Rangkap dua' } : step)),
}

/** Both SOPs as files. */
async function withFiles(use: (one: string, other: string, folder: string) => Promise<void>) {
  await withFolder(async (folder) => {
    const [one, other] = [join(folder, 'lama.json'), join(folder, 'baru.json')]
    await writeFile(one, writeSopJson(before))
    await writeFile(other, writeSopJson(after))
    await use(one, other, folder)
  })
}

test('a summary, then a line for each change, and code 1', async () => {
  await withFiles(async (one, other) => {
    const { code, out, err } = await runTatalaksana(['diff', one, other])
    expect({ code, err }).toMatchObject({ code: 1 })
    expect(out).toMatch(/^Langkah 4 dihapus; .*\n\n~ Judul dari .*\n/)
    expect(out).toMatch(/\n- Langkah 4 \(".*"\) dihapus\.\n/)
  })
})

test('the same SOP twice gives code 0 and says so', async () => {
  await withFiles(async (one) => {
    const finished = await runTatalaksana(['diff', one, one, '--lang', 'en'])
    expect(finished).toEqual({ code: 0, out: 'No changes.\n', err: '' })
  })
})

test('JSON holds edits that lead from one to the other', async () => {
  await withFiles(async (one, other, folder) => {
    const out = join(folder, 'sub', 'changes.json')
    expect(await runTatalaksana(['diff', '--json', '-o', out, one, other])).toMatchObject({
      code: 1,
      out: '',
    })
    const changes = JSON.parse(await readFile(out, 'utf8'))
    expect(changes.format).toBe('tatalaksana-changes/1')
    const read = JSON.parse(await readFile(other, 'utf8'))
    expect(applyChanges(JSON.parse(await readFile(one, 'utf8')), changes)).toEqual(read)
  })
})

test('a file that cannot be read is named, and nothing is compared', async () => {
  await withFiles(async (one, _, folder) => {
    const finished = await runTatalaksana(['diff', one, join(folder, 'tiada.json')])
    expect(finished).toMatchObject({ code: 3, out: '' })
    expect(finished.err).toContain('tiada.json: tidak ditemukan')
  })
})

test('a folder of several SOPs is not one of two', async () => {
  await withFiles(async (one, _, folder) => {
    const finished = await runTatalaksana(['diff', one, folder])
    expect(finished).toMatchObject({ code: 2, out: '' })
    expect(finished.err).toContain('dua SOP')
  })
})
