import type { Sop } from '#sop'
import type { Tx } from '../database/database.ts'
import { findRevision } from '../sop/revision.queries.ts'
import { findDraftContent, type LockedSop } from '../sop/sop.queries.ts'
import { isAutomatic, type LifeCycle, type Move } from './life-cycle-definition.ts'
import type { Passage } from './life-cycle-record.ts'
import { findNewestLifeCycle, findPassage, getLifeCycle } from './life-cycle.queries.ts'

/** An SOP as far as its moves depend on it. */
export type MovedSop = Pick<
  LockedSop,
  'id' | 'unitId' | 'state' | 'version' | 'revision' | 'inForce' | 'underway'
>

/** A revision that can be moved, or the draft from which the next one is made. */
export type Standing = {
  readonly lifeCycle: LifeCycle
  readonly lifeCycleVersion: number
  readonly revision: number
  /** Absent for the draft. */
  readonly passage?: Passage
}

/** A move that can be made from where the SOP is, whoever may make it. */
export type OpenMove = Standing & { readonly move: Move }

/** Where an SOP stands: its revision under way or else its draft, and the revision in force. */
export async function listStandings(tx: Tx, sop: MovedSop): Promise<readonly Standing[]> {
  const moving = [sop.underway, sop.inForce].filter((each) => each !== null)
  const standings: Standing[] = []
  for (const revision of moving) {
    const passage = await findPassage(tx, { sopId: sop.id, revision })
    if (passage === undefined) throw new Error(`revision ${revision} of SOP ${sop.id} is nowhere`)
    const { lifeCycle: lifeCycleVersion } = passage
    const lifeCycle = await getLifeCycle(tx, lifeCycleVersion)
    standings.push({ lifeCycle, lifeCycleVersion, revision, passage })
  }
  if (sop.underway !== null) return standings
  const lifeCycleVersion = await findNewestLifeCycle(tx)
  const lifeCycle = await getLifeCycle(tx, lifeCycleVersion)
  return [{ lifeCycle, lifeCycleVersion, revision: sop.revision + 1 }, ...standings]
}

/** The moves that lead on from there, but for those that come by themselves. */
export function listOpenMoves(standings: readonly Standing[]): readonly OpenMove[] {
  return standings.flatMap((standing) =>
    standing.lifeCycle.moves
      .filter((move) => move.from.includes(standing.passage?.stage ?? 'draft'))
      .filter((move) => !isAutomatic(move))
      .map((move) => ({ ...standing, move })),
  )
}

/** Is the draft what is in force? One that came back may be submitted again as it is. */
export function hasNothingNew(sop: Pick<MovedSop, 'state' | 'revision' | 'inForce'>): boolean {
  return sop.state === 'fixed' && sop.revision === sop.inForce
}

/** The content that a move is about. */
export async function getMovedContent(tx: Tx, sop: MovedSop, at: Standing): Promise<Sop> {
  const content =
    at.passage === undefined
      ? await findDraftContent(tx, sop.id, sop.version)
      : (await findRevision(tx, sop.id, at.revision))?.content
  if (content === undefined) throw new Error(`SOP ${sop.id} has lost revision ${at.revision}`)
  return content
}
