import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSop, writeSopJson } from '#sop'
import { expect, test } from 'vitest'
import { projectFolder, runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const samples = join(projectFolder, 'sample-city/sops')
const one = join(samples, 'surat-pengantar.json')
const five = [
  'surat-pengantar',
  'akta-kelahiran',
  'izin-reklame',
  'bantuan-sosial',
  'peminjaman-aula',
].map((name) => join(samples, `${name}.json`))
const other = join(samples, 'rekomendasi-izin-keramaian.json')

test('two SOPs stand beside each other, in lines that a terminal can show', async () => {
  const { code, out, err } = await runTatalaksana(['compare', one, other])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^SOP yang dibandingkan\n/)
  expect(out).toMatch(/^ +A {2,}B$/m)
  expect(out).toMatch(/^Langkah {2,}7 {2,}13$/m)
  expect(out).toContain('[tidak ada langkah ini]')
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('many SOPs stand below each other, those that say the same in one line', async () => {
  const { out } = await runTatalaksana(['compare', '--lang', 'en', ...five])
  expect(out).toMatch(/^Decisions\n( {2}[A-E]( [A-E])* {2}\d\n)+/m)
  expect(out).toMatch(/^ {2}[A-E]( [A-E]){2,3} {2}\[no such step\]$/m)
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('the JSON and the CSV are written to a file or to standard output', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'new/comparison.json')
    const written = await runTatalaksana(['compare', '--json', '--out', file, one, other])
    expect(written).toEqual({ code: 0, out: '', err: '' })
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'tatalaksana-comparison/1',
      sops: [{ unit: 'Kelurahan Pasir Jernih' }, { unit: 'Kecamatan Muara Seruni' }],
    })
  })
  const { out } = await runTatalaksana(['compare', '--csv', one, other])
  expect(out).toMatch(/^\u{FEFF}"","Kelurahan Pasir Jernih","Kecamatan Muara Seruni"\r\n/u)
})

test('too few, too many and both forms at once are bad usage', async () => {
  const few = await runTatalaksana(['compare', one])
  expect(few).toMatchObject({ code: 2, out: '' })
  expect(few.err).toContain('ada 1 SOP untuk dibandingkan; sedikitnya 2')
  const many = await runTatalaksana(['compare', '--lang', 'en', samples])
  expect(many.err).toMatch(/found \d\d SOPs to compare: expected at most 12/)
  expect(await runTatalaksana(['compare', '--json', '--csv', one, other])).toMatchObject({
    code: 2,
  })
})

test('an SOP that cannot be read stops the comparison', async () => {
  const { code, out, err } = await runTatalaksana(['compare', one, other, 'nowhere.json'])
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toBe('nowhere.json: tidak ditemukan\n')
})

test('the result never takes the place of an input', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'a.json')
    const text = writeSopJson(generateSop(4))
    await writeFile(file, text)
    expect(await runTatalaksana(['compare', '--out', file, file, one])).toMatchObject({ code: 3 })
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})

test('texts of a document cannot steer the terminal', async () => {
  const sop = generateSop(4)
  const [first, ...others] = sop.steps
  const steps = [first && { ...first, activity: 'a\u202Eb' }, ...others]
  const { out } = await runTatalaksana(['compare', '-', one], JSON.stringify({ ...sop, steps }))
  expect(out).not.toContain('\u202E')
})
