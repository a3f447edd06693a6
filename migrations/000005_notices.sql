-- What people are told: in the program, and by one mail a day to those who want it.

create domain mail_state as text
  check (value in ('sending', 'sent', 'failed', 'unsure'));

create table notice (
  government_id uuid not null default current_government(),
  notice_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- What happened: `revision.submitted` …
  kind text not null,
  -- Which occurrence of it: nobody is told of the same one twice.
  occasion text not null check (length(occasion) between 1 and 300),
  -- Where it leads, an address of this site, and what that is called.
  address text not null check (address like '/%'),
  title text not null,
  told_by text not null,
  told_at timestamptz not null default now(),
  read_at timestamptz,
  -- Day of the mail that holds it.
  mailed_on date,
  primary key (government_id, notice_id),
  unique (government_id, person_id, occasion),
  foreign key (government_id, person_id) references person
);
create index notice_newest on notice (government_id, person_id, told_at desc, notice_id desc);
create index notice_unread on notice (government_id, person_id) where read_at is null;

-- Where a person wants mail; without a row: none.
create table mail_wish (
  government_id uuid not null default current_government(),
  person_id uuid not null,
  address text not null check (length(address) between 3 and 254),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references person
);

-- The one mail of a day to a person. Written before it is sent: where the process dies in between
-- nobody knows whether it went out, and it is not sent again.
create table mail_digest (
  government_id uuid not null default current_government(),
  person_id uuid not null,
  day date not null,
  state mail_state not null,
  attempts integer not null default 1,
  next_attempt_at timestamptz,
  problem text not null default '',
  changed_at timestamptz not null default now(),
  primary key (government_id, person_id, day),
  foreign key (government_id, person_id) references person
);

do $$
declare
  name text;
begin
  foreach name in array array['notice', 'mail_wish', 'mail_digest'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update on notice, mail_digest to tatalaksana_app;
grant select, insert, update, delete on mail_wish to tatalaksana_app;

-- Takes one mail that is due, of whatever government, for the caller to send, and tells only which.
-- Due is whoever has unread news that no mail holds yet, from `from_hour` of the government's day on,
-- once a day; a mail that failed, up to four times more.
create function claim_mail_digest(from_hour integer)
  returns table (government_id uuid, person_id uuid, day text, attempts integer)
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  insert into mail_digest as digest (government_id, person_id, day, state)
  select w.government_id, w.person_id, (now() at time zone g.time_zone)::date, 'sending'
  from mail_wish w
  join government g on g.government_id = w.government_id
  join person p on (p.government_id, p.person_id) = (w.government_id, w.person_id)
  left join mail_digest d on (d.government_id, d.person_id, d.day)
    = (w.government_id, w.person_id, (now() at time zone g.time_zone)::date)
  where p.left_at is null
    and extract(hour from now() at time zone g.time_zone) >= from_hour
    and (d.day is null or (d.state = 'failed' and d.attempts < 5 and d.next_attempt_at <= now()))
    and exists (
      select from notice n
      where (n.government_id, n.person_id) = (w.government_id, w.person_id)
        and n.read_at is null and (n.mailed_on is null or n.mailed_on = d.day)
    )
  limit 1
  on conflict (government_id, person_id, day) do update
    set state = 'sending', attempts = digest.attempts + 1, changed_at = now()
    where digest.state = 'failed' and digest.next_attempt_at <= now()
  returning digest.government_id, digest.person_id, digest.day::text, digest.attempts;
end;

revoke execute on function claim_mail_digest(integer) from public;
grant execute on function claim_mail_digest(integer) to tatalaksana_app;
