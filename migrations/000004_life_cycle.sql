-- The life of a revision from its submission to its end. Stages and moves are data: `life_cycle`.

create domain revision_stage as text
  check (value ~ '^[a-z][a-z-]{0,39}$');
create domain note_state as text
  check (value in ('open', 'answered', 'settled'));
create domain trial_kind as text
  check (value in ('simulation', 'cases'));

-- At most one revision of an SOP is in force and at most one under way: each is one column.
alter table sop
  add column in_force integer,
  add column underway integer,
  add foreign key (government_id, sop_id, in_force) references sop_revision,
  add foreign key (government_id, sop_id, underway) references sop_revision,
  add check (in_force <> underway);
-- Until now what was fixed counted as in force.
update sop set in_force = revision where revision > 0;

-- A government's own stages and moves; without a row the usual ones hold. A version never changes.
create table life_cycle (
  government_id uuid not null default current_government() references government,
  version integer not null check (version > 0),
  definition jsonb not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  primary key (government_id, version),
  foreign key (government_id, made_by) references person (government_id, person_id)
);

-- Where each submitted revision stands.
create table passage (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  revision integer not null,
  stage revision_stage not null,
  since timestamptz not null default now(),
  -- Version of the life cycle that it goes by; 0: the usual one.
  life_cycle integer not null default 0,
  -- Number of its last move.
  moves integer not null default 0,
  primary key (government_id, sop_id, revision),
  foreign key (government_id, sop_id, revision) references sop_revision
);
create index passage_by_stage on passage (government_id, stage, since);
insert into passage (government_id, sop_id, revision, stage, since)
  select r.government_id, r.sop_id, r.number,
    case when r.number = s.revision then 'in-force' else 'superseded' end, r.fixed_at
  from sop_revision r join sop s using (government_id, sop_id);

-- How it came there, for ever.
create table passage_move (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  revision integer not null,
  number integer not null check (number > 0),
  move text not null,
  from_stage revision_stage,
  to_stage revision_stage not null,
  note text not null default '',
  moved_at timestamptz not null default now(),
  moved_by uuid not null,
  primary key (government_id, sop_id, revision, number),
  foreign key (government_id, sop_id, revision) references passage,
  foreign key (government_id, moved_by) references person (government_id, person_id)
);
create trigger passage_move_append_only before update or delete on passage_move
  for each row execute function forbid_change();
create trigger passage_move_never_emptied before truncate on passage_move
  for each statement execute function forbid_change();

-- What a reviewer wants changed, at a place of the document. Stays open across revisions until the
-- reviewer settles it.
create table review_note (
  government_id uuid not null default current_government(),
  note_id uuid not null default gen_random_uuid(),
  sop_id uuid not null,
  -- Revision on which it was written.
  revision integer not null,
  -- `''` the whole, `steps/<step id>`, `steps/<step id>/<field>`, `identity/<field>`, `performers/<id>`.
  place text not null check (length(place) <= 200),
  text text not null check (length(text) between 1 and 4000),
  written_at timestamptz not null default now(),
  written_by uuid not null,
  state note_state not null default 'open',
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  primary key (government_id, note_id),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, written_by) references person (government_id, person_id),
  foreign key (government_id, answered_by) references person (government_id, person_id),
  foreign key (government_id, settled_by) references person (government_id, person_id),
  check ((state = 'settled') = (settled_by is not null))
);
create index review_note_by_sop on review_note (government_id, sop_id, written_at);

-- A revision tried before it is ratified (uji coba): by simulation or on real cases.
create table trial (
  government_id uuid not null default current_government(),
  trial_id uuid not null default gen_random_uuid(),
  sop_id uuid not null,
  revision integer not null,
  kind trial_kind not null,
  began_on date not null,
  ended_on date not null,
  case_count integer not null check (case_count > 0),
  findings text not null,
  passed boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (government_id, trial_id),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, recorded_by) references person (government_id, person_id),
  check (ended_on >= began_on)
);
create index trial_by_revision on trial (government_id, sop_id, revision);

-- A revision with its number, dates and signatory: what is official. Ends, is never deleted.
create table ratification (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  revision integer not null,
  number text not null check (number <> ''),
  ratified_on date not null,
  effective_on date not null,
  -- The revision's content with what ratifying adds to its identity.
  content sop_document not null,
  content_hash sha256_hash not null,
  ratified_at timestamptz not null default now(),
  ratified_by uuid not null,
  ended_on date,
  end_reason text not null default '',
  primary key (government_id, sop_id, revision),
  unique (government_id, number),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, ratified_by) references person (government_id, person_id),
  check (effective_on >= ratified_on)
);

-- How SOPs are numbered, by the government's own rule for official letters.
create table number_rule (
  government_id uuid primary key default current_government() references government,
  pattern text not null check (pattern like '%{number%')
);

-- Last number given, by what the pattern names besides it (year, unit …). Locked while one is given.
create table number_sequence (
  government_id uuid not null default current_government() references government,
  scope text not null,
  last integer not null check (last > 0),
  primary key (government_id, scope)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'life_cycle', 'passage', 'passage_move', 'review_note', 'trial', 'ratification', 'number_rule',
    'number_sequence'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert on life_cycle, passage_move, trial to tatalaksana_app;
grant select, insert, update on passage, review_note, ratification, number_rule, number_sequence
  to tatalaksana_app;

-- Counts also tell what is in force, which is all that readers see.
alter table sop_count add column in_force boolean not null default false;
alter table sop_count drop constraint sop_count_pkey;
alter table sop_count add primary key (government_id, unit_id, state, in_force);
delete from sop_count;
insert into sop_count (government_id, unit_id, state, in_force, count)
  select government_id, unit_id, state, in_force is not null, count(*) from sop group by 1, 2, 3, 4;

create or replace function count_sop() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into sop_count as counted (government_id, unit_id, state, in_force, count)
  select change.government_id, change.unit_id, change.state, change.in_force, sum(change.step)
  from (
    select old.government_id, old.unit_id, old.state, old.in_force is not null as in_force, -1 as step
      where tg_op <> 'INSERT'
    union all
    select new.government_id, new.unit_id, new.state, new.in_force is not null, 1
      where tg_op <> 'DELETE'
  ) as change
  group by 1, 2, 3, 4
  order by 1, 2, 3, 4
  on conflict (government_id, unit_id, state, in_force)
    do update set count = counted.count + excluded.count;
  return null;
end
$$;
drop trigger sop_counted on sop;
create trigger sop_counted after insert or delete or update of unit_id, state, in_force on sop
  for each row execute function count_sop();
