-- When offices work: holidays of each year, office hours of units, and times of other hours.

create domain holiday_kind as text check (value in ('national', 'collective-leave', 'local'));
-- Open hours of the weekdays, Monday first, each a list of {from, to} in minutes from midnight.
create domain working_week as jsonb
  check (jsonb_typeof(value) = 'array' and jsonb_array_length(value) = 7);

-- A day on which the offices of a government are closed, and what says so.
create table holiday (
  government_id uuid not null default current_government() references government,
  day date not null,
  name text not null check (length(name) between 1 and 200),
  kind holiday_kind not null,
  source text not null check (length(source) <= 300),
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  -- Taken away; kept so that it can be put back, and that a list taken over again leaves it out.
  removed_at timestamptz,
  primary key (government_id, day),
  foreign key (government_id, entered_by) references person (government_id, person_id)
);

-- Hours of a unit and those below it, from a day on until the next row.
create table office_hours (
  government_id uuid not null default current_government() references government,
  unit_id uuid not null,
  since date not null,
  -- Absent: from that day again as the unit above.
  week working_week,
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  primary key (government_id, unit_id, since),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, entered_by) references person (government_id, person_id)
);

-- Days of other hours, such as Ramadan: of a unit and those below it, else of the whole government.
create table hours_period (
  government_id uuid not null default current_government() references government,
  period_id uuid not null default gen_random_uuid(),
  unit_id uuid,
  from_day date not null,
  to_day date not null check (to_day between from_day and from_day + 365),
  name text not null check (length(name) between 1 and 200),
  week working_week not null,
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  -- Taken away; kept so that it can be put back.
  removed_at timestamptz,
  primary key (government_id, period_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, entered_by) references person (government_id, person_id)
);
create index hours_period_by_unit on hours_period (government_id, unit_id, from_day);

-- How many minutes the government's clock is ahead of UTC; its zone knows no summer time.
create function government_zone_minutes() returns integer
  language sql stable security definer set search_path = public, pg_temp
  return (
    select (extract(epoch from (now() at time zone g.time_zone) - (now() at time zone 'UTC')) / 60)::integer
    from government g where g.government_id = current_government()
  );

do $$
declare
  name text;
begin
  foreach name in array array['holiday', 'office_hours', 'hours_period'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on holiday, hours_period to tatalaksana_app;
grant select, insert, update, delete on office_hours to tatalaksana_app;
-- When an office is open is for everybody; who entered it is not.
grant select (government_id, day, name, kind, removed_at) on holiday to tatalaksana_public;
grant select (government_id, unit_id, since, week) on office_hours to tatalaksana_public;
grant select (government_id, period_id, unit_id, from_day, to_day, name, week, removed_at)
  on hours_period to tatalaksana_public;
revoke execute on function government_zone_minutes() from public;
grant execute on function government_zone_minutes() to tatalaksana_app, tatalaksana_public;
