import { rowNumber } from '../../model/row-number.ts'
import { doesKind } from '../language/deeds.ts'
import { labelSense } from '../language/label-sense.ts'
import { readArrows, type Arrows } from '../paths/arrows.ts'
import { findComponents } from '../paths/components.ts'
import { findDecisions } from '../paths/decisions.ts'
import { rowsAhead } from '../paths/likely-flow.ts'
import { atExit } from '../place.ts'
import { rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/**
 * A decision sends the case back to where nobody can repair the fault: from there to the decision
 * nothing is written, completed or corrected, and no outside party acts.
 */
export const unrepairableReturn = rule({
  id: 'unrepairable-return',
  group: 'structure',
  level: 'hint',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) => {
    const { graph } = subject
    const arrows = readArrows(graph)
    const { of } = findComponents(arrows)
    const indexOf = new Map(graph.nodes.map((node, index) => [node.key, index]))
    return findDecisions(graph).flatMap(({ node, flows }) => {
      const decision = indexOf.get(node.key) ?? -1
      return flows.flatMap((flow) => {
        const target = flow.kind === 'to' ? indexOf.get(flow.to) : undefined
        if (target === undefined || of[target] !== of[decision]) return []
        if (rowsAhead(graph, flow) > 0 && labelSense(flow.label) !== 'no') return []
        const way = wayBack({ arrows, of, decision }, target)
        if (way === undefined || way.some((at) => canRepair(subject, at))) return []
        return [atExit(node, flow.exit, { target: numberAt(subject, target) })]
      })
    })
  },
})

/** A decision among the arrows; `of` tells which symbols share a loop. */
type Loop = {
  readonly arrows: Arrows
  readonly of: readonly number[]
  readonly decision: number
}

// A longer way back passes enough hands; looking further would cost more than it tells.
const longestWay = 100

/** The symbols between the target and the decision; undefined where there are more than 100. */
function wayBack({ arrows, of, decision }: Loop, target: number): readonly number[] | undefined {
  const seen = new Set<number>()
  const waiting = [target]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === decision || seen.has(at) || of[at] !== of[decision]) continue
    seen.add(at)
    if (seen.size > longestWay) return undefined
    waiting.push(...(arrows.to[at] ?? []))
  }
  return [...seen]
}

/**
 * Outsiders bring what is missing themselves; a text that names no deed gets the benefit of the
 * doubt.
 */
function canRepair({ graph, activities, performerById }: Subject, index: number): boolean {
  const node = graph.nodes[index]
  const activity = activities[node?.row ?? -1]
  if (node === undefined || activity === undefined || activity.deeds.length === 0) return true
  const outsider = node.symbol.performers.some((id) => performerById.get(id)?.kind !== 'internal')
  return outsider || doesKind(activity, 'provide')
}

function numberAt({ sop, graph }: Subject, index: number): string {
  return rowNumber(sop, graph.nodes[index]?.row ?? 0)
}
