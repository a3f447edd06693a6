import type { QueryResultRow } from 'pg'
import type { ScratchDatabase } from '../../database/scratch-database.ts'
import type { SmallGovernment } from '../../sample/two-governments.ts'
import type { MadeSurvey } from '../../survey/testing/make-survey.ts'
import { elementKeys } from '#measures'
import { offerAnswerForm } from '../answer-form.ts'
import type { AnswerSender, SentAnswer } from '../answer-record.ts'

/** For tests: somebody unknown at an address of the documentation. */
export function citizenAt(number: number): AnswerSender {
  return { kind: 'public', address: `192.0.2.${number}` }
}

/** For tests: an answer as a person gives it in a form that was shown a minute ago. */
export function sentAnswer(
  { db, here, made }: { db: ScratchDatabase; here: SmallGovernment; made: MadeSurvey },
  own: Partial<SentAnswer> = {},
): SentAnswer {
  const place = { db, governmentId: here.id }
  const minuteAgo = Date.now() - 60_000
  const scores = elementKeys.map((key, at) => [key, 1 + (at % 4)] as const)
  const form = offerAnswerForm(place, made.surveyId, minuteAgo)
  return {
    ...form,
    surveyId: made.surveyId,
    serviceId: made.services[0],
    channel: 'link',
    scores: Object.fromEntries(scores),
    importance: {},
    extra: {},
    remarks: {},
    flags: [],
    ...own,
  }
}

/** For tests: rows of a survey, past row-level security. */
export async function surveyRows<Row extends QueryResultRow>(
  db: ScratchDatabase,
  surveyId: string,
  select: string,
): Promise<readonly Row[]> {
  return (await db.owner.query<Row>(`${select} where survey_id = $1`, [surveyId])).rows
}

/** For tests: what was not taken, by reason. */
export async function countRefusals(
  db: ScratchDatabase,
  surveyId: string,
): Promise<Readonly<Record<string, number>>> {
  const select = 'select reason, count from survey_refusal'
  const rows = await surveyRows<{ reason: string; count: number }>(db, surveyId, select)
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]))
}
