-- Keys by which other programs write, and what they have asked for once.

create domain key_scope as text check (value in ('standards:write'));

-- A key of another program. Made by an administrator, shown once, kept as a hash; it writes what a
-- drafter of its unit writes, until it expires, is revoked, or its maker leaves.
create table api_key (
  government_id uuid not null default current_government() references government,
  key_id uuid not null default gen_random_uuid(),
  key_hash sha256_hash not null,
  name text not null check (length(name) between 1 and 100),
  unit_id uuid not null,
  scope key_scope not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- To the minute; absent: never.
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (government_id, key_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, made_by) references person (government_id, person_id),
  foreign key (government_id, revoked_by) references person (government_id, person_id),
  check (num_nulls(revoked_at, revoked_by) in (0, 2))
);
create unique index api_key_by_hash on api_key (government_id, key_hash);

-- What a request with an Idempotency-Key has made, for a day: sent again it makes nothing more.
create table api_request (
  government_id uuid not null default current_government(),
  key_id uuid not null,
  request_key text not null check (length(request_key) between 1 and 200),
  -- Of what was sent.
  request_hash sha256_hash not null,
  -- Absent only within the transaction that makes it.
  made_id uuid,
  begun_at timestamptz not null default now(),
  primary key (government_id, key_id, request_key),
  foreign key (government_id, key_id) references api_key
);
create index api_request_by_age on api_request (government_id, begun_at);

do $$
declare
  name text;
begin
  foreach name in array array['api_key', 'api_request'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert on api_key to tatalaksana_app;
grant update (last_used_at, revoked_at, revoked_by) on api_key to tatalaksana_app;
grant select, insert, update, delete on api_request to tatalaksana_app;
