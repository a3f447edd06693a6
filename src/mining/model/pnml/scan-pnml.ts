import { decodeText } from '../../log/text-table.ts'
import { encodeUtf8 } from '../../log/utf8.ts'
import { findInTag, valueText } from '../../log/xes/xml-tag.ts'
import { readText } from '../../log/xes/xml-text.ts'
import { MAX_DEPTH } from '../../log/xes/open-elements.ts'
import { XmlScanner } from '../../log/xes/xml-scanner.ts'
import type { ModelFault } from '../model-fault.ts'
import type { DraftArc, DraftFault, DraftNode, DraftTokens, PnmlDraft } from './pnml-draft.ts'

/** Far above any real net; a hostile text ends here with a message. */
const mostElements = 1_000_000

/** Elements that most of a file consists of: the scanner knows them by sight. */
const usual = ['place', 'transition', 'arc', 'name', 'text', 'graphics', 'position', 'toolspecific']

/** What is being read, from the outside in. */
type Scan = {
  readonly drafts: PnmlDraft[]
  /** Local names of the open elements. */
  readonly open: string[]
  elements: number
  node: DraftNode | undefined
  arc: DraftArc | undefined
  final: DraftTokens | undefined
  text: string
  fault: ModelFault | undefined
}

/** A tag that opens: its name without the prefix of a namespace, its line, and its values; '': none. */
type Tag = {
  readonly name: string
  readonly line: number
  readonly valueOf: (attribute: Attribute) => string
}

const attributes = {
  id: encodeUtf8('id'),
  ref: encodeUtf8('ref'),
  idref: encodeUtf8('idref'),
  source: encodeUtf8('source'),
  target: encodeUtf8('target'),
  type: encodeUtf8('type'),
  value: encodeUtf8('value'),
  activity: encodeUtf8('activity'),
} as const
type Attribute = keyof typeof attributes

/**
 * Gives the nets of a PNML text in UTF-8 as they are written (ISO/IEC 15909-2:2011, 7; `finalmarkings`
 * and `$invisible$` as ProM and pm4py write them). Pages are passed through, graphics and the data of
 * tools passed over, prefixes of namespaces not looked at. Linear.
 */
export function scanPnml(
  bytes: Uint8Array,
): { readonly ok: true; readonly drafts: readonly PnmlDraft[] } | DraftFault {
  const scan: Scan = {
    drafts: [],
    open: [],
    elements: 0,
    node: undefined,
    arc: undefined,
    final: undefined,
    text: '',
    fault: undefined,
  }
  const scanner = new XmlScanner(usual)
  scanner.add(bytes)
  while (scan.fault === undefined) {
    const token = scanner.next()
    if (token === 'more') break
    if (token === 'fault') scan.fault = faultOf(scanner.fault)
    else if (token === 'text') addText(scan, scanner)
    else {
      if (token !== 'close') openTag(scan, tagOf(scanner))
      if (token !== 'open') closeTag(scan)
    }
  }
  const fault = scan.fault ?? faultOf(scanner.atEnd())
  if (fault !== undefined) return { ok: false, fault }
  if (scan.drafts.length === 0) return { ok: false, fault: { code: 'no-net' } }
  return { ok: true, drafts: scan.drafts }
}

/** A fault of the file's form, in the words of models. */
function faultOf(fault: XmlScanner['fault']): ModelFault | undefined {
  if (fault === undefined) return undefined
  const code = formFaults.find((known) => known === fault.code) ?? 'malformed-xml'
  return {
    ...fault,
    code,
    ...(code === 'nested-too-deep' && { expected: String(MAX_DEPTH) }),
  }
}

const formFaults = ['xml-with-doctype', 'not-utf8', 'ends-early', 'nested-too-deep'] as const

function tagOf(scanner: XmlScanner): Tag {
  const { bytes, nameFrom, nameTo, line } = scanner
  const name = decodeText(bytes, nameFrom, nameTo)
  const valueOf = (attribute: Attribute) => {
    const found = findInTag(scanner, attributes[attribute])
    return found < 0 ? '' : valueText(scanner, found)
  }
  return { name: name.slice(name.indexOf(':') + 1), line, valueOf }
}

function openTag(scan: Scan, tag: Tag): void {
  const { name, line } = tag
  scan.elements += 1
  if (scan.open.length === 0 && name !== 'pnml') {
    scan.fault = { code: 'not-pnml', line, found: name, expected: 'pnml' }
  } else if (scan.elements > mostElements) {
    scan.fault = { code: 'too-many', line, expected: String(mostElements) }
  } else if (!scan.open.includes('toolspecific')) beginElement(scan, tag)
  scan.open.push(name)
  scan.text = ''
}

function beginElement(scan: Scan, tag: Tag): void {
  const { name, line, valueOf } = tag
  const draft = scan.drafts.at(-1)
  switch (name) {
    case 'net':
      beginNet(scan, tag)
      return
    case 'marking':
      if (scan.open.at(-1) === 'finalmarkings') draft?.finals.push([])
      return
    case 'place':
    case 'transition':
    case 'referencePlace':
    case 'referenceTransition':
      if (scan.open.includes('finalmarkings')) beginTokens(scan, tag)
      else beginNode(scan, name, tag)
      return
    case 'arc': {
      const [source, target] = [valueOf('source'), valueOf('target')]
      scan.arc = { source, target, line, weight: '', kind: valueOf('type') }
      draft?.arcs.push(scan.arc)
      return
    }
    case 'hlinitialMarking':
    case 'hlinscription':
      scan.fault = { code: 'high-level-net', line, found: name }
      return
    case 'toolspecific':
      if (scan.node !== undefined && valueOf('activity') === '$invisible$') {
        scan.node.silent = true
      }
      return
    case 'type':
    case 'arctype':
      if (scan.arc !== undefined) scan.arc.kind = valueOf('value')
  }
}

function beginNet(scan: Scan, { line, valueOf }: Tag): void {
  const kind = valueOf('type')
  if (/symmetric|highlevel|hlpn/i.test(kind)) {
    scan.fault = { code: 'high-level-net', line, found: kind }
  }
  scan.drafts.push({ name: valueOf('id'), nodes: [], arcs: [], finals: [] })
}

function beginTokens(scan: Scan, { line, valueOf }: Tag): void {
  scan.final = { place: valueOf('idref'), line, tokens: '' }
  scan.drafts.at(-1)?.finals.at(-1)?.push(scan.final)
}

function beginNode(scan: Scan, kind: DraftNode['kind'], { line, valueOf }: Tag): void {
  const [id, ref] = [valueOf('id'), valueOf('ref')]
  if (id === '') scan.fault = { code: 'no-id', line, found: kind }
  scan.node = { kind, id, line, name: '', tokens: '', silent: false, ref }
  scan.drafts.at(-1)?.nodes.push(scan.node)
}

function addText(scan: Scan, { bytes, nameFrom, nameTo }: XmlScanner): void {
  if (scan.open.at(-1) === 'text') scan.text += readText(decodeText(bytes, nameFrom, nameTo))
}

function closeTag(scan: Scan): void {
  const name = scan.open.pop()
  if (scan.open.includes('toolspecific')) return
  if (name === 'text') keepText(scan)
  else if (name === 'arc') scan.arc = undefined
  else if (name === 'place') scan.final = undefined
  if (name === 'page' || name === 'net' || name === 'place' || name === 'transition') {
    scan.node = undefined
  }
}

/**
 * A text belongs to what its label belongs to: `<place> <initialMarking> <text>`. Blanks at the ends of
 * a name are the activity's own, lines around it are the file's layout.
 */
function keepText({ open, text, node, arc, final, drafts }: Scan): void {
  const [owner, label] = [open.at(-2), open.at(-1)]
  const written = text.trim()
  const name = text.replaceAll(/^\s*\n\s*|\s*\n\s*$/g, '')
  if (final !== undefined && label === 'place') final.tokens = written
  else if (arc !== undefined) {
    if (label === 'inscription') arc.weight = written
    else if (label === 'arctype') arc.kind = written
  } else if (node !== undefined && owner === node.kind) {
    if (label === 'name') node.name = name
    else if (label === 'initialMarking') node.tokens = written
  } else if (owner === 'net' && label === 'name') {
    const draft = drafts.at(-1)
    if (draft !== undefined) draft.name = name
  }
}
