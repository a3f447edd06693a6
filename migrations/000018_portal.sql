-- The portal: how many services are promised under each entry to it, and what each list is in the
-- order of, so that a page costs the same however many there are.

-- First letters, '#' where a name begins with something else. In English a name stands as it is
-- where nobody has translated it.
alter table published_standard
  add column initial text not null generated always as (
    case when upper(left(name, 1)) between 'A' and 'Z' then upper(left(name, 1)) else '#' end
  ) stored,
  add column sorts_as_en text not null generated always as (
    left(lower(case name_en when '' then name else name_en end), 200)
  ) stored,
  add column initial_en text not null generated always as (
    case when upper(left(case name_en when '' then name else name_en end, 1)) between 'A' and 'Z'
      then upper(left(case name_en when '' then name else name_en end, 1)) else '#' end
  ) stored;
create index published_standard_by_letter on published_standard
  (government_id, initial, sorts_as, service_id) where until is null;
create index published_standard_by_letter_en on published_standard
  (government_id, initial_en, sorts_as_en, service_id) where until is null;

-- Services that are promised now, under each life event. Kept by a trigger alone.
create table standard_of_event (
  government_id uuid not null default current_government(),
  event text not null,
  sorts_as text not null,
  service_id uuid not null,
  primary key (government_id, event, sorts_as, service_id)
);
create index standard_of_event_by_service on standard_of_event (government_id, service_id);

-- How many are promised now: of each unit with those below it (unit) and without (own), life event
-- and first letter in each language. Kept by triggers alone.
create table standard_count (
  government_id uuid not null default current_government(),
  facet text not null check (facet in ('unit', 'own', 'event', 'letter-id', 'letter-en')),
  key text not null,
  count integer not null,
  primary key (government_id, facet, key)
);

create function count_standards() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op <> 'INSERT' then
    delete from standard_of_event
    where government_id = old.government_id and service_id = old.service_id and old.until is null;
  end if;
  if tg_op <> 'DELETE' and new.until is null then
    insert into standard_of_event
    select distinct new.government_id, event, new.sorts_as, new.service_id
    from unnest(new.life_events) as event;
  end if;
  insert into standard_count as counted (government_id, facet, key, count)
  select change.government_id, facet.facet, facet.key, sum(change.step)
  from (
    select old.government_id, old.unit_id, old.initial, old.initial_en, old.life_events, -1 as step
      where tg_op <> 'INSERT' and old.until is null
    union all
    select new.government_id, new.unit_id, new.initial, new.initial_en, new.life_events, 1
      where tg_op <> 'DELETE' and new.until is null
  ) as change
  cross join lateral (
    select 'letter-id' as facet, change.initial as key
    union all
    select 'letter-en', change.initial_en
    union all
    select distinct 'event', event from unnest(change.life_events) as event
    union all
    select 'own', change.unit_id::text
    union all
    select 'unit', unit_id::text from unit_line(change.government_id, change.unit_id) as unit_id
  ) as facet
  group by 1, 2, 3
  having sum(change.step) <> 0
  -- Two at a time take the rows in the same order.
  order by 1, 2, 3
  on conflict (government_id, facet, key) do update set count = counted.count + excluded.count;
  return null;
end
$$;
create trigger standard_counted after insert or delete or update of unit_id, name, name_en, life_events, until
  on published_standard for each row execute function count_standards();

-- A unit that moves takes its counts along; it happens a few times a year.
create function recount_standards() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from standard_count where government_id = new.government_id and facet = 'unit';
  insert into standard_count (government_id, facet, key, count)
  select new.government_id, 'unit', above::text, count(*)
  from published_standard p, unit_line(new.government_id, p.unit_id) as above
  where p.government_id = new.government_id and p.until is null
  group by above;
  return null;
end
$$;
create trigger unit_moved_with_standards after update of parent_id on unit
  for each row when (old.parent_id is distinct from new.parent_id)
  execute function recount_standards();

do $$
declare
  name text;
begin
  foreach name in array array['standard_of_event', 'standard_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select on standard_of_event, standard_count to tatalaksana_app, tatalaksana_public;
revoke execute on function count_standards(), recount_standards() from public;
