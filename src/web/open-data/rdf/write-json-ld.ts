import { asciiJson } from '../plain-text.ts'
import { prefixes } from './prefixes.ts'
import type { Thing, Value } from './thing.ts'

/** What stands before the things of a document of JSON-LD 1.1, and after them; commas between. */
export const jsonLdFrame = {
  head: `{"@context":${asciiJson(prefixes)},"@graph":[\n`,
  tail: '\n]}\n',
} as const

/** A thing in JSON-LD 1.1, plain ASCII, with all that is said of the things inside it. */
export function jsonLdOf(thing: Thing): string {
  return asciiJson(nodeOf(thing))
}

function nodeOf({ address, types, facts }: Thing): Record<string, unknown> {
  const values = Map.groupBy(facts, ([property]) => property)
  return {
    ...(address !== undefined && { '@id': address }),
    ...(types.length > 0 && { '@type': types }),
    ...Object.fromEntries(
      [...values].map(([property, some]) => [property, some.map(([, value]) => valueOf(value))]),
    ),
  }
}

function valueOf(value: Value): unknown {
  switch (value.kind) {
    case 'address':
      return { '@id': value.address }
    case 'words':
      return { '@value': value.text, '@language': value.language }
    case 'data':
      return { '@value': value.text, '@type': value.type }
    case 'thing':
      return nodeOf(value)
  }
}
