import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkSoundness, readPnml, readTree, writeTree } from '#mining'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import { counterLog, sample } from './testing/sample-logs.ts'

/** What `discover` makes of the counter's log: 5 Terima, 3 Periksa, 3 Serahkan. */
async function discoverCounter(...options: readonly string[]) {
  const finished = await runTatalaksana(
    ['discover', '-', '--times', 'day-first', ...options],
    counterLog,
  )
  return { ...finished, err: finished.err.replace(/^catatan: 22 waktu tanpa zona.*\n/, '') }
}

test('the map is a well-formed picture that says what it shows', async () => {
  const { code, out, err } = await discoverCounter('--paths', '1', '--title', 'Loket & ruang')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  // a reader of XML goes through it to its end and has only to say that there is no net
  const around = (svg: string) => readPnml(Buffer.from(`<pnml>${svg}</pnml>`))
  expect(around(out)).toMatchObject({ fault: { code: 'no-net' } })
  expect(around(out.replace('</desc>', ''))).toMatchObject({ fault: { code: 'malformed-xml' } })
  expect(out).toMatch(/role="img" lang="id" aria-labelledby="map-title map-description"/)
  expect(out).toContain('<title id="map-title">Loket &amp; ruang</title>')
  expect(out).toMatch(/<desc id="map-description">3 kegiatan, 4 alur, 4 berkas\. Jalur utama: /)
})

test('what a map leaves out is told', async () => {
  const { err } = await discoverCounter('--activities', '0,4', '--paths', '0')
  const { err: paths } = await discoverCounter('--paths', '0')
  expect(paths).toMatch(/^catatan: tidak diperlihatkan: \d jalan \(\d+ kali\); --paths memper/)
  expect(err).toMatch(/^catatan: tidak diperlihatkan: 1 kegiatan \(3 kejadian\) dan \d+ jalan/)
})

test('a name that is too long and a sheet that is too small are told', async () => {
  const names = Array.from(
    { length: 40 },
    (_, place) => `Kegiatan ${place} ${'panjang sekali '.repeat(15)}`,
  )
  const rows = names.map((name, place) => `1,${name},2026-01-01T00:00:${10 + place}Z`)
  const log = `case,activity,time\n${rows.join('\n')}\n`
  const { code, err } = await runTatalaksana(
    ['discover', '-', '--paper', 'a4', '--lang', 'en'],
    log,
  )
  expect(code).toBe(0)
  expect(err).toMatch(
    /note: names too long for the map and shortened: 40, such as 'Kegiatan 0 panj/,
  )
  expect(err).toMatch(/note: the map was made smaller, to \d+%, .*choose --paper a3 or screen\n/)
})

test('JSON and CSV hold the map as data', async () => {
  const json = await discoverCounter('--as', 'json', '--paths', '1')
  const map = JSON.parse(json.out)
  expect(map).toMatchObject({
    format: 'tatalaksana-process-map/1',
    cases: 4,
    starts: [{ cases: 4 }],
    leftOut: { activities: 0, flows: 0 },
  })
  expect(
    map.activities.map(({ name, events }: { name: string; events: number }) => [name, events]),
  ).toEqual([
    ['Terima', 5],
    ['Periksa', 3],
    ['Serahkan', 3],
  ])
  const { out } = await discoverCounter('--as', 'csv', '--paths', '1')
  expect(out.slice(1).trimEnd().split('\r\n')).toEqual([
    'dari,ke,kali,berkas,median menit',
    ',Terima,4,4,',
    // between the end of the one and the start of the other: 50, 50 and 1190 minutes, of which 50 is the one in the middle
    'Terima,Periksa,3,2,50',
    'Terima,Serahkan,2,2,20',
    'Periksa,Terima,1,1,1650',
    'Periksa,Serahkan,1,1,30',
    'Serahkan,,3,3,',
    'Periksa,,1,1,',
  ])
})

test('a tree reads back, and the log fits it wholly where no noise was left out', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'tree.txt')
    const args = ['discover', sample.log, '--as', 'tree', '--noise', '0', '--out', path]
    expect((await runTatalaksana(args)).code).toBe(0)
    const text = (await readFile(path, 'utf8')).trimEnd()
    const reading = readTree(text)
    if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
    expect(writeTree(reading.tree)).toBe(text)
    const { out } = await runTatalaksana(['conform', sample.log, path, '--deviations'])
    expect(out).toContain('60 berkas (100%) sesuai seluruhnya dengan model.')
  })
})

test('a net reads back and is sound', async () => {
  const { out } = await discoverCounter('--as', 'pnml')
  const reading = readPnml(Buffer.from(out))
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  expect(checkSoundness(reading.nets[0], { states: 1000, cells: 10_000 })).toMatchObject({
    kind: 'sound',
  })
})

test('a draft is an SOP that is checked, drawn, and laid beside its log', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'draft.json')
    const args = [
      'discover',
      sample.log,
      '--as',
      'sop',
      '--title',
      'Surat Pengantar',
      '--out',
      path,
    ]
    const { code, err } = await runTatalaksana(args)
    expect(code).toBe(0)
    expect(err).toMatch(/catatan: Draf ini menjelaskan 42 dari 60 berkas \(70%\) apa adanya\.\n/)
    const check = await runTatalaksana(['check', path])
    expect(check.out).toContain('Surat Pengantar\n')
    // what a log cannot know is missing; nothing else is wrong
    expect(check.out.match(/galat: .*\[[-a-z]+\]/g)).toEqual([
      expect.stringContaining('[legal-basis-empty]'),
    ])
    const drawn = await runTatalaksana(['draw', path, '--out', folder])
    expect(drawn.code).toBe(0)
    const { out } = await runTatalaksana(['conform', sample.log, path, '--json'])
    expect(JSON.parse(out)).toMatchObject({ cases: 60, fittingCases: 42 })
  })
})

test.each([
  [['--paths', '2'], "nilai '2' untuk --paths tidak dapat dipakai; seharusnya 0–1"],
  [['--noise', 'x'], "nilai 'x' untuk --noise tidak dapat dipakai; seharusnya 0–1"],
  [['--as', 'png'], "nilai 'png' untuk --as tidak dikenal; pilih map, tree, pnml, sop, json, csv"],
])('%j is refused', async (options, told) => {
  const { code, err } = await discoverCounter(...options)
  expect(code).toBe(2)
  expect(err).toBe(`tatalaksana: ${told}\nPenjelasan: tatalaksana discover --help\n`)
})

test('the input is never written over', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'log.csv')
    await writeFile(path, counterLog)
    const { code } = await runTatalaksana(['discover', path, '--out', path])
    expect(code).toBe(3)
    expect(await readFile(path, 'utf8')).toBe(counterLog)
  })
})
