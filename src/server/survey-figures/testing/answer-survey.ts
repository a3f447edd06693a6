import { elementKeys, type ElementKey } from '#measures'
import type { ScratchDatabase } from '../../database/scratch-database.ts'
import type { SmallGovernment } from '../../sample/two-governments.ts'
import type { AnswerChannel, AnswerState } from '../../survey/survey-record.ts'

/** An answer of a test: scores in the order of `elementKeys`, 0 for none. */
export type TestAnswer = {
  readonly serviceId: string
  readonly channel?: AnswerChannel
  readonly state?: AnswerState
  /** Days before today on which it came. */
  readonly daysAgo?: number
  readonly performance: readonly number[]
  readonly importance?: readonly number[]
  readonly parts?: Readonly<Record<string, number>>
}

type Place = {
  readonly db: ScratchDatabase
  readonly here: SmallGovernment
  readonly surveyId: string
}

/** For tests: writes answers as they lie in the database once they were taken; gives their ids. */
export async function answerSurvey(
  { db, here, surveyId }: Place,
  answers: readonly TestAnswer[],
): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into survey_answer (government_id, answer_id, survey_id, service_id, channel,
       answered_on, received_on, state, parts, ${columns.map((name) => `"${name}"`).join()})
     select $1, gen_random_uuid(), $2, r."serviceId", r.channel, government_today($1) - r.days,
       government_today($1) - r.days, r.state, nullif(r.parts, 'null'), ${columns.map((name) => `r."${name}"`).join()}
     from jsonb_to_recordset($3) as r ("serviceId" uuid, channel text, days integer, state text,
       parts jsonb, ${columns.map((name) => `"${name}" smallint`).join()})
     returning answer_id as id`,
    [here.id, surveyId, JSON.stringify(answers.map(rowOf))],
  )
  return rows.map(({ id }) => id)
}

const importanceOf = (key: ElementKey) => `${key}_importance`
const columns = [...elementKeys, ...elementKeys.map(importanceOf)]

function rowOf(answer: TestAnswer) {
  const { serviceId, channel = 'link', state = 'counted', daysAgo = 0, parts = null } = answer
  const scores = elementKeys.flatMap((key, place) => [
    [key, answer.performance[place] || null],
    [importanceOf(key), answer.importance?.[place] || null],
  ])
  return { serviceId, channel, state, days: daysAgo, parts, ...Object.fromEntries(scores) }
}

/** regulations.md 5.3: 29 answers whose scores add up to 105, 101, 100, 116, 102, 105, 106, 105, 115. */
export const workedSums = [105, 101, 100, 116, 102, 105, 106, 105, 115]
export const workedAnswers = Array.from({ length: 29 }, (_, row) =>
  workedSums.map((sum) => (row < sum - 3 * 29 ? 4 : 3)),
)
