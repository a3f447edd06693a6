import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Survey } from './survey-record.ts'

/** A survey as it stands, with its unit and services. */
export async function findSurvey(tx: Tx, surveyId: string): Promise<Survey | undefined> {
  return (await listWhole(tx, sql`s.survey_id = ${surveyId}`))[0]
}

/** The surveys that end in a period, both days included, as they stand. */
export function listSurveysOfPeriod(
  tx: Tx,
  { from, through }: { readonly from: string; readonly through: string },
): Promise<readonly Survey[]> {
  return listWhole(tx, sql`s.ends_on between ${from} and ${through} and s.state <> 'draft'`)
}

async function listWhole(tx: Tx, which: ReturnType<typeof sql>): Promise<readonly Survey[]> {
  const { rows } = await sql<Survey & { readonly closedEarlyOn: string | null }>`
    select s.survey_id as id, s.unit_id as "unitId", s.slug, s.title, i.document as instrument,
      s.begins_on as "beginsOn", s.ends_on as "endsOn",
      closed_early_on(s) as "closedEarlyOn", s.state, s.rounding,
      s.most_per_sender as "mostPerSender", s.version,
      array(
        select json_build_object('serviceId', a.service_id, 'slug', v.slug, 'name', v.name,
          'population', a.population, 'asked', a.asked, 'leftOut', a.left_out)
        from survey_service a join service v using (government_id, service_id)
        where a.survey_id = s.survey_id order by lower(v.name), a.service_id
      ) as services,
      array(
        select json_build_object('channel', c.channel, 'share', c.share)
        from survey_channel c where c.survey_id = s.survey_id order by c.channel
      ) as channels
    from survey s
    join survey_instrument i on i.government_id = s.government_id
      and i.instrument_id = s.instrument_id and i.version = s.instrument_version
    where ${which} order by s.survey_id`.execute(tx)
  return rows.map(({ closedEarlyOn, ...row }) => ({
    ...row,
    ...(closedEarlyOn !== null && { closedEarlyOn }),
    services: row.services.map(withoutNulls),
  }))
}

/** The same, locked for the rest of the transaction: nothing is answered, decided or closed meanwhile. */
export async function holdSurvey(tx: Tx, surveyId: string): Promise<Survey | undefined> {
  await sql`select from survey where survey_id = ${surveyId} for no key update`.execute(tx)
  return findSurvey(tx, surveyId)
}

function withoutNulls(service: Survey['services'][number]): Survey['services'][number] {
  const { population, asked } = service
  return { ...service, population: population ?? undefined, asked: asked ?? undefined }
}
