import { compareElements, type ElementFigures } from '#measures'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { inSurvey } from '../survey/in-survey.ts'
import { maySurvey, seesSurveys } from '../survey/survey.policy.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import { getSurvey } from '../survey/survey.service.ts'
import type { Survey, SurveyToLead } from '../survey/survey-record.ts'
import { readResults } from '../survey-figures/figures.service.ts'
import type { SurveyResults } from '../survey-figures/figures-record.ts'
import { findContentFaults } from './check-content.ts'
import {
  findDaysToAction,
  findFollowUp,
  findNextSurvey,
  insertFollowUp,
  listFollowedSurveys,
  listOfSurvey,
  listOfYear,
  listVersions,
  updateFollowUp,
  type FollowedSurvey,
} from './follow-up.queries.ts'
import type {
  FollowUp,
  FollowUpContent,
  FollowUpEffect,
  FollowUpVersion,
} from './follow-up-record.ts'

const notFound = { ok: false, code: 'not-found', what: 'follow-up' } as const satisfies Failure
const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotWrite = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure

/** An action, and whether its element changed since: two things that are never one. */
export type TestedFollowUp = { readonly followUp: FollowUp; readonly effect: FollowUpEffect }

export type SurveyFollowUp = SurveyToLead & {
  readonly results: SurveyResults
  readonly followUps: readonly TestedFollowUp[]
  /** The survey by which the actions are tested. */
  readonly next?: Pick<Survey, 'id' | 'title'>
  /** Days from the closing to the first action; null where one of them is not there yet. */
  readonly daysToAction: number | null
}

/** What follows from a survey: its elements, the actions about them, and what the next survey says of these. */
export async function getSurveyFollowUp(
  context: Context,
  surveyId: string,
): Promise<Outcome<SurveyFollowUp>> {
  const { db, actor } = context
  const read = await getSurvey(context, surveyId)
  if (!read.ok) return read
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<SurveyFollowUp>> => {
    const results = await readResults(tx, read.survey)
    const next = await readNext(tx, surveyId)
    const followUps = await listOfSurvey(tx, surveyId)
    return {
      ...read,
      results,
      followUps: followUps.map((followUp) => ({
        followUp,
        effect: effectOf(followUp, results, next),
      })),
      ...(next !== undefined && { next: next.survey }),
      daysToAction: await findDaysToAction(tx, surveyId),
    }
  })
}

async function readNext(tx: Tx, surveyId: string): Promise<SurveyResults | undefined> {
  const nextId = await findNextSurvey(tx, surveyId)
  const next = nextId === undefined ? undefined : await findSurvey(tx, nextId)
  return next === undefined ? undefined : readResults(tx, next)
}

/**
 * Whether an element changed until the next survey: the difference of its means with its 95 % interval
 * (Welch), where in both enough people answered it.
 */
function effectOf(
  followUp: FollowUp,
  before: SurveyResults,
  after: SurveyResults | undefined,
): FollowUpEffect {
  if (after === undefined) return { kind: 'no-survey-yet' }
  const [one, other] = [elementOf(followUp, before), elementOf(followUp, after)]
  const floor = after.settings.showFrom
  if (one === undefined || other === undefined || Math.min(one.n, other.n) < floor)
    return { kind: 'too-few-answers' }
  const trend = compareElements(one, other)
  return trend === undefined ? { kind: 'too-few-answers' } : { kind: 'compared', trend }
}

function elementOf(
  { element, serviceId }: FollowUp,
  { whole, services }: SurveyResults,
): ElementFigures | undefined {
  const group =
    serviceId === undefined ? whole : services.find((service) => service.serviceId === serviceId)
  return group?.figures.elements.find(({ key }) => key === element)
}

/** Plans an action about an element of a survey. */
export function planFollowUp(
  context: Context,
  surveyId: string,
  content: FollowUpContent,
): Promise<Outcome<{ readonly followUpId: string }>> {
  return inSurvey<{ readonly followUpId: string }>(
    context,
    { surveyId, action: 'follow-up' },
    async (tx, survey) => {
      const fields = await findContentFaults(tx, survey, content)
      if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
      const by = context.actor.personId
      const followUpId = await insertFollowUp(tx, surveyId, { content, by })
      const details = { followUpId, element: content.element }
      return { ok: true, followUpId, audit: { action: 'follow-up.planned', details } }
    },
  )
}

export type FollowUpToKeep = SurveyToLead & {
  readonly followUp: FollowUp
  readonly versions: readonly FollowUpVersion[]
}

/** One action with all its versions. */
export async function getFollowUp(
  context: Context,
  followUpId: string,
): Promise<Outcome<FollowUpToKeep>> {
  const { db, actor } = context
  const found = await inGovernment(db, actor.governmentId, async (tx) => {
    const followUp = isUuid(followUpId) ? await findFollowUp(tx, followUpId) : undefined
    return followUp && { followUp, versions: await listVersions(tx, followUpId) }
  })
  if (found === undefined) return notFound
  const read = await getSurvey(context, found.followUp.surveyId)
  return read.ok ? { ...read, ...found } : read
}

/** Saves an action as one saw it in a version; who saves on an older one is told. Its element stays. */
export function changeFollowUp(
  { db, actor }: Context,
  at: { readonly followUpId: string; readonly version: number },
  typed: Omit<FollowUpContent, 'element'>,
): Promise<Outcome<object>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const { followUpId: id, version } = at
    const followUp = isUuid(id) ? await findFollowUp(tx, id) : undefined
    const survey = followUp && (await findSurvey(tx, followUp.surveyId))
    if (followUp === undefined || survey === undefined) return notFound
    const line = (await listUnitLine(tx, survey.unitId)).map((unit) => unit.id)
    if (!maySurvey(actor, 'follow-up', line)) return mayNotWrite
    const content = { ...typed, element: followUp.element }
    const fields = await findContentFaults(tx, survey, content)
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    if (!(await updateFollowUp(tx, { id, version }, { content, by: actor.personId }))) {
      const {
        savedBy: changedBy,
        savedAt: changedAt,
        ...now
      } = (await findFollowUp(tx, id)) ?? followUp
      return { ok: false, code: 'changed-meanwhile', version: now.version, changedBy, changedAt }
    }
    const subject = { kind: 'survey', id: survey.id } as const
    const details = { followUpId: id, element: followUp.element, state: content.state }
    await recordAudit(tx, { actor, subject, action: 'follow-up.changed', details })
    return { ok: true }
  })
}

const pageSize = 50

/** Which pages of the two lists of a year are asked for, from 1 on. */
export type FollowUpYearLook = {
  readonly year: number
  readonly page: number
  readonly surveyPage: number
}

export type FollowUpYear = FollowUpYearLook & {
  readonly followUps: readonly FollowUp[]
  readonly hasMore: boolean
  readonly surveys: readonly FollowedSurvey[]
  readonly hasMoreSurveys: boolean
}

/** What follows from all surveys of the government that ended in a year; overdue actions first. */
export function getFollowUpYear(
  { db, actor }: Context,
  look: FollowUpYearLook,
): Promise<Outcome<FollowUpYear>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<FollowUpYear>> => {
    if (!seesSurveys(actor)) return mayNotRead
    const followUps = await listOfYear(tx, look.year, stretchOf(look.page))
    const surveys = await listFollowedSurveys(tx, look.year, stretchOf(look.surveyPage))
    return {
      ok: true,
      ...look,
      followUps: followUps.slice(0, pageSize),
      hasMore: followUps.length > pageSize,
      surveys: surveys.slice(0, pageSize),
      hasMoreSurveys: surveys.length > pageSize,
    }
  })
}

/** A page, and one row more that tells whether another follows. */
function stretchOf(page: number) {
  return { offset: (page - 1) * pageSize, limit: pageSize + 1 }
}
