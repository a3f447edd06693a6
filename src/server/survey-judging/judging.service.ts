import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { inSurvey } from '../survey/in-survey.ts'
import { getSurvey } from '../survey/survey.service.ts'
import type { SurveyToLead } from '../survey/survey-record.ts'
import { findEffect } from './judging-effect.ts'
import {
  countByState,
  findChosen,
  judgeRows,
  listGroups,
  listJudgements,
  takeBackRow,
} from './judging.queries.ts'
import type {
  AnswerChoice,
  AnswerGroup,
  AnswerGrouping,
  AnswersByState,
  ChosenAnswers,
  Judgement,
  JudgingEffect,
} from './judging-record.ts'

const pageSize = 50

export type Judging = SurveyToLead & {
  readonly counts: AnswersByState
  readonly chosen: ChosenAnswers
  readonly groups: readonly AnswerGroup[]
  readonly page: number
  readonly hasMore: boolean
  /** Absent where nothing is chosen. */
  readonly effect?: JudgingEffect
}

/** Answers that wait, or about which somebody decided: those chosen in groups, and what they would change. */
export async function getJudging(
  context: Context,
  surveyId: string,
  look: {
    readonly choice: AnswerChoice
    readonly by: AnswerGrouping
    readonly page: number
  },
): Promise<Outcome<Judging>> {
  const { db, actor } = context
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  const { choice, by, page } = look
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Judging>> => {
    const offset = (page - 1) * pageSize
    const rows = await listGroups(tx, { surveyId, choice, by }, { offset, limit: pageSize + 1 })
    const chosen = await findChosen(tx, surveyId, choice)
    return {
      ...read,
      counts: await countByState(tx, surveyId),
      chosen,
      groups: rows.slice(0, pageSize),
      page,
      hasMore: rows.length > pageSize,
      ...(chosen.count > 0 && { effect: await findEffect(tx, read.survey, choice) }),
    }
  })
}

export type JudgementList = SurveyToLead & {
  readonly counts: AnswersByState
  readonly judgements: readonly Judgement[]
  readonly page: number
  readonly hasMore: boolean
}

/** What was decided about answers of a survey, newest first. */
export async function getJudgements(
  context: Context,
  surveyId: string,
  page: number,
): Promise<Outcome<JudgementList>> {
  const { db, actor } = context
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<JudgementList>> => {
    const offset = (page - 1) * pageSize
    const rows = await listJudgements(tx, surveyId, { offset, limit: pageSize + 1 })
    return {
      ...read,
      counts: await countByState(tx, surveyId),
      judgements: rows.slice(0, pageSize),
      page,
      hasMore: rows.length > pageSize,
    }
  })
}

export type TypedJudgement = {
  /** Undefined where nobody chose. */
  readonly verdict: Judgement['verdict'] | undefined
  readonly reason: string
  /** The mark of the answers as they were shown. */
  readonly seen: string
}

/**
 * Decides about all answers of a choice. Where others are chosen by now than were shown, as somebody
 * decided or answered meanwhile, nothing is changed. After the survey is closed it is a correction.
 */
export function judgeAnswers(
  context: Context,
  at: { readonly surveyId: string; readonly choice: AnswerChoice },
  typed: TypedJudgement,
): Promise<Outcome<object>> {
  const { surveyId, choice } = at
  return inSurvey<object>(context, { surveyId, action: 'judge' }, async (tx, { state }) => {
    const { verdict, reason } = typed
    const fields = missingOf(typed)
    if (verdict === undefined || reason === '') return { ok: false, code: 'invalid-fields', fields }
    const { count, mark } = await findChosen(tx, surveyId, choice)
    if (count === 0 || verdict === choice.state) return { ok: false, code: 'no-longer-open' }
    if (mark !== typed.seen) return { ok: false, code: 'answers-changed', count }
    const isCorrection = state === 'closed'
    const decided = { choice, verdict, reason, count, isCorrection, by: context.actor.personId }
    const judgementId = await judgeRows(tx, surveyId, decided)
    const action = isCorrection ? 'answers.corrected' : `answers.${verdict}`
    return { ok: true, audit: { action, details: { judgementId, verdict, count, reason } } }
  })
}

function missingOf({ verdict, reason }: TypedJudgement): FieldFaults {
  return {
    ...(verdict === undefined && { verdict: 'missing' }),
    ...(reason === '' && { reason: 'missing' }),
  }
}

const judgementGone = { ok: false, code: 'no-longer-open' } as const satisfies Failure

/** Takes a decision back while the survey is not closed: its answers wait again. */
export function takeBackJudgement(
  context: Context,
  at: { readonly surveyId: string; readonly judgementId: string },
): Promise<Outcome<object>> {
  const { surveyId, judgementId } = at
  return inSurvey<object>(context, { surveyId, action: 'judge' }, async (tx, { state }) => {
    if (state === 'closed' || !isUuid(judgementId)) return judgementGone
    const count = await takeBackRow(tx, at, context.actor.personId)
    if (count === undefined) return judgementGone
    return { ok: true, audit: { action: 'answers.taken-back', details: { judgementId, count } } }
  })
}
