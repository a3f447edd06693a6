import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { inSurvey } from '../survey/in-survey.ts'
import { getSurvey } from '../survey/survey.service.ts'
import type { SurveyToLead } from '../survey/survey-record.ts'
import { countRemarks, judgeRemarkRows, listAllRemarks, listRemarkRows } from './remark.queries.ts'
import type { Remark, RemarkChoice, RemarksByState } from './remark-record.ts'

const pageSize = 50

export type RemarkList = SurveyToLead & {
  readonly counts: RemarksByState
  readonly remarks: readonly Remark[]
  readonly page: number
  readonly hasMore: boolean
}

/** What people wrote in a survey, of one state. */
export async function listRemarks(
  context: Context,
  surveyId: string,
  { choice, page }: { readonly choice: RemarkChoice; readonly page: number },
): Promise<Outcome<RemarkList>> {
  const { db, actor } = context
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<RemarkList>> => {
    const offset = (page - 1) * pageSize
    const rows = await listRemarkRows(tx, surveyId, { choice, offset, limit: pageSize + 1 })
    const remarks = rows.slice(0, pageSize)
    const counts = await countRemarks(tx, surveyId)
    return { ...read, counts, remarks, page, hasMore: rows.length > pageSize }
  })
}

/**
 * Shows remarks in public or does not. Of two who judge at once the later verdict stands, and both are in
 * the audit; what is as it should be stays untouched.
 */
export function judgeRemarks(
  context: Context,
  at: { readonly surveyId: string; readonly ids: readonly string[] },
  verdict: 'shown' | 'refused',
): Promise<Outcome<{ readonly count: number }>> {
  const { surveyId } = at
  const nothing: Failure = { ok: false, code: 'no-longer-open' }
  return inSurvey<{ readonly count: number }>(
    context,
    { surveyId, action: 'judge' },
    async (tx) => {
      const ids = at.ids.filter(isUuid).slice(0, pageSize)
      const missing = { ok: false, code: 'invalid-fields', fields: { remarks: 'missing' } } as const
      if (ids.length === 0) return missing
      const by = context.actor.personId
      const changed = await judgeRemarkRows(tx, surveyId, { ids, verdict, by })
      const count = changed.length
      if (count === 0) return nothing
      const details = { count, remarkIds: changed }
      return { ok: true, count, audit: { action: `remarks.${verdict}`, details } }
    },
  )
}

const rowsAtATime = 2000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** All remarks of a survey to take along, whatever their state. */
export async function exportRemarks(
  context: Context,
  surveyId: string,
): Promise<Outcome<SurveyToLead & { readonly remarks: readonly Remark[] }>> {
  const { db, actor } = context
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  if (!read.may.includes('judge')) return { ok: false, code: 'not-allowed', action: 'read' }
  const remarks = await inGovernment(db, actor.governmentId, async (tx) => {
    const all: Remark[] = []
    for (let after = beforeAll, got = rowsAtATime; got === rowsAtATime;) {
      const rows = await listAllRemarks(tx, surveyId, { after, limit: rowsAtATime })
      all.push(...rows)
      got = rows.length
      after = rows.at(-1)?.id ?? after
    }
    return all
  })
  return { ...read, remarks }
}
