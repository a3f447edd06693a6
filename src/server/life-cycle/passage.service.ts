import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import type { RevisionSummary } from '../sop/sop-record.ts'
import { seesDrafts } from '../sop/sop.policy.ts'
import { listRevisionRows } from '../sop/revision.queries.ts'
import { findSopSummary } from '../sop/sop.queries.ts'
import { getStage, type LifeCycle, type LifeCycleName } from './life-cycle-definition.ts'
import type { PassageMove, Ratification, ReviewNote, Trial } from './life-cycle-record.ts'
import { listMoves, listPassages, listRatifications } from './life-cycle.queries.ts'
import { readLifeCycles } from './name-stages.ts'
import { listNotes, listTrials } from './note.queries.ts'

/** A move in words, with where it led. */
export type NamedMove = Omit<PassageMove, 'move' | 'from' | 'to'> & {
  readonly name: LifeCycleName
  readonly to: LifeCycleName
}

/** Everything that happened to one revision. */
export type RevisionPassage = {
  readonly revision: RevisionSummary
  readonly stage: LifeCycleName
  readonly moves: readonly NamedMove[]
  readonly notes: readonly ReviewNote[]
  readonly trials: readonly Trial[]
  readonly ratification?: Ratification
}

/** The whole way of an SOP's revisions, newest first, for those who see drafts. */
export async function getSopPassage(
  { db, actor }: Context,
  sopId: string,
): Promise<Outcome<{ readonly revisions: readonly RevisionPassage[] }>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!seesDrafts(actor)) return { ok: false, code: 'not-allowed', action: 'read-draft' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    if ((await findSopSummary(tx, sopId, false)) === undefined) return sopNotFound
    return { ok: true, revisions: await readPassage(tx, sopId) }
  })
}

async function readPassage(tx: Tx, sopId: string): Promise<readonly RevisionPassage[]> {
  const revisions = await listRevisionRows(tx, sopId, false)
  const passages = await listPassages(tx, sopId)
  const lifeCycles = await readLifeCycles(
    tx,
    passages.map(({ lifeCycle }) => lifeCycle),
  )
  const moves = await listMoves(tx, sopId)
  const notes = await listNotes(tx, sopId)
  const trials = await listTrials(tx, sopId)
  const ratifications = await listRatifications(tx, sopId)
  return revisions.flatMap((revision) => {
    const isOwn = (each: { readonly revision: number }) => each.revision === revision.number
    const passage = passages.find(isOwn)
    const lifeCycle = lifeCycles.get(passage?.lifeCycle ?? 0)
    if (passage === undefined || lifeCycle === undefined) return []
    const ratification = ratifications.find(isOwn)
    return {
      revision,
      stage: getStage(lifeCycle, passage.stage).name,
      moves: moves.filter(isOwn).map((made) => nameMove(lifeCycle, made)),
      notes: notes.filter(isOwn),
      trials: trials.filter(isOwn),
      ...(ratification === undefined ? {} : { ratification }),
    }
  })
}

/** A move that the life cycle does not name is told by its code. */
function nameMove(lifeCycle: LifeCycle, moved: PassageMove): NamedMove {
  const { move, to, revision, number, note, legalBasis, at, by } = moved
  const known = lifeCycle.moves.find(({ id }) => id === move)
  const made = { revision, number, note, legalBasis, at, by }
  return { ...made, name: known?.name ?? { id: move, en: move }, to: getStage(lifeCycle, to).name }
}
