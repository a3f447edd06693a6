import { inGovernment, type Database } from '../database/database.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { tell } from '../notice/notice.service.ts'
import { claimUntold } from './untold.queries.ts'

const mostAtOnce = 50

/**
 * Tells those who write and judge of new comments, of each round once a day at most, and says of how many
 * rounds. What was told is noted in the same transaction: nobody is told twice, whatever stops.
 */
export function tellOfComments(db: Database, governmentId: string): Promise<number> {
  return inGovernment(db, governmentId, async (tx) => {
    const untold = await claimUntold(tx, mostAtOnce)
    for (const { id, name, unitId, taken } of untold) {
      const news = {
        kind: 'comments.waiting',
        occasion: `comments.waiting ${id} ${taken}`,
        address: `/consultations/${id}/comments`,
        title: name,
        toldBy: '',
      } as const
      const unitLine = (await listUnitLine(tx, unitId)).map((unit) => unit.id)
      await tell(tx, news, { roles: ['drafter', 'reviewer'], unitLine, except: '' })
    }
    return untold.length
  })
}
