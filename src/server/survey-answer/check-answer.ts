import { isUuid } from '../database/key.ts'
import { answerChannels } from '../survey/survey-record.ts'
import type { AnswerFault, AnswerSender, SentAnswer } from './answer-record.ts'
import type { AskedSurvey } from './asked-survey.ts'

/** Longest remark, in characters. */
export const longestRemark = 4000

/**
 * Holds an answer against what its survey asks; empty where it is in order. Whether the survey is open,
 * the service in it and the code unused, only the database can tell.
 */
export function checkAnswer(
  survey: AskedSurvey,
  answer: SentAnswer,
  sender: AnswerSender,
): readonly AnswerFault[] {
  return [
    ...checkHead(answer, sender),
    ...checkScores(survey, answer),
    ...checkImportance(survey, answer),
    ...checkExtra(survey, answer),
    ...checkRemarks(survey, answer),
  ]
}

function checkHead(answer: SentAnswer, sender: AnswerSender): readonly AnswerFault[] {
  const { answerId, serviceId, channel, code = '', deviceToken = '', answeredOn } = answer
  // Papers are typed in by officers alone, and officers type in nothing else.
  const isOfSender = (channel === 'paper') === (sender.kind === 'officer')
  const isDevice = channel === 'kiosk' || channel === 'tablet'
  const faults: readonly (false | AnswerFault)[] = [
    !isUuid(answerId) && { field: 'answerId', code: 'not-an-id' },
    !isUuid(serviceId) && { field: 'serviceId', code: 'not-an-id' },
    !(answerChannels.includes(channel) && isOfSender) && {
      field: 'channel',
      code: 'not-a-channel',
    },
    channel === 'code' && code === '' && { field: 'code', code: 'missing' },
    isDevice && deviceToken === '' && { field: 'deviceToken', code: 'missing' },
    answeredOn !== undefined && !isDay(answeredOn) && { field: 'answeredOn', code: 'not-a-date' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** A day that PostgreSQL reads as one. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '2000') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function checkScores(
  survey: AskedSurvey,
  { serviceId, scores }: SentAnswer,
): readonly AnswerFault[] {
  const leftOut = survey.leftOut.get(serviceId)
  const entries = Object.entries(scores)
  if (entries.length === 0) return [{ field: 'scores', code: 'nothing-rated' }]
  return entries.flatMap(([key, score]): readonly AnswerFault[] => {
    const element = survey.rated.get(key)
    const place = { field: 'scores', key } as const
    if (element === undefined) return [{ ...place, code: 'unknown-question' }]
    if (leftOut?.has(element) === true) return [{ ...place, code: 'left-out' }]
    return isUpTo(score, 4) ? [] : [{ ...place, code: 'not-a-score', most: 4 }]
  })
}

function checkImportance(
  survey: AskedSurvey,
  { serviceId, importance }: SentAnswer,
): readonly AnswerFault[] {
  const elements = new Set<string>(survey.asksImportance ? survey.rated.values() : [])
  const leftOut = survey.leftOut.get(serviceId)
  return Object.entries(importance).flatMap(([key, score]): readonly AnswerFault[] => {
    const place = { field: 'importance', key } as const
    if (!elements.has(key)) return [{ ...place, code: 'unknown-question' }]
    if (leftOut?.has(key) === true) return [{ ...place, code: 'left-out' }]
    return isUpTo(score, 4) ? [] : [{ ...place, code: 'not-a-score', most: 4 }]
  })
}

function checkExtra({ questions }: AskedSurvey, { extra }: SentAnswer): readonly AnswerFault[] {
  return Object.entries(extra).flatMap(([key, value]): readonly AnswerFault[] => {
    const place = { field: 'extra', key } as const
    const question = questions.get(key)
    switch (question?.kind) {
      case 'score':
        return isUpTo(value, 4) ? [] : [{ ...place, code: 'not-a-score', most: 4 }]
      case 'choice': {
        const most = question.choices.length
        return isUpTo(value, most) ? [] : [{ ...place, code: 'not-a-choice', most }]
      }
      case 'text':
      case undefined:
        return [{ ...place, code: 'unknown-question' }]
    }
  })
}

function checkRemarks({ questions }: AskedSurvey, { remarks }: SentAnswer): readonly AnswerFault[] {
  return Object.entries(remarks).flatMap(([key, text]): readonly AnswerFault[] => {
    const place = { field: 'remarks', key } as const
    if (questions.get(key)?.kind !== 'text') return [{ ...place, code: 'unknown-question' }]
    return text.length <= longestRemark ? [] : [{ ...place, code: 'too-long', most: longestRemark }]
  })
}

function isUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}
