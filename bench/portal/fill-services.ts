import type { ScratchDatabase } from '#server'
import { generateStandard } from '#standard'

const batch = 2000

/**
 * Has a government promise so many generated services, spread over its offices. Services and fixed
 * versions are written without triggers; what is promised with them, so that it is indexed as ever.
 */
export async function fillServices(
  { owner }: ScratchDatabase,
  governmentId: string,
  count: number,
): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    const standards = Array.from({ length: Math.min(batch, count - from) }, (_, at) =>
      generateStandard(from + at),
    )
    const names = standards.map(({ name }) => name.id)
    const contents = standards.map((standard) => JSON.stringify(standard))
    await owner.query('set session_replication_role = replica')
    await owner.query(insertServices, [governmentId, from, names])
    await owner.query(insertVersions, [governmentId, from, contents])
    await owner.query('set session_replication_role = origin')
    await owner.query(promise, [governmentId, from, from + contents.length])
  }
  await owner.query('vacuum analyze')
}

const insertServices = `
insert into service
  (government_id, service_id, unit_id, slug, name, version, in_force, created_by, updated_by)
select $1::uuid, md5('service ' || $2 + at || $1)::uuid, unit_id, 's' || $2 + at,
  title, 1, 1, person_id, person_id
from unnest($3::text[]) with ordinality as names (title, at)
join (
  select unit_id, row_number() over (order by unit_id) - 1 as nth, count(*) over () as units
  from unit where government_id = $1::uuid
) as place on place.nth = ($2::integer + at) % place.units,
(select person_id from person where government_id = $1::uuid limit 1) as person`

const insertVersions = `
insert into standard_version (government_id, service_id, number, content, content_hash, decree,
  decreed_on, since, origin, fixed_by)
select $1::uuid, md5('service ' || $2::integer + at || $1)::uuid, 1, content::jsonb,
  sha256(convert_to(content, 'UTF8')), '1/2026', '2026-01-02', '2026-01-05', 'before', person_id
from unnest($3::text[]) with ordinality as contents (content, at),
(select person_id from person where government_id = $1::uuid limit 1) as person`

const promise = `
insert into published_standard (government_id, service_id, version, unit_id, slug, name, name_en,
  life_events, decree, since, content)
select government_id, service_id, number, unit_id, slug, content #>> '{name,id}',
  content #>> '{name,en}', array(select jsonb_array_elements_text(content -> 'lifeEvents')), decree,
  since, content
from standard_version join service using (government_id, service_id)
where government_id = $1::uuid and service_id = any(array(
  select md5('service ' || number || $1)::uuid
  from generate_series($2::integer + 1, $3::integer) as number
))`
