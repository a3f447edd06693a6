-- Surveys of satisfaction (PermenPANRB 14/2017): what is asked, of whom, and what was answered.

create domain survey_state as text check (value in ('draft', 'open', 'closed'));
create domain answer_channel as text
  check (value in ('link', 'poster', 'code', 'kiosk', 'tablet', 'paper'));
-- `held`: waits for a person, and enters no figure until then.
create domain answer_state as text check (value in ('counted', 'held', 'left-out'));
create domain remark_state as text check (value in ('held', 'shown', 'refused'));
create domain survey_score as smallint check (value between 1 and 4);
create domain survey_instrument_document as jsonb check (jsonb_typeof(value) = 'object');

-- One version of what is asked. It never changes: answers are read by the version that asked.
create table survey_instrument (
  government_id uuid not null default current_government() references government,
  instrument_id text not null check (instrument_id ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  document survey_instrument_document not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  primary key (government_id, instrument_id, version),
  foreign key (government_id, made_by) references person (government_id, person_id)
);

-- The survey of one unit in one period.
create table survey (
  government_id uuid not null default current_government() references government,
  survey_id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  -- Its address; never changes, so that posters and links hold.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title text not null check (length(title) between 1 and 200),
  instrument_id text not null,
  instrument_version integer not null,
  begins_on date not null,
  ends_on date not null,
  state survey_state not null default 'draft',
  -- How the size of the sample is rounded: to the nearest as the printed table, or up.
  rounding text not null default 'nearest' check (rounding in ('nearest', 'up')),
  -- Answers of one address on one day that are taken without a code; the later ones are refused.
  most_per_sender integer not null default 100 check (most_per_sender between 1 and 100000),
  version integer not null default 1 check (version > 0),
  made_at timestamptz not null default now(),
  made_by uuid not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (government_id, survey_id),
  unique (government_id, slug),
  foreign key (government_id, unit_id) references unit,
  foreign key (government_id, instrument_id, instrument_version) references survey_instrument,
  foreign key (government_id, made_by) references person (government_id, person_id),
  foreign key (government_id, saved_by) references person (government_id, person_id),
  check (begins_on <= ends_on),
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index survey_by_unit on survey (government_id, unit_id, begins_on desc, survey_id);
create index survey_by_period on survey (government_id, begins_on desc, survey_id);

-- The day on which a survey was closed before its last day; null: it was not.
create function closed_early_on(s survey) returns date
  language sql stable security definer set search_path = public, pg_temp
  return (
    select closed.day from government g
    cross join lateral (select (s.closed_at at time zone g.time_zone)::date as day) closed
    where g.government_id = s.government_id and closed.day < s.ends_on
  );

-- A service that is asked about.
create table survey_service (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  service_id uuid not null,
  -- Its users in the period, and how many of them were asked, where known.
  population integer check (population > 0),
  asked integer check (asked > 0),
  -- Keys of the elements that it cannot have, such as cost where the law makes it free.
  left_out text[] not null default '{}',
  primary key (government_id, survey_id, service_id),
  foreign key (government_id, survey_id) references survey on delete cascade,
  foreign key (government_id, service_id) references service
);
create index survey_service_by_service on survey_service (government_id, service_id);

-- The share of the sample that each channel should bring, in per cent; without rows there are no such quotas.
create table survey_channel (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  channel answer_channel not null,
  share integer not null check (share between 1 and 100),
  primary key (government_id, survey_id, channel),
  foreign key (government_id, survey_id) references survey on delete cascade
);

-- Codes that were printed together. Which person or case one was given to is kept nowhere.
create table survey_code_batch (
  government_id uuid not null default current_government(),
  batch_id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  service_id uuid not null,
  count integer not null check (count between 1 and 1000),
  made_at timestamptz not null default now(),
  made_by uuid not null,
  revoked_at timestamptz,
  primary key (government_id, batch_id),
  foreign key (government_id, survey_id, service_id) references survey_service,
  foreign key (government_id, made_by) references person (government_id, person_id)
);
create index survey_code_batch_by_survey on survey_code_batch (government_id, survey_id, made_at desc);

-- A code that was not used yet. Using it takes it away in the transaction that writes the answer,
-- so that nothing leads from the one to the other.
create table survey_code (
  government_id uuid not null default current_government(),
  code_hash sha256_hash not null,
  batch_id uuid not null,
  primary key (government_id, code_hash),
  foreign key (government_id, batch_id) references survey_code_batch
);
create index survey_code_by_batch on survey_code (government_id, batch_id);

-- A screen at the counter (kiosk) or a tablet of an officer, known by the token in its address.
create table survey_device (
  government_id uuid not null default current_government(),
  device_id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  channel answer_channel not null check (channel in ('kiosk', 'tablet')),
  name text not null check (length(name) between 1 and 100),
  token_hash sha256_hash not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  revoked_at timestamptz,
  primary key (government_id, device_id),
  unique (government_id, token_hash),
  foreign key (government_id, survey_id) references survey,
  foreign key (government_id, made_by) references person (government_id, person_id)
);
create index survey_device_by_survey on survey_device (government_id, survey_id, made_at);

-- An answer. Its id is made with the form, so that one that is sent twice counts once. Nothing in it
-- tells who answered: no address, no code, no device, no hour.
create table survey_answer (
  government_id uuid not null default current_government(),
  answer_id uuid not null,
  survey_id uuid not null,
  service_id uuid not null,
  channel answer_channel not null,
  -- The day on which it was filled in, and on which it came here (later for paper and tablets).
  answered_on date not null,
  received_on date not null,
  state answer_state not null,
  -- Why a person should look at it.
  flags text[] not null default '{}',
  requirements survey_score,
  procedure survey_score,
  "time" survey_score,
  cost survey_score,
  product survey_score,
  competence survey_score,
  behaviour survey_score,
  complaints survey_score,
  facilities survey_score,
  requirements_importance survey_score,
  procedure_importance survey_score,
  time_importance survey_score,
  cost_importance survey_score,
  product_importance survey_score,
  competence_importance survey_score,
  behaviour_importance survey_score,
  complaints_importance survey_score,
  facilities_importance survey_score,
  -- Scores of the parts (sub-elements) by their keys; the element itself is then empty.
  parts jsonb check (jsonb_typeof(parts) = 'object'),
  -- Answers to further questions by their keys: scores and numbers of choices. Texts are remarks.
  extra jsonb check (jsonb_typeof(extra) = 'object'),
  -- All scores in three bits each, 0 for none, in the order of the columns: sums over millions of
  -- answers are made from it. `|` and `<<` bind alike and from the left, hence the parentheses.
  scores bigint not null generated always as (
    coalesce(requirements, 0)::bigint
    | (coalesce(procedure, 0)::bigint << 3)
    | (coalesce("time", 0)::bigint << 6)
    | (coalesce(cost, 0)::bigint << 9)
    | (coalesce(product, 0)::bigint << 12)
    | (coalesce(competence, 0)::bigint << 15)
    | (coalesce(behaviour, 0)::bigint << 18)
    | (coalesce(complaints, 0)::bigint << 21)
    | (coalesce(facilities, 0)::bigint << 24)
    | (coalesce(requirements_importance, 0)::bigint << 27)
    | (coalesce(procedure_importance, 0)::bigint << 30)
    | (coalesce(time_importance, 0)::bigint << 33)
    | (coalesce(cost_importance, 0)::bigint << 36)
    | (coalesce(product_importance, 0)::bigint << 39)
    | (coalesce(competence_importance, 0)::bigint << 42)
    | (coalesce(behaviour_importance, 0)::bigint << 45)
    | (coalesce(complaints_importance, 0)::bigint << 48)
    | (coalesce(facilities_importance, 0)::bigint << 51)
  ) stored,
  primary key (government_id, answer_id),
  foreign key (government_id, survey_id, service_id) references survey_service,
  check (received_on >= answered_on)
);
create index survey_answer_by_survey on survey_answer (government_id, survey_id, received_on);
create index survey_answer_held on survey_answer (government_id, survey_id, answer_id)
  where state = 'held';

-- What was written in words, apart from the scores: nothing leads from the one to the other.
create table survey_remark (
  government_id uuid not null default current_government(),
  remark_id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  service_id uuid not null,
  question text not null,
  text text not null check (length(text) between 1 and 4000),
  -- Why a person must look at it before it is shown.
  reasons text[] not null default '{}',
  state remark_state not null default 'held',
  -- First day of the month in which it came.
  month date not null,
  judged_by uuid,
  judged_at timestamptz,
  primary key (government_id, survey_id, remark_id),
  foreign key (government_id, survey_id, service_id) references survey_service,
  foreign key (government_id, judged_by) references person (government_id, person_id),
  check ((state = 'held') = (judged_at is null))
);
create index survey_remark_by_state on survey_remark (government_id, survey_id, state, remark_id);

-- What was not taken, by day and reason: nothing is dropped without being counted.
create table survey_refusal (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  day date not null,
  reason text not null check (reason ~ '^[a-z][a-z-]{0,39}$'),
  count integer not null,
  primary key (government_id, survey_id, day, reason),
  foreign key (government_id, survey_id) references survey
);

-- Codes that were typed on the page for them and lead to no survey. A code that was used is gone, so that
-- nobody knows of which survey one was: they are counted for the government.
create table survey_code_refusal (
  government_id uuid not null default current_government() references government,
  day date not null,
  reason text not null check (reason in ('not-a-code', 'mistyped', 'unknown')),
  count integer not null,
  primary key (government_id, day, reason)
);

-- Counts a code that was typed and leads nowhere: for its survey where it was revoked. `hash`: null of
-- what is no code at all.
create function refuse_code(hash bytea, reason text) returns void
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  today constant date := government_today(current_government());
begin
  insert into survey_refusal as t (government_id, survey_id, day, reason, count)
  select b.government_id, b.survey_id, today, 'code-spent', 1
  from survey_code c join survey_code_batch b using (government_id, batch_id)
  where c.government_id = current_government() and c.code_hash = hash
  on conflict on constraint survey_refusal_pkey do update set count = t.count + 1;
  if found then return; end if;
  insert into survey_code_refusal as t (government_id, day, reason, count)
  values (current_government(), today, reason, 1)
  on conflict on constraint survey_code_refusal_pkey do update set count = t.count + 1;
end
$$;
revoke execute on function refuse_code(bytea, text) from public;

-- How many came from one address on a day. `sender`: keyed hash that differs from day to day.
create table survey_sender (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  day date not null,
  sender sha256_hash not null,
  count integer not null,
  primary key (government_id, survey_id, day, sender),
  foreign key (government_id, survey_id) references survey
);

-- What the public reads of surveys that are or were open.
create view public_survey as
  select s.survey_id, s.unit_id, s.slug, s.title, s.begins_on, s.ends_on, s.state,
    closed_early_on(s) as closed_early_on, s.most_per_sender, i.document as instrument
  from survey s
  join survey_instrument i
    on i.government_id = s.government_id and i.instrument_id = s.instrument_id
    and i.version = s.instrument_version
  where s.government_id = current_government() and s.state <> 'draft';

create view public_survey_service as
  select a.survey_id, a.service_id, v.slug, v.name, a.left_out
  from survey_service a
  join survey s using (government_id, survey_id)
  join service v using (government_id, service_id)
  where a.government_id = current_government() and s.state <> 'draft';

do $$
declare
  name text;
begin
  foreach name in array array[
    'survey_instrument', 'survey', 'survey_service', 'survey_channel', 'survey_code_batch',
    'survey_code', 'survey_device', 'survey_answer', 'survey_remark', 'survey_refusal',
    'survey_code_refusal', 'survey_sender'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert on survey_instrument to tatalaksana_app;
grant select, insert, update, delete on survey, survey_service, survey_channel to tatalaksana_app;
grant select, insert on survey_code_batch, survey_device to tatalaksana_app;
grant update (revoked_at) on survey_code_batch, survey_device to tatalaksana_app;
grant select, insert, delete on survey_code to tatalaksana_app;
grant select, insert on survey_answer, survey_remark to tatalaksana_app;
grant select on survey_refusal, survey_code_refusal to tatalaksana_app;
grant select, delete on survey_sender to tatalaksana_app;
grant update (state) on survey_answer to tatalaksana_app;
grant update (state, judged_by, judged_at) on survey_remark to tatalaksana_app;
grant select on public_survey, public_survey_service to tatalaksana_public;
revoke execute on function closed_early_on(survey) from public;
grant execute on function refuse_code(bytea, text) to tatalaksana_public;
grant execute on function closed_early_on(survey) to tatalaksana_app, tatalaksana_public;
