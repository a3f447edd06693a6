-- Accounts of people, the links by which they come to them, and sessions that can be listed.

create domain government_kind as text
  check (value in ('province', 'city', 'regency'));
create domain sign_in_method as text
  check (value in ('sample', 'password', 'code', 'recovery-code', 'link', 'set-up', 'passkey', 'single-sign-on'));

-- Who must have a second factor; `approvers`: they and the administrators.
create domain second_factor_rule as text
  check (value in ('nobody', 'approvers', 'everybody'));

alter table government add column kind government_kind not null default 'city';

-- How somebody signs in. The name is unique in the whole installation: it is typed before anyone is known.
create table account (
  government_id uuid not null default current_government() references government,
  person_id uuid not null,
  sign_in_name text not null check (sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'),
  -- argon2id in the PHC format: the parameters stand beside the hash, so that they can be raised.
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  -- Secret of the authenticator app, sealed with the key of the installation; `_next` until confirmed.
  totp_secret bytea,
  totp_secret_next bytea,
  -- Last time step whose code was used: neither it nor an earlier one counts again.
  totp_step bigint not null default 0,
  -- Attempts since the last sign-in, and until when no more are heard.
  attempts integer not null default 0 check (attempts >= 0),
  wait_until timestamptz,
  -- Failures not yet in the audit, which takes one row in a quarter of an hour.
  failures_untold integer not null default 0,
  failures_told_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references person
);
create unique index account_by_name on account (sign_in_name);

-- Each opens the account once where the authenticator is lost. 120 random bits: a plain hash holds.
create table recovery_code (
  government_id uuid not null default current_government(),
  person_id uuid not null,
  code_hash sha256_hash not null,
  primary key (government_id, person_id, code_hash),
  foreign key (government_id, person_id) references account
);

-- Links by which a person chooses a password, the first or a new one.
create table invitation (
  government_id uuid not null default current_government() references government,
  token_hash sha256_hash not null,
  person_id uuid not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The app is lost, too: its code is asked for no more once the link has been used.
  drops_authenticator boolean not null default false,
  primary key (government_id, token_hash),
  foreign key (government_id, person_id) references person,
  foreign key (government_id, made_by) references person (government_id, person_id)
);
create index invitation_by_person on invitation (government_id, person_id);

-- Somebody who gave the right password and still owes the code.
create table half_sign_in (
  government_id uuid not null default current_government() references government,
  token_hash sha256_hash not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  primary key (government_id, token_hash),
  foreign key (government_id, person_id) references account
);

-- Offer to make the first government, which does not exist yet: its id is chosen beforehand.
create table set_up_offer (
  government_id uuid primary key default current_government(),
  token_hash sha256_hash not null,
  expires_at timestamptz not null
);

-- How long sessions last and who must have a second factor; without a row 12 hours, of which 2 idle,
-- and approvers and administrators.
create table session_rule (
  government_id uuid primary key default current_government() references government,
  longest_minutes integer not null check (longest_minutes between 15 and 30 * 24 * 60),
  idle_minutes integer not null check (idle_minutes between 5 and longest_minutes),
  second_factor second_factor_rule not null default 'approvers'
);

alter table session
  add column session_id uuid not null default gen_random_uuid(),
  add column came_by sign_in_method not null default 'sample',
  -- Words for browser and system, no more.
  add column device text not null default '',
  -- Written once a minute at most.
  add column last_used_at timestamptz not null default now(),
  add column idle_minutes integer not null default 120;
alter table session alter column came_by drop default;
create unique index session_by_id on session (government_id, session_id);
create index session_by_person on session (government_id, person_id);

do $$
declare
  name text;
begin
  foreach name in array array[
    'account', 'recovery_code', 'invitation', 'half_sign_in', 'set_up_offer', 'session_rule'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on account, invitation, session_rule to tatalaksana_app;
grant select, insert, delete on recovery_code, half_sign_in to tatalaksana_app;
grant select, insert on set_up_offer to tatalaksana_app;
grant update (token_hash, csrf_secret, last_used_at) on session to tatalaksana_app;

-- Two more ways past row-level security; both run as the owner and say their own limits.

-- Whose name this is: only where to look, nothing of what is there.
create function find_account(name text) returns table (government_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.government_id, a.person_id from account a where a.sign_in_name = name;
end;

-- Is there any government? Where there is none, the program may be set up.
create function any_government() returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from government);
end;

revoke execute on function find_account(text), any_government() from public;
grant execute on function find_account(text), any_government() to tatalaksana_app;
