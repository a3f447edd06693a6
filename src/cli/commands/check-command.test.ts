import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSop, writeSopJson } from '#sop'
import { expect, test } from 'vitest'
import { projectFolder, runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const samples = join(projectFolder, 'sample-city/sops')
const good = join(samples, 'surat-pengantar.json')
const bad = join(samples, 'latihan-surat-keterangan.json')

type Line = { readonly kind: string; readonly [field: string]: unknown }

function readLines(out: string): readonly Line[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
}

test('an SOP without errors ends with code 0', async () => {
  const { code, out, err } = await runTatalaksana(['check', good])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('surat-pengantar.json · Pelayanan Surat Pengantar\n  tidak ada temuan\n')
  expect(out).toContain('1 dokumen diperiksa: 0 galat, 0 peringatan, 0 petunjuk\n')
})

test('an SOP with errors ends with code 1; each finding names its step and rule', async () => {
  const { code, out } = await runTatalaksana(['check', bad, '--level', 'error'])
  expect(code).toBe(1)
  expect(out).toMatch(/ {2}galat: Langkah 2 .*\[decision-few-exits\]\n/)
  expect(out).not.toContain('  peringatan:')
})

test('findings are worded in English on request, without colours where nobody sees them', async () => {
  const { out } = await runTatalaksana(['check', '--lang', 'en', bad])
  expect(out).toMatch(/ {2}error: Step 2 /)
  expect(out).not.toContain('\u001B')
})

test('the level only chooses what is shown', async () => {
  const lines = readLines((await runTatalaksana(['check', '--json', '--level', 'error', bad])).out)
  const levels = lines.flatMap((line) => line['findings'] ?? [])
  expect(levels).not.toHaveLength(0)
  expect(lines[0]).toMatchObject({ counts: { warning: expect.any(Number) } })
  expect(levels.every((finding) => Object(finding).level === 'error')).toBe(true)
})

test('JSON output is one object a line: documents, unreadable files, a summary', async () => {
  const { code, out, err } = await runTatalaksana(['check', '--json', bad, good, 'no-such.json'])
  expect({ code, err }).toEqual({ code: 3, err: '' })
  const [first, second, third, summary] = readLines(out)
  expect(first).toMatchObject({ kind: 'document', file: bad })
  expect(first?.['findings']).toContainEqual({
    rule: 'decision-few-exits',
    level: 'error',
    place: { kind: 'step', step: 'periksa', field: 'symbols', symbol: 'a' },
    number: '2',
    title: expect.any(String),
    message: expect.stringContaining('Langkah 2'),
    advice: expect.any(String),
    data: expect.objectContaining({ exits: 1 }),
  })
  expect(second).toMatchObject({
    kind: 'document',
    title: 'Pelayanan Surat Pengantar',
    findings: [],
  })
  expect(third).toMatchObject({ kind: 'unreadable', file: 'no-such.json', code: 'not-found' })
  expect(summary).toMatchObject({ kind: 'summary', documents: 2, unreadable: 1 })
})

test('a minus reads standard input', async () => {
  const { code, out } = await runTatalaksana(['check', '-'], writeSopJson(generateSop(1)))
  expect(code).toBeLessThan(2)
  expect(out).toContain('(masukan baku) · ')
})

test('a folder gives its JSON files and those below it, in order; an empty one is told', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'full/below'), { recursive: true })
    await mkdir(join(folder, 'empty'))
    const text = writeSopJson(generateSop(2))
    for (const name of ['full/b.json', 'full/below/a.json', 'full/notes.txt']) {
      await writeFile(join(folder, name), text)
    }
    const { out } = await runTatalaksana(['check', '--json', join(folder, 'full')])
    const files = readLines(out).map((line) => line['file'])
    expect(files).toEqual([
      join(folder, 'full/b.json'),
      join(folder, 'full/below/a.json'),
      undefined,
    ])
    const empty = await runTatalaksana(['check', join(folder, 'empty')])
    expect(empty).toMatchObject({ code: 3, err: expect.stringContaining('tidak berisi berkas') })
  })
})

test('a run of many documents tells how far it is', async () => {
  await withFolder(async (folder) => {
    const text = writeSopJson(generateSop(3))
    for (let number = 0; number < 100; number += 1) {
      await writeFile(join(folder, `${number}.json`), number === 50 ? '{' : text)
    }
    const { code, out, err } = await runTatalaksana(['check', folder])
    expect(code).toBe(3)
    expect(err).toContain('100 dari 100 · 1 tidak terbaca\n')
    expect(out).toContain('99 dokumen diperiksa')
  })
})
