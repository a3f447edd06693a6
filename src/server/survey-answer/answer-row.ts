import type { KeyObject } from 'node:crypto'
import { elementKeys } from '#measures'
import { cleanText } from '#sop'
import { screenRemark } from '../screening/screening.ts'
import { hashDeviceToken, hashSurveyCode, readSurveyCode } from '../survey/survey-code.ts'
import type { AnswerFlag, AnswerSender, SentAnswer } from './answer-record.ts'
import { markSender } from './answer-form.ts'
import type { AskedSurvey } from './asked-survey.ts'

/** What `take_answers` makes of an answer. */
export type WrittenOutcome = 'taken' | 'closed' | 'unknown' | 'code-spent' | 'too-often' | 'broken'

/** An answer as `take_answers` reads it. */
export type AnswerRow = Readonly<Record<string, unknown>> & { readonly survey: string }

/** The key of the installation, and the one made of it for answers. */
export type AnswerKeys = { readonly secret: KeyObject; readonly answer: KeyObject }

/** What stands for an answer that cannot be taken: it is counted, and nothing of it is kept. */
export function brokenRow({ id }: AskedSurvey): AnswerRow {
  return { survey: id, outcome: 'broken' }
}

/** An answer that was found in order, ready to be written. Who sent it is a mark for one day. */
export function answerRow(
  { id: survey, rated }: AskedSurvey,
  answer: SentAnswer,
  by: {
    readonly keys: AnswerKeys
    readonly sender: AnswerSender
    readonly flags: readonly AnswerFlag[]
  },
): AnswerRow {
  const { code, deviceToken, channel } = answer
  const isCounted = channel === 'link' || channel === 'poster'
  const keys = Object.keys(answer.scores)
  const parts = keys.filter((key) => rated.get(key) !== key)
  const remarks = remarkRows(answer)
  const ratedElements = new Set([
    ...keys.map((key) => rated.get(key)),
    ...Object.keys(answer.importance),
  ])
  return {
    id: answer.answerId,
    survey,
    service: answer.serviceId,
    channel,
    ...(channel === 'code' && { code: codeHash(by.keys.secret, code ?? '') }),
    ...(deviceToken !== undefined && { device: hashDeviceToken(deviceToken).toString('hex') }),
    answered: channel === 'paper' || channel === 'tablet' ? answer.answeredOn : undefined,
    ...(isCounted &&
      by.sender.kind === 'public' && {
        sender: markSender(by.keys.answer, by.sender.address, survey),
      }),
    rated: [...ratedElements].join(),
    flags: by.flags.join(),
    scores: bytesOf([
      ...elementKeys.map((key) => (rated.has(key) ? answer.scores[key] : undefined)),
      ...elementKeys.map((key) => answer.importance[key]),
    ]),
    ...(parts.length > 0 && {
      parts: Object.fromEntries(parts.map((key) => [key, answer.scores[key]])),
    }),
    ...(Object.keys(answer.extra).length > 0 && { extra: answer.extra }),
    ...(remarks.length > 0 && { remarks }),
  }
}

/** As PostgreSQL reads bytes from text; JSON numbers take it longer. */
function bytesOf(scores: readonly (number | undefined)[]): string {
  return `\\x${scores.map((score = 0) => `0${score}`).join('')}`
}

function codeHash(key: KeyObject, text: string): string {
  const read = readSurveyCode(text)
  return hashSurveyCode(key, read.kind === 'good' ? read.code : '').toString('hex')
}

function remarkRows({ remarks }: SentAnswer) {
  return Object.entries(remarks)
    .map(([question, text]) => ({ question, text: cleanText(text).trim() }))
    .filter(({ text }) => text !== '')
    .map((remark) => ({ ...remark, reasons: screenRemark(remark.text) }))
}
