import { labelSense } from '../language/label-sense.ts'
import { doesKind } from '../language/deeds.ts'
import { readArrows, type Arrows } from '../paths/arrows.ts'
import { findComponents, type Components } from '../paths/components.ts'
import { rowsAhead } from '../paths/likely-flow.ts'
import { rowNumber } from '../../model/row-number.ts'
import type { Subject } from '../subject.ts'
import { atExit } from '../place.ts'
import { rule } from '../rule.ts'

/** A decision sends the case back to where nobody can repair the fault: on the way back to the decision nothing is written, completed or corrected, and no outside party acts. */
export const unrepairableReturn = rule({
  id: 'unrepairable-return',
  group: 'structure',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) => {
    const { graph } = subject
    const arrows = readArrows(graph)
    const components = findComponents(arrows)
    const indexOf = new Map(graph.nodes.map((node, index) => [node.key, index]))
    return graph.nodes.flatMap((node, index) => {
      if (node.symbol.kind !== 'decision') return []
      return (graph.flowsFrom.get(node.key) ?? []).flatMap((flow) => {
        const target = flow.kind === 'to' ? indexOf.get(flow.to) : undefined
        if (target === undefined || components.of[target] !== components.of[index]) return []
        if (rowsAhead(graph, flow) > 0 && labelSense(flow.label) !== 'no') return []
        const way = wayBack({ arrows, components, decision: index }, target)
        if (way === undefined || way.some((at) => canRepair(subject, at))) return []
        return [atExit(node, flow.exit, { target: numberAt(subject, target) })]
      })
    })
  },
})

type Loop = { readonly arrows: Arrows; readonly components: Components; readonly decision: number }

// A longer way back passes enough hands; looking further would cost more than it tells.
const longestWay = 100

/** The symbols between the target and the decision; undefined where there are more than 100. */
function wayBack(loop: Loop, target: number): readonly number[] | undefined {
  const seen = new Set<number>()
  const waiting = [target]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === loop.decision || seen.has(at)) continue
    if (loop.components.of[at] !== loop.components.of[loop.decision]) continue
    seen.add(at)
    if (seen.size > longestWay) return undefined
    waiting.push(...(loop.arrows.to[at] ?? []))
  }
  return [...seen]
}

/** Outsiders bring what is missing themselves; a step whose text names no deed is given the benefit of the doubt. */
function canRepair({ graph, activities, performerById }: Subject, index: number): boolean {
  const node = graph.nodes[index]
  if (node === undefined) return true
  const activity = activities[node.row]
  if (activity === undefined || activity.deeds.length === 0 || doesKind(activity, 'provide'))
    return true
  return node.symbol.performers.some((id) => performerById.get(id)?.kind !== 'internal')
}

function numberAt({ sop, graph }: Subject, index: number): string {
  return rowNumber(sop, graph.nodes[index]?.row ?? 0)
}
