import type { StepSymbol } from '../../model/sop.ts'
import { attributeOf } from '../xml/xml-queries.ts'
import { isGateway, type BpmnSource, type SourceFlow, type SourceNode } from './bpmn-source.ts'
import type { Landing, Passages } from './passages.ts'

/** A symbol of the SOP to be: a node, with the gateway behind it that decides for it. */
export type Deed = {
  readonly node: SourceNode
  readonly gateway?: SourceNode
  readonly kind: StepSymbol['kind']
  /** A start event stands before a deed that decides: it needs a symbol of its own. */
  readonly startsApart: boolean
  readonly join: boolean
  readonly ways: readonly Way[]
}

/** A way out of a deed. */
export type Way = {
  readonly to: Landing
  readonly label?: string
  /** Attributes of `sop:jalan`, where the flow was written by us. */
  readonly own?: Readonly<Record<string, string | undefined>>
  readonly isDefault: boolean
}

/**
 * Reduces a source to deeds, in the order of the file. What only leads on (merging gateways, events
 * without a name, links, borders of sub-processes) is passed through; a gateway behind a single deed
 * of its column decides for it. Linear.
 */
export function reduceSource(source: BpmnSource, passages: Passages): Deed[] {
  const { isDeed, deciderOf, outsOf, ownOutsOf } = passages
  const nodes = [...source.nodes.values()]
  const gateways = new Map(nodes.map((node) => [deciderOf(node), node]))
  const lateEvents = Map.groupBy(nodes, ({ host }) => host)
  const started = listStarted(source, passages)
  const joined = new Set(nodes.flatMap((node) => joinedDeed(node, passages, source) ?? []))
  const waysOf = (flows: readonly SourceFlow[]) =>
    flows.map((flow) => wayOf(flow, source, passages))
  return nodes.filter(isDeed).map((node): Deed => {
    const gateway = gateways.get(node.id)
    const late = (lateEvents.get(node.id) ?? []).flatMap((event) =>
      waysOf(ownOutsOf(event.id)).map((way) => ({ ...way, label: way.label ?? lateLabel(event) })),
    )
    const ways = [...waysOf(gateway ? ownOutsOf(gateway.id) : outsOf(node.id)), ...late]
    const decides = excludes(gateway ?? node)
    const starts = started.has(node.id) || node.type === 'startEvent'
    return {
      node,
      ...(gateway && { gateway }),
      ...kindOf({ node, ways, decides, starts }),
      startsApart: decides && starts,
      join: joined.has(node.id),
    }
  })
}

/** What an event of a border without a name is called: a way without a label would run beside the others. */
const lateLabels: Readonly<Record<string, string>> = {
  timerEventDefinition: 'Lewat waktu',
  errorEventDefinition: 'Gagal',
}

/** The label of a way that begins at the border of a deed; none where the deed goes on beside it. */
function lateLabel({ name, element }: SourceNode): string {
  if (name.trim() !== '' || attributeOf(element, 'cancelActivity') === 'false') return name
  const kinds = element.children.flatMap((child) => (child.kind === 'element' ? [child.name] : []))
  const known = kinds.find((kind) => lateLabels[kind] !== undefined)
  return known === undefined ? 'Keadaan lain' : (lateLabels[known] ?? '')
}

/** Deeds to which a start event leads. */
function listStarted(source: BpmnSource, { isDeed, outsOf, landingOf }: Passages): Set<string> {
  const started = new Set<string>()
  for (const node of source.nodes.values()) {
    if (node.type !== 'startEvent' || node.parent !== undefined || isDeed(node)) continue
    for (const { to } of outsOf(node.id)) {
      const landing = landingOf(to)
      if (landing.kind === 'deed') started.add(landing.id)
    }
  }
  return started
}

/** The deed that waits for all ways into a gateway: nothing but the gateway may lead to it. */
export function joinedDeed(
  node: SourceNode,
  { isDeed, insOf, landingOf, ownOutsOf }: Passages,
  { nodes }: BpmnSource,
): string | undefined {
  if (node.type !== 'parallelGateway') return undefined
  const ours = node.data.some(({ name }) => name === 'pertemuan')
  if (!ours && insOf(node.id).length < 2) return undefined
  if (isDeed(node)) return node.id
  const landing = landingOf(node.id)
  if (landing.kind !== 'deed' || ownOutsOf(node.id).length > 1) return undefined
  const others = insOf(landing.id).filter(({ from }) => nodes.get(from)?.type !== 'startEvent')
  return ours || others.length === 1 ? landing.id : undefined
}

function wayOf(flow: SourceFlow, { nodes }: BpmnSource, { landingOf }: Passages): Way {
  const { from, to, name, condition, way } = flow
  const source = nodes.get(from)
  const label = way === undefined ? name?.trim() || condition || undefined : name
  return {
    to: landingOf(to),
    ...(label !== undefined && { label }),
    ...(way && { own: way.attributes }),
    isDefault: source !== undefined && attributeOf(source.element, 'default') === flow.id,
  }
}

/** Whether the ways out of a node exclude each other. A gateway of ours may stand behind a symbol that is no decision. */
function excludes(node: SourceNode): boolean {
  if (!isGateway(node) || node.type === 'parallelGateway') return false
  const mark = node.data.find(({ name }) => name === 'keputusan')
  return mark?.attributes['bentuk'] === undefined
}

type Facts = {
  readonly node: SourceNode
  readonly ways: readonly Way[]
  readonly decides: boolean
  readonly starts: boolean
}

/** A deed of which the only way leads to the end of the procedure is itself the end. */
function kindOf({ node, ways, decides, starts }: Facts): Pick<Deed, 'kind' | 'ways'> {
  if (decides) return { kind: 'decision', ways }
  if (starts) return { kind: 'start', ways }
  const [plain, ...more] = ways.filter(({ own }) => own === undefined)
  if (plain?.to.kind === 'stop' && plain.label === undefined && more.length === 0) {
    return { kind: 'end', ways: ways.filter((way) => way !== plain) }
  }
  const over = ways.length === 0 && node.data.length === 0
  return { kind: over ? 'end' : 'process', ways }
}
