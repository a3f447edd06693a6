-- Whom a provider of single sign-on (OpenID Connect) means by its subjects.

create table identity (
  government_id uuid not null default current_government(),
  person_id uuid not null,
  issuer text not null check (length(issuer) <= 1000),
  -- The provider's own name of the person. Never an address of mail: those are given to others.
  subject text not null check (length(subject) <= 255),
  linked_at timestamptz not null default now(),
  primary key (government_id, issuer, subject),
  foreign key (government_id, person_id) references account
);
-- One person in the whole installation: somebody who signs in has named no government.
create unique index identity_by_subject on identity (issuer, subject);
create index identity_by_person on identity (government_id, person_id);

alter table identity enable row level security;
create policy own_government on identity using (government_id = (select current_government()));
grant select, insert, delete on identity to tatalaksana_app;

-- Past row-level security: only where to look, nothing of what is there.
create function find_identity(of_issuer text, of_subject text)
  returns table (government_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.government_id, i.person_id from identity i
  where i.issuer = of_issuer and i.subject = of_subject;
end;

revoke execute on function find_identity(text, text) from public;
grant execute on function find_identity(text, text) to tatalaksana_app;
