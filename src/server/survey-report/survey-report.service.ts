import { recordAudit } from '../audit/audit.service.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Actor } from '../session/actor.ts'
import { maySurvey, seesSurveys } from '../survey/survey.policy.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import type { Survey } from '../survey/survey-record.ts'
import { surveyNotFound } from '../survey/survey.service.ts'
import { readResults } from '../survey-figures/figures.service.ts'
import { listOfSurvey } from '../survey-follow-up/follow-up.queries.ts'
import type { SurveyResults } from '../survey-figures/figures-record.ts'
import { listPromises } from '../survey-figures/promise.queries.ts'
import { defaultTexts } from './default-texts.ts'
import { findTextFaults, readReportTexts } from './read-texts.ts'
import {
  countChoices,
  findReportTexts,
  getSurveyTime,
  writeReportTexts,
} from './survey-report.queries.ts'
import type { ReportSource, SavedTexts, TypedTexts } from './survey-report-record.ts'
import { wordPromise } from './word-promise.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotWrite = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure

/** What a report is made of, and whether the person may write into it. */
export type SurveyReport = {
  readonly source: ReportSource
  readonly saved: SavedTexts
  readonly mayWrite: boolean
  /** When what is printed was last changed, as far as it is not answers: the time of the file. */
  readonly writtenAt: Date
}

/** The report of a survey as it stands, also while the survey is open. */
export function getSurveyReport(
  { db, actor }: Context,
  surveyId: string,
): Promise<Outcome<SurveyReport>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<SurveyReport>> => {
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    if (!seesSurveys(actor)) return mayNotRead
    const results = await readResults(tx, survey)
    const saved = await readTexts(tx, results)
    const source = await readSource(tx, { actor, results, saved })
    const written = [...source.actions, ...source.earlierActions, saved].map(
      ({ savedAt }) => savedAt,
    )
    const writtenAt = lastOf([await getSurveyTime(tx, surveyId), ...written])
    const mayWrite = await mayWriteReport(tx, actor, survey)
    return {
      ok: true,
      source,
      saved,
      mayWrite,
      writtenAt,
    }
  })
}

function lastOf(times: readonly (Date | undefined)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))
}

async function readTexts(tx: Tx, results: SurveyResults): Promise<SavedTexts> {
  const kept = await findReportTexts(tx, results.survey.id)
  return kept === undefined
    ? { version: 0, texts: defaultTexts(results), savedAt: undefined, savedBy: undefined }
    : { ...kept, texts: readReportTexts(kept.texts) }
}

type Found = {
  readonly actor: Actor
  readonly results: SurveyResults
  readonly saved: SavedTexts
}

async function readSource(tx: Tx, { actor, results, saved }: Found): Promise<ReportSource> {
  const { survey, previous } = results
  const promises = await listPromises(tx, survey.id)
  return {
    governmentName: actor.governmentName,
    results,
    earlier: await readEarlier(tx, results),
    texts: saved.texts,
    promises: new Map(promises.map((promise) => [promise.serviceId, wordPromise(promise)])),
    choices: asksMore(survey) ? await countChoices(tx, survey.id) : new Map(),
    actions: await listOfSurvey(tx, survey.id),
    earlierActions: previous === undefined ? [] : await listOfSurvey(tx, previous.id),
    today: await findToday(tx),
  }
}

function asksMore({ instrument: { questions } }: Survey): boolean {
  return questions.some(({ kind }) => kind !== 'text')
}

/** So many surveys are looked back at most. */
const mostEarlier = 4

async function readEarlier(tx: Tx, { previous }: SurveyResults): Promise<readonly SurveyResults[]> {
  const earlier: SurveyResults[] = []
  let next = previous
  while (next !== undefined && earlier.length < mostEarlier) {
    const survey = await findSurvey(tx, next.id)
    if (survey === undefined) break
    const results = await readResults(tx, survey)
    earlier.unshift(results)
    next = results.previous
  }
  return earlier
}

async function mayWriteReport(tx: Tx, actor: Actor, { unitId }: Survey): Promise<boolean> {
  const line = await listUnitLine(tx, unitId)
  return maySurvey(
    actor,
    'report',
    line.map(({ id }) => id),
  )
}

/** Saves the texts of a report over the version that the person had before them. */
export function saveReportTexts(
  { db, actor }: Context,
  filled: { readonly surveyId: string; readonly version: number; readonly texts: TypedTexts },
): Promise<Outcome<object>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<object>> => {
    const { surveyId, version } = filled
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    if (!(await mayWriteReport(tx, actor, survey))) return mayNotWrite
    const texts = readReportTexts(filled.texts)
    const fields = findTextFaults(texts)
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    const write = { surveyId, version, texts, personId: actor.personId }
    if (!(await writeReportTexts(tx, write))) return findConflict(tx, surveyId)
    const subject = { kind: 'survey', id: surveyId } as const
    const details = { title: survey.title, version: version + 1 }
    await recordAudit(tx, { actor, subject, action: 'survey-report.saved', details })
    return { ok: true }
  })
}

async function findConflict(tx: Tx, surveyId: string): Promise<Failure> {
  const kept = await findReportTexts(tx, surveyId)
  if (kept === undefined) throw new Error('texts of a report are of a version that nobody saved')
  const { version, savedBy: changedBy, savedAt: changedAt } = kept
  return { ok: false, code: 'changed-meanwhile', version, changedBy, changedAt }
}
