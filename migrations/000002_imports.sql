-- Files that people bring in, and the SOPs found in them until a person has saved or dropped each.

create domain import_file_state as text
  check (value in ('waiting', 'reading', 'read', 'refused'));
create domain import_sop_state as text
  check (value in ('open', 'saved', 'dropped'));

-- One upload, for one unit.
create table import (
  government_id uuid not null default current_government() references government,
  import_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (government_id, import_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, created_by) references person (government_id, person_id)
);
create index import_newest on import (government_id, created_at desc);

-- The files of an upload are the queue of the readers, too: a file waits, is leased to one reader,
-- and is read or refused. Refused ones keep their name and the reason.
create table import_file (
  government_id uuid not null default current_government(),
  import_id uuid not null,
  -- Place in the upload, from 1.
  number integer not null check (number > 0),
  name text not null,
  size bigint not null check (size >= 0),
  -- Absent where the file was refused before all of it had come.
  content_hash sha256_hash,
  -- Gone when nothing found in the file is open any more, and on the day it expires.
  bytes bytea,
  expires_at timestamptz not null default now() + interval '30 days',
  state import_file_state not null default 'waiting',
  problems jsonb not null,
  -- What an office file shows, beside which its SOPs are settled. Gone on the day it expires.
  source jsonb,
  -- How often a reader has begun; its number tells a reader whether the lease is still its own.
  attempts integer not null default 0,
  leased_until timestamptz,
  primary key (government_id, import_id, number),
  foreign key (government_id, import_id) references import
);
create index import_file_by_content on import_file (government_id, content_hash);
-- First files of all uploads come first, so that five hundred files do not hold up one.
create index import_file_queue on import_file (number, expires_at) where state in ('waiting', 'reading');
create index import_file_expiry on import_file (expires_at)
  where bytes is not null or source is not null;

create table import_sop (
  government_id uuid not null default current_government(),
  import_sop_id uuid not null default gen_random_uuid(),
  import_id uuid not null,
  file_number integer not null,
  -- Place in the file, from 1.
  number integer not null check (number > 0),
  title text not null,
  content sop_document not null,
  notices jsonb not null,
  -- What is not sure; each with who settled it and when, once somebody has.
  doubts jsonb not null,
  open_doubts integer not null check (open_doubts >= 0),
  state import_sop_state not null default 'open',
  sop_id uuid,
  primary key (government_id, import_sop_id),
  unique (government_id, import_id, file_number, number),
  foreign key (government_id, import_id, file_number) references import_file,
  foreign key (government_id, sop_id) references sop,
  check ((state = 'saved') = (sop_id is not null))
);

do $$
declare
  name text;
begin
  foreach name in array array['import', 'import_file', 'import_sop'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert on import to tatalaksana_app;
grant select, insert, update on import_file, import_sop to tatalaksana_app;

-- Two more ways past row-level security; both run as the owner and say their own limits.

-- Leases one file to the caller, of whatever government, and tells only which one: what is in it is
-- read and written under that government's policy. A lease that ran out is given anew.
create function claim_import_file(lease interval)
  returns table (government_id uuid, import_id uuid, number integer, attempts integer)
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  update import_file as f
  set state = 'reading', attempts = f.attempts + 1, leased_until = now() + least(lease, interval '30 seconds')
  from (
    select w.government_id, w.import_id, w.number from import_file w
    where w.state in ('waiting', 'reading') and (w.leased_until is null or w.leased_until < now())
    order by w.number, w.expires_at
    limit 1
    for update skip locked
  ) as next
  where (f.government_id, f.import_id, f.number) = (next.government_id, next.import_id, next.number)
  returning f.government_id, f.import_id, f.number, f.attempts;
end;

-- Lets go of the bytes and pictures of files whose day has come, in every government. Tells how many.
create function forget_expired_imports() returns bigint
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  with gone as (
    update import_file set bytes = null, source = null
    where (bytes is not null or source is not null) and expires_at < now()
    returning 1
  )
  select count(*) from gone;
end;

revoke execute on function claim_import_file(interval), forget_expired_imports() from public;
grant execute on function claim_import_file(interval), forget_expired_imports() to tatalaksana_app;
