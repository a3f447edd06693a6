import { recordAudit } from '../audit/audit.service.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Survey } from './survey-record.ts'
import { maySurvey, type SurveyAction } from './survey.policy.ts'
import { holdSurvey } from './survey.queries.ts'
import { surveyNotFound } from './survey.service.ts'

/** What was changed, for the audit, and what the caller wants to know of it. */
export type SurveyChange<T> = Outcome<
  T & { readonly audit: Pick<AuditEvent, 'action' | 'details'> }
>

/** The frame of a change below a survey: lock it → may they → change → audit. No answer comes meanwhile. */
export function inSurvey<T>(
  { db, actor }: Context,
  { surveyId, action }: { readonly surveyId: string; readonly action: SurveyAction },
  change: (tx: Tx, survey: Survey) => Promise<SurveyChange<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    const survey = isUuid(surveyId) ? await holdSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    const line = (await listUnitLine(tx, survey.unitId)).map(({ id }) => id)
    if (!maySurvey(actor, action, line)) return { ok: false, code: 'not-allowed', action: 'write' }
    const changed = await change(tx, survey)
    if (!changed.ok) return changed
    const subject = { kind: 'survey', id: surveyId } as const
    await recordAudit(tx, { actor, subject, ...changed.audit })
    return changed
  })
}
