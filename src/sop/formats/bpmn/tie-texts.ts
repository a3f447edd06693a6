import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf, descendantsOf, findChild, textOf } from '../xml/xml-queries.ts'
import { lineOf, refOf } from './bpmn-source.ts'
import type { Collected } from './collect-nodes.ts'

/**
 * Ties data objects to the activities that need them or yield them, and annotations to what they
 * explain. What is tied to nothing is remarked.
 */
export function tieTexts(holders: readonly XmlElement[], collected: Collected): void {
  const { nodes, texts, remarks } = collected
  const tied = new Set<string>()
  for (const holder of holders) {
    for (const annotation of childrenOf(holder, 'textAnnotation')) {
      texts.set(attributeOf(annotation, 'id') ?? '', annotation)
    }
  }
  for (const node of nodes.values()) {
    for (const association of childrenOf(node.element, 'dataInputAssociation')) {
      const [id, name] = dataAt(association, 'sourceRef', collected)
      if (name !== '') node.inputs.push(name)
      tied.add(id)
    }
    for (const association of childrenOf(node.element, 'dataOutputAssociation')) {
      const [id, name] = dataAt(association, 'targetRef', collected)
      if (name !== '') node.outputs.push(name)
      tied.add(id)
    }
  }
  const flowEnds = new Map(collected.flows.map(({ id, from }) => [id, from]))
  for (const association of holders.flatMap((holder) => descendantsOf(holder, 'association'))) {
    tieAssociation(association, collected, { tied, flowEnds })
  }
  for (const [id, element] of texts) {
    if (!tied.has(id)) remarks.push({ kind: 'left-over', element })
  }
}

function dataAt(
  association: XmlElement,
  side: 'sourceRef' | 'targetRef',
  { dataNames }: Collected,
): [string, string] {
  const end = findChild(association, side)
  const id = end === undefined ? '' : refOf(textOf(end))
  return [id, lineOf(dataNames.get(id) ?? '')]
}

/** Texts that are tied, and where each flow begins: what explains a flow explains its source. */
type Ties = { readonly tied: Set<string>; readonly flowEnds: ReadonlyMap<string, string> }

function tieAssociation(association: XmlElement, collected: Collected, ties: Ties): void {
  const { nodes, texts } = collected
  const [from = '', to = ''] = ['sourceRef', 'targetRef'].map((name) =>
    refOf(attributeOf(association, name) ?? ''),
  )
  const [text, other] = texts.has(from) ? [from, to] : [to, from]
  const element = texts.get(text)
  const node = nodes.get(ties.flowEnds.get(other) ?? other)
  if (element === undefined || node === undefined) return
  ties.tied.add(text)
  const inner = findChild(element, 'text')
  const words = lineOf(attributeOf(element, 'name') ?? (inner ? textOf(inner) : ''))
  if (words === '') return
  if (element.name === 'textAnnotation') node.notes.push(words)
  else if (text === from) node.inputs.push(words)
  else node.outputs.push(words)
}
