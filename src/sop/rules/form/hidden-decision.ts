import { symbolKey, type FlowGraph } from '../../model/flow.ts'
import type { Step } from '../../model/sop.ts'
import type { Activity } from '../language/activity.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A condition in the text of a step that is not drawn as a decision. */
export const hiddenDecision = rule({
  id: 'hidden-decision',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop, graph, activities }) =>
    sop.steps.flatMap((step, row) => {
      const activity = activities[row]
      const word = activity === undefined ? undefined : findCondition(activity)
      if (word === undefined || step.optional !== undefined) return []
      if (step.symbols.some((symbol) => symbol.kind === 'decision')) return []
      // "Jika tidak lengkap, …" right after the decision only repeats its answer.
      if (word.at === 0 && followsDecision(step, graph)) return []
      return [atStep(step, 'activity', { word: word.text })]
    }),
})

const conditions = new Set(['apabila', 'bila', 'bilamana', 'jika', 'kalau', 'manakala'])

/** The word that opens a condition. "bila ada" only says that a thing may be missing. */
function findCondition({ words }: Activity): { text: string; at: number } | undefined {
  const at = words.findIndex(
    (word, index) => conditions.has(word.lower) && words[index + 1]?.lower !== 'ada',
  )
  const word = words[at]
  return word === undefined ? undefined : { text: word.text, at }
}

function followsDecision(step: Step, graph: FlowGraph): boolean {
  return step.symbols.some((symbol) => {
    const flows = graph.flowsTo.get(symbolKey(step.id, symbol.id)) ?? []
    return flows.some((flow) => graph.nodeByKey.get(flow.from)?.symbol.kind === 'decision')
  })
}
