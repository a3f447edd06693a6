import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/**
 * How far drafting with the public has come since the standard was last fixed: nothing begun, a round
 * that lasts, or a finished one that the next version may rest on.
 */
export type ConsultationStanding = 'none' | 'open' | 'finished'

export async function findConsultationStanding(
  tx: Tx,
  serviceId: string,
): Promise<ConsultationStanding> {
  const { rows } = await sql<{ standing: ConsultationStanding }>`
    select case when finished_at is null then 'open' else 'finished' end as standing
    from consultation c
    where service_id = ${serviceId} and (finished_at is null or finished_at > coalesce((
      select max(fixed_at) from standard_version v where v.service_id = c.service_id
    ), '-infinity'))
    order by finished_at is not null limit 1`.execute(tx)
  return rows[0]?.standing ?? 'none'
}
