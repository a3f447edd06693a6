import { randomUUID } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { createCommentToken, readTokenMoment } from '../consultation/comment-token.ts'
import type { FormAge } from './answer-flags.ts'
import type { SentAnswer } from './answer-record.ts'

type Place = { readonly db: Database; readonly governmentId: string }

/** What a form of a survey bears: the id of the one answer that it can give, and when it was shown. */
export type AnswerForm = { readonly answerId: string; readonly token: string }

/** Makes id and token for one showing of a form. */
export function offerAnswerForm(
  { db, governmentId }: Place,
  surveyId: string,
  now = Date.now(),
): AnswerForm {
  const answerId = randomUUID()
  const purpose = purposeOf(governmentId, { surveyId, answerId })
  return { answerId, token: createCommentToken(db.secretKey, purpose, now) }
}

/** How long ago the form of an answer was shown; its token is good for this one answer. */
export function ageOfForm({ db, governmentId }: Place, answer: SentAnswer, now: number): FormAge {
  const purpose = purposeOf(governmentId, answer)
  const moment = readTokenMoment(db.secretKey, answer.token ?? '', purpose)
  return moment === undefined ? { kind: 'no-form' } : { kind: 'shown', ms: now - moment }
}

function purposeOf(
  governmentId: string,
  { surveyId, answerId }: Pick<SentAnswer, 'surveyId' | 'answerId'>,
): string {
  return `answer ${governmentId} ${surveyId} ${answerId}`
}
