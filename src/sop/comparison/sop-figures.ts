import { estimateMinutes } from '#time'
import { readFlow, type FlowGraph, type Node } from '../model/flow.ts'
import type { Performer, Sop } from '../model/sop.ts'
import { defaultRuleContext } from '../rules/context.ts'
import { beginnings, reach, readArrows } from '../rules/paths/arrows.ts'
import { findComponents } from '../rules/paths/components.ts'
import { likelyFlows } from '../rules/paths/likely-flow.ts'
import { wayTimes } from '../rules/paths/path-times.ts'
import { requirementItems, stemsOf } from '../rules/requirements/requirement-items.ts'
import type { SopFigures } from './sop-comparison.ts'

/** What is counted of an SOP by itself. */
export type OwnFigures = Omit<SopFigures, 'lacks' | 'hasAlone'>

/** Counts an SOP. Times count a working day as the standard office hours. Linear. */
export function countSop(sop: Sop): OwnFigures {
  const graph = readFlow(sop)
  const { office } = defaultRuleContext
  const untimed = sop.steps.filter(
    ({ duration }) => duration === undefined || estimateMinutes(duration, office) === undefined,
  )
  const times = untimed.length < sop.steps.length ? wayTimes(graph, office) : undefined
  const promised = sop.promisedDuration
  return {
    steps: sop.steps.length,
    decisions: graph.nodes.filter(({ symbol }) => symbol.kind === 'decision').length,
    performers: countKinds(sop.performers),
    loops: countLoops(graph),
    handovers: countHandovers(graph),
    promised,
    promisedMinutes: promised && estimateMinutes(promised, office)?.longest,
    likelyMinutes: times?.likely,
    longestMinutes: times?.longest,
    untimedSteps: untimed.length,
    applicantBrings: listBrought(sop),
  }
}

function countKinds(performers: readonly Performer[]): OwnFigures['performers'] {
  const count = (wanted: Performer['kind']) =>
    performers.filter(({ kind }) => kind === wanted).length
  return { internal: count('internal'), external: count('external'), software: count('software') }
}

function countLoops(graph: FlowGraph): number {
  const { of } = findComponents(readArrows(graph))
  const placeOf = new Map(graph.nodes.map(({ key }, place) => [key, place]))
  return graph.flows.filter((flow) => {
    const from = placeOf.get(flow.from) ?? -1
    const to = flow.kind === 'to' ? placeOf.get(flow.to) : undefined
    return to !== undefined && to <= from && of[to] === of[from]
  }).length
}

/** Arrows of the usual way that lead to another primary performer; a symbol without one counts for none. */
function countHandovers(graph: FlowGraph): number {
  const likely = likelyFlows(graph)
  const reached = reach(
    readArrows(graph, (flow) => likely.has(flow)),
    beginnings(graph),
  )
  const onWay = new Set(graph.nodes.filter((_, index) => reached[index]).map(({ key }) => key))
  const primary = (node: Node | undefined) => node?.symbol.performers[0]
  return [...likely].filter((flow) => {
    if (flow.kind !== 'to' || !onWay.has(flow.from)) return false
    const from = primary(graph.nodeByKey.get(flow.from))
    const to = primary(graph.nodeByKey.get(flow.to))
    return from !== undefined && to !== undefined && from !== to
  }).length
}

/** What the steps need whose first performer is from outside, but for what other steps give. */
function listBrought(sop: Sop): readonly string[] {
  const outside = new Set(
    sop.performers.filter(({ kind }) => kind === 'external').map(({ id }) => id),
  )
  const outputs = sop.steps.map(({ output }) => new Set(stemsOf(output)))
  const items = sop.steps
    .filter(({ symbols }) => outside.has(symbols[0]?.performers[0] ?? ''))
    .flatMap((step) => requirementItems(step.requirements))
    .filter((item) => !outputs.some((output) => item.stems.every((word) => output.has(word))))
  const byStems = new Map(items.map((item) => [item.stems.join(' '), item.text]))
  return [...byStems.values()]
}
