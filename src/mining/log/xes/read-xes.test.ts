import { encodeUtf8 } from '../utf8.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectLog } from '../collect-log.ts'
import type { EventLog } from '../event-log.ts'
import type { Wanted } from '../log-case.ts'
import type { LogFault, LogReading } from '../log-reading.ts'
import { readXes } from './read-xes.ts'

type Read = { readonly reading: LogReading; readonly log: EventLog | undefined }

async function readBytes(
  chunks: Iterable<Uint8Array>,
  wanted: Wanted = 'everything',
): Promise<Read> {
  const collector = collectLog()
  const reading = await readXes(chunks, { wanted, take: collector.take })
  return { reading, log: reading.ok ? collector.log(reading) : undefined }
}

function read(text: string, wanted?: Wanted): Promise<Read> {
  return readBytes([encodeUtf8(text)], wanted)
}

async function faultOf(text: string): Promise<LogFault | undefined> {
  const { reading } = await read(text)
  return reading.ok ? undefined : reading.fault
}

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** A case on line 2 with one event, whose attributes begin on line 5. */
function eventWith(...lines: readonly string[]): string {
  const head = '<log>\n<trace>\n<string key="concept:name" value="a"/>\n<event>\n'
  return `${head}${lines.join('\n')}\n<string key="concept:name" value="x"/></event></trace></log>`
}

const SMALL = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- two cases -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="none"/></global>
  <global scope='event'><string key='concept:name' value='none'/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="source" value="Dinas &amp; Kecamatan &#x2014; é"/>
  <trace>
    <string key="concept:name" value="berkas 1"/>
    <int key="biaya" value="5000"/>
    <event>
      <string key="concept:name" value="Terima &lt;berkas&gt;"/>
      <date key="time:timestamp" value="2024-01-02T08:00:00+07:00"/>
      <string key="org:resource" value="Siti"/>
      <string key="lifecycle:transition" value="complete"/>
      <boolean key="lengkap" value="true"/>
    </event>
    <event>
      <float key="skor" value="0.5"/>
      <string key="concept:name" value="Periksa"/>
    </event>
  </trace>
  <trace><string key="concept:name" value="berkas 2"></string></trace>
</log>
<?done yes?>`

test('a small log is read with all it says', async () => {
  const { reading, log } = await read(SMALL)
  expect(reading).toMatchObject({ ok: true, cases: 2, events: 2 })
  expect(reading.repairs).toEqual([
    { rule: 'empty-case-kept', count: 1, line: 24, example: 'berkas 2' },
  ])
  expect(log).toEqual({
    activities: ['Terima <berkas>', 'Periksa'],
    resources: ['Siti'],
    transitions: ['complete'],
    cases: {
      ids: ['berkas 1', 'berkas 2'],
      first: Uint32Array.of(0, 2, 2),
      attributes: [
        { key: 'biaya', kind: 'int', rows: Uint32Array.of(0), values: Float64Array.of(5000) },
      ],
    },
    events: {
      activity: Int32Array.of(0, 1),
      time: Float64Array.of(Date.UTC(2024, 0, 2, 1), Number.NaN),
      start: Float64Array.of(Number.NaN, Number.NaN),
      resource: Int32Array.of(0, -1),
      transition: Int32Array.of(0, -1),
      attributes: [
        { key: 'lengkap', kind: 'boolean', rows: Uint32Array.of(0), values: Float64Array.of(1) },
        { key: 'skor', kind: 'float', rows: Uint32Array.of(1), values: Float64Array.of(0.5) },
      ],
    },
    header: {
      extensions: [
        { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
      ],
      classifiers: [{ name: 'Activity', keys: 'concept:name' }],
      globals: {
        trace: [{ key: 'concept:name', kind: 'string', value: 'none' }],
        event: [{ key: 'concept:name', kind: 'string', value: 'none' }],
      },
      attributes: [{ key: 'source', kind: 'string', value: 'Dinas & Kecamatan — é' }],
    },
  })
})

test('what is not wanted is not there', async () => {
  const { log: activities } = await read(SMALL, 'activities')
  expect(activities).toMatchObject({ resources: [], transitions: [], cases: { attributes: [] } })
  expect(activities?.events.time).toEqual(Float64Array.of(Number.NaN, Number.NaN))
  const { log: events } = await read(SMALL, 'events')
  expect(events).toMatchObject({ resources: ['Siti'], cases: { attributes: [] } })
  expect(events?.events.attributes).toEqual([])
})

test.each([1, 2, 3, 7, 64, 1024, 1025])('pieces of %i bytes make no difference', async (size) => {
  const bytes = encodeUtf8(`\uFEFF${SMALL}\n<!--${'x'.repeat(3000)}-->`)
  expect(await readBytes(pieces(bytes, size))).toEqual(await readBytes([bytes]))
  const broken = encodeUtf8(SMALL.replace('</event>', '</evnt>'))
  expect(await readBytes(pieces(broken, size))).toEqual(await readBytes([broken]))
})

test('a log cut after any byte ends early, at its last line', async () => {
  const whole = encodeUtf8(SMALL.slice(0, SMALL.indexOf('<?done')).trimEnd())
  for (let length = 0; length < whole.length; length++) {
    const part = whole.subarray(0, length)
    const { reading } = await readBytes([part])
    const line = part.filter((byte) => byte === 10).length + 1
    const expected =
      length === 0 ? { code: 'empty-file' } : expect.objectContaining({ code: 'ends-early', line })
    expect(reading, `${length} bytes`).toMatchObject({ ok: false, fault: expected })
  }
})

test('bytes changed at random never throw', async () => {
  const bytes = encodeUtf8(SMALL)
  const place = fc.nat(bytes.length - 1)
  const change = fc.tuple(
    place,
    fc.oneof(fc.nat(255), fc.constantFrom(...encodeUtf8('<>&"\'/!?]-'))),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = bytes.slice()
      for (const [at, byte] of changes) changed[at] = byte
      const { reading } = await readBytes(pieces(changed, 100))
      if (!reading.ok) expect(reading.fault.code).not.toBe('')
    }),
    { seed: 4, numRuns: 1000 },
  )
})

test.each<[string, LogFault | { code: string }]>([
  ['', { code: 'empty-file' }],
  [' \n\n', { code: 'empty-file' }],
  ['\uFEFF', { code: 'empty-file' }],
  ['<log>\n\n<trace>', { code: 'ends-early', line: 3, expected: '</trace>' }],
  ['<!DOCTYPE log [<!ENTITY a "b">]>\n<log/>', { code: 'xml-with-doctype', line: 1 }],
  ['<!DOCTYPE x>', { code: 'xml-with-doctype', line: 1 }],
  ['\n<pnml/>', { code: 'not-xes', line: 2, found: 'pnml', expected: 'log' }],
  ['<string/>', { code: 'not-xes', line: 1, found: 'string' }],
  ['case;activity', { code: 'malformed-xml', line: 1, found: 'case;activity', expected: '<' }],
  ['<log>\n</trace></log>', { code: 'malformed-xml', line: 2, expected: '</log>' }],
  ['<log>\n<a></b></log>', { code: 'malformed-xml', line: 2, expected: '</a>' }],
  ['<log/>\n<log/>', { code: 'malformed-xml', line: 2 }],
  ['<log/>\nx', { code: 'malformed-xml', line: 2, found: 'x' }],
  ['<log/></log>', { code: 'malformed-xml', line: 1 }],
  ['<log>\n<trace a=1/></log>', { code: 'malformed-xml', line: 2, expected: '="' }],
  ['<log>\n<trace a/></log>', { code: 'malformed-xml', line: 2, expected: '="' }],
  ['<log a="1"b="2"/>', { code: 'malformed-xml', line: 1, expected: 'a name' }],
  [
    '<log>\n<trace a="1"\na="2"/></log>',
    { code: 'malformed-xml', line: 3, found: 'a="2"/></log>' },
  ],
  ['<log a="<"/>', { code: 'malformed-xml', line: 1, found: '<"/>' }],
  ['<log>\n<a b="&nbsp;"/></log>', { code: 'malformed-xml', line: 2, found: '&nbsp;"/></log>' }],
  ['<log>&#0;</log>', { code: 'malformed-xml', line: 1 }],
  ['<log a="&#xD800;"/>', { code: 'malformed-xml', line: 1 }],
  ['<log a="& "/>                                ', { code: 'malformed-xml', line: 1 }],
  ['<log>\n]]></log>', { code: 'malformed-xml', line: 2 }],
  ['<log>\n\u0001</log>', { code: 'malformed-xml', line: 2 }],
  ['<log a="\u0000"/>', { code: 'malformed-xml', line: 1 }],
  ['<log a="\uFFFF"/>', { code: 'not-utf8', line: 1 }],
  ['<log>\n<!-- a -- b --></log>', { code: 'malformed-xml', line: 2 }],
  ['<log>\n<![cdata[x]]></log>', { code: 'malformed-xml', line: 2 }],
  ['<![CDATA[x]]><log/>', { code: 'malformed-xml', line: 1 }],
  ['\n<?xml version="1.0"?><log/>', { code: 'malformed-xml', line: 2 }],
  ['<?xml encoding="UTF-8"?><log/>', { code: 'malformed-xml', line: 1 }],
  ['<log><?XmL x?></log>', { code: 'malformed-xml', line: 1 }],
  ['<log><1/></log>', { code: 'malformed-xml', line: 1 }],
  ['<log>< trace/></log>', { code: 'malformed-xml', line: 1 }],
  ['<log><trace/ ></log>', { code: 'malformed-xml', line: 1, expected: '>' }],
  ['<?xml version="1.0" encoding="EBCDIC-CP-US"?><log/>', { code: 'unknown-encoding', line: 1 }],
])('%j is refused', async (text, fault) => {
  const found = await faultOf(text)
  expect(found).toMatchObject(fault)
})

test('an element below a hundred others is refused, a hundred are not', async () => {
  const nested = (depth: number) => `<log>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</log>`
  expect(await faultOf(nested(99))).toBeUndefined()
  expect(await faultOf(nested(100))).toMatchObject({ code: 'nested-too-deep', line: 1 })
})

test('a log that says more of itself than a hundred thousand things is refused', async () => {
  const many = '<classifier name="a" keys="b"/>'.repeat(100_001)
  expect(await faultOf(`<log>\n${many}</log>`)).toMatchObject({ code: 'too-many', line: 2 })
})

test('a tag with a hundred attributes is read, one with more is refused', async () => {
  const tag = (count: number) =>
    `<log ${Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ')}/>`
  expect(await faultOf(tag(100))).toBeUndefined()
  expect(await faultOf(tag(101))).toMatchObject({ code: 'too-many', line: 1 })
})

test('a value of megabytes is read, in small pieces too; one above 16 MB is refused', async () => {
  const value = encodeUtf8(`<log><string key="a" value="${'x'.repeat(5_000_000)}"/></log>`)
  const { log } = await readBytes(pieces(value, 1000))
  expect(log?.header.attributes[0]?.value).toHaveLength(5_000_000)
  function* endless(): Generator<Uint8Array> {
    yield encodeUtf8('<log>\n<string key="a" value="')
    for (let piece = 0; piece < 1000; piece++) yield new Uint8Array(1_000_000).fill(120)
    expect.fail('it reads on')
  }
  const { reading } = await readBytes(endless())
  expect(reading).toMatchObject({ ok: false, fault: { code: 'text-too-long', line: 2 } })
})

test('bytes that are no UTF-8 are refused with their line', async () => {
  for (const wrong of [
    [0xff],
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ]) {
    const bytes = [...encodeUtf8('<log>\n<trace a="'), ...wrong, ...encodeUtf8('"/></log>')]
    const { reading } = await readBytes([Uint8Array.from(bytes)])
    expect(reading, wrong.join()).toMatchObject({ ok: false, fault: { code: 'not-utf8', line: 2 } })
  }
})

test('a log in ISO 8859-1 or windows-1252 says so and is read, UTF-16 is refused', async () => {
  const inBytes = (encoding: string, value: readonly number[]) =>
    Uint8Array.from([
      ...encodeUtf8(`<?xml version='1.0' encoding='${encoding}'?>\n<log><string key="a" value="`),
      ...value,
      ...encodeUtf8('"/></log>'),
    ])
  const { log: latin } = await readBytes([inBytes('ISO-8859-1', [0x63, 0xe9])])
  expect(latin?.header.attributes[0]?.value).toBe('cé')
  const { log: windows, reading } = await readBytes([inBytes('Windows-1252', [0x80, 0x81, 0xe9])])
  expect(windows?.header.attributes[0]?.value).toBe('€\uFFFDé')
  expect(reading.repairs).toEqual([
    { rule: 'character-not-of-encoding-replaced', count: 1, line: 2, example: '81' },
  ])
  for (const start of [
    [0xff, 0xfe, 0x3c, 0],
    [0xfe, 0xff, 0, 0x3c],
    [0x3c, 0, 0x6c, 0],
  ])
    expect((await readBytes([Uint8Array.from(start)])).reading).toMatchObject({
      fault: { code: 'unknown-encoding', line: 1, found: 'UTF-16' },
    })
})

test('blanks of any kind in a value are blanks, references to them stay', async () => {
  const { log } = await read('<log><string key="a" value="1\t2\r\n3&#10;4"/></log>')
  expect(log?.header.attributes[0]?.value).toBe('1 2 3\n4')
})

test('names may stand apart from the equals sign, in any order and over lines', async () => {
  const { log, reading } = await read(
    eventWith('<string\nvalue\n=\n\'p"q\'\tkey = "a" />', '<int key="n" value="x"/>'),
  )
  expect(log?.events.attributes[0]).toMatchObject({ key: 'a', texts: ['p"q'] })
  expect(reading.repairs[0]).toMatchObject({ rule: 'number-not-read-kept-as-text', line: 9 })
})

test('tags that begin like the ones before may go on otherwise', async () => {
  const known = '<string key="a" value="'
  const ends = [
    '1"/>',
    '2" />',
    '3"></string>',
    '&lt;"/>',
    '\u00e9"/>',
    '4" b="c"/>',
    '\'"/>',
    '5\n"/>',
  ]
  const events = [...ends, ...ends].map(
    (end) => `<event>${known}${end}<string key="concept:name" value="x"/></event>`,
  )
  const { log } = await read(`<log><trace>${events.join('')}</trace></log>`)
  const values = ['1', '2', '3', '<', '\u00e9', '4', "'", '5 ']
  expect(log?.events.attributes[0]).toMatchObject({
    rows: Uint32Array.from(events.keys()),
    texts: values,
    values: Int32Array.from([...values.keys(), ...values.keys()]),
  })
})

test('a name twice in a tag is refused, also where the tag begins like the one before', async () => {
  const known = '<string key="a" value="1"'
  expect(await faultOf(`<log>${`${known}/>`.repeat(5)}\n${known} key="b"/></log>`)).toMatchObject({
    code: 'malformed-xml',
    line: 2,
    found: 'key="b"/></log>',
  })
})

test('more kinds of tags than are remembered are read all the same', async () => {
  const keys = Array.from({ length: 1000 }, (_, at) => `kunci ${at}`)
  const tags = keys.map((key) => `<string key="${key}" value="${key}"/>`).join('')
  const event = `<event>${tags}<string key="concept:name" value="x"/></event>`
  const { log } = await read(`<log><trace>${event.repeat(3)}</trace></log>`)
  expect(log?.events.attributes.map(({ key }) => key)).toEqual(keys)
  expect(
    log?.events.attributes.every((column) => 'texts' in column && column.texts[0] === column.key),
  ).toBe(true)
})

test('what is passed over in cases is checked there, and taken elsewhere', async () => {
  const kind = '<string key="kind" value="new"/>'
  const event = `<event>${kind}<string key="concept:name" value="a"/></event>`
  const trace = `<trace><string key="concept:name" value="1"/>${kind}${event}${event}</trace>`
  const names = ['activities', 'events', 'everything'] as const
  for (const wanted of names) {
    const { reading, log } = await read(`<log>${trace}${trace}${kind}</log>`, wanted)
    expect(reading).toMatchObject({ ok: true, cases: 2, events: 4 })
    expect(reading).toMatchObject({ header: { attributes: [{ key: 'kind', value: 'new' }] } })
    expect(log?.events.attributes).toHaveLength(wanted === 'everything' ? 1 : 0)
    const broken = await read(`<log>${trace}${trace.replace('"new"/', '"new"')}</log>`, wanted)
    expect(broken.reading).toMatchObject({ ok: false, fault: { code: 'malformed-xml' } })
    const open = await read(`<log>${trace}<trace>${event}${event.replace('</event>', '')}`, wanted)
    expect(open.reading).toMatchObject({ ok: false, fault: { expected: '</event>' } })
  }
})

test('an element is closed by its own name, also where the tags before were as usual', async () => {
  const trace = '<trace><event><string key="concept:name" value="a"/></event></trace>'
  const wrong = trace.replace('</event></trace>', '</trace>')
  expect(await faultOf(`<log>${trace}${trace}${wrong}</log>`)).toMatchObject({
    code: 'malformed-xml',
    expected: '</event>',
  })
  expect(await faultOf(`<log>${trace}</log>${trace}`)).toMatchObject({ code: 'malformed-xml' })
})
