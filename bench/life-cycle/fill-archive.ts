import { generateSop, writeSopJson } from '#sop'
import type { ScratchDatabase } from '#server'
import { writeKept } from './write-kept.ts'

/** How large a government is made. */
export type ArchiveSize = { readonly units: number; readonly sops: number }

/** As many as there are titles: each title has a content of its own. */
const models = 210

/**
 * Fills a government up to so many units and adds so many SOPs in force. Every unit has 17 below it as
 * far as they reach, and ten SOPs. The first 210 come in force by the program's own triggers; the rest
 * are copies of these with a number, a code and an office of their own, written without triggers,
 * and so are the rows that these would have written.
 */
export async function fillArchive(
  { owner }: ScratchDatabase,
  governmentId: string,
  { units, sops }: ArchiveSize,
): Promise<void> {
  const contents = Array.from({ length: models }, (_, seed) =>
    writeSopJson(generateSop(seed, { steps: 8, performers: 4, loops: 1 })),
  )
  await owner.query(fillTree, [governmentId, units])
  await owner.query(makeModels)
  await owner.query(fillModels, [contents])
  // Nothing is in force yet: of the triggers only `sop_counted` and the board's would write.
  await owner.query('set session_replication_role = replica')
  await owner.query(fillSops, [governmentId, sops])
  await owner.query(fillRevisions, [governmentId])
  await owner.query(ratify, [governmentId])
  await owner.query('set session_replication_role = origin')
  await owner.query('analyze')
  await owner.query(putInForce, [governmentId, models])
  await owner.query('set session_replication_role = replica')
  for (const copy of copies) await owner.query(copy, [governmentId])
  await writeKept(owner, governmentId)
  await owner.query('set session_replication_role = origin')
  await owner.query(recount)
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
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

const makeModels = `
create temp table model (at integer primary key, title text, content sop_document)`

/** With titles of their own; the content is packed once, and copied as it is. */
const fillModels = `
insert into model
select at - 1, title, jsonb_set(content::jsonb, '{title}', to_jsonb(title))
from unnest($1::text[]) with ordinality as contents (content, at)
cross join lateral (
  select (array['Pelayanan', 'Penerbitan', 'Penyusunan', 'Evaluasi', 'Legalisasi', 'Monitoring'])
      [1 + (at - 1) % 6] || ' ' ||
    (array['Surat Pengantar', 'Izin Usaha', 'Laporan Kinerja', 'Data Penduduk', 'Akta', 'Arsip', 'Anggaran'])
      [1 + (at - 1) / 6 % 7] || ' ' ||
    (array['Kelurahan', 'Kecamatan', 'Bulanan', 'Tahunan', 'Daerah'])[1 + (at - 1) / 42 % 5]
) as titles (title)`

const fillSops = `
with place as (
  select unit_id, row_number() over (order by sort_order, unit_id) - 1 as at, count(*) over () as units
  from unit where government_id = $1::uuid
)
insert into sop (government_id, sop_id, unit_id, state, revision, title, number, step_count,
  created_by, updated_by)
select $1::uuid, md5('sop ' || number || $1)::uuid, unit_id, 'fixed', 1, title, 'SOP/' || number, 8,
  person_id, person_id
from generate_series(0, $2::integer - 1) as number
join place on place.at = number % place.units
join model on model.at = number % ${models},
(select person_id from person where government_id = $1::uuid limit 1) as person`

const fillRevisions = `
insert into sop_revision (government_id, sop_id, number, title, content, content_hash, fixed_by)
select s.government_id, s.sop_id, 1, s.title, model.content, sha256(s.sop_id::text::bytea), s.created_by
from sop s join model on model.title = s.title
where s.government_id = $1::uuid and s.number like 'SOP/%'`

const ratify = `
insert into ratification (government_id, sop_id, revision, number, ratified_on, effective_on,
  content, content_hash, ratified_by)
select s.government_id, s.sop_id, 1, s.number, '2026-01-02', '2026-01-05', r.content,
  r.content_hash, s.created_by
from sop s join sop_revision r on (r.government_id, r.sop_id, r.number) = (s.government_id, s.sop_id, 1)
where s.government_id = $1::uuid and s.number like 'SOP/%'`
