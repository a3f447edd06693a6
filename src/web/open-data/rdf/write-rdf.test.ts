import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { describe, expect, test } from 'vitest'
import { plainText } from '../plain-text.ts'
import { bothWords, data, link, named, nameless, words, type Thing } from './thing.ts'
import { writeRdf } from './write-rdf.ts'

const place = 'https://layanan.example/a'

/** The graph that a foreign reader finds, in its canonical form. */
async function graphOfTurtle(text: string): Promise<string> {
  const quads = new Parser({ format: 'text/turtle' }).parse(text)
  const lines = new Writer({ format: 'N-Quads' }).quadsToString(quads)
  return jsonld.canonize(lines, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' })
}

function graphOfJsonLd(text: string): Promise<string> {
  return jsonld.canonize(JSON.parse(text), { algorithm: 'RDFC-1.0' })
}

async function graphsOf(things: readonly Thing[]): Promise<readonly [string, string]> {
  const turtle = await graphOfTurtle(writeRdf('ttl', things))
  return [turtle, await graphOfJsonLd(writeRdf('jsonld', things))]
}

const literalsOf = (text: string) =>
  new Parser({ format: 'text/turtle' })
    .parse(text)
    .filter(({ object }) => object.termType === 'Literal')
    .map(({ object }) => object.value)

const example = named(
  `${place}#x`,
  ['dcat:Dataset', 'foaf:Document'],
  [
    ...bothWords('dct:title', { id: 'Izin', en: 'Permit' }),
    ['dct:issued', data('2026-11-26', 'xsd:date')],
    ['dct:identifier', data('x')],
    ['dct:publisher', named(`${place}#p`, ['foaf:Agent'], [['foaf:name', words('Kota', 'id')]])],
    ['dcat:contactPoint', nameless(['vcard:Kind'], [['vcard:hasURL', link(place)]])],
    ['dct:spatial', nameless([], [['skos:note', nameless(['skos:Concept'], [])]])],
  ],
)

describe('what is written', () => {
  test('is read as the same graph from Turtle and from JSON-LD', async () => {
    const [turtle, json] = await graphsOf([example, named(place, ['dcat:Catalog'], [])])
    expect(json).toBe(turtle)
    // By hand: 9 of the dataset, 2 of its publisher, 2 + 1 + 1 of what is nameless, 1 of the catalogue.
    expect(turtle.trim().split('\n')).toHaveLength(16)
    expect(turtle).toContain(`<${place}#x> <http://purl.org/dc/terms/title> "Izin"@id .`)
    expect(turtle).toContain('"2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date>')
  })

  test('leaves out a language in which nobody has said anything', () => {
    expect(bothWords('dct:title', { id: 'Izin', en: '' })).toHaveLength(1)
  })

  test('is plain ASCII, whatever the words', async () => {
    const thing = named(place, [], [['dct:title', words('Žürich 😀 ‮terbalik', 'id')]])
    for (const text of [writeRdf('ttl', [thing]), writeRdf('jsonld', [thing])]) {
      // oxlint-disable-next-line no-control-regex
      expect(text).toMatch(/^[\u{0}-\u{7E}]*$/u)
    }
    expect(literalsOf(writeRdf('ttl', [thing]))).toEqual(['Žürich 😀 ‮terbalik'])
  })
})

describe('hostile texts', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '"""',
      '\\',
      '\\u0000',
      '</script><script>',
      '<!--',
      '\u{202E}x',
      '\u{0}',
      '\u{D800}',
      ' . <a> <b> "',
      '@id',
      '_:b0',
    ),
  )

  test('come out as they went in, but for what no format can hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const thing = named(
          place,
          ['dcat:Dataset'],
          [
            ['dct:title', words(text, 'id')],
            ['dct:identifier', data(text)],
          ],
        )
        const [turtle, json] = await graphsOf([thing])
        expect(json).toBe(turtle)
        expect(literalsOf(writeRdf('ttl', [thing]))).toEqual([plainText(text), plainText(text)])
        expect(writeRdf('jsonld', [thing])).not.toContain('<')
      }),
      { seed: 20_261_126, numRuns: 300 },
    )
  })

  test('in addresses stay within them', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const thing = named(`${place}?${text}`, [], [['foaf:page', link(`${place}#${text}`)]])
        const quads = new Parser({ format: 'text/turtle' }).parse(writeRdf('ttl', [thing]))
        expect(quads).toHaveLength(1)
        expect(quads[0]?.subject.value.startsWith(place)).toBe(true)
      }),
      { seed: 20_261_126, numRuns: 300 },
    )
  })
})
