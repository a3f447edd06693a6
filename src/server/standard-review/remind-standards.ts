import { inGovernment, type Database } from '../database/database.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { tell } from '../notice/notice.service.ts'
import { findReviewed, noteReminder } from './standard-review.queries.ts'
import { findDue } from './standard-review.service.ts'

/**
 * Tells those who write and verify of standards that come due, and says of how many. What was told is
 * noted in the same transaction: nobody is told of one due day twice, whatever stops.
 */
export function remindOfStandards(db: Database, governmentId: string): Promise<number> {
  return inGovernment(db, governmentId, async (tx) => {
    let told = 0
    for (const { serviceId, serviceName, kind, deadline } of await findDue(tx, {})) {
      const dueOn = deadline.lastDay
      if (!(await noteReminder(tx, { serviceId, kind, dueOn }))) continue
      const { unitId = '' } = (await findReviewed(tx, serviceId)) ?? {}
      const news = {
        kind: 'standard.due',
        occasion: `standard.due ${serviceId} ${kind} ${dueOn}`,
        address: `/services/${serviceId}/evaluations`,
        title: serviceName,
        toldBy: '',
      } as const
      const unitLine = (await listUnitLine(tx, unitId)).map(({ id }) => id)
      await tell(tx, news, { roles: ['drafter', 'reviewer'], unitLine, except: '' })
      told += 1
    }
    return told
  })
}
