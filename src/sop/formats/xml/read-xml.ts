import { SaxesParser, type SaxesTagNS } from 'saxes'
import { excerpt } from '../excerpt.ts'
import type { Problem } from '../reading.ts'

/** An element of an XML text. Names are local; `space` is the address of the namespace, '' without one. */
export type XmlElement = {
  readonly kind: 'element'
  readonly name: string
  readonly space: string
  readonly attributes: readonly XmlAttribute[]
  /** Elements and texts in their order; texts beside each other are one. */
  readonly children: readonly XmlNode[]
  /** Line at which its tag ends, from 1. */
  readonly line: number
}

export type XmlNode = XmlElement | { readonly kind: 'text'; readonly text: string }

export type XmlAttribute = { readonly name: string; readonly space: string; readonly value: string }

/** The root of an XML text, or why there is none. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: Problem }

/** Far above any real document; a hostile one ends here with a message instead of filling the memory. */
export const xmlLimits = {
  characters: 64_000_000,
  elements: 1_000_000,
  attributes: 1_500_000,
  depth: 200,
} as const

type OpenElement = XmlElement & { readonly children: XmlNode[] }

/** So many characters are parsed before it is asked whether a fault was met. */
const chunkLength = 65_536

/**
 * Reads an XML text as a tree. A document type declaration is refused: it can declare entities that
 * grow without end or name files to be fetched; no format of ours has one. Comments and processing
 * instructions are passed over. Linear; XML 1.0 with namespaces.
 */
export function readXml(text: string): XmlReading {
  if (text.length > xmlLimits.characters) {
    const [found, expected] = [String(text.length), String(xmlLimits.characters)]
    return { ok: false, problem: { code: 'document-too-large', path: [], found, expected } }
  }
  const parser = new SaxesParser({ xmlns: true })
  const faults: Problem[] = []
  const report: Report = (problem) => {
    const place = { line: parser.line, column: parser.columnIndex + 1 }
    faults.push({ ...problem, path: [], ...place })
  }
  const roots = growTree(parser, report)
  parser.on('doctype', () => report({ code: 'xml-with-doctype', found: '<!DOCTYPE' }))
  parser.on('error', ({ message }) => {
    report({ code: 'malformed-xml', found: excerpt(message.replace(/^\d+:\d+: /, ''), 120) })
  })
  for (let at = 0; at < text.length && faults.length === 0; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength))
  }
  if (faults.length === 0) parser.close()
  const [problem] = faults
  if (problem !== undefined) return { ok: false, problem }
  const [root] = roots
  if (root === undefined) return { ok: false, problem: { code: 'malformed-xml', path: [] } }
  return { ok: true, root }
}

type Report = (problem: Pick<Problem, 'code' | 'found' | 'expected'>) => void

/** Gives the list in which the root will stand; reports what goes beyond the limits, and leaves it out. */
function growTree(parser: SaxesParser<{ xmlns: true }>, report: Report): readonly XmlElement[] {
  const open: OpenElement[] = []
  const roots: XmlElement[] = []
  let [elements, attributes] = [0, 0]
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > xmlLimits.elements) {
      report({ code: 'too-many', expected: String(xmlLimits.elements) })
    } else if (open.length >= xmlLimits.depth) {
      report({ code: 'nested-too-deep', expected: String(xmlLimits.depth) })
    }
    const element = openElement(tag, parser.line)
    ;(open.at(-1)?.children ?? roots).push(element)
    open.push(element)
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > xmlLimits.attributes) {
      report({ code: 'too-many', expected: String(xmlLimits.attributes) })
    }
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string) => {
    const siblings = open.at(-1)?.children
    const last = siblings?.at(-1)
    if (last?.kind === 'text') siblings?.splice(-1, 1, { kind: 'text', text: last.text + text })
    else siblings?.push({ kind: 'text', text })
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  return roots
}

function openElement(tag: SaxesTagNS, line: number): OpenElement {
  const attributes = Object.values(tag.attributes).map(({ local, uri, value }) => {
    return { name: local, space: uri, value }
  })
  const { local: name, uri: space } = tag
  return { kind: 'element', name, space, attributes, children: [], line }
}
