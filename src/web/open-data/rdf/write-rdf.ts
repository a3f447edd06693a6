import type { Thing } from './thing.ts'
import { jsonLdFrame, jsonLdOf } from './write-json-ld.ts'
import { turtleHead, turtleOf } from './write-turtle.ts'

/** In which RDF is written; also how its addresses end. */
export const rdfFormats = ['ttl', 'jsonld'] as const
export type RdfFormat = (typeof rdfFormats)[number]

/** How a file of each format is put together, so that it can be sent piece by piece. */
export const rdfWriters = {
  ttl: {
    type: 'text/turtle; charset=utf-8',
    head: turtleHead(),
    write: turtleOf,
    between: '',
    tail: '',
  },
  jsonld: { type: 'application/ld+json', ...jsonLdFrame, write: jsonLdOf, between: ',\n' },
} as const satisfies Record<RdfFormat, unknown>

/** Things as one whole file. */
export function writeRdf(format: RdfFormat, things: readonly Thing[]): string {
  const { head, write, between, tail } = rdfWriters[format]
  return `${head}${things.map(write).join(between)}${tail}`
}
