import { hex } from '../plain-text.ts'
import { prefixes } from './prefixes.ts'
import type { Fact, Thing, Value } from './thing.ts'

/** What stands at the head of a file of Turtle 1.1. */
export function turtleHead(): string {
  const lines = Object.entries(prefixes).map(([name, space]) => `@prefix ${name}: <${space}> .\n`)
  return `${lines.join('')}\n`
}

/**
 * A thing in Turtle 1.1, plain ASCII, with all that is said of the named things inside it. What is
 * named stands on the left margin, once; only what is nameless is nested.
 */
export function turtleOf(thing: Thing): string {
  const waiting: Thing[] = [thing]
  const written = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const facts = factsOf(next, { indent: '  ', waiting })
    const subject = next.address === undefined ? '[]' : angle(next.address)
    if (facts.length > 0) written.add(`${subject} ${facts.join(' ;\n  ')} .\n\n`)
  }
  return [...written].join('')
}

type Place = { readonly indent: string; readonly waiting: Thing[] }

function factsOf({ types, facts }: Thing, place: Place): readonly string[] {
  const classes = types.length === 0 ? [] : [`a ${types.join(', ')}`]
  return [
    ...classes,
    ...facts.map(([property, value]: Fact) => `${property} ${textOf(value, place)}`),
  ]
}

function textOf(value: Value, place: Place): string {
  switch (value.kind) {
    case 'address':
      return angle(value.address)
    case 'words':
      return `${quoted(value.text)}@${value.language}`
    case 'data':
      return value.type === 'xsd:string'
        ? quoted(value.text)
        : `${quoted(value.text)}^^${value.type}`
    case 'thing':
      return insideOf(value, place)
  }
}

function insideOf(thing: Thing, { indent, waiting }: Place): string {
  if (thing.address !== undefined) {
    waiting.push(thing)
    return angle(thing.address)
  }
  const deeper = `${indent}  `
  const facts = factsOf(thing, { indent: deeper, waiting })
  return `[\n${deeper}${facts.join(` ;\n${deeper}`)}\n${indent}]`
}

function angle(address: string): string {
  return `<${ascii(address)}>`
}

function quoted(text: string): string {
  return `"${ascii(text.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character] ?? ''))}"`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function ascii(text: string): string {
  return text.replaceAll(/[^\u{20}-\u{7E}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xff_ff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
  })
}
