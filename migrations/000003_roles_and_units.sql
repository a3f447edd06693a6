-- People with roles in units, and units that open, close, move, merge and split.

alter domain person_role drop constraint person_role_check;
alter domain person_role add constraint person_role_check check (
  value in ('reader', 'drafter', 'reviewer', 'approver', 'bureau', 'auditor', 'administrator')
);
create domain unit_change_kind as text
  check (value in ('opened', 'renamed', 'moved', 'merged', 'split', 'closed'));

-- Somebody's role in a unit, for a time. A role that ended stays: it says who might what, when.
create table assignment (
  government_id uuid not null default current_government() references government,
  assignment_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  unit_id uuid not null,
  role person_role not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (government_id, assignment_id),
  foreign key (government_id, person_id) references person,
  foreign key (government_id, unit_id) references unit,
  check (until >= since)
);
create index assignment_by_person on assignment (government_id, person_id);
create index assignment_by_unit on assignment (government_id, unit_id);
create unique index assignment_once on assignment (government_id, person_id, unit_id, role)
  where until is null;

insert into assignment (government_id, person_id, unit_id, role, since)
  select government_id, person_id, unit_id, role, created_at from person;
alter table person drop column role;
-- Who has left signs in no more; the name stays with what was done.
alter table person add column left_at timestamptz;

-- Absent: since ever, and until further notice.
alter table unit
  add column opened_on date,
  add column closed_on date,
  add check (closed_on >= opened_on);

-- What happened to a unit. `details` holds the name or the parent before, where that changed.
create table unit_change (
  government_id uuid not null default current_government(),
  change_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  kind unit_change_kind not null,
  happened_on date not null,
  legal_basis text not null default '',
  details jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (government_id, change_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, recorded_by) references person (government_id, person_id)
);
create index unit_change_by_unit on unit_change (government_id, unit_id, happened_on);

-- Which units went on with the work of one that was closed.
create table unit_successor (
  government_id uuid not null default current_government(),
  unit_id uuid not null,
  successor_id uuid not null,
  primary key (government_id, unit_id, successor_id),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, successor_id) references unit (government_id, unit_id),
  check (unit_id <> successor_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['assignment', 'unit_change', 'unit_successor'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on assignment to tatalaksana_app;
grant select, insert on unit_change, unit_successor to tatalaksana_app;
