-- Services and what is promised of them: drafts, fixed standards, and what the public sees.

create domain service_state as text check (value in ('open', 'closed'));
create domain standard_document as jsonb check (value ->> 'format' = 'tatalaksana-standard/1');
create domain standard_origin as text check (value in ('consultation', 'before'));

-- A kind of service (jenis pelayanan) of a unit. It stays the same while its standard changes.
create table service (
  government_id uuid not null default current_government() references government,
  service_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  -- Its address in the portal; never changes, so that posters and links hold.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  state service_state not null default 'open',
  -- Name of the draft, for lists; written together with it.
  name text not null,
  draft_version integer not null default 1 check (draft_version > 0),
  -- Latest number in standard_version (0: none yet), and the one that is promised now.
  version integer not null default 0 check (version >= 0),
  in_force integer,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null,
  primary key (government_id, service_id),
  unique (government_id, slug),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, created_by) references person (government_id, person_id),
  foreign key (government_id, updated_by) references person (government_id, person_id)
);
create index service_by_unit on service (government_id, unit_id, lower(name), service_id);
create index service_by_name on service (government_id, lower(name), service_id);

create trigger service_in_open_unit after insert or update of unit_id on service
  for each row execute function refuse_closed_unit();

-- The SOPs by which a service is delivered, in their order.
create table service_sop (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  sop_id uuid not null,
  sort_order integer not null default 0,
  primary key (government_id, service_id, sop_id),
  foreign key (government_id, service_id) references service,
  foreign key (government_id, sop_id) references sop
);
create index service_sop_by_sop on service_sop (government_id, sop_id);

create table standard_draft (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  version integer not null check (version > 0),
  content standard_document not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  primary key (government_id, service_id),
  foreign key (government_id, service_id) references service,
  foreign key (government_id, saved_by) references person (government_id, person_id)
);

-- A standard as it was fixed; never changes.
create table standard_version (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  number integer not null check (number > 0),
  content standard_document not null,
  content_hash sha256_hash not null,
  -- Decree by which it was fixed; from when it is promised.
  decree text not null,
  decreed_on date not null,
  since date not null,
  -- Drafted with the public, or in force already when it was brought in.
  origin standard_origin not null,
  fixed_at timestamptz not null default now(),
  fixed_by uuid not null,
  primary key (government_id, service_id, number),
  foreign key (government_id, service_id) references service,
  foreign key (government_id, fixed_by) references person (government_id, person_id)
);
create trigger standard_version_append_only before update or delete on standard_version
  for each row execute function forbid_change();
create trigger standard_version_never_emptied before truncate on standard_version
  for each statement execute function forbid_change();

alter table service add foreign key (government_id, service_id, in_force)
  references standard_version deferrable initially deferred;

-- What is or was promised, as the public reads it. Kept by a trigger alone.
create table published_standard (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  version integer not null,
  unit_id uuid not null,
  slug text not null,
  name text not null,
  -- '' where nobody has translated it.
  name_en text not null,
  sorts_as text not null generated always as (left(lower(name), 200)) stored,
  life_events text[] not null,
  decree text not null,
  since date not null,
  published_at timestamptz not null default now(),
  -- Absent: promised now, as at most one version of a service is.
  until date,
  ended_at timestamptz,
  end_kind publication_end,
  content standard_document not null,
  primary key (government_id, service_id, version),
  foreign key (government_id, service_id, version) references standard_version,
  foreign key (government_id, unit_id) references unit,
  check (num_nulls(until, ended_at, end_kind) in (0, 3))
);
create unique index published_standard_once on published_standard (government_id, service_id)
  where until is null;
create index published_standard_by_slug on published_standard (government_id, slug);
create index published_standard_by_unit on published_standard
  (government_id, unit_id, sorts_as, service_id) where until is null;
create index published_standard_by_name on published_standard
  (government_id, sorts_as, service_id) where until is null;
create index published_standard_by_event on published_standard using gin (life_events)
  where until is null;
create index published_standard_by_beginning on published_standard
  (government_id, published_at desc, service_id);
create index published_standard_by_end on published_standard
  (government_id, ended_at desc, service_id) where ended_at is not null;

-- Every text of a standard without numbers of persons. Beside `en`, `id` is a text and no id.
create function mask_standard(part jsonb) returns jsonb
  language plpgsql immutable parallel safe
as $$
begin
  return case jsonb_typeof(part)
    when 'string' then to_jsonb(mask_text(part #>> '{}', null))
    when 'array' then (
      select coalesce(jsonb_agg(mask_standard(item) order by at), '[]')
      from jsonb_array_elements(part) with ordinality as list (item, at)
    )
    when 'object' then (
      select coalesce(jsonb_object_agg(
        key,
        case
          when key in ('format', 'kind', 'from') or (key = 'id' and not part ? 'en') then value
          else mask_standard(value)
        end
      ), '{}')
      from jsonb_each(part)
    )
    else part
  end;
end
$$;

-- Follows which version is promised, and in which unit the service is. A standard names no person;
-- numbers of persons that slipped in are masked.
create function publish_standard() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today date := government_today(new.government_id);
begin
  if tg_op = 'UPDATE' and new.unit_id <> old.unit_id then
    update published_standard set unit_id = new.unit_id
    where government_id = new.government_id and service_id = new.service_id;
  end if;
  if tg_op = 'UPDATE' and new.in_force is not distinct from old.in_force then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    update published_standard set until = today, ended_at = now(),
      end_kind = case when new.in_force is null then 'revoked' else 'superseded' end
    where government_id = new.government_id and service_id = new.service_id and until is null;
  end if;
  insert into published_standard
    (government_id, service_id, version, unit_id, slug, name, name_en, life_events, decree, since, content)
  select new.government_id, new.service_id, v.number, new.unit_id, new.slug,
    masked #>> '{name,id}', coalesce(masked #>> '{name,en}', ''),
    array(select jsonb_array_elements_text(masked -> 'lifeEvents')), mask_text(v.decree, null),
    v.since, masked
  from standard_version v, mask_standard(v.content) as masked
  where v.government_id = new.government_id and v.service_id = new.service_id
    and v.number = new.in_force
  on conflict (government_id, service_id, version) do update set
    until = null, ended_at = null, end_kind = null, published_at = now();
  return null;
end
$$;
create trigger service_published after insert or update of in_force, unit_id on service
  for each row execute function publish_standard();

-- Moments of what came in force or ended are in the order in which it is seen: who publishes waits for
-- whoever does so in the same government, and looks at the clock only then. Thus who has read up to a
-- moment misses nothing.
create function stamp_publication() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if now() is distinct from new.published_at and now() is distinct from new.ended_at then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('publication ' || new.government_id, 0));
  if new.published_at = now() then
    new.published_at := clock_timestamp();
  end if;
  if new.ended_at = now() then
    new.ended_at := clock_timestamp();
  end if;
  return new;
end
$$;
create trigger revision_stamped before insert or update of published_at, ended_at
  on published_revision for each row execute function stamp_publication();
create trigger standard_stamped before insert or update of published_at, ended_at
  on published_standard for each row execute function stamp_publication();

do $$
declare
  name text;
begin
  foreach name in array array[
    'service', 'service_sop', 'standard_draft', 'standard_version', 'published_standard'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on service, standard_draft to tatalaksana_app;
grant select, insert, update, delete on service_sop to tatalaksana_app;
grant select, insert on standard_version to tatalaksana_app;
grant select on published_standard to tatalaksana_app, tatalaksana_public;
-- Which SOPs deliver a service: ids alone.
grant select on service_sop to tatalaksana_public;
revoke execute on function publish_standard(), stamp_publication(), mask_standard(jsonb) from public;
