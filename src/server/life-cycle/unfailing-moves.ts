import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { lockSop } from '../sop/sop.queries.ts'
import {
  countMoves,
  findRatification,
  findToday,
  insertMove,
  insertRatification,
} from './life-cycle.queries.ts'
import { moveRevision, type Moved, type WantedMove } from './move-revision.service.ts'
import { getMovedContent, listStandings } from './standing.ts'
import { takeEffectIfDue } from './take-effect.ts'

// For tests: moves that must succeed there.

/** What a page would have seen of an SOP. */
export function see(
  { db, actor }: Context,
  sopId: string,
): Promise<{ readonly moves: number; readonly version: number }> {
  return inGovernment(db, actor.governmentId, async (tx) => ({
    moves: await countMoves(tx, sopId),
    version: (await lockSop(tx, sopId))?.version ?? 0,
  }))
}

/** Tries a move as somebody who has the newest page before him. */
export async function tryMove(
  context: Context,
  wanted: Pick<WantedMove, 'sopId' | 'move'> & Partial<WantedMove>,
): Promise<Outcome<Moved>> {
  return moveRevision(context, { ...(await see(context, wanted.sopId)), ...wanted })
}

export async function move(
  context: Context,
  wanted: Pick<WantedMove, 'sopId' | 'move'> & Partial<WantedMove>,
): Promise<Moved> {
  const moved = await tryMove(context, wanted)
  if (moved.ok) return moved
  throw new Error(`unexpected failure '${moved.code}' of '${wanted.move}'`)
}

/** Submits the draft and puts it in force, past verification and approver; gives the revision. */
export async function enact(context: Context, sopId: string): Promise<number> {
  const { revision } = await move(context, { sopId, move: 'submit' })
  const { personId, governmentId } = context.actor
  await inGovernment(context.db, governmentId, async (tx) => {
    const sop = await lockSop(tx, sopId)
    if (sop === undefined) throw new Error(`there is no SOP ${sopId}`)
    const [at] = await listStandings(tx, sop)
    if (at === undefined) throw new Error(`SOP ${sopId} stands nowhere`)
    const today = await findToday(tx)
    const content = await getMovedContent(tx, sop, at)
    const number = `${revision}/${sopId.slice(0, 8)}`
    const official = { number, ratifiedOn: today, effectiveOn: today, content, personId }
    await insertRatification(tx, { sopId, revision }, official)
    const moved = { move: 'ratify', from: 'submitted', to: 'ratified', note: '', personId }
    await insertMove(tx, { sopId, revision }, moved)
    await takeEffectIfDue(tx, sop)
  })
  return revision
}

/** For tests that let days pass: the ratified revision under way waits for that day. */
export async function findWaiting(context: Context, sopId: string) {
  return inGovernment(context.db, context.actor.governmentId, async (tx) => {
    const sop = await lockSop(tx, sopId)
    return findRatification(tx, { sopId, revision: sop?.underway ?? 0 })
  })
}
