import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { findPersonsNamed, listAuditLines, listOccurring } from './audit-page.queries.ts'
import type { AuditPage, AuditRequest } from './audit-record.ts'
import { mayReadAudit } from './audit.policy.ts'

export const auditRefusal: Failure = { ok: false, code: 'not-allowed', action: 'read-audit' }

const pageSize = 50

/** A page of the audit, newest first. */
export async function listAudit(
  { db, actor }: Context,
  { person, ...request }: AuditRequest,
): Promise<Outcome<{ readonly page: AuditPage }>> {
  if (!mayReadAudit(actor)) return auditRefusal
  return inGovernment(db, actor.governmentId, async (tx) => {
    const persons = person === undefined ? {} : { personIds: await findPersons(tx, person) }
    const filter = { ...request, ...persons, timeZone: actor.timeZone }
    const lines = await listAuditLines(tx, filter, pageSize + 1)
    const last = lines.length > pageSize ? lines[pageSize - 1] : undefined
    const page = {
      lines: lines.slice(0, pageSize),
      ...(last && { before: last.number }),
      actions: await listOccurring(tx, 'action'),
      subjectKinds: await listOccurring(tx, 'subject_kind'),
    }
    return { ok: true, page }
  })
}

async function findPersons(tx: Tx, person: string): Promise<readonly string[]> {
  return isUuid(person) ? [person] : findPersonsNamed(tx, person)
}
