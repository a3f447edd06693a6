-- The public archive: what is or was in force, without persons, readable before anyone is known.

-- The role of public reading. It may select what this migration publishes and nothing else, so that
-- no query of the archive can ever read a draft, a note or a person, whatever is written in it.
do $$
begin
  create role tatalaksana_public nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not pg_has_role('tatalaksana_app', 'tatalaksana_public', 'member') then
    grant tatalaksana_public to tatalaksana_app;
  end if;
end
$$;

create domain publication_end as text check (value in ('superseded', 'revoked'));

-- Each government's archive: where it stands (/arsip/<slug>), and whether the public may read it.
create table archive (
  government_id uuid primary key default current_government() references government,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  is_open boolean not null default false
);

-- 'Pemerintah Kota Tanjung Seruni' is tanjung-seruni; a second one of the name kota-tanjung-seruni.
create function open_new_archive() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  full_name text := trim(both '-' from regexp_replace(lower(new.name), '[^a-z0-9]+', '-', 'g'));
  with_kind text := regexp_replace(full_name, '^pemerintah-(daerah-)?', '');
  short text := regexp_replace(with_kind, '^(kota|kabupaten|provinsi)-(administrasi-)?', '');
  candidate text;
begin
  foreach candidate in array array[
    short, with_kind, left(with_kind, 60) || '-' || left(new.government_id::text, 8),
    new.government_id::text
  ] loop
    continue when candidate !~ '^[a-z0-9]+(-[a-z0-9]+)*$' or length(candidate) > 80;
    insert into archive values (new.government_id, candidate, new.is_sample) on conflict do nothing;
    exit when found;
  end loop;
  return null;
end
$$;
create trigger government_has_archive after insert on government
  for each row execute function open_new_archive();

-- Every revision that is or was in force, without persons (`mask_json`). Kept by triggers alone.
create table published_revision (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  revision integer not null,
  unit_id uuid not null,
  title text not null,
  -- First letter of the title; '#' where it begins with something else.
  initial text not null generated always as (
    case when upper(left(title, 1)) between 'A' and 'Z' then upper(left(title, 1)) else '#' end
  ) stored,
  -- What lists are in the order of; short, so that an index tells a place far down by itself.
  sorts_as text not null generated always as (left(lower(title), 200)) stored,
  number text not null,
  -- Under which it is verified (/v/<code>), once it is ratified.
  code text,
  since date not null,
  published_at timestamptz not null default now(),
  -- Absent: in force, as at most one revision of an SOP is.
  until date,
  ended_at timestamptz,
  end_kind publication_end,
  end_reason text not null default '',
  content sop_document not null,
  primary key (government_id, sop_id, revision),
  foreign key (government_id, sop_id, revision) references sop_revision,
  foreign key (government_id, unit_id) references unit,
  check (num_nulls(until, ended_at, end_kind) in (0, 3))
);
create unique index published_once on published_revision (government_id, sop_id)
  where until is null;
create index published_by_unit on published_revision
  (government_id, unit_id, sorts_as, sop_id) where until is null;
create index published_by_initial on published_revision
  (government_id, initial, sorts_as, sop_id) where until is null;
create index published_by_beginning on published_revision
  (government_id, published_at desc, sop_id);
create index published_by_end on published_revision (government_id, ended_at desc, sop_id)
  where ended_at is not null;

-- How many SOPs are in force by unit (those below included) and by first letter.
create table published_count (
  government_id uuid not null default current_government(),
  facet text not null check (facet in ('unit', 'letter')),
  key text not null,
  count integer not null,
  primary key (government_id, facet, key)
);

-- The words of what is in force, stemmed and as they are written.
create table published_search (
  government_id uuid not null default current_government(),
  sop_id uuid not null,
  title text not null,
  title_stems tsvector not null,
  stems tsvector not null,
  primary key (government_id, sop_id),
  foreign key (government_id, sop_id) references sop
);
create index published_search_title_stems on published_search using gin (title_stems);
create index published_search_stems on published_search using gin (stems);

-- Personal data in free texts. The rule and its limits: docs/decisions/2026-11-26-masking.md.

-- What finds this person's name in a text: its words without titles before and after it, whatever
-- stands between them. Null where there is no name, or only the office again.
create function name_pattern(name text, office text) returns text
  language sql immutable parallel safe
  return (
    select case
      when length(joined) > 1 and bare !~* '^nama\M' and office !~* joined
      then '(?<![[:alnum:]])' || joined || '(?![[:alnum:]])'
    end
    from (
      select bare, (
        select string_agg(word[1], '[^[:alnum:]]{0,4}' order by at)
        from regexp_matches(bare, '[[:alnum:]]+', 'g') with ordinality as words (word, at)
      ) as joined
      from (
        select coalesce(nullif(regexp_replace(untitled, '(\s+\S*\.\S*)+\s*$', ''), ''), name) as bare
        from regexp_replace(
          split_part(left(name, 200), ',', 1),
          '^\s*((\S+\.|dr|drs|dra|h|hj|ir|kh|prof)\s+|[[:alpha:]]{1,4}\.)+', '', 'i'
        ) as untitled
      ) as stripped
    ) as spelled
  );

-- Numbers of persons: 16 digits and more in one (NIK), 18 and more with blanks, dots or hyphens
-- between them (NIP), in whatever digits.
create function mask_text(value text, names text) returns text
  language sql immutable parallel safe
  return (
    select case when names is null then unnumbered
      else regexp_replace(unnumbered, names, '[disamarkan]', 'gi') end
    from regexp_replace(
      regexp_replace(
        value, '[0-9٠-٩۰-۹０-９]([\s.\u00A0\u2010-\u2015-]{0,2}[0-9٠-٩۰-۹０-９]){17,}',
        '[disamarkan]', 'g'
      ),
      '[0-9٠-٩۰-۹０-９]{16,}', '[disamarkan]', 'g'
    ) as unnumbered
  );

-- Every text of a document but its ids, which others refer to.
create function mask_json(part jsonb, names text) returns jsonb
  language plpgsql immutable parallel safe
as $$
begin
  return case jsonb_typeof(part)
    when 'string' then to_jsonb(mask_text(part #>> '{}', names))
    when 'array' then (
      select coalesce(jsonb_agg(mask_json(item, names) order by at), '[]')
      from jsonb_array_elements(part) with ordinality as list (item, at)
    )
    when 'object' then (
      select coalesce(jsonb_object_agg(
        key,
        case
          when key in ('format', 'id', 'kind', 'step', 'symbol') then value
          when key = 'performers' and jsonb_typeof(value -> 0) = 'string' then value
          else mask_json(value, names)
        end
      ), '{}')
      from jsonb_each(part)
    )
    else part
  end;
end
$$;

-- A document without persons: its signatory's office is left, everything else masked. Most have
-- nothing to mask, which their whole text tells a hundred times faster than each of its parts; an
-- escaped sign in it is none that matters.
create function mask_document(content jsonb, names text) returns jsonb
  language sql immutable parallel safe
  return (
    select case when mask_text(whole, names) = whole then unsigned else mask_json(unsigned, names) end
    from (
      select unsigned,
        regexp_replace(unsigned::text, '\\(["\\/bfnrt]|u[0-9a-f]{4})', ' ', 'g') as whole
      from (
        select jsonb_set(content, '{identity,approver}',
          coalesce(content #> '{identity,approver}', '{}') || '{"name": "", "nip": ""}') as unsigned
      ) as signed
    ) as written
  );

-- The names of all who have signed this SOP so far.
create function signatories(of_government uuid, of_sop uuid) returns text
  language sql stable set search_path = public, pg_temp
begin atomic
  select string_agg(distinct name_pattern(approver ->> 'name', approver ->> 'position'), '|')
  from (
    select content #> '{identity,approver}' as approver from sop_revision
      where government_id = of_government and sop_id = of_sop
    union all
    select content #> '{identity,approver}' from ratification
      where government_id = of_government and sop_id = of_sop
  ) as signed;
end;

-- Publishing.

-- The day that a document names, if it is one.
create function named_day(day text) returns date
  language plpgsql immutable parallel safe
as $$
begin
  return case when day ~ '^\d{4}-\d{2}-\d{2}$' then day::date end;
exception
  when datetime_field_overflow then return null;
end
$$;

-- Publishes a revision that is in force, or again after its official content has changed.
create function publish_revision(of_government uuid, of_sop uuid, of_revision integer) returns void
  language plpgsql set search_path = public, pg_temp
as $$
declare
  names text := signatories(of_government, of_sop);
  official record;
begin
  select s.unit_id,
    coalesce(a.effective_on, named_day(r.content #>> '{identity,effectiveOn}')) as since,
    mask_document(coalesce(a.content, r.content), names) as content,
    mask_text(coalesce(a.number, r.content #>> '{identity,number}', ''), names) as number,
    a.verification_code as code
  into official
  from sop s
  join sop_revision r on r.government_id = s.government_id and r.sop_id = s.sop_id
    and r.number = of_revision
  left join ratification a on a.government_id = s.government_id and a.sop_id = s.sop_id
    and a.revision = of_revision
  where s.government_id = of_government and s.sop_id = of_sop;

  insert into published_revision as published
    (government_id, sop_id, revision, unit_id, title, number, code, since, content)
  values (
    of_government, of_sop, of_revision, official.unit_id, official.content ->> 'title',
    official.number, official.code, coalesce(official.since, government_today(of_government)),
    official.content
  )
  on conflict (government_id, sop_id, revision) do update set
    title = excluded.title, number = excluded.number, code = excluded.code,
    since = coalesce(official.since, published.since), content = excluded.content,
    end_reason = mask_text(published.end_reason, names);
end
$$;

-- Follows which revision is in force, and in which unit the SOP is.
create function publish_sop() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and new.unit_id <> old.unit_id then
    update published_revision set unit_id = new.unit_id
    where government_id = new.government_id and sop_id = new.sop_id;
  end if;
  if tg_op = 'UPDATE' and new.in_force is not distinct from old.in_force then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    update published_revision p set
      until = coalesce(a.ended_on, government_today(new.government_id)),
      ended_at = now(),
      end_kind = case when new.in_force is null then 'revoked' else 'superseded' end,
      end_reason = mask_text(coalesce(a.end_reason, ''), signatories(new.government_id, new.sop_id))
    from (values (1)) as once left join ratification a on a.government_id = new.government_id
      and a.sop_id = new.sop_id and a.revision = old.in_force
    where p.government_id = new.government_id and p.sop_id = new.sop_id
      and p.revision = old.in_force;
  end if;
  if new.in_force is not null then
    perform publish_revision(new.government_id, new.sop_id, new.in_force);
    -- Who signed this one is masked in the earlier ones too.
    perform publish_revision(government_id, sop_id, revision) from published_revision
    where government_id = new.government_id and sop_id = new.sop_id and revision <> new.in_force;
    update published_revision
    set until = null, ended_at = null, end_kind = null, end_reason = '', published_at = now()
    where government_id = new.government_id and sop_id = new.sop_id
      and revision = new.in_force and until is not null;
  end if;
  return null;
end
$$;
create trigger sop_published after insert or update of in_force, unit_id on sop
  for each row execute function publish_sop();

-- The life cycle may write what is official, or why it ended, after the SOP itself.
create function publish_ratification() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform publish_revision(government_id, sop_id, revision) from published_revision
  where government_id = new.government_id and sop_id = new.sop_id;
  update published_revision set
    until = coalesce(new.ended_on, until),
    end_reason = mask_text(new.end_reason, signatories(new.government_id, new.sop_id))
  where government_id = new.government_id and sop_id = new.sop_id and revision = new.revision
    and until is not null;
  return null;
end
$$;
create trigger ratification_published after insert or update on ratification
  for each row execute function publish_ratification();

-- The words of a text, stemmed and as they are written. Without signs: PostgreSQL would take
-- 'surat/berkas' for the name of a file.
create function word_stems(text text) returns tsvector
  language sql immutable parallel safe
  return (
    select to_tsvector('indonesian', words) || to_tsvector('simple', words)
    from regexp_replace(text, '[^[:alnum:]]+', ' ', 'g') as words
  );

-- Keeps the words of what is in force. Texts are cut so that no document is too long for an index.
create function index_published() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  words text;
begin
  if new.until is not null then
    delete from published_search s
    where s.government_id = new.government_id and s.sop_id = new.sop_id and not exists (
      select from published_revision p where p.government_id = new.government_id
        and p.sop_id = new.sop_id and p.until is null
    );
    return null;
  end if;
  select left(string_agg(word #>> '{}', ' '), 100000) into words
  from unnest(array[
    '$.performers[*].name', '$.steps[*].activity', '$.steps[*].requirements', '$.steps[*].output'
  ]::jsonpath[]) as place, jsonb_path_query(new.content, place) as word;
  insert into published_search
  select new.government_id, new.sop_id, left(lower(new.title), 1000), title_stems,
    title_stems || word_stems(coalesce(words, ''))
  from word_stems(left(new.title || ' ' || new.number, 5000)) as title_stems
  on conflict (government_id, sop_id) do update set
    title = excluded.title, title_stems = excluded.title_stems, stems = excluded.stems;
  return null;
end
$$;
create trigger published_indexed after insert or update of title, number, content, until
  on published_revision for each row execute function index_published();

-- The unit and those above it; a circle is gone through once.
create function unit_line(of_government uuid, of_unit uuid) returns setof uuid
  language sql stable set search_path = public, pg_temp
begin atomic
  with recursive line as (
    select unit_id, parent_id from unit
      where government_id = of_government and unit_id = of_unit
    union
    select u.unit_id, u.parent_id from unit u join line l on u.unit_id = l.parent_id
      where u.government_id = of_government
  )
  select unit_id from line;
end;

create function count_published() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into published_count as counted (government_id, facet, key, count)
  select change.government_id, facet.facet, facet.key, sum(change.step)
  from (
    select old.government_id, old.unit_id, old.initial, -1 as step
      where tg_op <> 'INSERT' and old.until is null
    union all
    select new.government_id, new.unit_id, new.initial, 1 where tg_op <> 'DELETE' and new.until is null
  ) as change
  cross join lateral (
    select 'letter' as facet, change.initial as key
    union all
    select 'unit', unit_id::text from unit_line(change.government_id, change.unit_id) as unit_id
  ) as facet
  group by 1, 2, 3
  having sum(change.step) <> 0
  order by 1, 2, 3
  on conflict (government_id, facet, key) do update set count = counted.count + excluded.count;
  return null;
end
$$;
create trigger published_counted after insert or delete or update of unit_id, title, until
  on published_revision for each row execute function count_published();

-- A unit that moves takes its counts along; it happens a few times a year.
create function recount_published() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from published_count where government_id = new.government_id and facet = 'unit';
  insert into published_count (government_id, facet, key, count)
  select new.government_id, 'unit', above::text, count(*)
  from published_revision p, unit_line(new.government_id, p.unit_id) as above
  where p.government_id = new.government_id and p.until is null
  group by above;
  return null;
end
$$;
create trigger unit_moved after update of parent_id on unit
  for each row when (old.parent_id is distinct from new.parent_id)
  execute function recount_published();

-- The code under which a ratified revision is verified (/v/<code>): 80 bits by chance, in letters
-- and digits that are not taken for each other.
create function make_verification_code() returns text
  language sql volatile set search_path = public, pg_temp
begin atomic
  select string_agg(
    substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(chance, at) & 31) + 1, 1), '' order by at
  )
  from sha256(uuid_send(gen_random_uuid())) as chance, generate_series(0, 15) as at;
end;
alter table ratification
  add column verification_code text not null default make_verification_code();
create unique index ratification_by_code on ratification (verification_code);

-- What was in force until now.
insert into archive
  select government_id, case when count(*) over (partition by slug) = 1 then slug
    else slug || '-' || left(government_id::text, 8) end, is_sample
  from (
    select government_id, is_sample, coalesce(nullif(trim(both '-' from regexp_replace(
      lower(regexp_replace(name, '^Pemerintah (Daerah )?(Kota |Kabupaten |Provinsi )?', '')),
      '[^a-z0-9]+', '-', 'g')), ''), government_id::text) as slug
    from government
  ) as named;

do $$
declare
  passed record;
begin
  for passed in
    select p.government_id, p.sop_id, p.revision, p.stage, r.fixed_at,
      lead(r.fixed_at) over (partition by p.government_id, p.sop_id order by p.revision) as ended_at
    from passage p
    join sop_revision r on r.government_id = p.government_id and r.sop_id = p.sop_id
      and r.number = p.revision
    where p.stage in ('in-force', 'superseded')
  loop
    perform publish_revision(passed.government_id, passed.sop_id, passed.revision);
    update published_revision set
      since = least(since, passed.fixed_at::date),
      published_at = passed.fixed_at,
      ended_at = case when passed.stage = 'superseded' then coalesce(passed.ended_at, now()) end,
      until = case when passed.stage = 'superseded' then coalesce(passed.ended_at, now())::date end,
      end_kind = case when passed.stage = 'superseded' then 'superseded' end
    where government_id = passed.government_id and sop_id = passed.sop_id
      and revision = passed.revision;
  end loop;
end
$$;

-- Reading before anyone is known. Each of these runs as the owner and says its own limits.

-- The archives that are open: all, or the one of that address.
create function open_archives(wanted text)
  returns table (government_id uuid, slug text, name text, time_zone text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.government_id, a.slug, g.name, g.time_zone
  from archive a join government g using (government_id)
  where a.is_open and (wanted is null or a.slug = wanted)
  order by g.name;
end;

-- What is asked for in SOPs in force of the current government, with the title in lower case; 101 at
-- most: in titles first, and there whole words before words that only begin so (`beginnings` asks for
-- both). Each part has a limit of its own and is begun only when those before it gave too little, so
-- that a word of every SOP costs no more than another; beginnings cost most, as the index gathers
-- everything that begins so. As plain conditions they could not use the index: PostgreSQL must not
-- run `@@` before a policy.
create function search_published(words tsquery, beginnings tsquery)
  returns table (sop_id uuid, in_title boolean, title text)
  language sql stable security definer set search_path = public, pg_temp rows 50
begin atomic
  (
    select s.sop_id, true, s.title from published_search s
    where s.government_id = current_government() and s.title_stems @@ words
    limit 101
  )
  union all
  (
    select s.sop_id, true, s.title from published_search s
    where s.government_id = current_government() and s.title_stems @@ beginnings
      and not s.title_stems @@ words
    limit 101
  )
  union all
  (
    select s.sop_id, false, s.title from published_search s
    where s.government_id = current_government() and s.stems @@ words
      and not s.title_stems @@ beginnings
    limit 101
  )
  union all
  (
    select s.sop_id, false, s.title from published_search s
    where s.government_id = current_government() and s.stems @@ beginnings
      and not s.stems @@ words and not s.title_stems @@ beginnings
    limit 101
  )
  limit 101;
end;

-- Titles that are written nearly so; none where pg_trgm is not there.
do $$
declare
  found text := 'select null::uuid where false';
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index published_search_title on published_search using gin (title gin_trgm_ops);
    -- Of the first that are found: one mistyped word may be near to thousands.
    found := 'select near.sop_id from (
        select s.sop_id, s.title from published_search s
        where s.government_id = current_government() and s.title %> question limit 20
      ) as near
      order by word_similarity(question, near.title) desc, near.title limit 10';
  end if;
  execute 'create function similar_published(question text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.45 rows 10
    as $f$' || found || '$f$';
end
$$;

-- What the public may know of a ratified revision who holds its code, on paper as a rule: also where
-- the archive is not open.
create function verify_revision(wanted text) returns table (
  government_id uuid, government_name text, time_zone text, slug text, unit_name text,
  sop_id uuid, revision integer, title text, number text, ratified_on date, effective_on date,
  ended_on date, end_kind publication_end, end_reason text, in_force integer, content_hash text,
  signed_at timestamptz
)
  language sql stable security definer set search_path = public, pg_temp rows 1
begin atomic
  select a.government_id, g.name, g.time_zone, o.slug, u.name, a.sop_id, a.revision,
    mask_text(a.content ->> 'title', m.names), mask_text(a.number, m.names),
    a.ratified_on, a.effective_on, coalesce(p.until, a.ended_on), p.end_kind,
    mask_text(a.end_reason, m.names), s.in_force, encode(a.content_hash, 'hex'), d.signed_at
  from ratification a
  join sop s using (government_id, sop_id)
  join government g using (government_id)
  join unit u on u.government_id = s.government_id and u.unit_id = s.unit_id
  cross join lateral signatories(a.government_id, a.sop_id) as m (names)
  left join archive o on o.government_id = a.government_id and o.is_open
  left join published_revision p on p.government_id = a.government_id and p.sop_id = a.sop_id
    and p.revision = a.revision
  left join signature d on d.government_id = a.government_id and d.sop_id = a.sop_id
    and d.revision = a.revision
  where a.verification_code = wanted;
end;

-- Who has a signed document also learns the code that tells whether it is in force.
drop function known_document(bytea);
create function known_document(hash bytea) returns table (
  government_name text, unit_name text, title text, number text, revision integer,
  signed_at timestamptz, code text
)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select g.name, u.name, r.title, s.number, s.revision, s.signed_at, a.verification_code
  from signature s
  join government g on g.government_id = s.government_id
  join sop on sop.government_id = s.government_id and sop.sop_id = s.sop_id
  join unit u on u.government_id = sop.government_id and u.unit_id = sop.unit_id
  join sop_revision r
    on r.government_id = s.government_id and r.sop_id = s.sop_id and r.number = s.revision
  left join ratification a
    on a.government_id = s.government_id and a.sop_id = s.sop_id and a.revision = s.revision
  where s.document_hash = known_document.hash
  order by s.signed_at
  limit 1;
end;

do $$
declare
  name text;
begin
  foreach name in array array['archive', 'published_revision', 'published_count', 'published_search'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

grant usage on schema public to tatalaksana_public;
grant select on published_revision, published_count to tatalaksana_public;
grant select (government_id, unit_id, parent_id, name, sort_order) on unit to tatalaksana_public;
grant select, update (slug, is_open) on archive to tatalaksana_app;
grant select on published_revision, published_count, published_search to tatalaksana_app;

revoke execute on function
  open_new_archive(), name_pattern(text, text), mask_text(text, text), mask_json(jsonb, text), mask_document(jsonb, text),
  signatories(uuid, uuid), named_day(text),
  publish_revision(uuid, uuid, integer), publish_sop(), publish_ratification(), word_stems(text), index_published(), unit_line(uuid, uuid),
  count_published(), recount_published(), make_verification_code(), open_archives(text),
  search_published(tsquery, tsquery), similar_published(text), verify_revision(text), known_document(bytea)
  from public;
grant execute on function
  open_archives(text), verify_revision(text), known_document(bytea), make_verification_code()
  to tatalaksana_app;
grant execute on function word_stems(text), search_published(tsquery, tsquery), similar_published(text) to tatalaksana_public;
