import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import type {
  OpenSurveyData,
  PublicationVersion,
  PublishedContent,
  PublishedSummary,
  SurveyPlace,
} from './publication-record.ts'

// All of it runs as the role of the public (`inArchive`).

const summary = sql`
  p.survey_id as "surveyId", p.version, p.published_at as "publishedAt", p.reason, p.slug, p.title,
  p.unit_id as "unitId", u.name as "unitName", p.begins_on as "beginsOn", p.ends_on as "endsOn",
  p.content #>> '{results,survey,closedEarlyOn}' as "closedEarlyOn",
  (p.content #>> '{results,whole,figures,n}')::integer as n,
  (p.content #>> '{results,whole,figures,index,exact}')::float8 as index`

/** Which published surveys: all, those of a unit, or those that ask about the service of a slug. */
export type PublishedRequest = {
  readonly unitId?: string
  readonly serviceSlug?: string
  /** So many are passed over, or all up to a place. */
  readonly offset?: number
  readonly after?: SurveyPlace
  readonly limit: number
}

/** Published surveys by their last version, those that begin last first. */
export async function listPublishedRows(
  tx: Tx,
  { unitId, serviceSlug, offset = 0, after, limit }: PublishedRequest,
): Promise<readonly PublishedSummary[]> {
  const ofUnit = unitId === undefined ? sql`true` : sql`p.unit_id = ${unitId}`
  const ofService =
    serviceSlug === undefined
      ? sql`true`
      : sql`p.survey_id in (
          select survey_id from published_survey_service where slug = ${serviceSlug})`
  const { rows } = await sql<PublishedSummary>`
    select ${summary} from published_survey p join unit u on u.unit_id = p.unit_id
    where p.latest and ${ofUnit} and ${ofService} and ${behind(after)}
    order by p.begins_on desc, p.survey_id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

function behind(place: SurveyPlace | undefined): RawBuilder<unknown> {
  if (place === undefined) return sql`true`
  const { on, id } = place
  return sql`(p.begins_on < ${on}::date or p.begins_on = ${on}::date and p.survey_id > ${id})`
}

/** The last version of the published figures of a survey, by its id. */
export async function findPublishedRow(
  tx: Tx,
  surveyId: string,
): Promise<(PublishedSummary & { readonly content: PublishedContent }) | undefined> {
  const { rows } = await sql<PublishedSummary & { content: PublishedContent }>`
    select ${summary}, p.content from published_survey p join unit u on u.unit_id = p.unit_id
    where p.latest and p.survey_id = ${surveyId}`.execute(tx)
  return rows[0]
}

/** Versions of the published figures of the survey of a slug, the newest first. */
export async function listPublicVersions(
  tx: Tx,
  slug: string,
): Promise<readonly PublicationVersion[]> {
  const { rows } = await sql<PublicationVersion>`
    select version, published_at as "publishedAt", reason from published_survey
    where slug = ${slug} order by version desc`.execute(tx)
  return rows
}

/** The published figures of a survey, by its slug and version. */
export async function findPublicContent(
  tx: Tx,
  slug: string,
  version: number,
): Promise<PublishedContent | undefined> {
  const { rows } = await sql<{ content: PublishedContent }>`
    select content from published_survey where slug = ${slug} and version = ${version}`.execute(tx)
  return rows[0]?.content
}

/** The open data of the same. */
export async function findPublicData(
  tx: Tx,
  slug: string,
  version: number,
): Promise<OpenSurveyData | undefined> {
  const { rows } = await sql<{ data: OpenSurveyData }>`
    select data from published_survey where slug = ${slug} and version = ${version}`.execute(tx)
  return rows[0]?.data
}
