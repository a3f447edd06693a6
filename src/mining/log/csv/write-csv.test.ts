import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casesOfLog } from '../cases-of-log.ts'
import { RepairCounter } from '../count-repairs.ts'
import type { Attribute } from '../event-log.ts'
import { readXes } from '../xes/read-xes.ts'
import type { CsvLayout } from './csv-layout.ts'
import { guessCsv } from './guess-csv.ts'
import { readCsv } from './read-csv.ts'
import { gatherPlain, logOf, type PlainCase, type PlainEvent } from './testing/plain-log.ts'
import { writeCsv, type CsvWriteOptions } from './write-csv.ts'

const logs = fileURLToPath(new URL('../../../../../shared/data/logs', import.meta.url))

function written(cases: readonly PlainCase[], options?: CsvWriteOptions): Uint8Array {
  const pieces = [...writeCsv(logOf(cases), new RepairCounter(), options)]
  return new Uint8Array(Buffer.from(pieces.join('')))
}

async function readBack(file: Uint8Array, delimiter: CsvLayout['delimiter'] = ',') {
  const guessed = guessCsv(file, { delimiter, quote: '"' })
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.fault))
  const { cases, take } = gatherPlain()
  const { layout } = guessed
  const reading = await readCsv([file], { layout, wanted: 'everything', order: 'as-written', take })
  return { cases, reading }
}

const noAttributes: { attributes: readonly Attribute[] } = { attributes: [] }

test('a log is one row per event, with attributes of the case on each', () => {
  const file = written([
    {
      id: 'P-1',
      attributes: [{ key: 'jenis', kind: 'string', value: 'IMB, baru' }],
      events: [
        {
          activity: 'Terima',
          time: Date.UTC(2026, 0, 31, 1, 15),
          resource: 'Sri "Loket 2"',
          attributes: [
            { key: 'biaya', kind: 'float', value: 12.5 },
            { key: 'catatan', kind: 'string', value: '' },
            { key: 'telepon', kind: 'string', value: '0812' },
            { key: 'loket', kind: 'string', value: '2' },
            { key: 'uuid', kind: 'id', value: 'a-b' },
          ],
        },
        { activity: 'Serah', ...noAttributes },
      ],
    },
  ])
  expect(Buffer.from(file).toString()).toBe(
    'case:concept:name,case:jenis,concept:name,time:timestamp,org:resource,biaya [float],catatan,telepon,loket [string],uuid [id]\r\n' +
      'P-1,"IMB, baru",Terima,2026-01-31T01:15:00.000Z,"Sri ""Loket 2""",12.5,"",0812,2,a-b\r\n' +
      'P-1,"IMB, baru",Serah,,,,,,,\r\n',
  )
})

test('a log for spreadsheets has a mark, and texts that begin as formulas an apostrophe', () => {
  const attributes: Attribute[] = [
    { key: 'a', kind: 'string', value: '=HYPERLINK("x";1)' },
    { key: 'b', kind: 'int', value: -5 },
  ]
  const file = written([{ id: '@P', ...noAttributes, events: [{ activity: '+A', attributes }] }], {
    spreadsheet: true,
    delimiter: ';',
  })
  expect(Buffer.from(file).toString()).toBe(
    '\uFEFFcase:concept:name;concept:name;time:timestamp;a;b [int]\r\n' +
      `'@P;'+A;;"'=HYPERLINK(""x"";1)";-5\r\n`,
  )
})

test('texts that reading would trim or take for nothing stand in quotes', () => {
  const file = written(
    [' a', 'b\u00a0', 'NULL'].map((activity) => {
      return { id: 'NaN', ...noAttributes, events: [{ activity, ...noAttributes }] }
    }),
  )
  expect(Buffer.from(file).toString().split('\r\n').slice(1, 4)).toEqual([
    '"NaN"," a",',
    '"NaN","b\u00a0",',
    '"NaN","NULL",',
  ])
})

test('what CSV cannot hold is counted', () => {
  const event: PlainEvent = { activity: 'A', ...noAttributes }
  const late: PlainEvent = { ...event, time: Date.UTC(10_000, 0, 1) }
  const repairs = new RepairCounter()
  const log = logOf([
    { id: 'P1', ...noAttributes, events: [event] },
    { id: 'P2', ...noAttributes, events: [] },
    { id: 'P1', ...noAttributes, events: [late] },
  ])
  expect([...writeCsv(log, repairs)].join('')).toMatch(/P1,A,\r\nP1,A,\r\n$/)
  expect(repairs.repairs()).toEqual([
    { rule: 'empty-case-left-out', count: 1, example: 'P2' },
    { rule: 'case-id-repeated', count: 1, example: 'P1' },
    { rule: 'time-not-read-left-out', count: 1, example: '253402300800000' },
  ])
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    '12',
    '-0',
    '1.5',
    '1,5',
    'true',
    '2026-01-31',
    '01/02/2026',
    ' 7 ',
    '"',
    '=1',
    '\r',
    'a\r\nb',
    '\uFEFF',
  ),
)
const filled = text.filter((value) => value !== '')
const key = fc.oneof(
  fc.constantFrom(
    'x',
    'case:x',
    'event:x',
    '(case) x',
    'x [int]',
    'concept:name',
    'Activity',
    'status',
    ' ',
    'start_timestamp',
    '1',
  ),
  filled,
)
const instants = fc.integer({ min: Date.parse('0000-01-01'), max: Date.UTC(9999, 11, 31) })

const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  fc.record({ key, kind: fc.constantFrom('string', 'id'), value: text }),
  fc.record({ key, kind: fc.constant('date'), value: instants }),
  fc.record({ key, kind: fc.constant('int'), value: fc.maxSafeInteger() }),
  fc.record({ key, kind: fc.constant('float'), value: fc.double({ noNaN: true }) }),
  fc.record({ key, kind: fc.constant('boolean'), value: fc.constantFrom(0, 1) }),
)
const attributes = fc.uniqueArray(attribute, { selector: (one) => one.key, maxLength: 4 })
const event: fc.Arbitrary<PlainEvent> = fc.record(
  {
    activity: filled,
    time: instants,
    start: instants,
    resource: filled,
    transition: fc.constantFrom('start', 'complete', '"'),
    attributes,
  },
  { requiredKeys: ['activity', 'attributes'] },
)
const someCases = fc.uniqueArray(
  fc.record({ id: filled, attributes, events: fc.array(event, { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
)

/** The same cases as a reader would hand them over. */
function handedOver(cases: readonly PlainCase[]): PlainCase[] {
  const { cases: gathered, take } = gatherPlain()
  const log = logOf(cases)
  for (const one of casesOfLog(log)) take(one, log)
  return gathered
}

test('any log is read as it was written, attributes with their kinds', async () => {
  const delimiters = fc.constantFrom<CsvLayout['delimiter']>(',', ';', '\t', '|')
  await fc.assert(
    fc.asyncProperty(someCases, delimiters, async (cases, delimiter) => {
      const { cases: back, reading } = await readBack(written(cases, { delimiter }), delimiter)
      expect(back).toEqual(handedOver(cases))
      const repairs = reading.repairs.filter(({ rule }) => rule !== 'time-before-earlier-event')
      expect(repairs).toEqual([])
    }),
    { seed: 4, numRuns: 500 },
  )
})

test.for(['receipt', 'running-example', 'Sepsis', 'BPIC13_open_problems', 'teleclaims'])(
  '%s is the same from XES and, by way of CSV, again',
  async (name, context) => {
    const path = `${logs}/${name}.xes.gz`
    context.skip(!existsSync(path), `there is no log ${path}`)
    const { cases, take } = gatherPlain()
    await readXes([gunzipSync(readFileSync(path))], { wanted: 'everything', take })
    const { cases: back } = await readBack(written(cases))
    expect(back).toEqual(cases)
  },
)
