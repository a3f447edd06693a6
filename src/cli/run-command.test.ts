import { expect, test } from 'vitest'
import { runTatalaksana } from './testing/run-tatalaksana.ts'

test('help is there in both languages, for the whole and for each command', async () => {
  expect(await runTatalaksana(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Kode keluar'),
  })
  for (const command of ['check', 'draw', 'print', 'convert', 'diff', 'schema', 'survey']) {
    const help = await runTatalaksana([command, '--help', '--lang', 'en'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain(`Usage: tatalaksana ${command}`)
  }
})

test('the version is that of the package', async () => {
  expect((await runTatalaksana(['--version'])).out).toMatch(/^tatalaksana \d+\.\d+\.\d+\n$/)
})

test.each([
  [[], 'perintah belum disebut'],
  [['periksa', 'a.json'], "perintah 'periksa' tidak dikenal"],
  [['check'], 'berkas belum disebut'],
  [['check', '--colour', 'a.json'], "pilihan '--colour' tidak dikenal"],
  [['check', '--level', 'fatal', 'a.json'], "nilai 'fatal' untuk --level tidak dikenal"],
  [['check', '--lang', 'nl', 'a.json'], "nilai 'nl' untuk --lang tidak dikenal"],
  [['draw', 'a.json', 'b.json'], 'gunakan --out'],
  [['print', '--out', 'a.pdf', 'a.json', 'b.json'], '--out menyebut satu berkas'],
  [['diff', 'a.json'], 'diff membandingkan dua SOP'],
  [['schema', 'bpmn'], "skema 'bpmn' tidak dikenal"],
])('bad usage ends with code 2 and says why: %j', async (args, words) => {
  const finished = await runTatalaksana(args)
  expect(finished).toMatchObject({ code: 2, out: '' })
  expect(finished.err).toContain(words)
})

test('bad usage is told in the language asked for', async () => {
  expect((await runTatalaksana(['check', '--lang=en'])).err).toContain('no file given')
})
