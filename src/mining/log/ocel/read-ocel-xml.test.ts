import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { encodeUtf8 } from '../utf8.ts'
import { expect, test } from 'vitest'
import { readOcelJson } from './read-ocel-json.ts'
import { readOcelXml } from './read-ocel-xml.ts'

const samples = fileURLToPath(new URL('../../../../../shared/data/logs/ocel', import.meta.url))

const order = `<?xml version="1.0" encoding="UTF-8"?>
<log>
  <object-types>
    <object-type name="order"><attributes><attribute name="note" type="string"/></attributes></object-type>
  </object-types>
  <event-types>
    <event-type name="place"><attributes><attribute name="price" type="float"/></attributes></event-type>
  </event-types>
  <objects>
    <object id="o1" type="order">
      <attributes><attribute name="note" time="2026-01-05T08:00:00Z">
        A &amp; <!-- and --> B<![CDATA[ <c> ]]>
      </attribute></attributes>
    </object>
  </objects>
  <events>
    <event id="e1" type="place" time="2026-01-05T08:00:00Z">
      <attributes><attribute name="price">12.5</attribute></attributes>
      <objects><relationship object-id="o1" qualifier="order"/></objects>
    </event>
  </events>
</log>
`

function read(text: string) {
  return readOcelXml([encodeUtf8(text)])
}

test('a log in XML is the log that JSON gives', async () => {
  const json = {
    objectTypes: [{ name: 'order', attributes: [{ name: 'note', type: 'string' }] }],
    eventTypes: [{ name: 'place', attributes: [{ name: 'price', type: 'float' }] }],
    objects: [
      {
        id: 'o1',
        type: 'order',
        attributes: [{ name: 'note', time: '2026-01-05T08:00:00Z', value: 'A &B <c> ' }],
      },
    ],
    events: [
      {
        id: 'e1',
        type: 'place',
        time: '2026-01-05T08:00:00Z',
        attributes: [{ name: 'price', value: 12.5 }],
        relationships: [{ objectId: 'o1', qualifier: 'order' }],
      },
    ],
  }
  expect(await read(order)).toEqual(await readOcelJson([encodeUtf8(JSON.stringify(json))]))
})

test('a qualifier may be written as in the example of the standard', async () => {
  const reading = await read(order.replace('qualifier="order"', 'relationship="order"'))
  expect(reading).toEqual(await read(order))
})

test('sections may stand in any order', async () => {
  const events = order.slice(order.indexOf('  <events>'), order.indexOf('</log>'))
  const turned = order.replace(events, '').replace('<log>\n', `<log>\n${events}`)
  const [first, second] = [await read(order), await read(turned)]
  expect(first).toMatchObject({ ok: true, repairs: [] })
  expect(second).toEqual(first)
})

test('what OCEL does not know is passed over and counted with its line', async () => {
  const more = order.replace('  <events>\n', '  <events>\n<note><event id="e9"/></note>text\n')
  const reading = await read(more)
  expect(reading.ok && reading.log.events.ids).toEqual(['e1'])
  expect(reading.repairs).toEqual([
    { rule: 'element-unknown-left-out', count: 2, line: 17, example: 'note' },
  ])
})

test('a part without id, or a relation to nothing, is left out and counted with its line', async () => {
  const events = '<event type="place" time="2026-01-05T08:00:00Z"/>'
  const reading = await read(
    order
      .replace('  <events>\n', `  <events>\n${events}`)
      .replace('object-id="o1"', 'object-id="x"'),
  )
  expect(reading.repairs).toEqual([
    { rule: 'event-without-id-left-out', count: 1, line: 17 },
    { rule: 'relation-to-unknown-object-left-out', count: 1, line: 17, example: 'x' },
  ])
})

test.each([
  ['', { code: 'empty-file' }],
  ['<log>', { code: 'ends-early', line: 1, expected: '</log>' }],
  ['<log>\n<events></log>', { code: 'malformed-xml', line: 2 }],
  ['<xml/>', { code: 'not-ocel', line: 1, found: 'xml', expected: '<log>' }],
  ['<log><trace/></log>', { code: 'not-ocel', expected: '<events>' }],
  ['<log><events/></log>', { code: 'not-ocel', expected: '<objects>' }],
  ['<!DOCTYPE log><log/>', { code: 'xml-with-doctype', line: 1 }],
  ['<log>&file;</log>', { code: 'malformed-xml', line: 1 }],
  [
    '<log>\n<global scope="object"/>',
    { code: 'older-ocel', line: 2, found: 'global', expected: '<event-types>' },
  ],
])('the file %j is refused', async (text, fault) => {
  expect(await read(text)).toMatchObject({ ok: false, fault })
})

test('more than 100 levels are refused', async () => {
  expect(await read(`<log>${'<a>'.repeat(200)}`)).toMatchObject({
    fault: { code: 'nested-too-deep', line: 1 },
  })
})

test('whatever is cut out or changed, reading ends with a log or a fault', async () => {
  const bytes = encodeUtf8(order)
  const place = fc.nat({ max: bytes.length - 1 })
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat({ max: 255 }), async (at, to, byte) => {
      const changed = bytes.slice()
      changed[at] = byte
      for (const hostile of [changed, bytes.subarray(0, at), bytes.subarray(at, to)])
        expect(typeof (await readOcelXml([hostile])).ok).toBe('boolean')
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('the order example is the same log in both forms', async (context) => {
  context.skip(!existsSync(samples), `there are no logs in ${samples}`)
  const file = (name: string) =>
    gunzipSync(readFileSync(`${samples}/order-running-example.${name}.gz`))
  const xml = await readOcelXml([file('xml')])
  const json = await readOcelJson([file('json')])
  expect(xml.ok && json.ok && xml.log.events.links.object).toHaveLength(35_857)
  expect(xml.ok && xml.log.events).toEqual(json.ok && json.log.events)
  expect(xml.ok && xml.log.objects).toEqual(json.ok && json.log.objects)
})
