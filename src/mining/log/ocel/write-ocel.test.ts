import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { RepairCounter } from '../count-repairs.ts'
import { readOcelJson } from './read-ocel-json.ts'
import { readOcelXml } from './read-ocel-xml.ts'
import { writeOcelJson } from './write-ocel-json.ts'
import { writeOcelXml } from './write-ocel-xml.ts'

const samples = fileURLToPath(new URL('../../../../../shared/data/logs/ocel', import.meta.url))

async function logOf(reading: ReturnType<typeof readOcelJson>) {
  const read = await reading
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.log
}

function bytesOf(pieces: Iterable<string>): readonly Uint8Array[] {
  return Array.from(pieces, (piece) => encodeUtf8(piece))
}

// oxlint-disable-next-line no-control-regex -- those are what XML cannot hold
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
const word = fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !unholdable.test(text))
const name = fc.constantFrom('a', 'b', 'harga <"&\'> \n', ' ')
const kind = fc.constantFrom('string', 'time', 'integer', 'float', 'boolean')
const time = fc
  .date({ min: new Date(-1e12), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString())
const value = fc.oneof(
  word,
  time,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
)
const declared = fc.array(
  fc.record({ name, attributes: fc.array(fc.record({ name, type: kind })) }),
)
const relationships = fc.array(
  fc.record({ objectId: fc.constantFrom('o', 'p', 'q', ' '), qualifier: word }),
)
const attributes = fc.array(fc.record({ name, value, time }))
const part = { id: fc.oneof(name, word), type: name, attributes, relationships }
const log = fc.record({
  eventTypes: declared,
  objectTypes: declared,
  objects: fc.array(fc.record({ ...part, id: fc.constantFrom('o', 'p', ' ') })),
  events: fc.array(fc.record({ ...part, time })),
})

test('what is written as JSON or XML is read again as it was, and without a repair', async () => {
  await fc.assert(
    fc.asyncProperty(log, async (written) => {
      const read = await logOf(readOcelJson([encodeUtf8(JSON.stringify(written))]))
      const repairs = new RepairCounter()
      const json = await readOcelJson(bytesOf(writeOcelJson(read)))
      const xml = await readOcelXml(bytesOf(writeOcelXml(read, repairs)))
      expect(repairs.repairs()).toEqual([])
      for (const again of [json, xml]) {
        expect(again).toMatchObject({ ok: true })
        expect(again.ok && again.log).toEqual(read)
        const rules = again.repairs.map(({ rule }) => rule)
        expect(rules.filter((rule) => !rule.endsWith('kept-as-text'))).toEqual([])
      }
    }),
    { seed: 4, numRuns: 500 },
  )
})

test('a small log in both forms', async () => {
  const small = {
    objectTypes: [{ name: 'berkas', attributes: [{ name: 'luas', type: 'float' }] }],
    eventTypes: [{ name: 'Terima & catat', attributes: [{ name: 'lengkap', type: 'boolean' }] }],
    objects: [
      {
        id: 'o1',
        type: 'berkas',
        attributes: [{ name: 'luas', time: '2026-01-05T08:00:00.000Z', value: 2.5 }],
        relationships: [{ objectId: 'o1', qualifier: 'sama' }],
      },
    ],
    events: [
      {
        id: 'e1',
        type: 'Terima & catat',
        time: '2026-01-05T08:00:00.000Z',
        attributes: [{ name: 'lengkap', value: true }],
        relationships: [{ objectId: 'o1', qualifier: '' }],
      },
    ],
  }
  const read = await logOf(readOcelJson([encodeUtf8(JSON.stringify(small))]))
  expect(JSON.parse([...writeOcelJson(read)].join(''))).toEqual(small)
  expect([...writeOcelXml(read, new RepairCounter())].join(''))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<log>
<object-types>
<object-type name="berkas"><attributes><attribute name="luas" type="float"/></attributes></object-type>
</object-types>
<event-types>
<event-type name="Terima &amp; catat"><attributes><attribute name="lengkap" type="boolean"/></attributes></event-type>
</event-types>
<objects>
<object id="o1" type="berkas"><attributes><attribute name="luas" time="2026-01-05T08:00:00.000Z">2.5</attribute></attributes><objects><relationship object-id="o1" qualifier="sama"/></objects></object>
</objects>
<events>
<event id="e1" type="Terima &amp; catat" time="2026-01-05T08:00:00.000Z"><attributes><attribute name="lengkap">1</attribute></attributes><objects><relationship object-id="o1" qualifier=""/></objects></event>
</events>
</log>
`)
})

test('characters that XML cannot hold are written as U+FFFD and counted', async () => {
  const text = JSON.stringify({ events: [], objects: [{ id: 'a\u0001', type: 'x' }] })
  const repairs = new RepairCounter()
  const log = await logOf(readOcelJson([encodeUtf8(text)]))
  expect([...writeOcelXml(log, repairs)].join('')).toContain('<object id="a\uFFFD" type="x">')
  expect(repairs.repairs()).toEqual([
    { rule: 'character-not-of-encoding-replaced', count: 1, example: 'a\u0001' },
  ])
})

test('the sample of OCEL 2.0 is the same log in both forms', async (context) => {
  context.skip(!existsSync(samples), `there are no logs in ${samples}`)
  const json = await logOf(readOcelJson([readFileSync(`${samples}/ocel20_example.jsonocel`)]))
  // Its XML names no zone where its JSON has an hour less.
  const xml = await readOcelXml([readFileSync(`${samples}/ocel20_example.xmlocel`)], {
    zoneMinutes: 60,
  })
  expect(xml.ok && xml.log).toEqual(json)
  expect(xml.repairs).toEqual([
    {
      rule: 'time-without-zone-taken-as',
      count: 16,
      line: 84,
      example: '2022-02-03T07:30:00',
    },
  ])
})
