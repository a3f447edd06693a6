import { isGateway, type BpmnSource, type SourceFlow, type SourceNode } from './bpmn-source.ts'

/** Where a flow comes out after everything that only leads on; `lost` where it leads nowhere. */
export type Landing =
  | { readonly kind: 'deed'; readonly id: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'lost' }

/** How one gets about in a source: flows by their ends, and which nodes are deeds. */
export type Passages = {
  /** Flows that leave a node; where none do, those of the sub-process that it is in. */
  readonly outsOf: (id: string) => readonly SourceFlow[]
  /** Flows that leave a node itself. */
  readonly ownOutsOf: (id: string) => readonly SourceFlow[]
  readonly insOf: (id: string) => readonly SourceFlow[]
  /** The node becomes a step; it does not only lead to one. */
  readonly isDeed: (node: SourceNode) => boolean
  /** The deed for which a gateway decides or parts. */
  readonly deciderOf: (gateway: SourceNode) => string | undefined
  readonly landingOf: (id: string) => Landing
}

/** Reads which nodes are deeds, and where the others lead. Linear in nodes and flows. */
export function readPassages({ nodes, flows }: BpmnSource): Passages {
  const outs = Map.groupBy(flows, ({ from }) => from)
  const ins = Map.groupBy(flows, ({ to }) => to)
  const insOf = (id: string) => ins.get(id) ?? []
  const ownOutsOf = (id: string) => outs.get(id) ?? []
  const outsOf = (id: string): readonly SourceFlow[] => {
    let at = nodes.get(id)
    while (at?.parent !== undefined && !outs.has(at.id)) at = nodes.get(at.parent)
    return ownOutsOf(at?.id ?? id)
  }
  const standsAlone = (node: SourceNode) => isOwnStep(node, ownOutsOf(node.id).length)
  const deciderOf = (node: SourceNode): string | undefined => {
    const [only, ...others] = insOf(node.id)
    const before = nodes.get(only?.from ?? '')
    const single = before !== undefined && others.length === 0 && ownOutsOf(before.id).length === 1
    if (!single || !isGateway(node) || isGateway(before) || !standsAlone(before)) return undefined
    const marked = node.data.some(({ name }) => name === 'keputusan')
    const parts = ownOutsOf(node.id).length > 1 && before.column === node.column
    return marked || parts ? before.id : undefined
  }
  const isDeed = (node: SourceNode) => standsAlone(node) && deciderOf(node) === undefined
  const landingOf = followPassages(nodes, { isDeed, outsOf })
  return { outsOf, ownOutsOf, insOf, isDeed, deciderOf, landingOf }
}

/** Names of events that say no more than their symbol does. */
const emptyName =
  /^\s*((start|mulai|begin|awal|end|selesai|finish|stop|akhir|berhenti)([ _-]?event)?[ _-]?\d*)?\s*$/i

function isOwnStep(node: SourceNode, outs: number): boolean {
  const { type, name, link, host, entry } = node
  if (host !== undefined || entry !== undefined || link !== undefined) return false
  if (isGateway(node)) return outs > 1
  return !type.endsWith('Event') || !emptyName.test(name)
}

type Ways = Pick<Passages, 'isDeed' | 'outsOf'>

/** Gives where one lands from a node: each is looked at once, a circle without a deed leads nowhere. */
function followPassages(nodes: BpmnSource['nodes'], { isDeed, outsOf }: Ways) {
  const known = new Map<string, Landing>()
  const catches = new Map<string, string>()
  for (const { id, link, type } of nodes.values()) {
    if (link !== undefined && type === 'intermediateCatchEvent') catches.set(link, id)
  }
  const next = ({ id, entry, link, type }: SourceNode): string | undefined => {
    if (entry !== undefined) return entry
    const caught = type === 'intermediateThrowEvent' ? catches.get(link ?? '') : undefined
    return caught ?? outsOf(id)[0]?.to
  }
  return (start: string): Landing => {
    const path: string[] = []
    let id: string | undefined = start
    let landing: Landing | undefined
    while (landing === undefined) {
      const node = nodes.get(id)
      const before = known.get(id)
      if (node === undefined) landing = { kind: 'lost' }
      else if (isDeed(node)) landing = { kind: 'deed', id }
      else if (before !== undefined) landing = before
      else {
        known.set(id, { kind: 'lost' })
        path.push(id)
        const following = next(node)
        if (following === undefined) landing = isGateway(node) ? { kind: 'lost' } : { kind: 'stop' }
        else id = following
      }
    }
    for (const passed of path) known.set(passed, landing)
    return landing
  }
}
