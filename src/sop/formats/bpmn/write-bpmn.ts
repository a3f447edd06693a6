import { cleanText } from '../clean-text.ts'
import {
  groupLanes,
  sopSpace,
  type BpmnFlow,
  type BpmnLane,
  type BpmnNode,
  type BpmnProcess,
  type BpmnResource,
  type SopElement,
} from './bpmn-process.ts'

/** Lengths are hundredths of a pixel, whole numbers; the origin is top left. */
export type BpmnBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type BpmnPoint = { readonly x: number; readonly y: number }

/** Where everything is drawn, by ids. Lanes of a group stand in the box of that group's place in the list of groups. */
export type BpmnLayout = {
  readonly pool: BpmnBox
  readonly groups: readonly BpmnBox[]
  readonly lanes: ReadonlyMap<string, BpmnBox>
  readonly nodes: ReadonlyMap<string, BpmnBox>
  readonly edges: ReadonlyMap<string, readonly BpmnPoint[]>
  /** Boxes of the texts beside nodes and edges. */
  readonly labels: ReadonlyMap<string, BpmnBox>
}

/**
 * Writes a process with its drawing as BPMN 2.0 XML, valid against the OMG's schema: the same
 * process and layout always give the same text. Characters that XML cannot hold are removed. Linear.
 */
export function writeBpmn(process: BpmnProcess, layout: BpmnLayout): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<definitions${attributes(definitionsHead)}>\n`,
    ...process.resources.map(writeResource),
    element('collaboration', { id: 'kolaborasi' }, [
      element('participant', { id: 'sop', name: process.title, processRef: 'proses' }),
    ]),
    writeProcess(process),
    writeDrawing(process, layout),
    '</definitions>\n',
  ].join('')
}

const definitionsHead = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:sop': sopSpace,
  id: 'definisi',
  targetNamespace: sopSpace,
  exporter: 'Tatalaksana',
}

function writeProcess(process: BpmnProcess): string {
  const { nodes, flows, lanes } = process
  const membersOf = Map.groupBy(nodes, ({ lane }) => lane)
  const incoming = Map.groupBy(flows, ({ to }) => to)
  const outgoing = Map.groupBy(flows, ({ from }) => from)
  const head = { id: 'proses', name: process.title, isExecutable: 'false' }
  return element('process', head, [
    extension([process.data]),
    element('laneSet', { id: 'lajur' }, writeLanes(lanes, membersOf)),
    ...nodes.map((node) => writeNode(node, { incoming, outgoing })),
    ...flows.map(writeFlow),
  ])
}

function writeLanes(
  lanes: readonly BpmnLane[],
  membersOf: ReadonlyMap<string, readonly BpmnNode[]>,
): string[] {
  const write = ({ id, name, data }: BpmnLane) =>
    element('lane', { id, name }, [
      extension([data]),
      ...(membersOf.get(id) ?? []).map((node) => element('flowNodeRef', {}, [node.id])),
    ])
  return groupLanes(lanes).map(({ name, lanes: inner }, index) => {
    if (name === undefined) return inner.map(write).join('')
    const set = element('childLaneSet', { id: `lajur-${index + 1}` }, inner.map(write))
    return element('lane', { id: groupId(index), name }, [set])
  })
}

function groupId(index: number): string {
  return `kelompok-${index + 1}`
}

function writeResource({ id, name, data }: BpmnResource): string {
  return element('resource', { id, name }, [extension([data])])
}

type FlowsOf = Readonly<Record<'incoming' | 'outgoing', ReadonlyMap<string, readonly BpmnFlow[]>>>

function writeNode({ id, kind, name, data, performers }: BpmnNode, flowsOf: FlowsOf): string {
  const ends = (['incoming', 'outgoing'] as const).flatMap((side) =>
    (flowsOf[side].get(id) ?? []).map((flow) => element(side, {}, [flow.id])),
  )
  const people = performers.map((resource) =>
    element('performer', {}, [element('resourceRef', {}, [resource])]),
  )
  return element(kind, { id, name }, [extension(data), ...ends, ...people])
}

function writeFlow({ id, name, from, to, data }: BpmnFlow): string {
  return element('sequenceFlow', { id, name, sourceRef: from, targetRef: to }, [extension(data)])
}

function extension(data: readonly SopElement[]): string {
  return data.length === 0 ? '' : element('extensionElements', {}, data.map(writeData))
}

function writeData({ name, attributes: values, children = [] }: SopElement): string {
  return element(`sop:${name}`, values, children.map(writeData))
}

function writeDrawing({ lanes, nodes, flows }: BpmnProcess, layout: BpmnLayout): string {
  const shapes = [
    shape('sop', layout.pool, upright),
    ...groupLanes(lanes).flatMap(({ name }, index) =>
      name === undefined ? [] : [shape(groupId(index), layout.groups[index], upright)],
    ),
    ...lanes.map(({ id }) => shape(id, layout.lanes.get(id), upright)),
    ...nodes.map(({ id, kind }) =>
      shape(id, layout.nodes.get(id), {
        attributes: kind === 'exclusiveGateway' ? { isMarkerVisible: 'true' } : {},
        label: layout.labels.get(id),
      }),
    ),
    ...flows.map(({ id }) => edge(id, layout)),
  ]
  return element('bpmndi:BPMNDiagram', { id: 'gambar' }, [
    element('bpmndi:BPMNPlane', { id: 'bidang', bpmnElement: 'kolaborasi' }, shapes),
  ])
}

const upright = { attributes: { isHorizontal: 'false' }, label: undefined }

type Look = {
  readonly attributes: Readonly<Record<string, string>>
  readonly label: BpmnBox | undefined
}

function shape(id: string, box: BpmnBox | undefined, look: Look): string {
  if (box === undefined) throw new Error(`no place for ${id}`)
  const head = { id: `${id}_di`, bpmnElement: id, ...look.attributes }
  return element('bpmndi:BPMNShape', head, [bounds(box), label(look.label)])
}

function edge(id: string, { edges, labels }: BpmnLayout): string {
  const points = edges.get(id)
  if (points === undefined) throw new Error(`no way for ${id}`)
  const waypoints = points.map(({ x, y }) => element('di:waypoint', { x: px(x), y: px(y) }))
  const head = { id: `${id}_di`, bpmnElement: id }
  return element('bpmndi:BPMNEdge', head, [...waypoints, label(labels.get(id))])
}

function label(box: BpmnBox | undefined): string {
  return box === undefined ? '' : element('bpmndi:BPMNLabel', {}, [bounds(box)])
}

function bounds({ x, y, width, height }: BpmnBox): string {
  return element('dc:Bounds', { x: px(x), y: px(y), width: px(width), height: px(height) })
}

function px(hundredths: number): string {
  return String(hundredths / 100)
}

function element(
  name: string,
  values: SopElement['attributes'],
  content: readonly string[] = [],
): string {
  const inner = content.join('')
  if (inner === '') return `<${name}${attributes(values)}/>\n`
  const lines = inner.startsWith('<') ? `\n${inner}` : inner
  return `<${name}${attributes(values)}>${lines}</${name}>\n`
}

function attributes(values: SopElement['attributes']): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
    .join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function escape(text: string): string {
  return cleanText(text).replaceAll(/[&<>"\n\t]/g, (character) => escapes[character] ?? '')
}
