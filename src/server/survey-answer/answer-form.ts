import { createHmac, createSecretKey, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Database } from '../database/database.ts'
import type { FormAge } from './answer-flags.ts'
import type { SentAnswer } from './answer-record.ts'

/** The key of what answers are marked with; deriving it takes longer than to use it. */
export function answerKey(secretKey: KeyObject): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', 'survey answer', 32)))
}

/** What a form of a survey bears: the id of the one answer that it can give, and when it was shown. */
export type AnswerForm = { readonly answerId: string; readonly token: string }

type Place = { readonly db: Database; readonly governmentId: string }

/** Makes id and token for one showing of a form; nothing of them is kept. */
export function offerAnswerForm(
  { db, governmentId }: Place,
  surveyId: string,
  now = Date.now(),
): AnswerForm {
  const answerId = randomUUID()
  const moment = now.toString(36)
  const key = answerKey(db.secretKey)
  const token = `${moment}.${markOf(key, governmentId, { surveyId, answerId, moment })}`
  return { answerId, token }
}

/** How long ago the form of an answer was shown. Its token is good for this one answer. */
export function ageOfForm(
  key: KeyObject,
  governmentId: string,
  { surveyId, answerId, token = '' }: SentAnswer,
): FormAge {
  const [moment = '', given = ''] = token.split('.')
  const mark = Buffer.from(markOf(key, governmentId, { surveyId, answerId, moment }))
  const isOurs =
    mark.length === Buffer.byteLength(given) && timingSafeEqual(mark, Buffer.from(given))
  return isOurs ? { kind: 'shown', ms: Date.now() - parseInt(moment, 36) } : { kind: 'no-form' }
}

type Shown = Pick<SentAnswer, 'surveyId' | 'answerId'> & { readonly moment: string }

function markOf(
  key: KeyObject,
  governmentId: string,
  { surveyId, answerId, moment }: Shown,
): string {
  const text = `form ${governmentId} ${surveyId} ${answerId} ${moment}`
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** What stands for an address on one day in one survey: nobody can lead it back, or link two days. */
export function markSender(key: KeyObject, address: string, surveyId: string): string {
  const day = new Date().toISOString().slice(0, 10)
  return createHmac('sha256', key).update(`sender ${surveyId} ${day} ${address}`).digest('hex')
}
