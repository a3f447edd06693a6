import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSop, readSopJson, writeSopJson } from '#sop'
import { expect, test } from 'vitest'
import { projectFolder, runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const samples = join(projectFolder, 'sample-city/sops')
const long = join(samples, 'persetujuan-bangunan-gedung.json')
const short = join(samples, 'surat-pengantar.json')

test('draw writes an SVG for each page, into folders that it makes', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'new/drawings')
    expect(await runTatalaksana(['draw', '--out', out, long, short])).toMatchObject({
      code: 0,
      out: '',
      err: '',
    })
    const files = (await readdir(out)).sort()
    expect(files).toContain('persetujuan-bangunan-gedung-4.svg')
    expect(files.at(-1)).toBe('surat-pengantar-1.svg')
    const svg = await readFile(join(out, 'surat-pengantar-1.svg'), 'utf8')
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    expect(svg).toContain('>Pelayanan Surat Pengantar: halaman 1 dari 1</title>')
  })
})

test('one page goes to standard output, several need a folder', async () => {
  expect((await runTatalaksana(['draw', short])).out).toMatch(/^<svg /)
  const several = await runTatalaksana(['draw', long])
  expect(several).toMatchObject({ code: 2, out: '' })
  expect(several.err).toMatch(/gambarnya \d halaman; sebutkan folder hasil dengan --out/)
})

test('a drawing says in words what its page shows, step by step', async () => {
  const { out } = await runTatalaksana(['draw', short])
  const description = /<desc[^>]*>([^<]*)<\/desc>/.exec(out)?.[1]?.split('\n') ?? []
  expect(description).toHaveLength(7)
  expect(description[1]).toMatch(/^Langkah 2: Memeriksa kelengkapan .*Petugas Pelayanan.*Tidak/)
})

test('the paper is the one asked for', async () => {
  expect((await runTatalaksana(['draw', '--paper', 'a3', short])).out).toContain('width="420mm"')
  expect((await runTatalaksana(['draw', '--paper', 'f4', short])).out).toContain('width="330mm"')
})

test('print writes the same bytes for the same SOP', async () => {
  await withFolder(async (folder) => {
    const [one, other] = [join(folder, 'one.pdf'), join(folder, 'other.pdf')]
    for (const target of [one, other]) {
      expect(await runTatalaksana(['print', '--out', target, short])).toMatchObject({ code: 0 })
    }
    const pdf = await readFile(one)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.equals(await readFile(other))).toBe(true)
  })
})

test('convert gives back what it was given, in the same text', async () => {
  const text = writeSopJson(generateSop(11))
  expect(await runTatalaksana(['convert', '-'], text)).toEqual({ code: 0, out: text, err: '' })
})

test('convert takes an SOP out of the record that it is kept in', async () => {
  const { out } = await runTatalaksana(['convert', short])
  const kept: unknown = JSON.parse(await readFile(short, 'utf8'))
  expect(readSopJson(out)).toEqual({ ok: true, sop: Object(kept).sop, notices: [] })
})

test('convert draws and prints, too', async () => {
  await withFolder(async (folder) => {
    for (const form of ['json', 'docx', 'xlsx', 'bpmn', 'svg', 'pdf']) {
      const args = ['convert', '--to', form, '--out', folder, short]
      expect(await runTatalaksana(args)).toMatchObject({ code: 0, err: '' })
    }
    expect((await readdir(folder)).sort()).toEqual([
      'surat-pengantar-1.svg',
      'surat-pengantar.bpmn',
      'surat-pengantar.docx',
      'surat-pengantar.json',
      'surat-pengantar.pdf',
      'surat-pengantar.xlsx',
    ])
  })
})

test('convert never writes over its own input', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'a.json')
    const text = JSON.stringify(generateSop(4))
    await writeFile(file, text)
    const { code, err } = await runTatalaksana(['convert', '--out', folder, file])
    expect(code).toBe(3)
    expect(err).toContain('akan menimpa berkas masukan')
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})

test('files of one name in two folders give two results', async () => {
  await withFolder(async (folder) => {
    const paths = ['a', 'b'].map((name) => join(folder, name))
    for (const path of paths) {
      await mkdir(path)
      await writeFile(join(path, 'sop.json'), writeSopJson(generateSop(5)))
    }
    const files = paths.map((path) => join(path, 'sop.json'))
    await runTatalaksana(['convert', '--out', join(folder, 'out'), ...files])
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['sop (2).json', 'sop.json'])
  })
})

test('a result that cannot be written is told, and nothing half-written stays', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'surat-pengantar.json'))
    const { code, err } = await runTatalaksana(['convert', '--out', folder, short])
    expect(code).toBe(3)
    expect(err).toContain('tidak dapat ditulis (E')
    expect(await readdir(folder)).toEqual(['surat-pengantar.json'])
  })
})

test.each([
  ['sop', ['format', 'steps']],
  ['standard', ['format']],
])('schema %s gives the JSON Schema of the document format', async (format, required) => {
  const { code, out } = await runTatalaksana(['schema', format])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: expect.arrayContaining(required),
  })
})

test('a folder gives its files of SOPs of every format, not what Office leaves beside an open one', async () => {
  await withFolder(async (folder) => {
    for (const name of ['a.json', 'b.docx', '~$b.docx', 'c.txt', 'd.BPMN']) {
      await writeFile(join(folder, name), 'x')
    }
    const { code, err } = await runTatalaksana(['check', folder])
    expect(code).toBe(3)
    const named = err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ')[0])
    expect(named).toEqual(['a.json', 'b.docx', 'd.BPMN'].map((name) => join(folder, name)))
  })
})

test('no input is overwritten by what another becomes, and no result by another', async () => {
  await withFolder(async (folder) => {
    const [word, json] = [join(folder, 'izin.docx'), join(folder, 'izin.json')]
    const kept = writeSopJson(generateSop(12))
    await writeFile(json, kept)
    expect(await runTatalaksana(['convert', '--to', 'docx', '--out', word, short])).toMatchObject({
      code: 0,
    })
    const converted = await runTatalaksana(['convert', '--out', folder, word, json])
    expect(converted).toMatchObject({ code: 3 })
    expect(converted.err).toContain('izin.json: tidak ditulis karena akan menimpa')
    expect(await readFile(json, 'utf8')).toBe(kept)
    const twins = [json, join(folder, 'izin (2).json'), join(folder, 'lain/izin.json')]
    await mkdir(join(folder, 'lain'))
    for (const twin of twins) await writeFile(twin, kept)
    const [first = '', second = '', third = ''] = twins
    const args = ['convert', '--out', join(folder, 'hasil'), first, third, second]
    expect((await runTatalaksana(args)).err).toContain('izin (2).json: tidak ditulis')
  })
})
