import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { ServicePromise } from './promise-record.ts'

/** What was promised of the services of a survey while it ran; as the public reads it, numbers of persons masked. */
export async function listPromises(tx: Tx, surveyId: string): Promise<readonly ServicePromise[]> {
  const { rows } = await sql<ServicePromise>`
    select distinct on (a.service_id) a.service_id as "serviceId", p.decree, p.since,
      p.since > s.begins_on or coalesce(p.until <= last.day, false) as partly,
      p.content #> '{delivery,duration}' as duration, p.content #> '{delivery,fee}' as fee,
      jsonb_array_length(p.content #> '{delivery,requirements}') as requirements
    from survey s
    cross join lateral (select coalesce(closed_early_on(s), s.ends_on) as day) last
    join survey_service a on a.government_id = s.government_id and a.survey_id = s.survey_id
    join published_standard p on p.government_id = a.government_id and p.service_id = a.service_id
      and p.since <= last.day and (p.until is null or p.until > s.begins_on)
    where s.survey_id = ${surveyId}
    order by a.service_id, p.since desc, p.version desc`.execute(tx)
  return rows
}
