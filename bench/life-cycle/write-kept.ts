import type { ScratchDatabase } from '#server'

/**
 * Writes what triggers would have kept of a government's SOPs that were written without them: counts
 * of its lists, clocks of what is in force. The board is counted when it is asked.
 */
export async function writeKept(
  owner: ScratchDatabase['owner'],
  governmentId: string,
): Promise<void> {
  for (const statement of statements) await owner.query(statement, [governmentId])
}

const statements = [
  'delete from sop_count where government_id = $1',
  `insert into sop_count (government_id, unit_id, state, in_force, count)
  select government_id, unit_id, state, in_force is not null, count(*)
  from sop where government_id = $1 group by 1, 2, 3, 4`,
  `insert into review_clock (government_id, sop_id, kind, unit_id, since)
  select s.government_id, s.sop_id, p.kind, s.unit_id, coalesce(a.effective_on, current_date)
  from sop s cross join usual_review_periods() p
  left join ratification a
    on (a.government_id, a.sop_id, a.revision) = (s.government_id, s.sop_id, s.in_force)
  where s.government_id = $1 and s.in_force is not null
  on conflict do nothing`,
  'delete from board_day where government_id = $1',
]
