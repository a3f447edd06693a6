-- Which SOPs a unit needs and has, what of it is late, and the bureau's board over all units.

create domain need_priority as text
  check (value in ('high', 'medium', 'low'));
-- `renewal`: an SOP in force for so long that it should be written anew.
create domain review_kind as text
  check (value in ('monitoring', 'evaluation', 'renewal'));

create index unit_by_parent on unit (government_id, parent_id);
create index unit_by_name on unit (government_id, lower(name), unit_id);

create function government_today(government uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
  return (
    select (now() at time zone g.time_zone)::date from government g where g.government_id = government
  );

-- What a unit has to do, as its statute says it.
create table duty (
  government_id uuid not null default current_government() references government,
  duty_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  text text not null check (length(text) between 1 and 1000),
  source text not null default '' check (length(source) <= 300),
  sort_order integer not null default 0,
  primary key (government_id, duty_id),
  foreign key (government_id, unit_id) references unit
);
create index duty_by_unit on duty (government_id, unit_id, sort_order);

-- An SOP that a unit needs, from the thought to the SOP in force. Its state follows (`need_state`).
create table sop_need (
  government_id uuid not null default current_government() references government,
  need_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  duty_id uuid,
  title text not null check (length(title) between 1 and 300),
  reason text not null default '' check (length(reason) <= 2000),
  priority need_priority not null default 'medium',
  planned_year integer check (planned_year between 2000 and 2100),
  planned_quarter integer check (planned_quarter between 1 and 4),
  -- Who is on it.
  person_id uuid,
  sop_id uuid,
  -- Revision that must be replaced; absent where there is none yet.
  replaces integer,
  dropped_at timestamptz,
  dropped_reason text not null default '' check (length(dropped_reason) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null,
  primary key (government_id, need_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, duty_id) references duty on delete set null (duty_id),
  foreign key (government_id, person_id) references person,
  foreign key (government_id, sop_id) references sop,
  foreign key (government_id, created_by) references person (government_id, person_id),
  foreign key (government_id, updated_by) references person (government_id, person_id),
  check (planned_quarter is null or planned_year is not null),
  check (replaces is null or sop_id is not null),
  check (dropped_at is null or dropped_reason <> '')
);
-- A list brought in twice, or two people with one thought, make one need.
create unique index sop_need_once on sop_need (government_id, unit_id, lower(title))
  where dropped_at is null and replaces is null;
create unique index sop_need_to_revise_once on sop_need (government_id, sop_id, replaces)
  where dropped_at is null and replaces is not null;
create unique index sop_need_met_once on sop_need (government_id, sop_id)
  where dropped_at is null and replaces is null;
create index sop_need_by_sop on sop_need (government_id, sop_id);
create index sop_need_by_unit on sop_need (government_id, unit_id, planned_year);

create function need_state(need sop_need, sop sop) returns text
  language sql immutable parallel safe
  return case
    when need.dropped_at is not null then 'dropped'
    when sop.sop_id is null or sop.state = 'deleted' then 'needed'
    when sop.in_force > coalesce(need.replaces, 0) then 'in-force'
    when sop.underway is not null then 'under-way'
    when sop.state in ('draft', 'revising') then 'drafted'
    else 'needed'
  end;

-- How often SOPs in force are looked at where a government has not said otherwise. Not all of it is law.
create function usual_review_periods()
  returns table (kind review_kind, months integer, source text)
  language sql immutable parallel safe rows 3
begin atomic
  values
    ('monitoring', 6, 'Permen PANRB 35/2012, lampiran (pemantauan setiap enam bulan)'),
    ('evaluation', 12, 'Kelaziman pemerintah daerah: sekurang-kurangnya setahun sekali'),
    ('renewal', 36, 'Sejalan dengan PP 96/2012 Pasal 33 (standar pelayanan ditinjau setiap tiga tahun)');
end;

-- Every government, for work that goes on whoever asks.
create function every_government() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select government_id from government order by government_id;
end;

-- Where a government has its own.
create table review_period (
  government_id uuid not null default current_government() references government,
  kind review_kind not null,
  months integer not null check (months between 1 and 240),
  source text not null check (length(source) between 1 and 300),
  primary key (government_id, kind)
);

create function review_periods(government uuid)
  returns table (kind review_kind, months integer, source text)
  language sql stable security definer set search_path = public, pg_temp rows 3
begin atomic
  select usual.kind, coalesce(own.months, usual.months), coalesce(own.source, usual.source)
  from usual_review_periods() as usual
  left join review_period as own on own.government_id = government and own.kind = usual.kind;
end;

-- Since when each SOP in force runs towards its next review. What is due follows with the period.
create table review_clock (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  kind review_kind not null,
  unit_id uuid not null,
  since date not null,
  -- The due day of which people were told last.
  reminded_for date,
  primary key (government_id, sop_id, kind),
  foreign key (government_id, sop_id) references sop,
  foreign key (government_id, unit_id) references unit
);
create index review_clock_oldest on review_clock (government_id, kind, since, sop_id);
create index review_clock_by_unit on review_clock (government_id, unit_id, kind, since);

-- The bureau's board: what each unit has. Kept by triggers, and counted anew on each new day.
create table unit_board (
  government_id uuid not null default current_government(),
  unit_id uuid not null,
  needed integer not null default 0,
  drafted integer not null default 0,
  under_way integer not null default 0,
  in_force integer not null default 0,
  -- SOPs in force for longer than the period `renewal`.
  over_aged integer not null default 0,
  -- Monitorings and evaluations whose day has gone by.
  overdue integer not null default 0,
  changed_at timestamptz,
  primary key (government_id, unit_id),
  foreign key (government_id, unit_id) references unit on delete cascade
);

create index unit_board_by_needed on unit_board (government_id, needed desc, unit_id);
create index unit_board_by_in_force on unit_board (government_id, in_force desc, unit_id);
create index unit_board_by_over_aged on unit_board (government_id, over_aged desc, unit_id);
create index unit_board_by_overdue on unit_board (government_id, overdue desc, unit_id);
create index unit_board_by_change on unit_board (government_id, changed_at nulls first, unit_id);

-- What the whole board has: the sums of `unit_board`, kept by a trigger.
create table board_total (
  government_id uuid primary key references government,
  units integer not null,
  needed integer not null,
  drafted integer not null,
  under_way integer not null,
  in_force integer not null,
  over_aged integer not null,
  overdue integer not null
);

-- Adds how a row of `unit_board` differs from what it was.
create function sum_board() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and
    (old.needed, old.drafted, old.under_way, old.in_force, old.over_aged, old.overdue) =
    (new.needed, new.drafted, new.under_way, new.in_force, new.over_aged, new.overdue)
  then
    return null;
  end if;
  insert into board_total as total
    select change.government_id, sum(sign), sum(sign * needed), sum(sign * drafted), sum(sign * under_way),
      sum(sign * in_force), sum(sign * over_aged), sum(sign * overdue)
    from (
      select -1 as sign, old.* where tg_op <> 'INSERT'
      union all
      select 1, new.* where tg_op <> 'DELETE'
    ) as change
    group by change.government_id
  on conflict (government_id) do update set units = total.units + excluded.units,
    needed = total.needed + excluded.needed, drafted = total.drafted + excluded.drafted,
    under_way = total.under_way + excluded.under_way, in_force = total.in_force + excluded.in_force,
    over_aged = total.over_aged + excluded.over_aged, overdue = total.overdue + excluded.overdue;
  return null;
end
$$;
-- At the end of the transaction: the one row is then locked last and not for long, so that two who
-- change units at once neither wait for each other all the while nor in a circle.
create constraint trigger unit_board_summed after insert or update or delete on unit_board
  deferrable initially deferred for each row execute function sum_board();

-- The day for which a government's board was counted.
create table board_day (
  government_id uuid primary key references government,
  counted_on date not null
);

-- Locked first and counted afterwards, so that of two changes at once the second counts both.
create function recount_unit(government uuid, unit uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  today constant date := government_today(government);
begin
  insert into unit_board (government_id, unit_id) values (government, unit) on conflict do nothing;
  perform from unit_board b where b.government_id = government and b.unit_id = unit for update;
  update unit_board b
  set needed = need.needed, drafted = sops.drafted, under_way = sops.under_way,
    in_force = sops.in_force, over_aged = clocks.over_aged, overdue = clocks.overdue,
    changed_at = greatest(need.changed_at, sops.changed_at)
  from
    (
      select count(*) filter (where need_state(n, s) = 'needed') as needed, max(n.updated_at) as changed_at
      from sop_need n left join sop s using (government_id, sop_id)
      where n.government_id = government and n.unit_id = unit
    ) as need,
    (
      select count(*) filter (where s.state in ('draft', 'revising') and s.underway is null) as drafted,
        count(s.underway) as under_way, count(s.in_force) as in_force, max(s.updated_at) as changed_at
      from sop s where s.government_id = government and s.unit_id = unit
    ) as sops,
    (
      select count(*) filter (where c.kind = 'renewal') as over_aged,
        count(*) filter (where c.kind <> 'renewal') as overdue
      from review_periods(government) p join review_clock c using (kind)
      where c.government_id = government and c.unit_id = unit
        and c.since + make_interval(months => p.months) < today
    ) as clocks
  where b.government_id = government and b.unit_id = unit;
end
$$;

-- Counts the current government's board for today unless that is done.
create function refresh_board() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  government constant uuid := current_government();
  today constant date := government_today(government);
begin
  perform from board_day d where d.government_id = government and d.counted_on = today;
  if found then return; end if;
  insert into board_day as day values (government, today)
    on conflict (government_id) do update set counted_on = today where day.counted_on <> today;
  if not found then return; end if;
  perform recount_unit(government, u.unit_id) from unit u
    where u.government_id = government and u.closed_on is null order by u.unit_id;
  -- Who asked for it reads the sums next.
  set constraints unit_board_summed immediate;
end
$$;

create function board_unit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.closed_on is null then
    insert into unit_board (government_id, unit_id) values (new.government_id, new.unit_id)
      on conflict do nothing;
  else
    delete from unit_board b
      where b.government_id = new.government_id and b.unit_id = new.unit_id;
  end if;
  return null;
end
$$;
create trigger unit_on_board after insert or update of closed_on on unit
  for each row execute function board_unit();

-- A revision that comes in force starts the clocks; without one in force they go.
create function follow_sop() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.in_force is null then
    delete from review_clock c where c.government_id = new.government_id and c.sop_id = new.sop_id;
  elsif old.in_force is distinct from new.in_force then
    insert into review_clock (government_id, sop_id, kind, unit_id, since)
      select new.government_id, new.sop_id, p.kind, new.unit_id, coalesce(
        (
          select r.effective_on from ratification r
          where (r.government_id, r.sop_id, r.revision) = (new.government_id, new.sop_id, new.in_force)
        ),
        government_today(new.government_id))
      from usual_review_periods() p
      on conflict (government_id, sop_id, kind)
        do update set since = excluded.since, unit_id = excluded.unit_id;
  elsif old.unit_id <> new.unit_id then
    update review_clock c set unit_id = new.unit_id
      where c.government_id = new.government_id and c.sop_id = new.sop_id;
  end if;
  perform recount_unit(new.government_id, new.unit_id);
  if old.unit_id <> new.unit_id then
    perform recount_unit(new.government_id, old.unit_id);
  end if;
  -- A need may be of another unit than its SOP.
  perform recount_unit(n.government_id, n.unit_id) from sop_need n
    where n.government_id = new.government_id and n.sop_id = new.sop_id and n.unit_id <> new.unit_id;
  return null;
end
$$;
create trigger sop_followed
  after insert or update of unit_id, state, in_force, underway, updated_at on sop
  for each row execute function follow_sop();

-- The day in force may become known only after the revision is in force.
create function follow_ratification() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update review_clock c set since = new.effective_on
  from sop s
  where (s.government_id, s.sop_id, s.in_force) = (new.government_id, new.sop_id, new.revision)
    and (c.government_id, c.sop_id) = (new.government_id, new.sop_id);
  return null;
end
$$;
create trigger ratification_followed after insert on ratification
  for each row execute function follow_ratification();

create function follow_need() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform recount_unit(new.government_id, new.unit_id);
  if tg_op = 'UPDATE' and old.unit_id <> new.unit_id then
    perform recount_unit(old.government_id, old.unit_id);
  end if;
  return null;
end
$$;
create trigger sop_need_followed after insert or update on sop_need
  for each row execute function follow_need();
create trigger review_clock_followed after update of since on review_clock
  for each row execute function follow_need();

create function recount_later() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from board_day d where d.government_id = coalesce(new.government_id, old.government_id);
  return null;
end
$$;
create trigger review_period_followed after insert or update or delete on review_period
  for each row execute function recount_later();

-- What is there already.
insert into unit_board (government_id, unit_id)
  select government_id, unit_id from unit where closed_on is null;
set constraints unit_board_summed immediate;
insert into review_clock (government_id, sop_id, kind, unit_id, since)
  select s.government_id, s.sop_id, p.kind, s.unit_id,
    coalesce(r.effective_on, (m.since at time zone g.time_zone)::date)
  from sop s
  join government g using (government_id)
  join passage m on (m.government_id, m.sop_id, m.revision) = (s.government_id, s.sop_id, s.in_force)
  left join ratification r
    on (r.government_id, r.sop_id, r.revision) = (s.government_id, s.sop_id, s.in_force)
  cross join usual_review_periods() p;

do $$
declare
  name text;
begin
  foreach name in array array[
    'duty', 'sop_need', 'review_period', 'review_clock', 'unit_board', 'board_total', 'board_day'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update, delete on duty, review_period to tatalaksana_app;
grant select, insert, update on sop_need to tatalaksana_app;
grant select, update on review_clock to tatalaksana_app;
grant select on unit_board, board_total, board_day to tatalaksana_app;

revoke execute on function government_today(uuid), every_government(), review_periods(uuid), recount_unit(uuid, uuid),
  sum_board(), refresh_board(), board_unit(), follow_sop(), follow_ratification(), follow_need(), recount_later()
  from public;
grant execute on function government_today(uuid), every_government(), review_periods(uuid), refresh_board()
  to tatalaksana_app;
