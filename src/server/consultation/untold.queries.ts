import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export type UntoldRound = {
  readonly id: string
  readonly name: string
  readonly unitId: string
  /** How many comments have come by now. */
  readonly taken: number
}

/** Takes some rounds with comments that nobody was told of, none told of today: the caller tells it. */
export async function claimUntold(tx: Tx, most: number): Promise<readonly UntoldRound[]> {
  const { rows } = await sql<UntoldRound>`
    with untold as (
      select c.consultation_id, t.taken from consultation c
      join consultation_tally t using (government_id, consultation_id)
      where c.finished_at is null and t.taken > c.told_of
        and c.told_on is distinct from government_today(current_government())
      order by c.consultation_id limit ${most} for no key update of c skip locked
    )
    update consultation c
    set told_on = government_today(current_government()), told_of = untold.taken
    from untold, service s
    where c.consultation_id = untold.consultation_id and s.service_id = c.service_id
    returning c.consultation_id as id, s.name, s.unit_id as "unitId", c.told_of as taken`.execute(
    tx,
  )
  return rows
}
