import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { CodePlace, DevicePlace, PublicSurvey } from './public-survey-record.ts'

/** A survey that is or was open; runs as the role of the public. `timeZone`: whose day it is. */
export async function findPublicSurveyRow(
  tx: Tx,
  slug: string,
  timeZone: string,
): Promise<PublicSurvey | undefined> {
  const { rows } = await sql<PublicSurvey>`
    select s.survey_id as id, s.slug, s.title, u.name as "unitName", s.begins_on as "beginsOn",
      s.ends_on as "endsOn", s.closed_early_on as "closedEarlyOn", s.instrument,
      case
        when s.state = 'closed' or s.ends_on < (now() at time zone ${timeZone})::date then 'over'
        when s.begins_on > (now() at time zone ${timeZone})::date then 'coming'
        else 'open'
      end as standing,
      array(
        select json_build_object('id', v.service_id, 'slug', v.slug, 'name', v.name,
          'leftOut', v.left_out)
        from public_survey_service v where v.survey_id = s.survey_id
        order by lower(v.name), v.service_id
      ) as services
    from public_survey s join unit u on u.unit_id = s.unit_id
    where s.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** Surveys that can be answered today, those that end first at the head; as the role of the public. */
export async function listOpenSurveyRows(
  tx: Tx,
  timeZone: string,
): Promise<readonly Pick<PublicSurvey, 'slug' | 'title' | 'unitName' | 'endsOn'>[]> {
  const { rows } = await sql<PublicSurvey>`
    select s.slug, s.title, u.name as "unitName", s.ends_on as "endsOn"
    from public_survey s join unit u on u.unit_id = s.unit_id
    where s.state = 'open' and (now() at time zone ${timeZone})::date between s.begins_on and s.ends_on
    order by s.ends_on, lower(s.title), s.slug limit 100`.execute(tx)
  return rows
}

/** What a code that was not used yet leads to. */
export async function findCodeRow(tx: Tx, codeHash: Uint8Array): Promise<CodePlace | undefined> {
  const { rows } = await sql<CodePlace>`
    select s.slug as "surveySlug", v.slug as "serviceSlug"
    from survey_code c
    join survey_code_batch b using (government_id, batch_id)
    join survey s using (government_id, survey_id)
    join service v on v.government_id = b.government_id and v.service_id = b.service_id
    where c.code_hash = ${codeHash} and b.revoked_at is null`.execute(tx)
  return rows[0]
}

/** Counts a code that leads nowhere; as the role of the public. `hash`: absent of what is no code. */
export async function refuseCodeRow(
  tx: Tx,
  reason: 'not-a-code' | 'mistyped' | 'unknown',
  hash?: Uint8Array,
): Promise<void> {
  await sql`select refuse_code(${hash ?? null}::bytea, ${reason})`.execute(tx)
}

/** What the token of a device that works leads to. */
export async function findDeviceRow(
  tx: Tx,
  tokenHash: Uint8Array,
): Promise<DevicePlace | undefined> {
  const { rows } = await sql<DevicePlace>`
    select d.channel, d.name, s.slug as "surveySlug"
    from survey_device d join survey s using (government_id, survey_id)
    where d.token_hash = ${tokenHash} and d.revoked_at is null`.execute(tx)
  return rows[0]
}
