import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { officialInstrument, writeInstrument } from '#measures'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const keys = officialInstrument().elements.map(({ key }) => key)

/** regulations.md 5.3: 29 respondents whose answers add up to these. */
const sums = [105, 101, 100, 116, 102, 105, 106, 105, 115]
const rows = Array.from({ length: 29 }, (_, row) => sums.map((sum) => (row < sum - 87 ? 4 : 3)))
const table = (heading: readonly string[], separator: string) =>
  [heading, ...rows].map((cells) => cells.join(separator)).join('\n')
const worked = table(keys, ',')

const survey = (input: string | Uint8Array, ...args: readonly string[]) =>
  runTatalaksana(['survey', '-', ...args], input)

test.each([
  ['commas', worked],
  ['semicolons and a byte order mark', `\uFEFF${table(keys, ';')}`],
  [
    'tabs and numbers of elements',
    table(['U1', 'U2', 'U3', 'u4', 'u5', 'u6', 'u7', 'U8', 'U9'], '\t'),
  ],
  ['the first line of a spreadsheet', `\uFEFFsep=;\n${table(keys, ';')}`],
  ['line ends of Windows', worked.replaceAll('\n', '\r\n')],
])('the worked example with %s gives 91.48, 91.38 and 90.56', async (_, text) => {
  const { code, out } = await survey(text, '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toContain('Index (IKM): 91.48')
  expect(out).toContain('91.38 (weight 0.111) · 90.56 (weight 0.11)')
  expect(out).toContain('Grade: withheld: too few respondents')
})

test('a packed file is read, and the result is written to a file', async () => {
  await withFolder(async (folder) => {
    const [file, out] = [join(folder, 'skm.csv.gz'), join(folder, 'hasil.txt')]
    await writeFile(file, gzipSync(worked))
    expect(await runTatalaksana(['survey', file, '--out', out])).toMatchObject({ code: 0, out: '' })
    expect(await readFile(out, 'utf8')).toContain('91,48')
    expect(await runTatalaksana(['survey', file, '--out', file])).toMatchObject({ code: 3 })
  })
})

test('which element U8 is, is told and can be chosen', async () => {
  const text = table(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'], ',')
  const usual = await survey(text, '--json')
  expect(usual.err).toContain('--u8 facilities')
  const other = await survey(text, '--json', '--u8', 'facilities')
  expect(other.err).toBe('')
  const meanOf = (json: string, key: string) =>
    JSON.parse(json).whole.elements.find((element: { key: string }) => element.key === key).mean
  expect(meanOf(usual.out, 'facilities')).toBeCloseTo(115 / 29)
  expect(meanOf(other.out, 'facilities')).toBeCloseTo(105 / 29)
})

test('what cannot be counted is told with line and column, and refused when strict', async () => {
  const text = 'time,cost,Umur,Saran\n5,3,40,ya\n=1+1,4,30,"=HYPERLINK(""x"")"\n1,2\n,,20,\n'
  const lenient = await survey(text, '--lang', 'en', '--json')
  expect(lenient.code).toBe(0)
  for (const words of [
    "line 2, column time: '5'",
    "line 3, column time: '=1+1'",
    'line 3, column Saran: \'=HYPERLINK("x")\'',
    "line 4: '2'",
    "line 1, column Umur: 'Umur'",
    'line 5\n',
  ]) {
    expect(lenient.err).toContain(words)
  }
  const { problems, counts, whole } = JSON.parse(lenient.out)
  expect(counts).toEqual({ rows: 3, rowsOfOtherPeriods: 0, texts: 2 })
  expect(problems['formula'].count).toBe(2)
  expect(whole).toMatchObject({ n: 2, blank: 1, standing: 'hidden' })
  const strict = await survey(text, '--strict')
  expect(strict).toMatchObject({ code: 3, out: '' })
  expect(strict.err).toContain('berkas ditolak (--strict)')
})

test.each([
  ['an empty file', '', 'berkas kosong'],
  ['a byte order mark alone', '\uFEFF\n', 'berkas'],
  ['no element', 'nama,umur\nA,3\n', 'tidak ada kolom unsur'],
  ['a file cut in its quotes', 'time,saran\n3,"baik', 'kutip'],
  ['a page', '<!doctype html><table>', 'html'],
  ['UTF-16', Buffer.from('\uFEFFtime,cost\n3,4\n', 'utf16le'), 'utf-16le'],
  ['another encoding', Buffer.from('time,Kepuasan é\n3,4\n', 'latin1'), 'windows-1252'],
  ['one element twice', 'time,waktu\n3,4\n', 'berisi hal yang sama'],
  ['a packed file cut off', gzipSync(worked).subarray(0, 60), 'terputus'],
])('%s is refused with the reason', async (_, input, words) => {
  const finished = await survey(input)
  expect(finished).toMatchObject({ code: 3, out: '' })
  expect(finished.err).toContain(words)
})

test.each([
  [['--population', '0'], '--population'],
  [['--population', '20'], 'populasi 20 lebih kecil'],
  [['--date', '2026-02-30'], '--date'],
  [['--json', '--csv'], '--json'],
])('a wrong option is refused: %j', async (args, words) => {
  const finished = await survey(worked, ...args)
  expect(finished.code).toBe(2)
  expect(finished.err).toContain(words)
})

test('groups below the floor are not shown, periods have a trend', async () => {
  const cells = (period: string, score: number, count: number) =>
    Array.from({ length: count }, (_, row) => `${period},${score + (row % 2)}`)
  const lines = [...cells('2024', 1, 9), ...cells('2025', 2, 60), ...cells('2026', 3, 60)]
  const text = ['Periode,time', ...lines].join('\n')
  const { out } = await survey(text, '--by', 'period', '--lang', 'en')
  expect(out).toContain('not shown: fewer than 10 respondents')
  expect(out).toMatch(/Against the period before: 25\.00 \(95% interval .*\): better/)
  expect(out).toContain('Cost: has no column, not counted')
  const one = await survey(text, '--period', '2026', '--json')
  expect(JSON.parse(one.out)).toMatchObject({
    counts: { rowsOfOtherPeriods: 69 },
    whole: { n: 60, index: { exact: 87.5 } },
  })
  expect((await survey(text, '--by', 'loket')).err).toContain("tidak ada kolom 'loket'")
})

test('a name that a spreadsheet would run is made harmless in the table', async () => {
  const text = `unit,time\n${'=cmd(),4\n'.repeat(12)}`
  const { out, err } = await survey(text, '--by', 'unit', '--csv')
  expect(out).toContain("\r\n'=cmd(),index,")
  expect(err).toContain('12 isi')
})

test('parts of an element are averaged first, by an instrument of one’s own', async () => {
  await withFolder(async (folder) => {
    const official = officialInstrument()
    const elements = official.elements.slice(2, 3).map((element) => ({
      ...element,
      parts: ['counter', 'website'].map((key) => ({ key, question: element.question })),
    }))
    const file = join(folder, 'instrument.json')
    await writeFile(file, writeInstrument({ ...official, elements }))
    const text = `counter,website\n${'4,1\n3,\n'.repeat(20)}`
    const { out, code } = await survey(text, '--instrument', file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).whole.elements).toMatchObject([{ key: 'time', n: 40, mean: 2.75 }])
    await writeFile(file, '{"format":"tatalaksana-survey/1"}')
    expect(await survey(text, '--instrument', file)).toMatchObject({
      code: 3,
      err: expect.stringContaining('belum diisi'),
    })
  })
})

test('three hundred thousand rows are counted while they stream by', async () => {
  const text = `unit,${keys.join(',')}\n${'Dinas A,3,4,3,4,3,4,3,4,3\n'.repeat(300_000)}`
  const { out, code } = await survey(text, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out).whole).toMatchObject({ n: 300_000, grade: { letter: 'B' } })
})
