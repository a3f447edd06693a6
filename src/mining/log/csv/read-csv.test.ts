import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXes } from '../xes/read-xes.ts'
import type { CsvOverrides } from './csv-layout.ts'
import { guessCsv } from './guess-csv.ts'
import { readCsv, type CsvReadOptions } from './read-csv.ts'
import { gatherPlain } from './testing/plain-log.ts'

const logs = fileURLToPath(new URL('../../../../../shared/data/logs', import.meta.url))

type Reading = CsvOverrides & Partial<Pick<CsvReadOptions, 'wanted' | 'order' | 'layout'>>

/** Reads a text or bytes by the layout that is guessed of it, in pieces of three bytes; a large file in larger ones. */
async function read(file: string | Uint8Array, reading: Reading = {}) {
  const { wanted = 'everything', order = 'by-time', ...overrides } = reading
  const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file
  const guessed = guessCsv(bytes, overrides)
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.fault))
  const { cases, take } = gatherPlain()
  const layout = reading.layout ?? guessed.layout
  const result = await readCsv(pieces(bytes, bytes.length > 10_000 ? 10_007 : 3), {
    layout,
    wanted,
    order,
    take,
  })
  return { cases, result, repairs: result.repairs, fault: result.ok ? undefined : result.fault }
}

function* pieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Activities by case, as 'P1: A B'. */
function inShort(cases: Awaited<ReturnType<typeof read>>['cases']): string[] {
  return cases.map(({ id, events }) => `${id}: ${events.map(({ activity }) => activity).join(' ')}`)
}

const header = 'Case ID,Activity,End,Resource\n'
const day = Date.UTC(2026, 0, 1)

test('rows of a case need not stand together; cases come in the order of their first rows', async () => {
  const { cases, result } = await read(
    `${header}P2,A,2026-01-01T00:00Z,Sri\nP1,A,2026-01-01T00:00Z,\nP2,B,2026-01-02T00:00Z,Budi\nP1,C,2026-01-03T00:00Z,Sri\n`,
  )
  expect(inShort(cases)).toEqual(['P2: A B', 'P1: A C'])
  expect(cases[1]?.events).toEqual([
    { activity: 'A', time: day, attributes: [] },
    { activity: 'C', time: day + 2 * 86_400_000, resource: 'Sri', attributes: [] },
  ])
  expect(result).toMatchObject({ ok: true, cases: 2, events: 4 })
})

test('events whose times fall are sorted, equal ones keep their order, one without time stays behind its forerunner', async () => {
  const file = `${header}P1,C,2026-01-03T00:00Z,\nP1,d,,\nP1,A,2026-01-01T00:00Z,\nP1,B,2026-01-01T00:00Z,\nP2,A,2026-01-01T00:00Z,\n`
  const { cases, repairs } = await read(file)
  expect(inShort(cases)).toEqual(['P1: A B C d', 'P2: A'])
  expect(repairs).toEqual([{ rule: 'sorted-by-time', count: 1, example: 'P1' }])
})

test('the order of the file is kept where that is asked for', async () => {
  const file = `${header}P1,C,2026-01-03T00:00Z,\nP1,A,2026-01-01T00:00Z,\nP1,B,2026-01-02T00:00Z,\n`
  const { cases, repairs } = await read(file, { order: 'as-written' })
  expect(inShort(cases)).toEqual(['P1: C A B'])
  expect(repairs).toEqual([{ rule: 'time-before-earlier-event', count: 2, example: 'P1' }])
})

test('what is wanted decides what is given, not the order of events', async () => {
  const file = `${header}P1,B,2026-01-02T00:00Z,Sri\nP1,A,2026-01-01T00:00Z,Sri\n`
  const { cases } = await read(file, { wanted: 'activities' })
  expect(cases[0]?.events).toEqual([
    { activity: 'A', time: day, attributes: [] },
    { activity: 'B', time: day + 86_400_000, attributes: [] },
  ])
  const events = await read(file, { wanted: 'events', roles: { case: 'Case ID' } })
  expect(events.cases[0]?.events[0]).toEqual({
    activity: 'A',
    time: day,
    resource: 'Sri',
    attributes: [],
  })
})

test('a time that cannot be read is left out, the event stays; where and what is told', async () => {
  const rows = Array.from({ length: 20 }, () => 'P1,A,2026-01-01T00:00Z,\n').join('')
  const { result, cases, repairs } = await read(`${header}${rows}P1,B,2011-13-45,\nP1,B,besok,\n`)
  expect(result).toMatchObject({ events: 22 })
  expect(cases[0]?.events.at(-1)).toEqual({ activity: 'B', attributes: [] })
  expect(repairs).toEqual([
    { rule: 'time-not-read-left-out', count: 2, line: 22, example: '2011-13-45' },
  ])
})

test('a time without zone is of the zone of the layout; what is finer than milliseconds is cut', async () => {
  const { cases, repairs } = await read(`${header}P1,A,2026-01-01 07:00:00.1234567,\n`, {
    zoneMinutes: 420,
  })
  expect(cases[0]?.events[0]?.time).toBe(day + 123)
  const example = '2026-01-01 07:00:00.1234567'
  expect(repairs).toEqual([
    { rule: 'time-without-zone-taken-as', count: 1, line: 2, example },
    { rule: 'time-finer-than-millisecond-cut', count: 1, line: 2, example },
  ])
})

test('a day and its hours in two columns are one time', async () => {
  const { cases } = await read(
    'No Berkas;Tahap;Tanggal;Jam Mulai;Jam Selesai\n1;Terima;31/01/2026;07.00;08.30\n1;Serah;31/01/2026;;\n',
  )
  const [terima, serah] = cases[0]?.events ?? []
  expect(serah).toEqual({ activity: 'Terima', ...between('07:00', '08:30'), attributes: [] })
  expect(terima).toEqual({ activity: 'Serah', ...between('00:00', '00:00'), attributes: [] })
})

function between(start: string, time: string) {
  const instant = (clock: string): number => Date.parse(`2026-01-31T${clock}Z`)
  return { start: instant(start), time: instant(time) }
}

test('rows of another width, and rows without case or activity, are counted where they stand', async () => {
  const rows = 'P1,A\nP1,B,2026-01-01T00:00Z,Sri,x\n,C,,\nP1,,,\n,,,\n'
  const { cases, repairs } = await read(header + rows)
  expect(inShort(cases)).toEqual(['P1: A B'])
  expect(repairs).toEqual([
    { rule: 'row-too-short-filled', count: 1, line: 2, example: '2 < 4' },
    { rule: 'row-too-long-cut', count: 1, line: 3, example: '5 > 4' },
    { rule: 'event-without-case-left-out', count: 1, line: 4 },
    { rule: 'event-without-activity-left-out', count: 1, line: 5 },
  ])
})

test('a row of delimiters alone is as blank as a blank line', async () => {
  const { repairs } = await read(`${header}P1,A,2026-01-01T00:00Z,Sri\n,,,\n,,\n`)
  expect(repairs).toEqual([])
})

test('a row of sums below the table is no event; a case that is called so has times', async () => {
  const { cases, repairs } = await read(
    `${header}P1,A,2026-01-01T00:00Z,\nTotal 7,B,2026-01-01T00:00Z,\nJumlah,2,,\n`,
  )
  expect(inShort(cases)).toEqual(['P1: A', 'Total 7: B'])
  expect(repairs).toEqual([{ rule: 'row-of-sums-left-out', count: 1, line: 4 }])
})

test('blanks around a field are none of it, and NULL, NaN and their like are nothing; quotes keep both', async () => {
  const { cases, repairs } = await read(
    'Case ID,Activity,End,Resource,Cost\nP1\u00a0,A,2026-01-01T00:00Z,NULL,7\nP1, B,NaT,\\N,NaN\n"P1","A ",,"None",8\n',
  )
  const cost = { key: 'Cost', kind: 'int' }
  expect(cases).toMatchObject([
    {
      id: 'P1',
      events: [
        { activity: 'A', time: day, attributes: [{ ...cost, value: 7 }] },
        { activity: 'B', attributes: [] },
        { activity: 'A ', resource: 'None', attributes: [{ ...cost, value: 8 }] },
      ],
    },
  ])
  expect(cases[0]?.events.filter(({ resource }) => resource !== undefined)).toHaveLength(1)
  expect(repairs).toEqual([
    { rule: 'blanks-around-text-cut', count: 2, line: 2 },
    { rule: 'word-for-nothing-taken-as-empty', count: 4, line: 2 },
  ])
})

test('a case whose times never rise stands with its last event first', async () => {
  const { cases } = await read(
    `${header}P1,D,2026-01-03,\nP1,C,2026-01-02,\nP1,B,2026-01-02,\nP1,A,2026-01-01,\n`,
  )
  expect(inShort(cases)).toEqual(['P1: A B C D'])
})

test('a case whose every row is left out is none', async () => {
  const { result } = await read(`${header}P1,,,\nP2,A,,\n`)
  expect(result).toMatchObject({ cases: 1, events: 1 })
})

test('attributes have their kinds; what is not of its kind is kept as text, a date left out', async () => {
  const kinds = { n: 'int', f: 'float', b: 'boolean', d: 'date', s: 'string' } as const
  const { cases, repairs } = await read(
    'Case ID;Activity;n;f;b;d;s\nP1;A;12;1,5;true;31/01/2026;007\nP1;B;x;y;z;w;\nP1;C;9007199254740993;1;0;;""\n',
    { kinds, decimalComma: true },
  )
  const [a, b, c] = (cases[0]?.events ?? []).map(({ attributes }) => attributes)
  expect(a).toEqual([
    { key: 'b', kind: 'boolean', value: 1 },
    { key: 'd', kind: 'date', value: Date.UTC(2026, 0, 31) },
    { key: 'f', kind: 'float', value: 1.5 },
    { key: 'n', kind: 'int', value: 12 },
    { key: 's', kind: 'string', value: '007' },
  ])
  expect(b?.map(({ kind, value }) => [kind, value])).toEqual([
    ['string', 'z'],
    ['string', 'y'],
    ['string', 'x'],
  ])
  expect(c?.map(({ key, value }) => [key, value])).toEqual([
    ['b', 0],
    ['f', 1],
    ['n', '9007199254740993'],
    ['s', ''],
  ])
  expect(repairs).toEqual([
    { rule: 'time-without-zone-taken-as', count: 1, line: 2, example: '31/01/2026' },
    { rule: 'number-not-read-kept-as-text', count: 3, line: 3, example: 'x' },
    { rule: 'boolean-not-read-kept-as-text', count: 1, line: 3, example: 'z' },
    { rule: 'time-not-read-left-out', count: 1, line: 3, example: 'w' },
  ])
})

test('of an attribute of the case the last value counts, an empty one says nothing', async () => {
  const file = 'Case ID,Activity,case:jenis\nP1,A,baru\nP1,B,\nP1,C,lama\nP2,A,baru\n'
  const { cases, repairs } = await read(file)
  expect(cases.map(({ attributes }) => attributes[0]?.value)).toEqual(['lama', 'baru'])
  expect(repairs).toEqual([
    { rule: 'attribute-repeated-last-kept', count: 1, line: 4, example: 'baru' },
  ])
})

test('columns are found by name in whatever order they stand', async () => {
  const guessed = guessCsv(new Uint8Array(Buffer.from(`${header}P1,A,2026-01-01T00:00Z,Sri\n`)))
  if (!guessed.ok) throw new Error('no layout')
  const { layout } = guessed
  const { cases } = await read('x,Resource,End,Activity,Case ID\n1,Sri,2026-01-01T00:00Z,A,P1\n', {
    layout,
  })
  expect(cases).toEqual([
    {
      id: 'P1',
      attributes: [],
      events: [{ activity: 'A', time: day, resource: 'Sri', attributes: [] }],
    },
  ])
  const { fault } = await read('Resource,End,Case ID\nSri,2026-01-01T00:00Z,P1\n', { layout })
  expect(fault).toEqual({
    code: 'no-such-column',
    line: 1,
    found: 'Activity',
    expected: 'Resource, End, Case ID',
  })
})

test('repeated column names are counted', async () => {
  const { cases, repairs } = await read('Case ID,Activity,x,x\nP1,A,1,2\n')
  expect(cases[0]?.events[0]?.attributes.map(({ key }) => key)).toEqual(['x', 'x (2)'])
  expect(repairs).toEqual([{ rule: 'column-name-repeated', count: 1, line: 1, example: 'x' }])
})

test('bytes outside the encoding are replaced and counted, a replacement that was written is not', async () => {
  const bad = Buffer.concat([
    Buffer.from(`${header}P1,A\uFFFD,,\nP1,B`),
    Buffer.of(0xff),
    Buffer.from(',,\n'),
  ])
  const { cases, repairs } = await read(new Uint8Array(bad), { encoding: 'utf-8' })
  expect(inShort(cases)).toEqual(['P1: A\uFFFD B\uFFFD'])
  expect(repairs).toEqual([
    { rule: 'character-not-of-encoding-replaced', count: 1, line: 3, example: 'B\uFFFD' },
  ])
})

test.each([
  ['without a column for the case', 'x,Activity\n1,A\n', 'no-case-column', 1],
  ['without a column for the activity', 'Case ID,x\n1,2\n', 'no-activity-column', 1],
  ['with a header alone', 'Case ID,Activity\n', 'no-event', undefined],
  ['with rows that say nothing', 'Case ID,Activity\n,\n', 'no-event', undefined],
  ['cut off within quotes', 'Case ID,Activity\n1,A\n1,"B', 'ends-early', 3],
  ['with a stray quote', 'Case ID,Activity\n1,"A"B\n', 'malformed-csv', 2],
] as const)('a file %s is refused', async (...[, file, code, line]) => {
  const { fault } = await read(file)
  expect(fault).toMatchObject({ code, ...(line === undefined ? {} : { line }) })
})

test('an empty file is refused', async () => {
  const guessed = guessCsv(new Uint8Array(Buffer.from(header)))
  if (!guessed.ok) throw new Error('no layout')
  const { take } = gatherPlain()
  const reading = await readCsv([], { layout: guessed.layout, take })
  expect(reading).toEqual({ ok: false, fault: { code: 'empty-file' }, repairs: [] })
})

test('a file that is cut off anywhere is read up to there or refused, and never throws', async () => {
  const file = new Uint8Array(
    Buffer.from(`\uFEFF${header}"P ""1""",A,2026-01-01T00:00Z,Sri\r\nP2,"B\r\nC",2026-01-01,é\r\n`),
  )
  const guessed = guessCsv(file)
  if (!guessed.ok) throw new Error('no layout')
  const { layout } = guessed
  for (let end = 0; end < file.length; end++) {
    const { take } = gatherPlain()
    const reading = await readCsv([file.subarray(0, end)], { layout, take })
    expect(reading.ok ? reading.events : reading.fault.code).toBeDefined()
  }
})

test('no bytes make a guess or a reading throw, and cases hold as many events as are told', async () => {
  const lines = fc.array(
    fc.constantFrom('P1,A', '"', ';', '\r', '\n', ',', '31/01/2026', 'Case ID,Activity,End\n'),
  )
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    lines.map((parts) => new Uint8Array(Buffer.from(parts.join('')))),
  )
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const guessed = guessCsv(file)
      if (!guessed.ok) return
      const { cases, take } = gatherPlain()
      const reading = await readCsv(pieces(file, 3), { layout: guessed.layout, take })
      const events = cases.reduce((sum, one) => sum + one.events.length, 0)
      expect(events).toBe(reading.ok ? reading.events : 0)
    }),
    { seed: 4, numRuns: 1000 },
  )
})

test('the receipt log is the same from CSV and from XES', async (context) => {
  const path = `${logs}/receipt.csv.gz`
  context.skip(!existsSync(path), `there is no log ${path}`)
  const { cases, repairs } = await read(gunzipSync(readFileSync(path)), { wanted: 'events' })
  const fromXes = gatherPlain()
  const xes = gunzipSync(readFileSync(`${logs}/receipt.xes.gz`))
  await readXes([xes], { wanted: 'events', take: fromXes.take })
  expect(cases).toEqual(fromXes.cases)
  expect(cases).toHaveLength(1434)
  expect(repairs).toEqual([])
})
