-- Who wrote a revision, what a government's numbers allow, and what the life cycle looks up.

-- Who saved a draft after which revision. Drafts are thinned out, their writers stay: nobody
-- approves what he wrote himself.
create table sop_author (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  after_revision integer not null check (after_revision >= 0),
  person_id uuid not null,
  primary key (government_id, sop_id, after_revision, person_id),
  foreign key (government_id, sop_id) references sop,
  foreign key (government_id, person_id) references person
);
insert into sop_author (government_id, sop_id, after_revision, person_id)
  select distinct d.government_id, d.sop_id,
    (select coalesce(max(r.number), 0) from sop_revision r
     where r.government_id = d.government_id and r.sop_id = d.sop_id and r.fixed_at < d.saved_at),
    d.saved_by
  from sop_draft d
  on conflict do nothing;
alter table sop_author enable row level security;
create policy own_government on sop_author using (government_id = (select current_government()));
grant select, insert on sop_author to tatalaksana_app;

-- May a number be typed that the records office gave?
alter table number_rule add column manual boolean not null default true;
-- On what regulation a move rests, where it asks for one (revocation).
alter table passage_move add column legal_basis text not null default '';

create index sop_underway on sop (government_id, sop_id) where underway is not null;
create index review_note_unsettled on review_note (government_id, sop_id) where state <> 'settled';
create index passage_move_by_sop on passage_move (government_id, sop_id, moved_at);
