import type { ScratchDatabase } from '#server'

type Filling = {
  readonly governmentId: string
  readonly actorId: string
  readonly actorName: string
  readonly rows: number
}

/**
 * Writes a chain of so many audit rows into an empty government, all inside the database, with the
 * hashes that the program would have given them. Indexes are made when the rows are there.
 */
export async function fillAudit({ owner }: ScratchDatabase, filling: Filling): Promise<void> {
  const { governmentId, actorId, actorName, rows } = filling
  const indexes = await owner.query<{ name: string; definition: string }>(`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'audit' and indexname <> 'audit_pkey'`)
  await owner.query('set session_replication_role = replica')
  for (const { name } of indexes.rows) await owner.query(`drop index ${name}`)
  await owner.query(fill)
  await owner.query('select pg_temp.fill_audit($1, $2, $3, $4)', [
    governmentId,
    actorId,
    actorName,
    rows,
  ])
  for (const { definition } of indexes.rows) await owner.query(definition)
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze audit')
}

/** One row in a hundred is the actor's; 400 others write the rest, on 50,000 subjects, in 2 years. */
const fill = `
create or replace function pg_temp.fill_audit(government uuid, actor uuid, name text, rows integer)
  returns void language plpgsql
as $$
declare
  entry audit;
  actions text[] := array['draft.saved', 'draft.saved', 'draft.saved', 'sop.created', 'revision.fixed', 'session.started', 'session.ended'];
begin
  entry.government_id := government;
  entry.previous_hash := '\\x';
  entry.format := 2;
  for place in 1..rows loop
    entry.number := place;
    entry.at := '2024-11-26T00:00:00Z'::timestamptz + place * (interval '730 days' / rows);
    entry.actor_id := case when place % 100 = 0 then actor else md5((place % 401)::text)::uuid end;
    entry.actor_name := case when place % 100 = 0 then name else 'Pegawai ' || place % 401 end;
    entry.action := actions[1 + place % 7];
    entry.subject_kind := case when place % 7 < 5 then 'sop' else 'session' end;
    entry.subject_id := md5((place % 50021)::text)::uuid;
    entry.details := jsonb_build_object('version', place % 30, 'number', place % 7,
      'note', 'langkah 4 diperbaiki sesuai catatan');
    entry.hash := audit_hash(entry);
    insert into audit select entry.*;
    entry.previous_hash := entry.hash;
  end loop;
  insert into audit_head values (government, rows, entry.hash);
end
$$`
