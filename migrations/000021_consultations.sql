-- Drafting a service standard with the public (PP 96/2012 art. 26 to 28): rounds, comments, receipts.

create domain comment_state as text check (value in ('shown', 'held', 'refused', 'withdrawn'));
create domain comment_outcome as text check (value in ('accepted', 'partly', 'rejected', 'noted'));
-- A component of the standard; words in the message files.
create domain standard_part as text check (value ~ '^[a-z][a-zA-Z-]{0,39}$');

-- One round for one service: the draft is discussed, published, answered, improved, finished.
create table consultation (
  government_id uuid not null default current_government() references government,
  consultation_id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  version integer not null default 1 check (version > 0),
  -- The meeting, its minutes, and who came: numbers by kind, organisations by name.
  met_on date,
  place text not null default '' check (length(place) <= 300),
  minutes text not null default '' check (length(minutes) <= 20000),
  attendance jsonb not null default '{}',
  organisations text not null default '' check (length(organisations) <= 4000),
  -- Names, for the file alone: never published, never in the audit.
  attendees text not null default '' check (length(attendees) <= 20000),
  signed_on date,
  -- The draft as it was published, numbers of persons masked; from then on comments are taken.
  content standard_document,
  published_at timestamptz,
  closes_at timestamptz,
  -- How the last day was counted, as it was told when it was published.
  closing jsonb,
  -- Why it was opened again after it had closed.
  reopening text not null default '' check (length(reopening) <= 1000),
  -- Comments that look clean stand in public at once; otherwise each waits for a person.
  shows_at_once boolean not null default true,
  most_comments integer not null default 5000 check (most_comments between 1 and 1000000),
  most_per_sender integer not null default 20 check (most_per_sender between 1 and 10000),
  finished_at timestamptz,
  begun_at timestamptz not null default now(),
  begun_by uuid not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  -- Day on which those who write the standard were last told of comments, and of how many.
  told_on date,
  told_of integer not null default 0,
  primary key (government_id, consultation_id),
  foreign key (government_id, service_id) references service,
  foreign key (government_id, begun_by) references person (government_id, person_id),
  foreign key (government_id, saved_by) references person (government_id, person_id),
  check (num_nulls(content, published_at, closes_at, closing) in (0, 4)),
  check (published_at is null or signed_on is not null),
  check (finished_at is null or published_at is not null)
);
create unique index consultation_once on consultation (government_id, service_id)
  where finished_at is null;
create index consultation_by_service on consultation (government_id, service_id, begun_at desc);
create index consultation_by_publication on consultation
  (government_id, published_at desc, consultation_id) where published_at is not null;

-- How many comments there are, so that no page counts them.
create table consultation_tally (
  government_id uuid not null default current_government(),
  consultation_id uuid not null,
  -- Sendings that were taken, the same text again included.
  taken integer not null default 0,
  shown integer not null default 0,
  held integer not null default 0,
  refused integer not null default 0,
  withdrawn integer not null default 0,
  -- Of those shown.
  unanswered integer not null default 0,
  primary key (government_id, consultation_id),
  foreign key (government_id, consultation_id) references consultation on delete cascade
);

-- What the public wrote. Withdrawn, nothing of it is left but that it was.
create table consultation_comment (
  government_id uuid not null default current_government(),
  consultation_id uuid not null,
  comment_id uuid not null default gen_random_uuid(),
  part standard_part not null,
  text text not null check (length(text) <= 4000),
  -- As the sender wishes to be named; '': not at all.
  shown_name text not null check (length(shown_name) <= 100),
  -- The same part, text and name count once.
  text_hash sha256_hash,
  -- Texts that begin alike, so that a person judges them together.
  likeness sha256_hash not null,
  -- Why it waits for a person.
  reasons text[] not null default '{}',
  state comment_state not null,
  sent_at timestamptz not null default now(),
  judged_by uuid,
  judged_at timestamptz,
  -- Why it is not shown, in words for the sender.
  refusal text not null default '' check (length(refusal) <= 1000),
  outcome comment_outcome,
  answer text not null default '' check (length(answer) <= 4000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (government_id, consultation_id, comment_id),
  foreign key (government_id, consultation_id) references consultation,
  foreign key (government_id, judged_by) references person (government_id, person_id),
  foreign key (government_id, answered_by) references person (government_id, person_id),
  check (num_nulls(outcome, answered_by, answered_at) in (0, 3))
);
create unique index comment_once on consultation_comment
  (government_id, consultation_id, text_hash);
create index comment_by_state on consultation_comment
  (government_id, consultation_id, state, sent_at, comment_id);
create index comment_unanswered on consultation_comment
  (government_id, consultation_id, sent_at, comment_id) where state = 'shown' and outcome is null;
create index comment_answered on consultation_comment
  (government_id, consultation_id, sent_at, comment_id) where state = 'shown' and outcome is not null;
create index comment_by_likeness on consultation_comment
  (government_id, consultation_id, likeness, sent_at, comment_id) where state = 'held';

-- Held comments that begin alike, kept by a trigger.
create table comment_group (
  government_id uuid not null default current_government(),
  consultation_id uuid not null,
  likeness sha256_hash not null,
  held integer not null,
  first_at timestamptz not null,
  primary key (government_id, consultation_id, likeness),
  foreign key (government_id, consultation_id) references consultation on delete cascade
);
create index comment_group_waiting on comment_group (government_id, consultation_id, first_at, likeness)
  where held > 0;

-- What a sender keeps: the hash of a code by which the comment is found and withdrawn.
create table comment_receipt (
  government_id uuid not null default current_government(),
  receipt_hash sha256_hash not null,
  consultation_id uuid not null,
  comment_id uuid not null,
  withdrawn_at timestamptz,
  primary key (government_id, receipt_hash),
  foreign key (government_id, consultation_id, comment_id) references consultation_comment
);
create index comment_receipt_by_comment on comment_receipt
  (government_id, consultation_id, comment_id) where withdrawn_at is null;

-- How many came from one address on a day. `sender`: keyed hash that differs from day to day.
create table comment_intake (
  government_id uuid not null default current_government(),
  consultation_id uuid not null,
  sender sha256_hash not null,
  count integer not null,
  primary key (government_id, consultation_id, sender),
  foreign key (government_id, consultation_id) references consultation on delete cascade
);

create function tally_comment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  before consultation_comment := case when tg_op = 'UPDATE' then old end;
  change integer := (new.state = 'held')::integer - coalesce((before.state = 'held')::integer, 0);
begin
  update consultation_tally set
    shown = shown + (new.state = 'shown')::integer - coalesce((before.state = 'shown')::integer, 0),
    held = held + change,
    refused = refused + (new.state = 'refused')::integer
      - coalesce((before.state = 'refused')::integer, 0),
    withdrawn = withdrawn + (new.state = 'withdrawn')::integer
      - coalesce((before.state = 'withdrawn')::integer, 0),
    unanswered = unanswered + (new.state = 'shown' and new.outcome is null)::integer
      - coalesce((before.state = 'shown' and before.outcome is null)::integer, 0)
  where government_id = new.government_id and consultation_id = new.consultation_id;
  if change <> 0 then
    insert into comment_group
      values (new.government_id, new.consultation_id, new.likeness, change, new.sent_at)
      on conflict (government_id, consultation_id, likeness)
      do update set held = comment_group.held + change;
  end if;
  return null;
end
$$;
create trigger comment_tallied after insert or update of state, outcome on consultation_comment
  for each row execute function tally_comment();

create function begin_tally() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into consultation_tally (government_id, consultation_id)
    values (new.government_id, new.consultation_id);
  return null;
end
$$;
create trigger consultation_tallied after insert on consultation
  for each row execute function begin_tally();

-- A draft is published without numbers of persons that slipped in; the program may not mask by itself.
create function mask_draft() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  new.content := mask_standard(new.content);
  return new;
end
$$;
create trigger consultation_masked before insert or update of content on consultation
  for each row when (new.content is not null) execute function mask_draft();

-- Takes a comment of somebody unknown, within the limits of its consultation. Gives what became of it:
-- taken, closed, full, too-often, unknown. One receipt is taken once; the same words again are the same
-- comment, of which each sender has a receipt.
create function take_comment(
  consultation uuid, part text, words text, shown_name text, reasons text[], likeness bytea,
  receipt bytea, sent_from bytea
) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  government uuid := current_government();
  round consultation%rowtype;
  taken_before integer;
  hash bytea := sha256(convert_to(jsonb_build_array(part, words, shown_name)::text, 'UTF8'));
  comment uuid;
  sent_before integer;
begin
  -- Everything that changes a round or its comments waits for this lock first.
  select c.* into round from consultation c join archive a using (government_id)
    where c.government_id = government and c.consultation_id = consultation
      and c.published_at is not null and a.is_open for no key update of c;
  if not found then return 'unknown'; end if;
  perform from comment_receipt r where r.government_id = government and r.receipt_hash = receipt;
  if found then return 'taken'; end if;
  if round.finished_at is not null or now() >= round.closes_at then return 'closed'; end if;
  select t.taken into taken_before from consultation_tally t
    where t.government_id = government and t.consultation_id = consultation;
  if taken_before >= round.most_comments then return 'full'; end if;
  insert into comment_intake as i values (government, consultation, sent_from, 1)
    on conflict (government_id, consultation_id, sender) do update set count = i.count + 1
    returning count into sent_before;
  if sent_before > round.most_per_sender then return 'too-often'; end if;
  select c.comment_id into comment from consultation_comment c
    where c.government_id = government and c.consultation_id = consultation and c.text_hash = hash;
  if comment is null then
    insert into consultation_comment
      (government_id, consultation_id, part, text, shown_name, text_hash, likeness, reasons, state)
    values (government, consultation, part, words, shown_name, hash, likeness, reasons,
      case when round.shows_at_once and cardinality(reasons) = 0 then 'shown' else 'held' end)
    returning comment_id into comment;
  end if;
  insert into comment_receipt values (government, receipt, consultation, comment, null);
  update consultation_tally t set taken = t.taken + 1
    where t.government_id = government and t.consultation_id = consultation;
  insert into audit (government_id, actor_id, actor_name, action, subject_kind, subject_id, details)
    values (government, null, 'Masyarakat', 'comment.sent', 'consultation', consultation,
      jsonb_build_object('commentId', comment));
  return 'taken';
end
$$;

-- Takes a sending back while its round lasts; the comment goes with the last of its sendings.
create function withdraw_comment(consultation uuid, receipt bytea) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  government uuid := current_government();
  found_receipt comment_receipt%rowtype;
begin
  perform from consultation c
    where c.government_id = government and c.consultation_id = consultation for no key update;
  select r.* into found_receipt from comment_receipt r
    where r.government_id = government and r.receipt_hash = receipt and r.consultation_id = consultation;
  if not found then return 'unknown'; end if;
  if found_receipt.withdrawn_at is not null then return 'withdrawn'; end if;
  perform from consultation c where c.government_id = government
    and c.consultation_id = consultation and c.finished_at is null;
  if not found then return 'finished'; end if;
  update comment_receipt r set withdrawn_at = now()
    where r.government_id = government and r.receipt_hash = receipt;
  perform from comment_receipt r where r.government_id = government
    and r.consultation_id = consultation and r.comment_id = found_receipt.comment_id
    and r.withdrawn_at is null;
  if not found then
    update consultation_comment c
      set state = 'withdrawn', text = '', shown_name = '', text_hash = null, reasons = '{}'
      where c.government_id = government and c.consultation_id = consultation
        and c.comment_id = found_receipt.comment_id;
  end if;
  insert into audit (government_id, actor_id, actor_name, action, subject_kind, subject_id, details)
    values (government, null, 'Masyarakat', 'comment.withdrawn', 'consultation', consultation,
      jsonb_build_object('commentId', found_receipt.comment_id));
  return 'withdrawn';
end
$$;

-- What became of a sending, for whoever has its code.
create function find_receipt(consultation uuid, receipt bytea) returns table (
  part text, words text, state text, sent_at timestamptz, refusal text, outcome text, answer text,
  answered_at timestamptz, withdrawn boolean
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.part, case when r.withdrawn_at is null then c.text else '' end, c.state, c.sent_at,
    c.refusal, c.outcome, c.answer, c.answered_at, r.withdrawn_at is not null
  from comment_receipt r join consultation_comment c using (government_id, consultation_id, comment_id)
  where r.government_id = current_government() and r.consultation_id = consultation
    and r.receipt_hash = receipt;
end;

-- What the public reads: views, which their owner reads past row-level security; each names the
-- government by itself.
create view published_consultation as
  select c.consultation_id, c.service_id, s.unit_id, s.slug, c.content, c.met_on,
    mask_text(c.place, null) as place, mask_text(c.minutes, null) as minutes, c.attendance,
    mask_text(c.organisations, null) as organisations, c.signed_on, c.published_at, c.closes_at,
    c.closing, c.reopening, c.finished_at, t.shown, t.held, t.refused
  from consultation c
  join service s using (government_id, service_id)
  join consultation_tally t using (government_id, consultation_id)
  where c.government_id = current_government() and c.published_at is not null;

-- A text without numbers of persons, also in groups, addresses of mail and telephones: whoever lets a
-- comment through may overlook one. The same signs as in screening.ts.
create function mask_contacts(value text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(
      regexp_replace(
        mask_text(value, null), '[0-9]([\s.-]{0,3}[0-9]){15,}', '[disamarkan]', 'g'
      ),
      '[^\s@]+@[^\s@]+\.[^\s@]{2,}', '[disamarkan]', 'g'
    ),
    '(?<![0-9])(\+?62|0)([\s().-]?[0-9]){8,12}(?![0-9])', '[disamarkan]', 'g'
  );

create view published_comment as
  select consultation_id, comment_id, part, mask_contacts(text) as text,
    mask_contacts(shown_name) as shown_name, sent_at, outcome, mask_text(answer, null) as answer,
    answered_at
  from consultation_comment
  where government_id = current_government() and state = 'shown';

do $$
declare
  name text;
begin
  foreach name in array array[
    'consultation', 'consultation_tally', 'consultation_comment', 'comment_group', 'comment_receipt',
    'comment_intake'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant select, insert, update, delete on consultation to tatalaksana_app;
grant select, update on consultation_comment to tatalaksana_app;
grant select on consultation_tally, comment_group, comment_receipt, comment_intake to tatalaksana_app;
grant select on published_consultation, published_comment to tatalaksana_public;
revoke execute on function tally_comment(), begin_tally(), mask_draft(), find_receipt(uuid, bytea),
  withdraw_comment(uuid, bytea),
  take_comment(uuid, text, text, text, text[], bytea, bytea, bytea) from public;
-- A view calls functions as whoever reads it; these only change the text that they are given.
revoke execute on function mask_contacts(text) from public;
grant execute on function mask_text(text, text), mask_contacts(text) to tatalaksana_public;
grant execute on function find_receipt(uuid, bytea), withdraw_comment(uuid, bytea),
  take_comment(uuid, text, text, text, text[], bytea, bytea, bytea) to tatalaksana_public;
