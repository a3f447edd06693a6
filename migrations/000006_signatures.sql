-- Signed documents, and the way there: a process may die between signing and recording.

create domain signer_kind as text
  check (value in ('own-certificate', 'remote'));
create domain signing_state as text
  check (value in ('prepared', 'signed', 'recorded'));

-- One for each revision that somebody has begun to sign. Prepared: one process has it until the lease ends. Signed: the signed bytes are here, so nobody need
-- sign again. Recorded: they are in `signature`.
create table signing_attempt (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  revision integer not null,
  state signing_state not null default 'prepared',
  -- How often signing has begun; its number tells a process whether the lease is still its own.
  attempts integer not null default 1,
  leased_until timestamptz not null,
  -- The time that the signature says.
  signed_at timestamptz not null,
  begun_by uuid not null,
  -- What is to be recorded, while it is `signed`.
  number text not null,
  pdf bytea,
  kind signer_kind,
  signer text,
  certificate_hash sha256_hash,
  primary key (government_id, sop_id, revision),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, begun_by) references person (government_id, person_id),
  check ((state = 'signed') = (pdf is not null)),
  check (state <> 'signed' or (kind is not null and signer is not null and certificate_hash is not null))
);

-- The signed document of a revision: one, for ever. No key and no passphrase is kept anywhere.
create table signature (
  government_id uuid not null default current_government(),
  signature_id uuid not null default gen_random_uuid(),
  sop_id uuid not null,
  revision integer not null,
  -- As the document shows it.
  number text not null,
  -- Of the signed file.
  document_hash sha256_hash not null,
  pdf bytea not null,
  kind signer_kind not null,
  -- Whom the certificate names, and its SHA-256.
  signer text not null,
  certificate_hash sha256_hash not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (government_id, signature_id),
  unique (government_id, sop_id, revision),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, signed_by) references person (government_id, person_id)
);
create index signature_by_document on signature (document_hash);
create trigger signature_append_only before update or delete on signature
  for each row execute function forbid_change();
create trigger signature_never_emptied before truncate on signature
  for each statement execute function forbid_change();

do $$
declare
  name text;
begin
  foreach name in array array['signing_attempt', 'signature'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on signing_attempt to tatalaksana_app;
grant select, insert on signature to tatalaksana_app;

-- Past row-level security, as the owner: whether a file that somebody holds is a document of any
-- government here. Only who has the file can ask, and learns no more than what it says itself.
create function known_document(hash bytea)
  returns table (
    government_name text, unit_name text, title text, number text, revision integer, signed_at timestamptz
  )
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select g.name, u.name, r.title, s.number, s.revision, s.signed_at
  from signature s
  join government g on g.government_id = s.government_id
  join sop on sop.government_id = s.government_id and sop.sop_id = s.sop_id
  join unit u on u.government_id = sop.government_id and u.unit_id = sop.unit_id
  join sop_revision r
    on r.government_id = s.government_id and r.sop_id = s.sop_id and r.number = s.revision
  where s.document_hash = known_document.hash
  order by s.signed_at
  limit 1;
end;

revoke execute on function known_document(bytea) from public;
grant execute on function known_document(bytea) to tatalaksana_app;
