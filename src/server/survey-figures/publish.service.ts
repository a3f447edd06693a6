import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import type { Actor } from '../session/actor.ts'
import { maySurvey, seesSurveys } from '../survey/survey.policy.ts'
import { findSurvey, holdSurvey } from '../survey/survey.queries.ts'
import type { Survey } from '../survey/survey-record.ts'
import { surveyNotFound } from '../survey/survey.service.ts'
import { withTrends } from './compute-results.ts'
import { readFigures } from './figures.service.ts'
import { hideSmallGroups } from './hide-small-groups.ts'
import { composeOpenData } from './open-survey-data.ts'
import { listPromises } from './promise.queries.ts'
import type {
  OpenSurveyData,
  PublicationVersion,
  PublishedContent,
  PublishedSurvey,
} from './publication-record.ts'
import {
  findContent,
  findPublishedBefore,
  insertPublication,
  listShownRemarks,
  listVersionRows,
} from './publication.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotPublish = {
  ok: false,
  code: 'not-allowed',
  action: 'publish',
} as const satisfies Failure

/** Longest reason of a correction, in characters. */
export const mostOfReason = 1000

/** What would be, or was, published of a survey. */
export type Publication = {
  readonly survey: Survey
  readonly unitName: string
  /** The last version. */
  readonly published: PublishedSurvey | undefined
  /** As it would be fixed now. */
  readonly draft: PublishedContent
  /** Do the figures of now differ from those of the last version? */
  readonly differs: boolean
  readonly mayPublish: boolean
}

/** What is published of a survey, beside what its answers give now. */
export function getPublication(
  { db, actor }: Context,
  surveyId: string,
): Promise<Outcome<Publication>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Publication>> => {
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    if (!seesSurveys(actor)) return mayNotRead
    const { content: draft } = await composePublication(tx, survey)
    const published = await findLast(tx, surveyId)
    return {
      ok: true,
      survey,
      unitName: draft.results.unitName,
      published,
      draft,
      differs: published !== undefined && figuresText(published) !== figuresText(draft),
      mayPublish: await mayPublish(tx, actor, survey),
    }
  })
}

async function findLast(tx: Tx, surveyId: string): Promise<PublishedSurvey | undefined> {
  const versions = await listVersionRows(tx, surveyId)
  const [last] = versions
  const content = last && (await findContent(tx, surveyId, last.version))
  return last === undefined || content === undefined ? undefined : { ...last, ...content, versions }
}

/** What is shown, without when it was computed; the database orders the names of JSON as it likes. */
function figuresText({ results, remarks }: PublishedContent): string {
  const { whole, services, channels } = results
  return JSON.stringify({ whole, services, channels, remarks }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  )
}

async function mayPublish(tx: Tx, actor: Actor, { unitId }: Survey): Promise<boolean> {
  const line = await listUnitLine(tx, unitId)
  return maySurvey(
    actor,
    'publish',
    line.map(({ id }) => id),
  )
}

/** Fixes the figures of a closed survey for ever, for everybody to see. */
export function publishSurvey(
  context: Context,
  surveyId: string,
): Promise<Outcome<{ readonly version: number }>> {
  return addVersion(context, { surveyId, after: 0, reason: '' })
}

/** A correction: which version it corrects, and why. */
export type SurveyCorrection = {
  readonly surveyId: string
  readonly version: number
  readonly reason: string
}

/** Fixes the figures anew, as a version beside those before. */
export async function correctSurvey(
  context: Context,
  { surveyId, version, reason: typed }: SurveyCorrection,
): Promise<Outcome<{ readonly version: number }>> {
  const reason = typed.trim()
  if (reason === '') return { ok: false, code: 'invalid-fields', fields: { reason: 'missing' } }
  if (reason.length > mostOfReason)
    return { ok: false, code: 'invalid-fields', fields: { reason: 'too-long' } }
  return addVersion(context, { surveyId, after: version, reason })
}

type NextVersion = {
  readonly surveyId: string
  /** The last version; 0: there is none. */
  readonly after: number
  readonly reason: string
}

function addVersion(
  { db, actor }: Context,
  { surveyId, after, reason }: NextVersion,
): Promise<Outcome<{ readonly version: number }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const survey = isUuid(surveyId) ? await holdSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    if (!(await mayPublish(tx, actor, survey))) return mayNotPublish
    if (survey.state !== 'closed') return { ok: false, code: 'survey-not-closed' }
    const [last] = await listVersionRows(tx, surveyId)
    const conflict = findConflict(last, after)
    if (conflict !== undefined) return conflict
    const { content, data } = await composePublication(tx, survey)
    const { held } = content.results.whole.counts
    if (held > 0) return { ok: false, code: 'answers-waiting', held }
    const version = after + 1
    await insertPublication(tx, { surveyId, version, content, data, reason, by: actor.personId })
    const action = version === 1 ? 'survey.published' : 'survey.corrected'
    const details = { version, ...(reason !== '' && { reason }) }
    await recordAudit(tx, { actor, subject: { kind: 'survey', id: surveyId }, action, details })
    return { ok: true, version }
  })
}

function findConflict(last: PublicationVersion | undefined, after: number): Failure | undefined {
  const version = last?.version ?? 0
  return version === after ? undefined : { ok: false, code: 'already-published', version }
}

/** All that is published of a survey as its answers are now, privacy rules applied. */
export async function composePublication(
  tx: Tx,
  survey: Survey,
): Promise<{ readonly content: PublishedContent; readonly data: OpenSurveyData }> {
  const { results: all, sums } = await readFigures(tx, survey)
  const alone = hideSmallGroups(all, sums)
  // Only what is published itself is compared: else the difference would tell what is hidden there.
  const before = await findPublishedBefore(tx, survey.id)
  const results = before === undefined ? alone : withPrevious(alone, before)
  const remarks = await listShownRemarks(tx, survey.id)
  const promises = await listPromises(tx, survey.id)
  return { content: { results, remarks, promises }, data: composeOpenData(results, sums) }
}

function withPrevious(
  results: PublishedContent['results'],
  { results: before }: PublishedContent,
): PublishedContent['results'] {
  const { id, slug, title, beginsOn, endsOn } = before.survey
  return { ...withTrends(results, before), previous: { id, slug, title, beginsOn, endsOn } }
}
