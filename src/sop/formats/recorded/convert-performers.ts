import type { Performer } from '../../model/sop.ts'
import type { Notice } from '../reading.ts'
import { guessPerformerKind } from './guess-performer-kind.ts'
import type { RecordedSop } from './recorded-schema.ts'

/** The columns, and the ids of names in them. */
export type Columns = {
  readonly performers: readonly Performer[]
  readonly idOf: ReadonlyMap<string, string>
}

/** Gives the columns of the list of performers, then one for each performer that only a row names. */
export function convertPerformers(recorded: RecordedSop, notices: Notice[]): Columns {
  const idOf = new Map<string, string>()
  for (const [index, name] of recorded.performers.entries()) {
    if (!addName(name, idOf)) {
      notices.push({ code: 'performer-repeated', path: ['performers', index], found: name })
    }
  }
  for (const [row, step] of recorded.steps.entries()) {
    for (const name of namesIn(step)) {
      if (!addName(name, idOf)) continue
      notices.push({ code: 'performer-added', path: ['steps', row, 'performers'], found: name })
    }
  }
  const groups = recorded.performerGroups ?? []
  const performers = [...idOf].map(([name, id]): Performer => {
    const group = groups.find((candidate) =>
      candidate.performers.some((one) => one.trim() === name),
    )
    return { id, name, kind: guessPerformerKind(name), ...(group && { group: group.name }) }
  })
  return { performers, idOf }
}

function namesIn(step: RecordedSop['steps'][number]): string[] {
  const ofDecisions = (step.decisions ?? []).flatMap((decision) => decision.performers)
  const names = [...step.performers, ...ofDecisions, step.processPerformer ?? '']
  return names.filter((name) => name.trim() !== '')
}

/** False for a name that is known already. */
function addName(name: string, idOf: Map<string, string>): boolean {
  const trimmed = name.trim()
  if (idOf.has(trimmed)) return false
  idOf.set(trimmed, `p${idOf.size + 1}`)
  return true
}
