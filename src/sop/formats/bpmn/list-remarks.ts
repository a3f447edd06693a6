import { isGateway, type BpmnSource, type Remark, type SourceNode } from './bpmn-source.ts'
import type { Passages } from './passages.ts'
import { joinedDeed } from './reduce-source.ts'

/** Gives everything about the nodes and flows of a source that an SOP says otherwise, or not at all. Linear. */
export function listRemarks(source: BpmnSource, passages: Passages): Remark[] {
  const { nodes, flows } = source
  const dangling = flows
    .filter(({ from }) => !nodes.has(from))
    .map(({ element }): Remark => ({ kind: 'left-over', element }))
  return [
    ...dangling,
    ...[...nodes.values()].flatMap((node) =>
      kindsOf(node, passages, source).map((kind): Remark => ({
        kind,
        element: node.element,
        node: node.id,
      })),
    ),
    ...[...nodes.values()].flatMap((node) => lostFlows(node, passages)),
  ]
}

function kindsOf(node: SourceNode, passages: Passages, source: BpmnSource): Remark['kind'][] {
  const { type, host, link, name, notes, data } = node
  const deed = passages.isDeed(node)
  const passed = !deed && passages.deciderOf(node) === undefined
  if (host !== undefined) return ['left-over']
  if (link !== undefined) return type === 'intermediateThrowEvent' ? ['replaced'] : []
  if (isGateway(node) && data.length > 0) return []
  if (type === 'parallelGateway') return parallelKinds(node, passages, source)
  if (type.startsWith('intermediate')) return [deed ? 'symbol-unsure' : 'left-over']
  if (isGateway(node) && type !== 'exclusiveGateway') {
    const merges = passed && passages.insOf(node.id).length < 2
    return merges ? [] : ['symbol-unsure']
  }
  const silent = node.entry !== undefined || type.endsWith('Event')
  const worded = notes.length > 0 || (name !== '' && !silent)
  return passed && worded ? ['left-out'] : []
}

/** Parallel ways part behind a deed and meet before one; what is neither has no symbol. */
function parallelKinds(node: SourceNode, passages: Passages, source: BpmnSource): Remark['kind'][] {
  if (passages.isDeed(node)) return ['symbol-unsure']
  const meets = passages.insOf(node.id).length > 1 && passages.deciderOf(node) === undefined
  return meets && joinedDeed(node, passages, source) === undefined ? ['left-over'] : []
}

/** A node that only leads on has one way; words on it and further ways are lost. */
function lostFlows(node: SourceNode, { isDeed, deciderOf, ownOutsOf }: Passages): Remark[] {
  if (isDeed(node) || deciderOf(node) !== undefined || node.host !== undefined) return []
  const [first, ...others] = ownOutsOf(node.id)
  if (first === undefined) return []
  const lost = node.type === 'startEvent' ? [] : others
  const worded = [first, ...others].filter(({ name = '' }) => name.trim() !== '')
  return [...new Set([...lost, ...worded])].map(({ element }) => ({
    kind: 'left-over',
    element,
    node: node.id,
  }))
}
