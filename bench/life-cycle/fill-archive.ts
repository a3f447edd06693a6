import { generateSop, writeSopJson } from '#sop'
import type { ScratchDatabase } from '#server'

/** How large a government is made. */
export type ArchiveSize = { readonly units: number; readonly sops: number }

const differentContents = 200

/**
 * Fills a government up to so many units and adds so many SOPs in force. Every unit has 17 below it as
 * far as they reach, and ten SOPs. The first 200 come in force by the program's own triggers; the rest
 * are copies of these with a number, a code and an office of their own, written without triggers.
 */
export async function fillArchive(
  { owner }: ScratchDatabase,
  governmentId: string,
  { units, sops }: ArchiveSize,
): Promise<void> {
  const contents = Array.from({ length: differentContents }, (_, seed) =>
    writeSopJson(generateSop(seed, { steps: 8, performers: 4, loops: 1 })),
  )
  await owner.query(`select set_config('app.government', $1, false)`, [governmentId])
  await owner.query(fillTree, [governmentId, units])
  await owner.query(fillSops, [governmentId, sops, contents])
  await owner.query(ratify, [governmentId])
  await owner.query('analyze')
  await owner.query(putInForce, [governmentId, differentContents])
  await owner.query('set session_replication_role = replica')
  for (const copy of copies) await owner.query(copy, [governmentId])
  await owner.query('set session_replication_role = origin')
  await owner.query(recount)
  await owner.query('vacuum analyze')
}

const putInForce = `
update sop set in_force = 1
where government_id = $1::uuid and sop_id in (
  select md5('sop ' || number || $1)::uuid from generate_series(0, $2::integer - 1) as number
)`

const copies = [
  `update sop set in_force = 1 where government_id = $1::uuid and number like 'SOP/%'`,
  `insert into published_revision
    (government_id, sop_id, revision, unit_id, title, number, code, since, content)
  select s.government_id, s.sop_id, 1, s.unit_id, s.title, s.number, a.verification_code,
    model.since, model.content
  from sop s join ratification a using (government_id, sop_id)
  join published_revision model on model.title = s.title and model.government_id = s.government_id
  where s.government_id = $1::uuid and s.number like 'SOP/%'
  on conflict do nothing`,
  `insert into published_search (government_id, sop_id, title, title_stems, stems)
  select s.government_id, s.sop_id, model.title,
    ts_delete(model.title_stems, numbers) || word_stems(s.number),
    ts_delete(model.stems, numbers) || word_stems(s.number)
  from sop s join published_search model on model.title = lower(s.title)
  join sop of_model on of_model.sop_id = model.sop_id
  cross join lateral (select array[replace(of_model.number, 'SOP/', '')] as numbers) as old
  where s.government_id = $1::uuid and s.number like 'SOP/%'
  on conflict do nothing`,
  `delete from published_count where government_id = $1::uuid and facet = 'letter'`,
  `insert into published_count
  select government_id, 'letter', initial, count(*) from published_revision
  where government_id = $1::uuid and until is null group by government_id, initial`,
]

/** A unit that moves has them all counted. */
const recount = `
update unit set parent_id = null where short_name = 'U18';
update unit set parent_id = (select unit_id from unit where short_name = 'U1') where short_name = 'U18'`

const fillTree = `
insert into unit (government_id, unit_id, name, short_name, parent_id, sort_order)
select $1::uuid, md5('unit ' || number || $1)::uuid, 'Unit Kerja ' || number, 'U' || number,
  case when number > 17 then md5('unit ' || (number - 1) / 17 || $1)::uuid end, number
from generate_series(
  1, $2::integer - (select count(*)::integer from unit where government_id = $1::uuid)
) as number order by number`

const fillSops = `
with place as (
  select unit_id, row_number() over (order by sort_order, unit_id) - 1 as at, count(*) over () as units
  from unit where government_id = $1::uuid
), wanted as (
  select number, md5('sop ' || number || $1)::uuid as sop_id, place.unit_id,
    jsonb_set(content::jsonb, '{title}', to_jsonb(title)) as content, title,
    (select person_id from person where government_id = $1::uuid limit 1) as person_id
  from generate_series(0, $2::integer - 1) as number
  join place on place.at = number % place.units
  join unnest($3::text[]) with ordinality as contents (content, at)
    on contents.at = 1 + number % cardinality($3::text[])
  cross join lateral (
    select (array['Pelayanan', 'Penerbitan', 'Penyusunan', 'Evaluasi', 'Legalisasi', 'Monitoring'])
        [1 + number % 6] || ' ' ||
      (array['Surat Pengantar', 'Izin Usaha', 'Laporan Kinerja', 'Data Penduduk', 'Akta', 'Arsip', 'Anggaran'])
        [1 + number / 6 % 7] || ' ' ||
      (array['Kelurahan', 'Kecamatan', 'Bulanan', 'Tahunan', 'Daerah'])[1 + number / 42 % 5]
  ) as titles (title)
), made as (
  insert into sop (government_id, sop_id, unit_id, state, revision, title, number, step_count,
      created_by, updated_by)
  select $1::uuid, sop_id, unit_id, 'fixed', 1, title, 'SOP/' || number, 8, person_id, person_id
  from wanted
)
insert into sop_revision (government_id, sop_id, number, title, content, content_hash, fixed_by)
select $1::uuid, sop_id, 1, title, content, sha256(sop_id::text::bytea), person_id from wanted`

const ratify = `
insert into ratification (government_id, sop_id, revision, number, ratified_on, effective_on,
  content, content_hash, ratified_by)
select s.government_id, s.sop_id, 1, s.number, '2026-01-02', '2026-01-05', r.content,
  r.content_hash, s.created_by
from sop s join sop_revision r on (r.government_id, r.sop_id, r.number) = (s.government_id, s.sop_id, 1)
where s.government_id = $1::uuid and s.number like 'SOP/%'`
