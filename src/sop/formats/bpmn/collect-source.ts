import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf, descendantsOf, findChild } from '../xml/xml-queries.ts'
import { ownData, refOf, type BpmnSource, type Remark } from './bpmn-source.ts'
import { sopSpace } from './bpmn-process.ts'
import { collectColumns, type Pool } from './collect-columns.ts'
import { collectNodes, type Collected } from './collect-nodes.ts'
import { tieTexts } from './tie-texts.ts'
import { vendorData } from './vendor-data.ts'

/** Gives what a BPMN file holds, flat, and what is left out already. Linear. */
export function collectSource(root: XmlElement): {
  readonly source: BpmnSource
  /** Nodes whose id stands before. */
  readonly repeated: readonly XmlElement[]
} {
  const collaborations = childrenOf(root, 'collaboration')
  const participants = collaborations.flatMap((one) => childrenOf(one, 'participant'))
  const processes = childrenOf(root, 'process')
  const pools = listPools(processes, participants)
  const columns = collectColumns(pools)
  const collected = collectNodes(pools, columns)
  const messages = collaborations.flatMap((one) => childrenOf(one, 'messageFlow'))
  tieTexts([...processes, ...collaborations], collected)
  joinPools(messages, collected)
  const document = processes.flatMap(ownData).find(({ name }) => name === 'dokumen')
  const whole = [...collaborations, root]
  const named =
    participants.length > 1 ? [...whole, ...processes] : [...participants, ...processes, ...whole]
  const source: BpmnSource = {
    title: named.map(nameOf).find((name) => name !== '') ?? '',
    ...(document && { document }),
    ours: document !== undefined || attributeOf(root, 'targetNamespace') === sopSpace,
    columns: columns.columns,
    nodes: collected.nodes,
    flows: collected.flows,
    resources: performersByResource(root),
    positions: drawnPositions(root),
    relatedSops: collected.relatedSops,
    remarks: [...collected.remarks, ...leftOutAround(root, processes, participants)],
  }
  return { source, repeated: collected.repeated }
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, 'name') ?? ''
}

/** Pools in the order of the participants; processes without one follow. */
function listPools(
  processes: readonly XmlElement[],
  participants: readonly XmlElement[],
): readonly Pool[] {
  const byId = new Map(processes.map((process) => [attributeOf(process, 'id'), process]))
  const pools = participants.map((participant): Pool => {
    const id = refOf(attributeOf(participant, 'processRef') ?? '')
    const process = byId.get(id)
    byId.delete(id)
    const name = nameOf(participant) || (process ? nameOf(process) : '')
    return { name, element: participant, ...(process && { process }) }
  })
  const others = [...byId.values()].map((process): Pool => ({
    name: nameOf(process),
    element: process,
    process,
  }))
  const filled = others.filter(
    ({ process }) => pools.length === 0 || (process && childrenOf(process).length > 0),
  )
  return [...pools, ...filled]
}

/** A message that begins a process of another pool is a flow like any other; all others are left over. */
function joinPools(messages: readonly XmlElement[], { nodes, flows, remarks }: Collected): void {
  const entered = new Set(flows.map(({ to }) => to))
  for (const element of messages) {
    const [from = '', to = ''] = ['sourceRef', 'targetRef'].map((name) =>
      refOf(attributeOf(element, name) ?? ''),
    )
    const begins = nodes.get(to)?.type === 'startEvent' && !entered.has(to)
    if (begins && nodes.has(from)) {
      const id = attributeOf(element, 'id') ?? ''
      flows.push({ id, from, to, element })
      remarks.push({ kind: 'replaced', element, node: from })
    } else {
      const node = nodes.has(from) ? from : to
      remarks.push({ kind: 'left-over', element, ...(nodes.has(node) && { node }) })
    }
  }
}

function performersByResource(root: XmlElement): Map<string, string> {
  const resources = childrenOf(root, 'resource').map((element): [string, string | undefined] => [
    attributeOf(element, 'id') ?? '',
    ownData(element)[0]?.attributes['id'],
  ])
  return new Map(resources.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function drawnPositions(root: XmlElement): Map<string, number> {
  const positions = new Map<string, number>()
  for (const shape of descendantsOf(root, 'BPMNShape')) {
    const bounds = findChild(shape, 'Bounds')
    const [x, y] = ['x', 'y'].map((name) => Number(bounds && attributeOf(bounds, name)))
    const place = (x ?? 0) + (y ?? 0)
    if (Number.isFinite(place)) positions.set(refOf(attributeOf(shape, 'bpmnElement') ?? ''), place)
  }
  return positions
}

const handled = new Set(
  'process collaboration resource BPMNDiagram participant messageFlow extensionElements association textAnnotation'.split(
    ' ',
  ),
)

/** Everything beside the processes that an SOP has no place for. */
function leftOutAround(
  root: XmlElement,
  processes: readonly XmlElement[],
  participants: readonly XmlElement[],
): Remark[] {
  const around = [root, ...childrenOf(root, 'collaboration')].flatMap((element) =>
    childrenOf(element).filter(({ name }) => !handled.has(name)),
  )
  const resources = childrenOf(root, 'resource').filter((one) => ownData(one).length === 0)
  const heads = [...participants, ...processes.flatMap((one) => descendantsOf(one, 'lane'))]
  const whole = [...processes, ...heads]
  const explained = whole.flatMap((one) => childrenOf(one, 'documentation'))
  const vendors = [root, ...whole].flatMap(vendorData)
  const elements = [...around, ...resources, ...explained, ...vendors]
  return elements.map((element) => ({ kind: 'left-out', element }))
}
