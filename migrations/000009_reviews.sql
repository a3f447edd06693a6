-- Monitoring and evaluation of SOPs in force: forms that are filled in, finished, and then minutes.

create domain review_method as text
  check (value ~ '^[a-z][a-z-]{0,39}$');

create table sop_review (
  government_id uuid not null default current_government() references government,
  review_id uuid not null default gen_random_uuid(),
  sop_id uuid not null,
  -- The revision in force that is looked at.
  revision integer not null,
  kind review_kind not null check (kind <> 'renewal'),
  -- Which form: methods, criteria and conclusions by their legal source.
  rules text not null,
  held_on date not null,
  method review_method not null,
  -- Answers, conclusion and signatories, as `review-record.ts` describes them.
  content jsonb not null,
  version integer not null default 1,
  begun_at timestamptz not null default now(),
  begun_by uuid not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  finished_at timestamptz,
  primary key (government_id, review_id),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, begun_by) references person (government_id, person_id),
  foreign key (government_id, saved_by) references person (government_id, person_id)
);
-- Two people who begin at once fill in one form.
create unique index sop_review_open_once on sop_review (government_id, sop_id, kind)
  where finished_at is null;
create index sop_review_by_sop on sop_review (government_id, sop_id, held_on);

-- Minutes stay as they were signed.
create trigger sop_review_final before update or delete on sop_review
  for each row when (old.finished_at is not null) execute function forbid_change();

alter table sop_review enable row level security;
create policy own_government on sop_review
  using (government_id = (select current_government()));
grant select, insert, update, delete on sop_review to tatalaksana_app;
