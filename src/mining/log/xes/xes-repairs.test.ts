import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { collectLog } from '../collect-log.ts'
import type { Wanted } from '../log-case.ts'
import { readXes } from './read-xes.ts'

async function read(text: string, wanted: Wanted = 'everything') {
  const collector = collectLog()
  const reading = await readXes([encodeUtf8(text)], { wanted, take: collector.take })
  return { reading, log: reading.ok ? collector.log(reading) : undefined }
}

/** Repairs in short: rule, count, line. */
async function repairsOf(text: string, wanted?: Wanted): Promise<readonly string[]> {
  const { reading } = await read(text, wanted)
  expect(reading.ok ? undefined : reading.fault).toBeUndefined()
  return reading.repairs.map(({ rule, count, line }) => `${rule} ${count} in ${line}`)
}

/** A case on line 2 with one event, whose attributes begin on line 5. */
function eventWith(...lines: readonly string[]): string {
  const head = '<log>\n<trace>\n<string key="concept:name" value="a"/>\n<event>\n'
  return `${head}${lines.join('\n')}\n<string key="concept:name" value="x"/></event></trace></log>`
}

test.each<[string, string, Wanted?]>([
  [
    'case-without-id-numbered 1 in 1',
    '<log><trace><event><string key="concept:name" value="x"/></event></trace></log>',
  ],
  ['empty-case-kept 1 in 2', '<log>\n<trace><string key="concept:name" value="a"/></trace></log>'],
  [
    'event-without-case-left-out 2 in 2',
    '<log>\n<event/><event><string key="concept:name" value="x"/></event></log>',
  ],
  ['event-without-activity-left-out 1 in 5', eventWith('</event><event>')],
  ['attribute-without-key-left-out 1 in 5', eventWith('<string value="a"/>')],
  ['attribute-without-value-left-out 1 in 6', eventWith('', '<string key="a"/>')],
  [
    'attribute-nested-left-out 2 in 6',
    eventWith(
      '<string key="a" value="">',
      '<int key="b" value="1"><int key="c" value="1"/></int></string>',
    ),
  ],
  [
    'attribute-of-unknown-kind-left-out 2 in 5',
    eventWith('<list key="a"><values><int key="b" value="1"/></values></list><container key="b"/>'),
  ],
  ['element-unknown-left-out 1 in 5', eventWith('<foo><bar/>text</foo>')],
  ['element-unknown-left-out 1 in 5', eventWith('text')],
  ['element-unknown-left-out 1 in 5', eventWith('<![CDATA[ <text> ]]>')],
  ['element-unknown-left-out 1 in 5', eventWith('<global scope="trace"/>')],
  [
    'element-unknown-left-out 3 in 1',
    '<log><global/><extension name="a"/><classifier name="a"/></log>',
  ],
  [
    'number-not-read-kept-as-text 3 in 5',
    eventWith(
      '<int key="a" value="1.5"/>',
      '<int key="b" value="9007199254740993"/>',
      '<float key="c" value="0x10"/>',
    ),
  ],
  ['boolean-not-read-kept-as-text 1 in 5', eventWith('<boolean key="a" value="ya"/>')],
  [
    'time-not-read-left-out 2 in 5',
    eventWith('<date key="a" value="kemarin"/>', '<date key="time:timestamp" value="2024-02-30"/>'),
  ],
  ['time-without-zone-taken-as 1 in 5', eventWith('<date key="a" value="2024-01-01T00:00:00"/>')],
  [
    'time-finer-than-millisecond-cut 1 in 5',
    eventWith('<date key="time:timestamp" value="2024-01-01T00:00:00.000001Z"/>'),
    'events',
  ],
  [
    'attribute-repeated-last-kept 1 in 6',
    eventWith('<string key="a" value="1"/>', '<int key="a" value="2"/>'),
  ],
  [
    'attribute-repeated-last-kept 4 in 6',
    eventWith(
      ...['org:resource', 'lifecycle:transition', 'concept:name'].map(
        (key) => `<string key="${key}" value="1"/>\n<string key="${key}" value="1"/>`,
      ),
    ),
    'events',
  ],
])('the repair %s', async (expected, text, wanted) => {
  const found = await repairsOf(text, wanted)
  expect(found).toContain(expected)
})

test('what could not be read as a number stays as a text, the last of one key stays', async () => {
  const { log } = await read(
    eventWith('<int key="a" value="1.5"/>', '<int key="b" value="1"/>', '<int key="b" value="2"/>'),
  )
  expect(log?.events.attributes).toEqual([
    { key: 'a', kind: 'string', rows: Uint32Array.of(0), texts: ['1.5'], values: Int32Array.of(0) },
    { key: 'b', kind: 'int', rows: Uint32Array.of(0), values: Float64Array.of(2) },
  ])
})

test('a time before that of the event before is told, the order stays', async () => {
  const event = (hour: string) =>
    `<event><string key="concept:name" value="${hour}"/><date key="time:timestamp" value="2024-01-01T${hour}:00Z"/></event>`
  const text = `<log><trace>\n${['10:00', '09:00', '09:00'].map(event).join('\n')}</trace></log>`
  const { reading, log } = await read(text, 'events')
  expect(reading.repairs[0]).toMatchObject({ rule: 'time-before-earlier-event', count: 1, line: 3 })
  expect(log?.activities).toEqual(['10:00', '09:00'])
})

test('cases of one id are counted and kept apart, also where a number is the id of another', async () => {
  const trace = (name: string) => `<trace>${name}</trace>\n`
  const named = (kind: string) => `<${kind} key="concept:name" value="2"/>`
  const text = `<log>${trace(named('int'))}${trace('')}${trace(named('string'))}</log>`
  const { reading, log } = await read(text, 'activities')
  expect(log?.cases.ids).toEqual(['2', '2', '2'])
  expect(reading.repairs).toContainEqual({
    rule: 'case-id-repeated',
    count: 2,
    line: 2,
    example: '2',
  })
})
