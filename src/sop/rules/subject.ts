import { readFlow, type FlowGraph } from '../model/flow.ts'
import type { Performer, Sop } from '../model/sop.ts'
import { readCitations, type CitedLine } from './citations/citations.ts'
import type { RuleContext } from './context.ts'
import { readActivity, type Activity } from './language/activity.ts'
import { unmetRequirements, type UnmetRequirement } from './requirements/unmet-requirements.ts'
import { indexNames } from './language/names.ts'

/** What a rule sees: the SOP, and what several rules need of it, worked out once. */
export type Subject = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly context: RuleContext
  /** One for each row. */
  readonly activities: readonly Activity[]
  readonly performerById: ReadonlyMap<string, Performer>
  /** Lines of the legal basis. */
  readonly citations: readonly CitedLine[]
  /** Requirements that are not there yet when their step begins. */
  readonly unmet: readonly UnmetRequirement[]
}

/** Reads an SOP for the rules. Linear. */
export function readSubject(sop: Sop, context: RuleContext): Subject {
  const names = indexNames([
    ...sop.performers.map((performer) => performer.name),
    ...context.offices,
  ])
  const knowledge = { verbs: context.verbs, names }
  const read = {
    sop,
    context,
    graph: readFlow(sop),
    citations: readCitations(sop),
    activities: sop.steps.map((step) => readActivity(step.activity, knowledge)),
    performerById: new Map(sop.performers.map((performer) => [performer.id, performer])),
  }
  return { ...read, unmet: unmetRequirements(read) }
}
