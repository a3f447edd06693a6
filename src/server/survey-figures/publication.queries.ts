import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type {
  OpenSurveyData,
  PublicationVersion,
  PublishedContent,
  PublishedRemark,
} from './publication-record.ts'

/** Remarks that a person let stand, those of the last month first; numbers and addresses masked. */
export async function listShownRemarks(
  tx: Tx,
  surveyId: string,
): Promise<readonly PublishedRemark[]> {
  const { rows } = await sql<PublishedRemark>`
    select question, mask_contacts(text) as text, month from survey_remark
    where survey_id = ${surveyId} and state = 'shown'
    order by month desc, remark_id`.execute(tx)
  return rows
}

/** Versions of the published figures, the newest first. */
export async function listVersionRows(
  tx: Tx,
  surveyId: string,
): Promise<readonly PublicationVersion[]> {
  const { rows } = await sql<PublicationVersion>`
    select version, published_at as "publishedAt", reason from survey_publication
    where survey_id = ${surveyId} order by version desc`.execute(tx)
  return rows
}

/** What was published of a survey, by its version. */
export async function findContent(
  tx: Tx,
  surveyId: string,
  version: number,
): Promise<PublishedContent | undefined> {
  const { rows } = await sql<{ content: PublishedContent }>`
    select content from survey_publication
    where survey_id = ${surveyId} and version = ${version}`.execute(tx)
  return rows[0]?.content
}

/** The last published figures of the surveys of the same unit that began before this one. */
export async function findPublishedBefore(
  tx: Tx,
  surveyId: string,
): Promise<PublishedContent | undefined> {
  const { rows } = await sql<{ content: PublishedContent }>`
    select b.content from survey s
    join survey p on p.government_id = s.government_id and p.unit_id = s.unit_id
      and p.begins_on < s.begins_on
    join survey_publication b on b.government_id = p.government_id and b.survey_id = p.survey_id
    where s.survey_id = ${surveyId}
    order by p.begins_on desc, p.survey_id, b.version desc limit 1`.execute(tx)
  return rows[0]?.content
}

export async function insertPublication(
  tx: Tx,
  row: {
    readonly surveyId: string
    readonly version: number
    readonly content: PublishedContent
    readonly data: OpenSurveyData
    readonly reason: string
    readonly by: string
  },
): Promise<void> {
  const { content, data } = row
  await tx
    .insertInto('survey_publication')
    .values({
      survey_id: row.surveyId,
      version: row.version,
      content: JSON.stringify(content),
      data: JSON.stringify(data),
      formula: data.formula,
      computed_at: new Date(data.computedAt),
      reason: row.reason,
      published_by: row.by,
    })
    .execute()
}
