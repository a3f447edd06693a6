-- The role that the program runs as: reads and writes rows, owns nothing, cannot alter tables.
-- Roles belong to the whole server, so another database may have made it already.
do $$
begin
  create role tatalaksana_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'tatalaksana_app', 'member') then
    grant tatalaksana_app to current_user;
  end if;
end
$$;

revoke create on schema public from public;
grant usage on schema public to tatalaksana_app;

-- Substring search is fast with pg_trgm and works without.
do $$
begin
  create extension if not exists pg_trgm;
exception
  when others then raise notice 'pg_trgm is not available: searching reads every SOP of the government';
end
$$;

-- Named value sets. The generated row types know them by these names.
create domain person_role as text
  check (value in ('reader', 'drafter', 'reviewer', 'approver', 'bureau'));
create domain sop_state as text
  check (value in ('draft', 'revising', 'fixed', 'deleted'));
create domain sop_document as jsonb
  check (value ->> 'format' = 'tatalaksana-sop/1');
create domain sha256_hash as bytea
  check (octet_length(value) = 32);

-- The government that the transaction works for. Unset, it is null and every policy says no.
-- Queries need not repeat it: policies add it to each `where`, defaults to each new row.
create function current_government() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.government_id', true), '')::uuid;

create function forbid_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create table government (
  government_id uuid primary key,
  name text not null,
  time_zone text not null default 'Asia/Jakarta',
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table unit (
  government_id uuid not null default current_government() references government,
  unit_id uuid not null default gen_random_uuid(),
  parent_id uuid,
  name text not null,
  short_name text not null,
  sort_order integer not null default 0,
  primary key (government_id, unit_id),
  foreign key (government_id, parent_id) references unit,
  check (parent_id <> unit_id)
);

create table person (
  government_id uuid not null default current_government() references government,
  person_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  name text not null,
  position text not null,
  role person_role not null,
  created_at timestamptz not null default now(),
  primary key (government_id, person_id),
  foreign key (government_id, unit_id) references unit
);

-- Only the hash of the cookie's token is kept: who reads this table cannot sign in with it.
create table session (
  government_id uuid not null default current_government() references government,
  token_hash sha256_hash not null,
  person_id uuid not null,
  csrf_secret text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (government_id, token_hash),
  foreign key (government_id, person_id) references person on delete cascade
);
create index session_expiry on session (government_id, expires_at);

create table sop (
  government_id uuid not null default current_government() references government,
  sop_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  state sop_state not null default 'draft',
  -- Current version in sop_draft, and latest number in sop_revision (0: none yet).
  draft_version integer not null default 1 check (draft_version > 0),
  revision integer not null default 0 check (revision >= 0),
  -- From the draft, for lists; written together with it.
  title text not null,
  number text not null,
  step_count integer not null check (step_count >= 0),
  created_at timestamptz not null default now(),
  created_by uuid not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null,
  primary key (government_id, sop_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, created_by) references person (government_id, person_id),
  foreign key (government_id, updated_by) references person (government_id, person_id),
  check (state <> 'deleted' or revision = 0)
);
create index sop_newest on sop (government_id, updated_at desc, sop_id) where state <> 'deleted';
create index sop_by_title on sop (government_id, lower(title), sop_id) where state <> 'deleted';
create index sop_by_unit on sop (government_id, unit_id, state);

-- How many SOPs each unit has in each state: the list page shows these counts at every visit.
create table sop_count (
  government_id uuid not null default current_government(),
  unit_id uuid not null,
  state sop_state not null,
  count integer not null,
  primary key (government_id, unit_id, state),
  foreign key (government_id, unit_id) references unit
);

-- In one statement and in one order, so that two changes at once cannot wait for each other.
create function count_sop() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into sop_count as counted (government_id, unit_id, state, count)
  select change.government_id, change.unit_id, change.state, sum(change.step)
  from (
    select old.government_id, old.unit_id, old.state, -1 as step where tg_op <> 'INSERT'
    union all
    select new.government_id, new.unit_id, new.state, 1 where tg_op <> 'DELETE'
  ) as change
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (government_id, unit_id, state) do update set count = counted.count + excluded.count;
  return null;
end
$$;
create trigger sop_counted after insert or delete or update of unit_id, state on sop
  for each row execute function count_sop();

-- The words of each draft, apart from `sop` so that lists read narrow rows.
create table sop_search (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  words text not null,
  stems tsvector not null generated always as (to_tsvector('indonesian', words)) stored,
  primary key (government_id, sop_id),
  foreign key (government_id, sop_id) references sop
);
create index sop_search_stems on sop_search using gin (stems);
do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index sop_search_words on sop_search using gin (words gin_trgm_ops);
  end if;
end
$$;

-- Every save is a version of its own; old ones are thinned out (saveDraft says how).
create table sop_draft (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  version integer not null check (version > 0),
  content sop_document not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  primary key (government_id, sop_id, version),
  foreign key (government_id, sop_id) references sop,
  foreign key (government_id, saved_by) references person (government_id, person_id)
);

create table sop_revision (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  number integer not null check (number > 0),
  title text not null,
  note text not null default '',
  content sop_document not null,
  content_hash sha256_hash not null,
  fixed_at timestamptz not null default now(),
  fixed_by uuid not null,
  primary key (government_id, sop_id, number),
  foreign key (government_id, sop_id) references sop,
  foreign key (government_id, fixed_by) references person (government_id, person_id)
);
create trigger sop_revision_append_only before update or delete on sop_revision
  for each row execute function forbid_change();
create trigger sop_revision_never_emptied before truncate on sop_revision
  for each statement execute function forbid_change();

-- Who did what, for ever: no foreign key to persons or SOPs, so that nothing cascades into it.
create table audit (
  government_id uuid not null default current_government(),
  number bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  previous_hash bytea not null,
  hash sha256_hash not null,
  primary key (government_id, number)
);
create index audit_by_subject on audit (government_id, subject_id, number);
create trigger audit_append_only before update or delete on audit
  for each row execute function forbid_change();
create trigger audit_never_emptied before truncate on audit
  for each statement execute function forbid_change();

-- End of each government's chain: shows when the newest rows were cut off.
create table audit_head (
  government_id uuid primary key,
  number bigint not null,
  hash bytea not null
);

create function audit_hash(entry audit) returns bytea
  language sql stable parallel safe
  return sha256(
    entry.previous_hash || convert_to(
      jsonb_build_array(
        entry.government_id, entry.number, (extract(epoch from entry.at) * 1000000)::bigint,
        entry.actor_id, entry.actor_name, entry.action,
        entry.subject_kind, entry.subject_id, entry.details
      )::text,
      'UTF8'
    )
  );

-- Numbers and chains each new row. Holds the government's head until the transaction ends,
-- so that numbers have no gaps; runs as the owner because the program may not write the head.
create function chain_audit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into audit_head as head values (new.government_id, 1, '\x')
    on conflict (government_id) do update set number = head.number + 1
    returning head.number, head.hash into new.number, new.previous_hash;
  new.at := clock_timestamp();
  new.hash := audit_hash(new);
  update audit_head set hash = new.hash where government_id = new.government_id;
  return new;
end
$$;
create trigger audit_chained before insert on audit
  for each row execute function chain_audit();

-- Row-level security: one policy for every table, now and in each later migration. The `select`
-- makes PostgreSQL ask once for each statement instead of once for each row.
do $$
declare
  name text;
begin
  foreach name in array array[
    'government', 'unit', 'person', 'session', 'sop', 'sop_count', 'sop_search', 'sop_draft', 'sop_revision', 'audit', 'audit_head'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on government to tatalaksana_app;
grant select, insert, update, delete on unit, person to tatalaksana_app;
grant select, insert, delete on session to tatalaksana_app;
grant select, insert, update on sop, sop_search to tatalaksana_app;
grant select, insert, delete on sop_draft to tatalaksana_app;
grant select, insert on sop_revision, audit to tatalaksana_app;
grant select on audit_head, sop_count to tatalaksana_app;

-- The two reads that go past row-level security; both run as the owner and say their own limits.

-- Names of the sample governments: the sign-in page must show them before anyone is known.
create function sample_governments() returns table (government_id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select g.government_id, g.name from government g where g.is_sample order by g.name;
end;

-- SOPs of the current government that contain every word, or every word's stem. As a plain
-- condition of the list the words could not use their indexes: PostgreSQL must not run `like` and
-- `@@` before a policy. The index takes one pattern, so the first should be the longest.
create function search_sops(patterns text[], question tsquery) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100
begin atomic
  select s.sop_id from sop_search s
  where s.government_id = current_government()
    and ((s.words like patterns[1] and s.words like all (patterns)) or s.stems @@ question);
end;

revoke execute on function sample_governments(), search_sops(text[], tsquery) from public;
revoke execute on function chain_audit(), count_sop() from public;
grant execute on function sample_governments(), search_sops(text[], tsquery) to tatalaksana_app;
