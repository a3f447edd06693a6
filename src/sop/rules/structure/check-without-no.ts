import type { FlowGraph } from '../../model/flow.ts'
import { symbolKey } from '../../model/flow.ts'
import type { Step } from '../../model/sop.ts'
import type { Activity } from '../language/activity.ts'
import { doesKind, isKind } from '../language/deeds.ts'
import { stem } from '../language/stem.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A check of a file or draft is followed by no decision: what happens when it fails? */
export const checkWithoutNo = rule({
  id: 'check-without-no',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, graph, activities }) =>
    sop.steps
      .filter((step, row) => {
        const activity = activities[row]
        return activity !== undefined && isCheck(activity) && !isDecided(step, graph)
      })
      .map((step) => atStep(step, 'activity')),
})

// What can pass or fail a check. "Memeriksa ketersediaan ruangan" only looks something up.
const judged = new Set(
  `absah berkas benar data dokumen draf draft formulir kelengkapan kesesuaian konsep laporan layak naskah permohonan
  persyaratan rancangan sah sesuai surat syarat usulan valid`
    .split(/\s+/)
    .map(stem),
)

function isCheck(activity: Activity): boolean {
  const [first] = activity.deeds
  if (first === undefined || !isKind(first.verb, 'check') || doesKind(activity, 'repair'))
    return false
  const [object] = first.object
  return object !== undefined && judged.has(object)
}

/** A decision stands in the row, or is where the row leads. */
function isDecided(step: Step, graph: FlowGraph): boolean {
  return step.symbols.some((symbol) => {
    const flows = graph.flowsFrom.get(symbolKey(step.id, symbol.id)) ?? []
    const leadsToDecision = flows.some(
      (flow) => flow.kind === 'to' && graph.nodeByKey.get(flow.to)?.symbol.kind === 'decision',
    )
    return symbol.kind === 'decision' || leadsToDecision
  })
}
