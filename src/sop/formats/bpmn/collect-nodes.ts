import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf, findChild, textOf } from '../xml/xml-queries.ts'
import {
  lineOf,
  ownData,
  refOf,
  type Remark,
  type SourceFlow,
  type SourceNode,
} from './bpmn-source.ts'
import { subProcesses, type Columns, type Pool } from './collect-columns.ts'
import { vendorData } from './vendor-data.ts'

/** A node while what hangs on it is still being read. */
export type GrowingNode = SourceNode & {
  readonly inputs: string[]
  readonly outputs: string[]
  readonly notes: string[]
}

/** Nodes, flows and remarks so far. */
export type Collected = {
  readonly nodes: Map<string, GrowingNode>
  readonly flows: SourceFlow[]
  readonly remarks: Remark[]
  readonly relatedSops: string[]
  /** Ids that stand twice, at their second place. */
  readonly repeated: XmlElement[]
  /** Names of data objects and stores. */
  readonly dataNames: Map<string, string>
  /** Data objects and annotations, to be tied to nodes. */
  readonly texts: Map<string, XmlElement>
}

const activities = new Set(
  'task userTask manualTask serviceTask scriptTask sendTask receiveTask businessRuleTask callActivity'.split(
    ' ',
  ),
)
const events = new Set(
  'startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent'.split(' '),
)
const gateways = new Set(
  'exclusiveGateway parallelGateway inclusiveGateway complexGateway eventBasedGateway'.split(' '),
)

/** Gives the nodes and flows of all pools; those of expanded sub-processes among them. */
export function collectNodes(pools: readonly Pool[], columns: Columns): Collected {
  const collected: Collected = {
    nodes: new Map(),
    flows: [],
    remarks: [],
    relatedSops: [],
    repeated: [],
    dataNames: new Map(),
    texts: new Map(),
  }
  for (const pool of pools) {
    if (pool.process === undefined) continue
    const column = columns.columnOfPool.get(pool)
    const scope = { columns, ...(column !== undefined && { column }) }
    collectScope(pool.process, scope, collected)
  }
  return collected
}

/** What surrounds a node: the sub-process and its column. */
type Scope = { readonly columns: Columns; readonly parent?: string; readonly column?: number }

function collectScope(holder: XmlElement, scope: Scope, collected: Collected): void {
  for (const element of childrenOf(holder)) collectElement(element, scope, collected)
}

function collectElement(element: XmlElement, scope: Scope, collected: Collected): void {
  const { name: type } = element
  const id = attributeOf(element, 'id') ?? `${type} ${element.line}`
  if (subProcesses.has(type)) collectSubProcess(element, id, { scope, collected })
  else if (activities.has(type) || events.has(type) || gateways.has(type)) {
    addNode(readNode(element, id, scope), collected)
    if (type === 'callActivity') refer(element, id, collected)
  } else if (type === 'sequenceFlow') collectFlow(element, id, collected)
  else if (dataTypes.has(type)) {
    collected.dataNames.set(id, attributeOf(element, 'name') ?? '')
    if (type !== 'dataObject') collected.texts.set(id, element)
  } else if (type === 'textAnnotation') collected.texts.set(id, element)
  else if (!inScope.has(type)) collected.remarks.push({ kind: 'left-out', element, ...at(scope) })
}

const dataTypes = new Set(['dataObject', 'dataObjectReference', 'dataStoreReference'])
const loopTypes = new Set(['standardLoopCharacteristics', 'multiInstanceLoopCharacteristics'])
/** Read elsewhere, or without a meaning of their own. */
const inScope = new Set([
  ...'laneSet association extensionElements documentation incoming outgoing'.split(' '),
  ...loopTypes,
])

function at({ parent }: Scope): { readonly node?: string } {
  return parent === undefined ? {} : { node: parent }
}

/** One that shows nothing inside refers to an SOP of its own; of an expanded one the inside is read. */
function collectSubProcess(
  element: XmlElement,
  id: string,
  { scope, collected }: { readonly scope: Scope; readonly collected: Collected },
): void {
  const inner = childrenOf(element).filter(({ name }) => isNode(name))
  if (attributeOf(element, 'triggeredByEvent') === 'true') {
    const lost = [element, ...inner]
    collected.remarks.push(...lost.map((one): Remark => ({ kind: 'left-over', element: one })))
    return
  }
  const node = readNode(element, id, scope)
  if (inner.length === 0) {
    addNode(node, collected)
    refer(element, id, collected)
    return
  }
  const targets = new Set(
    childrenOf(element, 'sequenceFlow').map((flow) => refOf(attributeOf(flow, 'targetRef') ?? '')),
  )
  const begins = (one: XmlElement) => !targets.has(attributeOf(one, 'id') ?? '')
  const entry =
    inner.find(({ name }) => name === 'startEvent') ??
    inner.find((one) => one.name !== 'boundaryEvent' && begins(one)) ??
    inner[0]
  addNode({ ...node, entry: (entry && attributeOf(entry, 'id')) ?? '' }, collected)
  collected.remarks.push({ kind: 'replaced', element, node: id })
  collectScope(element, { ...scope, parent: id, ...columnAt(node) }, collected)
}

function columnAt({ column }: SourceNode): { readonly column?: number } {
  return column === undefined ? {} : { column }
}

function isNode(name: string): boolean {
  return activities.has(name) || events.has(name) || gateways.has(name) || subProcesses.has(name)
}

function refer(element: XmlElement, node: string, { relatedSops, remarks }: Collected): void {
  const name = lineOf(attributeOf(element, 'name') ?? '')
  if (name !== '') relatedSops.push(name)
  remarks.push({ kind: 'replaced', element, node })
}

function addNode(node: GrowingNode, { nodes, remarks, repeated }: Collected): void {
  if (nodes.has(node.id)) repeated.push(node.element)
  else nodes.set(node.id, node)
  remarks.push(...remarksOf(node))
}

function readNode(element: XmlElement, id: string, scope: Scope): GrowingNode {
  const column = scope.columns.columnOf.get(id) ?? scope.column
  const host = attributeOf(element, 'attachedToRef')
  const link = findChild(element, 'linkEventDefinition')
  const resources = childrenOf(element).filter(({ name }) => roles.has(name))
  return {
    id,
    type: element.name,
    name: attributeOf(element, 'name') ?? '',
    element,
    ...(scope.parent !== undefined && { parent: scope.parent }),
    ...(host !== undefined && { host: refOf(host) }),
    ...(link && { link: attributeOf(link, 'name') ?? '' }),
    ...(column !== undefined && { column }),
    data: ownData(element),
    inputs: [],
    outputs: [],
    notes: childrenOf(element, 'documentation').map(textOf),
    performers: resources.flatMap((role) => {
      const resource = findChild(role, 'resourceRef')
      return resource === undefined ? [] : [refOf(textOf(resource))]
    }),
  }
}

const roles = new Set('performer humanPerformer potentialOwner resourceRole'.split(' '))
/** Read, or only the plumbing of something else. */
const plain = new Set(
  'incoming outgoing extensionElements documentation dataInputAssociation dataOutputAssociation ioSpecification linkEventDefinition laneSet'.split(
    ' ',
  ),
)

/** What a node has that its step has no place for; of an expanded sub-process the inside is read elsewhere. */
function remarksOf({ element, id, data, type }: SourceNode): Remark[] {
  const children = childrenOf(element)
  const loops = children.filter(({ name }) => loopTypes.has(name))
  const others = children.filter(
    ({ name }) => !loopTypes.has(name) && !plain.has(name) && !(roles.has(name) && data.length > 0),
  )
  const compensates = attributeOf(element, 'isForCompensation') === 'true' ? [element] : []
  const leftOut = [...(subProcesses.has(type) ? [] : others), ...vendorData(element)]
  return [
    ...[...loops, ...compensates].map((one): Remark => ({
      kind: 'left-over',
      element: one,
      node: id,
    })),
    ...leftOut.map((one): Remark => ({ kind: 'left-out', element: one, node: id })),
  ]
}

function collectFlow(element: XmlElement, id: string, { flows, remarks }: Collected): void {
  const [from = '', to = ''] = ['sourceRef', 'targetRef'].map((name) =>
    refOf(attributeOf(element, name) ?? ''),
  )
  const name = attributeOf(element, 'name')
  const conditional = findChild(element, 'conditionExpression')
  const condition = conditional && lineOf(textOf(conditional))
  const [way] = ownData(element).filter((data) => data.name === 'jalan')
  if (condition !== undefined && name !== undefined && name !== '') {
    remarks.push({ kind: 'left-out', element: conditional ?? element, node: from })
  }
  for (const one of vendorData(element)) {
    remarks.push({ kind: 'left-out', element: one, node: from })
  }
  flows.push({
    id,
    from,
    to,
    ...(name !== undefined && { name }),
    ...(condition !== undefined && { condition }),
    ...(way && { way }),
    element,
  })
}
