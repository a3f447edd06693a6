-- What people decide about answers that wait, and what an office does about the results.

create domain follow_up_state as text check (value in ('planned', 'under-way', 'done', 'given-up'));

-- A decision about answers: none is counted or left out after waiting without who, when and why.
create table survey_judgement (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  judgement_id uuid not null default gen_random_uuid(),
  verdict answer_state not null check (verdict <> 'held'),
  reason text not null check (length(reason) between 1 and 1000),
  -- Answers that it changed.
  count integer not null check (count > 0),
  -- Made after the survey was closed; such a one is not taken back, only corrected again.
  is_correction boolean not null,
  judged_at timestamptz not null default now(),
  judged_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (government_id, survey_id, judgement_id),
  foreign key (government_id, survey_id) references survey,
  foreign key (government_id, judged_by) references person (government_id, person_id),
  foreign key (government_id, taken_back_by) references person (government_id, person_id),
  check ((taken_back_at is null) = (taken_back_by is null)),
  check (not is_correction or taken_back_at is null)
);
create index survey_judgement_by_time on survey_judgement
  (government_id, survey_id, judged_at desc, judgement_id);

-- The decision that stands about an answer; none: nobody had to decide.
alter table survey_answer
  add column judgement_id uuid,
  add foreign key (government_id, survey_id, judgement_id) references survey_judgement;
create index survey_answer_looked_at on survey_answer (government_id, survey_id, state, answer_id)
  where state <> 'counted' or judgement_id is not null;
create index survey_answer_by_judgement on survey_answer (government_id, survey_id, judgement_id)
  where judgement_id is not null;

-- What an office does about an element of a survey: why it is low, what is done, by whom, by when.
create table survey_follow_up (
  government_id uuid not null default current_government(),
  follow_up_id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  -- Null: of all services of the survey.
  service_id uuid,
  element text not null check (element ~ '^[a-z][a-z-]{0,39}$'),
  cause text not null check (length(cause) between 1 and 2000),
  action text not null check (length(action) between 1 and 2000),
  -- Who answers for it: a unit, and the position in it. Never a person by name.
  owner_unit_id uuid not null,
  owner_position text not null check (length(owner_position) between 1 and 200),
  due_on date not null,
  -- Due at the end of a quarter, as reports have it; `due_on` is its last day.
  due_by_quarter boolean not null,
  state follow_up_state not null default 'planned',
  begun_on date,
  ended_on date,
  -- What came of it, or why it was given up.
  result text not null default '' check (length(result) <= 4000),
  version integer not null default 1 check (version > 0),
  made_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  -- The due day of which its owners were told.
  told_of date,
  primary key (government_id, follow_up_id),
  foreign key (government_id, survey_id) references survey,
  foreign key (government_id, survey_id, service_id) references survey_service,
  foreign key (government_id, owner_unit_id) references unit,
  foreign key (government_id, saved_by) references person (government_id, person_id),
  check ((state in ('done', 'given-up')) = (ended_on is not null)),
  check (state not in ('done', 'given-up') or result <> '')
);
create index survey_follow_up_by_survey on survey_follow_up (government_id, survey_id, made_at);
create index survey_follow_up_due on survey_follow_up (government_id, due_on)
  where state in ('planned', 'under-way');

-- Each version of an action as it was saved, kept by a trigger; it never changes.
create table survey_follow_up_version (
  government_id uuid not null default current_government(),
  follow_up_id uuid not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (government_id, follow_up_id, version),
  foreign key (government_id, follow_up_id) references survey_follow_up,
  foreign key (government_id, saved_by) references person (government_id, person_id)
);

create function keep_follow_up() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into survey_follow_up_version values (
    new.government_id, new.follow_up_id, new.version,
    to_jsonb(new) - array['government_id', 'follow_up_id', 'survey_id', 'version', 'made_at',
      'saved_at', 'saved_by', 'told_of'],
    new.saved_at, new.saved_by
  );
  return null;
end
$$;
revoke execute on function keep_follow_up() from public;
create trigger follow_up_kept after insert or update of version on survey_follow_up
  for each row execute function keep_follow_up();

do $$
declare
  name text;
begin
  foreach name in array array['survey_judgement', 'survey_follow_up', 'survey_follow_up_version'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert on survey_judgement to tatalaksana_app;
grant update (taken_back_at, taken_back_by) on survey_judgement to tatalaksana_app;
grant update (judgement_id) on survey_answer to tatalaksana_app;
grant select, insert on survey_follow_up to tatalaksana_app;
grant update (service_id, cause, action, owner_unit_id, owner_position, due_on, due_by_quarter, state,
  begun_on, ended_on, result, version, saved_at, saved_by, told_of) on survey_follow_up
  to tatalaksana_app;
grant select on survey_follow_up_version to tatalaksana_app;
grant execute on function mask_contacts(text), mask_text(text, text) to tatalaksana_app;
