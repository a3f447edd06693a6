import type { FlowGraph, Node } from '../../model/flow.ts'
import { rowNumber } from '../../model/row-number.ts'
import { beginnings, reach, readArrows, turnRound } from '../paths/arrows.ts'
import { findComponents } from '../paths/components.ts'
import { flowsOut } from '../paths/decisions.ts'
import { atSymbol } from '../place.ts'
import { rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** A loop that the case can enter and never leave. */
export const endlessLoop = rule({
  id: 'endless-loop',
  group: 'structure',
  level: 'error',
  source: {
    kind: 'literature',
    title: 'van der Aalst, Verification of Workflow Nets (1997)',
  },
  certainty: 'second-hand',
  check: (subject) =>
    findTraps(subject).map(({ first, last }) =>
      atSymbol(first, { last: rowNumber(subject.sop, last.row) }),
    ),
})

type Trap = { first: Node; last: Node }

/** Loops from which no end is reached and no arrow leads out, with their first and last symbol. */
function findTraps({ graph }: Subject): readonly Trap[] {
  const arrows = readArrows(graph)
  const reached = reach(arrows, beginnings(graph))
  const finishes = reach(turnRound(arrows), finals(graph))
  const { of } = findComponents(arrows)
  const traps = new Map<number, Trap>()
  const left = new Set<number>()
  graph.nodes.forEach((node, index) => {
    if (reached[index] !== true || finishes[index] === true) return
    const component = of[index] ?? -1
    const trap = traps.get(component)
    if (trap === undefined) traps.set(component, { first: node, last: node })
    else trap.last = node
    if ((arrows.to[index] ?? []).some((next) => of[next] !== component)) left.add(component)
  })
  // A component with a way out only leads to the loop that is the fault.
  return [...traps].filter(([component]) => !left.has(component)).map(([, trap]) => trap)
}

/** Where a case can come to rest: ends, stops, and the gaps that other rules report. */
function finals(graph: FlowGraph): readonly number[] {
  return graph.nodes.flatMap((node, index) => {
    const flows = flowsOut(graph, node)
    const rests = node.symbol.kind === 'end' || flows.length === 0
    return rests || flows.some((flow) => flow.kind !== 'to') ? [index] : []
  })
}
