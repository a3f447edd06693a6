import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { ModelFault } from '../model-fault.ts'
import type { DraftArc, DraftFault, DraftNode, DraftTokens, PnmlDraft } from './pnml-draft.ts'

/** Far above any real net; a hostile text ends here with a message. */
const pnmlLimits = { elements: 1_000_000, depth: 100 } as const

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
}

type Report = (fault: ModelFault) => void

/** So many characters are parsed before it is asked whether a fault was met. */
const chunkLength = 65_536

/**
 * Gives the nets of a PNML text as they are written (ISO/IEC 15909-2:2011, 7; `finalmarkings` and
 * `$invisible$` as ProM and pm4py write them). Pages are passed through, graphics and the data of
 * tools passed over. Linear.
 */
export function scanPnml(
  text: string,
): { readonly ok: true; readonly drafts: readonly PnmlDraft[] } | DraftFault {
  const parser = new SaxesParser({ xmlns: true })
  const faults: ModelFault[] = []
  const report: Report = (fault) => faults.push({ line: parser.line, ...fault })
  const scan: Scan = {
    drafts: [],
    open: [],
    elements: 0,
    node: undefined,
    arc: undefined,
    final: undefined,
    text: '',
  }
  parser.on('doctype', () => report({ code: 'xml-with-doctype', found: '<!DOCTYPE' }))
  parser.on('error', ({ message }) => {
    report({ code: 'malformed-xml', found: message.replace(/^\d+:\d+: /, '').slice(0, 120) })
  })
  parser.on('opentag', (tag) => openTag(scan, { tag, line: parser.line, report }))
  parser.on('text', (piece) => addText(scan, piece))
  parser.on('cdata', (piece) => addText(scan, piece))
  parser.on('closetag', () => closeTag(scan))
  for (let at = 0; at < text.length && faults.length === 0; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength))
  }
  if (faults.length === 0) parser.close()
  const [fault] = faults
  if (fault !== undefined) return { ok: false, fault }
  if (scan.drafts.length === 0) return { ok: false, fault: { code: 'no-net' } }
  return { ok: true, drafts: scan.drafts }
}

function openTag(scan: Scan, { tag, line, report }: Tag): void {
  scan.elements += 1
  const { elements, depth } = pnmlLimits
  if (scan.open.length === 0 && tag.local !== 'pnml') {
    report({ code: 'not-pnml', found: tag.name, expected: 'pnml' })
  } else if (scan.elements > elements) report({ code: 'too-many', expected: String(elements) })
  else if (scan.open.length >= depth) {
    report({ code: 'nested-too-deep', expected: String(depth) })
  } else if (!scan.open.includes('toolspecific')) beginElement(scan, { tag, line, report })
  scan.open.push(tag.local)
  scan.text = ''
}

/** A tag that opens, its line, and whom to tell of a fault. */
type Tag = { readonly tag: SaxesTagNS; readonly line: number; readonly report: Report }

function beginElement(scan: Scan, { tag, line, report }: Tag): void {
  const draft = scan.drafts.at(-1)
  switch (tag.local) {
    case 'net':
      beginNet(scan, tag, report)
      return
    case 'marking':
      if (scan.open.at(-1) === 'finalmarkings') draft?.finals.push([])
      return
    case 'place':
    case 'transition':
    case 'referencePlace':
    case 'referenceTransition':
      if (scan.open.includes('finalmarkings')) beginTokens(scan, tag, line)
      else beginNode(scan, tag.local, { tag, line, report })
      return
    case 'arc': {
      const [source, target] = [attributeOf(tag, 'source'), attributeOf(tag, 'target')]
      scan.arc = { source, target, line, weight: '', kind: attributeOf(tag, 'type') }
      draft?.arcs.push(scan.arc)
      return
    }
    case 'hlinitialMarking':
    case 'hlinscription':
      report({ code: 'high-level-net', found: tag.local })
      return
    case 'toolspecific':
      if (scan.node !== undefined && attributeOf(tag, 'activity') === '$invisible$') {
        scan.node.silent = true
      }
      return
    case 'type':
    case 'arctype':
      if (scan.arc !== undefined) scan.arc.kind = attributeOf(tag, 'value')
  }
}

function beginNet({ drafts }: Scan, tag: SaxesTagNS, report: Report): void {
  const kind = attributeOf(tag, 'type')
  if (/symmetric|highlevel|hlpn/i.test(kind)) report({ code: 'high-level-net', found: kind })
  drafts.push({ name: attributeOf(tag, 'id'), nodes: [], arcs: [], finals: [] })
}

function beginTokens(scan: Scan, tag: SaxesTagNS, line: number): void {
  scan.final = { place: attributeOf(tag, 'idref'), line, tokens: '' }
  scan.drafts.at(-1)?.finals.at(-1)?.push(scan.final)
}

function beginNode(scan: Scan, kind: DraftNode['kind'], { tag, line, report }: Tag): void {
  const [id, ref] = [attributeOf(tag, 'id'), attributeOf(tag, 'ref')]
  if (id === '') report({ code: 'no-id', found: kind })
  scan.node = { kind, id, line, name: '', tokens: '', silent: false, ref }
  scan.drafts.at(-1)?.nodes.push(scan.node)
}

function attributeOf(tag: SaxesTagNS, name: string): string {
  return tag.attributes[name]?.value ?? ''
}

function addText(scan: Scan, piece: string): void {
  if (scan.open.at(-1) === 'text') scan.text += piece
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
