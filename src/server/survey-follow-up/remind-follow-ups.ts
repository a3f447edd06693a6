import { inGovernment, type Database } from '../database/database.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { tell } from '../notice/notice.service.ts'
import { claimDue } from './follow-up.queries.ts'

const mostAtOnce = 50

/**
 * Tells those who write and verify in the office that answers for an action, and in that of the survey, of
 * some that come due within a week, and says of how many. Nobody is told of one due day twice.
 */
export function remindOfFollowUps(db: Database, governmentId: string): Promise<number> {
  return inGovernment(db, governmentId, async (tx) => {
    const due = await claimDue(tx, mostAtOnce)
    for (const { id, surveyId, action, dueOn, ownerUnitId, unitId } of due) {
      const owners = await listUnitLine(tx, ownerUnitId)
      const unitLine = [...owners, ...(await listUnitLine(tx, unitId))].map((unit) => unit.id)
      const news = {
        kind: 'follow-up.due',
        occasion: `follow-up.due ${id} ${dueOn}`,
        address: `/surveys/${surveyId}/follow-up/${id}`,
        title: action.slice(0, 200).toWellFormed(),
        toldBy: '',
      } as const
      await tell(tx, news, { roles: ['drafter', 'reviewer'], unitLine, except: '' })
    }
    return due.length
  })
}
