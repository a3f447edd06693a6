import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/**
 * How far drafting with the public has come since the standard was last fixed: nothing begun, a round
 * that lasts, or a finished one that the next version may rest on.
 */
export type ConsultationStanding = 'none' | 'open' | 'finished'

/** The round that decides the standing of a service. */
export type StandingRound = {
  readonly serviceId: string
  readonly id: string
  readonly standing: Exclude<ConsultationStanding, 'none'>
}

export async function findConsultationStanding(
  tx: Tx,
  serviceId: string,
): Promise<ConsultationStanding> {
  return (await listStandingRounds(tx, [serviceId])).get(serviceId)?.standing ?? 'none'
}

/** The rounds that decide the standing of services, by service; absent: nothing is begun. */
export async function listStandingRounds(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, StandingRound>> {
  const { rows } = await sql<StandingRound>`
    select distinct on (service_id) service_id as "serviceId", consultation_id as id,
      case when finished_at is null then 'open' else 'finished' end as standing
    from consultation c
    where service_id = any(${[...serviceIds]}::uuid[]) and (finished_at is null or finished_at > coalesce((
      select max(fixed_at) from standard_version v where v.service_id = c.service_id
    ), '-infinity'))
    order by service_id, finished_at desc nulls first`.execute(tx)
  return new Map(rows.map((row) => [row.serviceId, row]))
}
