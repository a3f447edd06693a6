-- What an office writes into the report of a survey; its numbers are never kept, they are computed.

create domain survey_report_texts as jsonb check (jsonb_typeof(value) = 'object');

-- The texts of a report. Without a row they are proposed anew whenever they are shown.
create table survey_report (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  texts survey_report_texts not null,
  version integer not null default 1 check (version > 0),
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  primary key (government_id, survey_id),
  foreign key (government_id, survey_id) references survey on delete cascade,
  foreign key (government_id, saved_by) references person (government_id, person_id)
);

alter table survey_report enable row level security;
create policy own_government on survey_report
  using (government_id = (select current_government()));

grant select, insert, update on survey_report to tatalaksana_app;
