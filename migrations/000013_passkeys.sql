-- Passkeys (WebAuthn) by which a person signs in without a password.

-- The key pair is made by the person's device for this site; here lies the public half.
create table passkey (
  government_id uuid not null default current_government(),
  person_id uuid not null,
  -- As the device calls it, in base64url.
  credential_id text not null check (length(credential_id) <= 1400),
  public_key bytea not null,
  -- Signatures so far, of devices that count: one that goes back is of a copied key.
  counter bigint not null,
  -- Words for browser and system where it was made.
  device text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (government_id, person_id, credential_id),
  foreign key (government_id, person_id) references account
);

-- What devices have signed: each challenge counts once. Kept until it would be too old anyway.
create table used_challenge (
  government_id uuid not null default current_government() references government,
  challenge_hash sha256_hash not null,
  expires_at timestamptz not null,
  primary key (government_id, challenge_hash)
);

do $$
declare
  name text;
begin
  foreach name in array array['passkey', 'used_challenge'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, delete on passkey, used_challenge to tatalaksana_app;
grant update (counter, last_used_at) on passkey to tatalaksana_app;
