import { hex, plainText } from '../plain-text.ts'
import type { Prefix } from './prefixes.ts'

/** A class, property or datatype as `dct:title`. */
export type Name = `${Prefix}:${string}`

/**
 * Something described in RDF: its classes and what is said of it. With an address it is a named node,
 * without one a blank node of the place where it stands.
 */
export type Thing = {
  readonly kind: 'thing'
  readonly address?: string
  readonly types: readonly Name[]
  readonly facts: readonly Fact[]
}

/** One triple about the thing in which it stands. */
export type Fact = readonly [property: Name, value: Value]

/** `address`: of something that is described elsewhere. */
export type Value =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'words'; readonly text: string; readonly language: 'id' | 'en' }
  | { readonly kind: 'data'; readonly text: string; readonly type: Name }
  | Thing

/** A thing with an address. */
export function named(address: string, types: readonly Name[], facts: readonly Fact[]): Thing {
  return { kind: 'thing', address: safeAddress(address), types, facts }
}

/** A thing that is known only by what it belongs to. */
export function nameless(types: readonly Name[], facts: readonly Fact[]): Thing {
  return { kind: 'thing', types, facts }
}

export function link(address: string): Value {
  return { kind: 'address', address: safeAddress(address) }
}

export function words(text: string, language: 'id' | 'en'): Value {
  return { kind: 'words', text: plainText(text), language }
}

/** A literal of a datatype; a plain text where none is named. */
export function data(text: string, type: Name = 'xsd:string'): Value {
  return { kind: 'data', text: plainText(text), type }
}

/** In both languages, as far as there are words. */
export function bothWords(
  property: Name,
  { id, en }: { readonly id: string; readonly en: string },
): readonly Fact[] {
  const facts: Fact[] = []
  if (id !== '') facts.push([property, words(id, 'id')])
  if (en !== '') facts.push([property, words(en, 'en')])
  return facts
}

/** What may not stand in an address of RDF (Turtle 1.1, IRIREF) is written in percent. */
function safeAddress(address: string): string {
  return plainText(address).replaceAll(/[^\u{21}-\u{10FFFF}]|[<>"{}|^`\\\u{FFFD}]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${hex(byte, 2)}`).join(''),
  )
}
