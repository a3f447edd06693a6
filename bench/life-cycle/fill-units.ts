import { generateSop, writeSopJson } from '#sop'
import type { ScratchDatabase } from '#server'
import { writeKept } from './write-kept.ts'

/** How large a government is made. */
export type UnitCounts = { readonly units: number; readonly sops: number }

/**
 * Fills a government up to so many units and adds so many SOPs, spread evenly: of ten in a unit seven
 * are in force, since today back to four years, and three are drafts; five needs stand beside them.
 * SOPs without triggers, which would count a unit anew with each row: what they keep for these pages
 * is written after it, and the board counted at last. Nothing is published, which these do not show.
 */
export async function fillUnits(
  { owner }: ScratchDatabase,
  governmentId: string,
  { units, sops }: UnitCounts,
): Promise<void> {
  const content = writeSopJson(generateSop(7, { steps: 3, performers: 2, loops: 0 }))
  await owner.query(fillTree, [governmentId, units])
  await owner.query('set session_replication_role = replica')
  await owner.query(fillSops, [governmentId, sops, content])
  await owner.query(fillRevisions, [governmentId, content])
  await owner.query(fillClocks, [governmentId])
  await owner.query(fillNeeds, [governmentId])
  await writeKept(owner, governmentId)
  await owner.query('set session_replication_role = origin')
  await owner.query(`select set_config('app.government_id', $1, false)`, [governmentId])
  await owner.query('select refresh_board()')
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
}

/** A fifth are offices, the rest lies below them. */
const fillTree = `
insert into unit (government_id, unit_id, name, short_name, parent_id, sort_order)
select $1::uuid, md5('unit ' || number || $1)::uuid,
  case when number % 5 = 1 then 'Dinas ' else 'Unit Pelaksana Teknis ' end || number, 'U' || number,
  case when number % 5 <> 1 then md5('unit ' || (number - (number - 1) % 5) || $1)::uuid end, number
from generate_series(1,
  $2::integer - (select count(*)::integer from unit where government_id = $1::uuid)) as number
order by number`

const fillSops = `
with place as (
  select unit_id, row_number() over (order by unit_id) - 1 as at, count(*) over () as units
  from unit where government_id = $1::uuid
), made as (
  insert into sop (government_id, sop_id, unit_id, state, revision, in_force, title, number, step_count,
      created_by, updated_by)
  select $1::uuid, md5('sop ' || number || $1)::uuid, place.unit_id,
    case when number / place.units % 10 < 7 then 'fixed' else 'draft' end,
    case when number / place.units % 10 < 7 then 1 else 0 end,
    case when number / place.units % 10 < 7 then 1 end,
    'Pelayanan ' || number, 'SOP/' || number, 3, person.person_id, person.person_id
  from generate_series(0, $2::integer - 1) as number
  join place on place.at = number % place.units,
  (select person_id from person where government_id = $1::uuid limit 1) as person
  returning sop_id, created_by
)
insert into sop_draft (government_id, sop_id, version, content, saved_by)
select $1::uuid, sop_id, 1, $3::jsonb, created_by from made`

const fillRevisions = `
insert into sop_revision (government_id, sop_id, number, title, content, content_hash, fixed_by)
select government_id, sop_id, 1, title, $2::jsonb, sha256(title::bytea), created_by
from sop where government_id = $1::uuid and title like 'Pelayanan %' and in_force = 1
on conflict do nothing`

const fillClocks = `
insert into review_clock (government_id, sop_id, kind, unit_id, since)
select s.government_id, s.sop_id, p.kind, s.unit_id,
  current_date - ('x' || substr(md5(p.kind || s.sop_id), 1, 6))::bit(24)::integer % (p.months * 40)
from sop s, usual_review_periods() p
where s.government_id = $1::uuid and s.in_force = 1
on conflict do nothing`

const fillNeeds = `
insert into sop_need (government_id, unit_id, title, planned_year, planned_quarter, created_by, updated_by)
select $1::uuid, unit_id, 'Kebutuhan ' || number,
  extract(year from now())::integer, 1 + number % 4, person.person_id, person.person_id
from (select unit_id from unit where government_id = $1::uuid) as unit,
  generate_series(1, 5) as number,
  (select person_id from person where government_id = $1::uuid limit 1) as person`
