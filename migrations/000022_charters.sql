-- The service charter (maklumat pelayanan, PP 96/2012 art. 30; UU 23/2014 art. 347) and the evaluations
-- and reviews of standards in force (PP 96/2012 art. 32 and 33).

create domain standard_review_kind as text check (value in ('evaluation', 'review'));

-- One version of a government's charter: a draft until it is published, then it never changes.
create table charter (
  government_id uuid not null default current_government() references government,
  number integer not null check (number > 0),
  version integer not null default 1 check (version > 0),
  statement text not null check (length(statement) <= 4000),
  provider_duties text not null check (length(provider_duties) <= 4000),
  public_rights text not null check (length(public_rights) <= 4000),
  public_duties text not null check (length(public_duties) <= 4000),
  sanctions text not null check (length(sanctions) <= 2000),
  -- The head of region, who signs: an office held in public.
  signatory_position text not null check (length(signatory_position) <= 200),
  signatory_name text not null check (length(signatory_name) <= 200),
  place text not null check (length(place) <= 100),
  signed_on date,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  -- What was promised when it was published: services with their units, by name.
  services jsonb not null default '[]',
  published_at timestamptz,
  replaced_at timestamptz,
  primary key (government_id, number),
  foreign key (government_id, saved_by) references person (government_id, person_id),
  check (published_at is null or signed_on is not null)
);
create unique index charter_draft_once on charter (government_id) where published_at is null;
create unique index charter_published_once on charter (government_id)
  where published_at is not null and replaced_at is null;

create function keep_charter() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.published_at is not null
    and (to_jsonb(new) - 'replaced_at') <> (to_jsonb(old) - 'replaced_at') then
    raise exception 'a published charter never changes';
  end if;
  return new;
end
$$;
create trigger charter_kept before update on charter
  for each row execute function keep_charter();

-- What the public reads: the charter that holds.
create view published_charter as
  select number, statement, provider_duties, public_rights, public_duties, sanctions,
    signatory_position, signatory_name, place, signed_on, services, published_at
  from charter
  where government_id = current_government() and published_at is not null and replaced_at is null;

-- A look at a standard in force; finished, it is minutes and never changes.
create table standard_review (
  government_id uuid not null default current_government(),
  review_id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  -- Version of the standard that is looked at.
  standard integer not null,
  kind standard_review_kind not null,
  held_on date not null,
  content jsonb not null,
  version integer not null default 1 check (version > 0),
  begun_by uuid not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  finished_at timestamptz,
  primary key (government_id, review_id),
  foreign key (government_id, service_id, standard) references standard_version,
  foreign key (government_id, begun_by) references person (government_id, person_id),
  foreign key (government_id, saved_by) references person (government_id, person_id)
);
create unique index standard_review_open on standard_review (government_id, service_id, kind)
  where finished_at is null;
create index standard_review_by_service on standard_review
  (government_id, service_id, kind, held_on desc);

create function keep_minutes() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if old.finished_at is not null then raise exception 'minutes never change'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger standard_review_kept before update or delete on standard_review
  for each row execute function keep_minutes();

-- Of which due day people were told, so that nobody is told of it twice.
create table standard_reminder (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  kind standard_review_kind not null,
  due_on date not null,
  primary key (government_id, service_id, kind, due_on),
  foreign key (government_id, service_id) references service
);

do $$
declare
  name text;
begin
  foreach name in array array['charter', 'standard_review', 'standard_reminder'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on charter to tatalaksana_app;
grant select, insert, update, delete on standard_review to tatalaksana_app;
grant select, insert on standard_reminder to tatalaksana_app;
grant select on published_charter to tatalaksana_public;
revoke execute on function keep_charter(), keep_minutes() from public;
