-- Figures of surveys: sums that are kept, and figures that are fixed when they are published.

-- Sums of the counted answers of a survey that came through a day, so that no page adds up all of them.
-- Only days that nobody can still write into are summed. May be deleted at any time: it is made again.
create table survey_tally (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  through date not null,
  sums jsonb not null,
  primary key (government_id, survey_id),
  foreign key (government_id, survey_id) references survey on delete cascade
);

-- Who keeps sums, and who makes them void, comes one after the other: what is kept was summed after the
-- last decision, or is deleted by the next.
create function lock_survey_tally(survey uuid) returns void
  language sql
  set search_path = public, pg_temp
  return pg_advisory_xact_lock(hashtextextended('survey tally ' || survey, 0));

create function forget_survey_tally(government uuid, survey uuid) returns void
  language plpgsql
  set search_path = public, pg_temp
as $$
begin
  perform lock_survey_tally(survey);
  delete from survey_tally where government_id = government and survey_id = survey;
end
$$;

-- A decision about answers, however many.
create function answers_decided() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
begin
  perform forget_survey_tally(touched.government_id, touched.survey_id)
  from (select distinct government_id, survey_id from changed order by survey_id) as touched;
  return null;
end
$$;
create trigger answers_decided after update on survey_answer
  referencing new table as changed
  for each statement execute function answers_decided();

-- Which elements a service cannot have.
create function elements_left_out() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
begin
  perform forget_survey_tally(new.government_id, new.survey_id);
  return null;
end
$$;
create trigger elements_left_out after update of left_out on survey_service
  for each row when (old.left_out is distinct from new.left_out)
  execute function elements_left_out();

-- The figures of a closed survey as they were fixed. A correction is a version of its own beside the
-- earlier ones, which never change.
create table survey_publication (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  version integer not null check (version > 0),
  -- All that is shown, and the sums from which anybody computes it again.
  content jsonb not null,
  data jsonb not null,
  -- Version of the formulas.
  formula text not null,
  computed_at timestamptz not null,
  -- Why the figures were corrected.
  reason text not null check (length(reason) <= 1000),
  published_at timestamptz not null default now(),
  published_by uuid not null,
  primary key (government_id, survey_id, version),
  foreign key (government_id, survey_id) references survey,
  foreign key (government_id, published_by) references person (government_id, person_id),
  check ((version = 1) = (reason = ''))
);
create index survey_publication_by_time on survey_publication
  (government_id, published_at desc, survey_id);

-- What the public reads of them: the last version of each is `latest`.
create view published_survey as
  select p.survey_id, p.version, s.slug, s.title, s.unit_id, s.begins_on, s.ends_on,
    p.content, p.data, p.formula, p.computed_at, p.reason, p.published_at,
    not exists (
      select from survey_publication later
      where later.government_id = p.government_id and later.survey_id = p.survey_id
        and later.version > p.version
    ) as latest
  from survey_publication p join survey s using (government_id, survey_id)
  where p.government_id = current_government();

create view published_survey_service as
  select a.survey_id, a.service_id, v.slug
  from survey_service a
  join service v using (government_id, service_id)
  where a.government_id = current_government() and exists (
    select from survey_publication p
    where p.government_id = a.government_id and p.survey_id = a.survey_id
  );

do $$
declare
  name text;
begin
  foreach name in array array['survey_tally', 'survey_publication'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update, delete on survey_tally to tatalaksana_app;
grant select, insert on survey_publication to tatalaksana_app;
grant select on published_survey, published_survey_service to tatalaksana_public;
-- Remarks are masked once more where they are fixed.
grant execute on function mask_text(text, text), mask_contacts(text) to tatalaksana_app;
