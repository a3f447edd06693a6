import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSop, writeSopJson, type Sop } from '#sop'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const sop = generateSop(7)
const withStep = (change: object): Sop => ({
  ...sop,
  steps: sop.steps.map((step, row) => (row === 1 ? { ...step, ...change } : step)),
})

const refused: readonly (readonly [name: string, text: string, words: RegExp])[] = [
  ['text that is no JSON', 'Halo, ini SOP', /[Bb]aris 1, kolom 1/],
  ['JSON that ends too early', '{"format": "tatalaksana-sop/1",\n "title": ', /[Bb]aris 2, kolom/],
  ['nothing at all', '', /json: ./],
  ['a list', '[1, 2]', /json: ./],
  ['a web page', '<!doctype html><p>', /HTML/],
  ['a PDF', '%PDF-1.7', /PDF/],
  ['a map', '{"type": "FeatureCollection", "features": []}', /GeoJSON/],
  ['a later format', '{"format": "tatalaksana-sop/9"}', /tatalaksana-sop\/9/],
  ['lists a thousand deep', '['.repeat(1000), /./],
  ['a title that is a number', JSON.stringify({ ...sop, title: 5 }), /[Bb]aris 1, kolom/],
  [
    'a megabyte in one cell',
    JSON.stringify(withStep({ activity: 'x'.repeat(1e6) })),
    /langkah ke-2/,
  ],
  [
    '10,001 steps',
    JSON.stringify({ ...sop, steps: Array(10_001).fill(sop.steps[0]) }),
    /10[.,]?000/,
  ],
  [
    'two steps with one id',
    JSON.stringify({ ...sop, steps: [sop.steps[0], sop.steps[0]] }),
    /langkah ke-2/,
  ],
  [
    'a performer twice in one symbol',
    JSON.stringify(withStep({ symbols: [{ id: 'a', kind: 'process', performers: ['p1', 'p1'] }] })),
    /langkah ke-2/,
  ],
  ['bytes that are no text', '\u0000\u0001', /./],
]

test('each bad file of a folder is refused with the place, and the good one converted', async () => {
  await withFolder(async (folder) => {
    for (const [name, text] of refused) await writeFile(join(folder, `${name}.json`), text)
    await writeFile(join(folder, 'good.json'), writeSopJson(sop))
    const { code, out, err } = await runTatalaksana([
      'convert',
      '--out',
      join(folder, 'out'),
      folder,
    ])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(await readdir(join(folder, 'out'))).toEqual(['good.json'])
    for (const [name, , words] of refused) {
      const lines = err.split('\n').filter((line) => line.includes(`/${name}.json: `))
      expect(lines.join('\n'), name).toMatch(words)
    }
    expect(err).not.toContain('    at ')
  })
})

test('bytes that are no UTF-8 are refused', async () => {
  const { code, err } = await runTatalaksana(['check', '-'], new Uint8Array([0x7b, 0xff, 0xfe]))
  expect(code).toBe(3)
  expect(err).toContain('Bukan teks UTF-8')
})

test('a file far larger than any SOP is refused without reading it whole', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'huge.json')
    await writeFile(file, '')
    await truncate(file, 10 * 1024 * 1024 * 1024)
    const { code, err } = await runTatalaksana(['check', file])
    expect(code).toBe(3)
    expect(err).toBe(`${file}: terlalu besar; paling besar 64 MB\n`)
  })
})

test('a target that does not exist and a circle of steps are findings, not refusals', async () => {
  const exits = [{ to: { kind: 'step', step: 'nowhere' } }]
  const lost = withStep({ symbols: [{ id: 'a', kind: 'process', performers: [], exits }] })
  const { code, out } = await runTatalaksana(['check', '--json', '-'], JSON.stringify(lost))
  expect(code).toBe(1)
  expect(out).toContain('missing-target')
})

const hostile = '\u202Eterbalik\u202C <script>alert(1)</script> & "kutip" 🙂 \u0007\u001B[31mmerah'

test('hostile text neither steers the terminal nor becomes markup', async () => {
  const text = JSON.stringify({ ...withStep({ activity: hostile, note: hostile }), title: hostile })
  const checked = await runTatalaksana(['check', '-'], text)
  // oxlint-disable-next-line no-control-regex -- controls are what must not be there
  expect(checked.out + checked.err).not.toMatch(/[\u0007\u001B\u202E]/)
  const drawn = await runTatalaksana(['draw', '--paper', 'a3', '-'], text)
  expect(drawn.code).toBe(0)
  expect(drawn.out).toContain('&lt;script&gt;')
  expect(drawn.out).not.toContain('<script')
})

test('one bad file does not stop a folder, and its message names it', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'd.json'))
    await writeFile(join(folder, 'a.json'), writeSopJson(sop))
    await writeFile(join(folder, 'b.json'), '{"title": }')
    await writeFile(join(folder, 'c.json'), writeSopJson(sop))
    const { code, out, err } = await runTatalaksana(['check', '--json', folder])
    expect({ code, err }).toEqual({ code: 3, err: '' })
    const kinds = out
      .trimEnd()
      .split('\n')
      .map((line): string => JSON.parse(line).kind)
    expect(kinds).toEqual(['document', 'unreadable', 'document', 'summary'])
    const words = await runTatalaksana(['check', folder])
    expect(words.err).toMatch(/b\.json: .*[Bb]aris 1, kolom 11/)
  })
})
