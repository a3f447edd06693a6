/** Address of the elements that carry what BPMN has no place for. */
export const sopSpace = 'urn:id:sop-ap:1'

/** One of our own elements. Texts stand in attributes, which no tool trims; absent ones are left out. */
export type SopElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children?: readonly SopElement[]
}

/** An SOP as one BPMN process in one pool: without geometry, in the order in which it is drawn and written. */
export type BpmnProcess = {
  readonly title: string
  readonly data: SopElement
  readonly lanes: readonly BpmnLane[]
  /** Performers that share a symbol with others, whom a lane alone cannot name. */
  readonly resources: readonly BpmnResource[]
  readonly nodes: readonly BpmnNode[]
  readonly flows: readonly BpmnFlow[]
}

/** A performer's column; lanes beside each other with the same `group` stand in one lane of that name. */
export type BpmnLane = {
  readonly id: string
  readonly name: string
  readonly group?: string
  readonly data: SopElement
}

export type BpmnResource = {
  readonly id: string
  readonly name: string
  readonly data: SopElement
}

export type BpmnNode = {
  readonly id: string
  readonly kind: 'task' | 'startEvent' | 'endEvent' | 'exclusiveGateway' | 'parallelGateway'
  readonly name?: string
  /** Id of its lane. */
  readonly lane: string
  /** Ids of resources, the primary performer first; empty where the lane says it all. */
  readonly performers: readonly string[]
  readonly data: readonly SopElement[]
}

export type BpmnFlow = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly data: readonly SopElement[]
}

/** Neighbouring lanes of one group, or a lane without one. */
export type LaneGroup = { readonly name?: string; readonly lanes: readonly BpmnLane[] }

/** Gives the lanes from left to right, those beside each other with the same group together. */
export function groupLanes(lanes: readonly BpmnLane[]): LaneGroup[] {
  const groups: { name?: string; lanes: BpmnLane[] }[] = []
  for (const lane of lanes) {
    const last = groups.at(-1)
    const same = last !== undefined && lane.group !== undefined && last.name === lane.group
    if (same) last.lanes.push(lane)
    else groups.push({ ...(lane.group !== undefined && { name: lane.group }), lanes: [lane] })
  }
  return groups
}
