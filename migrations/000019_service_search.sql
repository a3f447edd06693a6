-- Finding services: the words of what is promised now, and what else people call it.

-- What a service is found by. Labels: A name in both languages, B search words, C summary, product,
-- office and places, D requirements.
create table service_search (
  government_id uuid not null default current_government(),
  service_id uuid not null,
  name text not null,
  name_words integer not null,
  -- Short names, which rank before others, and an eighth of the others: enough for a word of many.
  comes_first boolean not null generated always as (
    name_words <= 5 or get_byte(uuid_send(service_id), 15) < 32
  ) stored,
  -- A and B alone, by which most is found.
  key_stems tsvector not null,
  stems tsvector not null,
  -- What the service has in `service_word`: each word once, '' among them; those of A and B again.
  words text[] not null,
  key_words text[] not null,
  primary key (government_id, service_id),
  foreign key (government_id, service_id) references service
);
-- Without a list of what is still to be sorted in: each search would read all of that.
create index service_search_key_stems on service_search using gin (key_stems) with (fastupdate = off);
create index service_search_stems on service_search using gin (stems) with (fastupdate = off);
create index service_search_by_name on service_search (government_id, name);
create index service_search_first_key_stems on service_search using gin (key_stems)
  with (fastupdate = off) where comes_first;

-- The words of a government's services, with how many have each, and how many as a key (name, search
-- words); '': all there are.
create table service_word (
  government_id uuid not null default current_government(),
  word text not null,
  stem text not null,
  stem_en text not null,
  count integer not null,
  key_count integer not null,
  primary key (government_id, word)
);
create index service_word_by_stem on service_word (government_id, stem);
create index service_word_by_stem_en on service_word (government_id, stem_en);
create index service_word_by_beginning on service_word (government_id, word text_pattern_ops);

-- What is left of a word without one or two of its letters: two words that are written nearly so have
-- one of these in common.
create table service_word_near (
  government_id uuid not null default current_government(),
  variant text not null,
  word text not null,
  primary key (government_id, variant, word)
);

-- What else people here call something: both ways, besides the list that the program brings along.
create table service_synonym (
  government_id uuid not null default current_government(),
  synonym_id uuid not null default gen_random_uuid(),
  word text not null check (word ~ '^[a-z0-9]+( [a-z0-9]+)*$' and length(word) <= 60),
  meaning text not null check (meaning ~ '^[a-z0-9]+( [a-z0-9]+)*$' and length(meaning) <= 60),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (government_id, synonym_id),
  unique (government_id, word, meaning),
  foreign key (government_id, made_by) references person (government_id, person_id),
  check (word <> meaning)
);
create index service_synonym_by_meaning on service_synonym (government_id, meaning);

-- As written and by its stem, of a plain text in Indonesian and one in English.
create function service_stems(text text, text_en text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('indonesian', text) || to_tsvector('simple', text)
    || to_tsvector('english', text_en) || to_tsvector('simple', text_en);

-- A word and it without one of its first seven letters; without two of them where it is longer than six.
create function word_variants(word text) returns setof text
  language sql immutable parallel safe
begin atomic
  with once as (
    select left(word, 7) as variant
    union
    select left(first, at - 1) || substr(first, at + 1)
    from left(word, 7) as first, generate_series(1, length(first)) as at
  )
  select variant from once
  union
  select left(variant, at - 1) || substr(variant, at + 1)
  from once, generate_series(1, length(variant)) as at
  where length(word) > 6;
end;

-- The first lexeme of a word in a language.
create function word_stem(language regconfig, word text) returns text
  language sql immutable parallel safe
  return coalesce((tsvector_to_array(to_tsvector(language, word)))[1], word);

-- Texts as one, its words with a blank between; cut so that no service is too long for an index.
create function plain_text(texts text[], most integer) returns text
  language sql immutable parallel safe
  return trim(regexp_replace(
    left(coalesce(array_to_string(texts, ' '), ''), most), '[^[:alnum:]]+', ' ', 'g'
  ));

-- The words of a plain text, each once, and ''.
create function words_of(text text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct word from string_to_table(lower(text) || ' ', ' ') as word
    where length(word) <= 40
  );

-- Writes what some services are found by, if they are promised now, and counts their words. By whole
-- statements, so that thousands at once cost little more than one; words in their order, so that two
-- who publish at once wait for each other and no more.
create function index_services(of_government uuid, ids uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  words_before text[];
  keys_before text[];
begin
  select array_agg(word) filter (where not is_key), array_agg(word) filter (where is_key)
  into words_before, keys_before
  from service_search s,
    lateral (select unnest(words), false union all select unnest(key_words), true) as had (word, is_key)
  where s.government_id = of_government and s.service_id = any(ids);
  delete from service_search s where s.government_id = of_government and s.service_id = any(ids)
    and not exists (
      select from published_standard p where p.government_id = of_government
        and p.service_id = s.service_id and p.until is null
    );
  insert into service_search
    (government_id, service_id, name, name_words, key_stems, stems, words, key_words)
  select p.government_id, p.service_id, lower(texts.name),
    cardinality(string_to_array(texts.name, ' ')),
    key_stems,
    key_stems || setweight(service_stems(about || ' ' || office, about_en), 'C')
      || setweight(service_stems(needed, needed_en), 'D'),
    words_of(concat_ws(
      ' ', texts.name, texts.name_en, called, about, about_en, office, needed, needed_en
    )),
    words_of(concat_ws(' ', texts.name, texts.name_en, called))
  from published_standard p
  join unit u on u.government_id = p.government_id and u.unit_id = p.unit_id
  -- `offset 0`: each is made once, not again wherever it is used.
  cross join lateral (select p.content - 'management' as content offset 0) as own
  cross join lateral (
    select plain_text(array[p.name], 1000) as name, plain_text(array[p.name_en], 1000) as name_en,
      plain_text(array[u.name, u.short_name], 1000) as office,
      plain_text(array_agg(part #>> '{}') filter (where kind = 'called'), 20000) as called,
      plain_text(array_agg(part #>> '{}') filter (where kind = 'about'), 20000) as about,
      plain_text(array_agg(part #>> '{}') filter (where kind = 'about en'), 20000) as about_en,
      plain_text(array_agg(part #>> '{}') filter (where kind = 'needed'), 20000) as needed,
      plain_text(array_agg(part #>> '{}') filter (where kind = 'needed en'), 20000) as needed_en
    from (values
      ('called', '$.searchWords[*]'::jsonpath),
      ('about', '$.summary.id'), ('about en', '$.summary.en'),
      ('about', '$.delivery.product.id'), ('about en', '$.delivery.product.en'),
      ('about', '$.places[*].name.id'), ('about en', '$.places[*].name.en'),
      ('needed', '$.delivery.requirements[*].text.id'),
      ('needed en', '$.delivery.requirements[*].text.en')
    ) as place (kind, path)
    cross join lateral jsonb_path_query(own.content, place.path) as part
    offset 0
  ) as texts
  cross join lateral (
    select setweight(service_stems(texts.name, texts.name_en), 'A')
      || setweight(service_stems(called, called), 'B') as key_stems
    offset 0
  ) as keys
  where p.government_id = of_government and p.service_id = any(ids) and p.until is null
  on conflict (government_id, service_id) do update set
    name = excluded.name, name_words = excluded.name_words, key_stems = excluded.key_stems,
    stems = excluded.stems, words = excluded.words, key_words = excluded.key_words;

  with counted as (
    insert into service_word as w (government_id, word, stem, stem_en, count, key_count)
    select of_government, word, word_stem('indonesian', word), word_stem('english', word),
      sum(step), sum(key_step)
    from (
      select unnest(words_before) as word, -1 as step, 0 as key_step
      union all
      select unnest(keys_before), 0, -1
      union all
      select word, step, key_step from service_search s, lateral (
        select unnest(words), 1, 0 union all select unnest(key_words), 0, 1
      ) as has (word, step, key_step)
      where s.government_id = of_government and s.service_id = any(ids)
    ) as change
    group by word having sum(step) <> 0 or sum(key_step) <> 0
    order by word
    on conflict (government_id, word) do update set
      count = w.count + excluded.count, key_count = w.key_count + excluded.key_count
    returning word, xmax = 0 as is_new
  )
  insert into service_word_near (government_id, variant, word)
  select of_government, variant, word from counted, word_variants(word) as variant
  where is_new and length(word) > 2 and word !~ '[0-9]'
  on conflict do nothing;
end
$$;

create function index_standards() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform index_services(government_id, array_agg(distinct service_id)) from changed
  group by government_id;
  return null;
end
$$;
create trigger standards_published after insert on published_standard
  referencing new table as changed for each statement execute function index_standards();
create trigger standards_changed after update on published_standard
  referencing new table as changed for each statement execute function index_standards();

create function index_services_of_unit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform index_services(new.government_id, array(
    select service_id from published_standard p
    where p.government_id = new.government_id and p.unit_id = new.unit_id and p.until is null
  ));
  return null;
end
$$;
create trigger unit_renamed after update of name, short_name on unit
  for each row when ((old.name, old.short_name) is distinct from (new.name, new.short_name))
  execute function index_services_of_unit();

-- What is known of the words of a question, each looked up by an index in the order that is written here
-- (`offset 0`), since nobody knows before how many there will be. As `kind`:
--   all       how many services there are
--   known     a word of the services or one of the same stem, with how many have it as a key
--   near      of a doubtful word: one that is written nearly so
--   piece     of a doubtful word: one that it begins or ends with
--   beginning of a doubtful word: one that begins so
--   synonym   of a phrase: what else it is called here
create function look_up_words(asked text[], doubtful text[], phrases text[])
  returns table (kind text, word text, found text, key_count integer)
  language sql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off
begin atomic
  with stemmed as materialized (
    select a.word, word_stem('indonesian', a.word) as stem, word_stem('english', a.word) as stem_en
    from unnest(asked) as a (word)
  ), known as materialized (
    select a.word, max(w.key_count) as key_count
    from stemmed a cross join lateral (
      select same.key_count from service_word same
        where same.government_id = current_government() and same.count > 0 and same.word = a.word
      union all
      select same.key_count from service_word same
        where same.government_id = current_government() and same.count > 0 and same.stem = a.stem
      union all
      select same.key_count from service_word same
        where same.government_id = current_government() and same.count > 0
          and same.stem_en = a.stem_en
    ) as w
    group by a.word
  ), unknown as materialized (
    select d.word from unnest(doubtful) as d (word)
    where not exists (select from known k where k.word = d.word)
  )
  select 'all', '', '', w.key_count from service_word w
    where w.government_id = current_government() and w.word = ''
  union all
  select 'known', k.word, k.word, k.key_count from known k
  union all
  select distinct 'near', u.word, w.word, w.key_count
  from unknown u cross join lateral word_variants(u.word) as variant
  cross join lateral (
    select n.word from service_word_near n
    where n.government_id = current_government() and n.variant = variant.variant offset 0
  ) as near
  cross join lateral (
    select same.word, same.key_count from service_word same
    where same.government_id = current_government() and same.word = near.word and same.count > 0
    offset 0
  ) as w
  where abs(length(w.word) - length(u.word)) <= 2
  union all
  select distinct 'piece', u.word, w.word, w.key_count
  from unknown u cross join lateral generate_series(2, length(u.word) - 2) as at
  cross join lateral unnest(array[left(u.word, at), substr(u.word, at + 1)]) as piece
  cross join lateral (
    select same.word, same.key_count from service_word same
    where same.government_id = current_government() and same.word = piece and same.count > 0
    offset 0
  ) as w
  union all
  select 'beginning', u.word, begun.word, begun.key_count
  from unknown u cross join lateral (
    select w.word, w.key_count from service_word w
    where w.government_id = current_government() and w.count > 0
      and w.word ^@ u.word and length(u.word) > 2
    order by w.key_count desc, w.word limit 5
  ) as begun
  union all
  select 'synonym', s.word, s.meaning, 0 from service_synonym s
    where s.government_id = current_government() and s.word = any(phrases)
  union all
  select 'synonym', s.meaning, s.word, 0 from service_synonym s
    where s.government_id = current_government() and s.meaning = any(phrases);
end;

-- Any of some phrases ('ktp|kartu tanda penduduk'), all words of it, each as it is written or by its
-- stem. Only letters, digits, blanks and '|' may be in it.
create function phrases_query(phrases text) returns tsquery
  language sql immutable parallel safe
  return (
    select string_agg('(' || words || ')', '|')::tsquery
    from string_to_table(phrases, '|') as phrase
    cross join lateral (
      select string_agg('(' || stems || ')', '&') as words
      from string_to_table(phrase, ' ') as word
      cross join lateral (
        select string_agg(distinct stem, '|') as stems
        from unnest(array[
          quote_literal(word),
          nullif(plainto_tsquery('indonesian', word)::text, ''),
          nullif(plainto_tsquery('english', word)::text, '')
        ]) as stem
      ) as forms
    ) as joined
  );

-- The same, but only as label A, in the name.
create function in_name(questions tsquery[]) returns tsquery[]
  language sql immutable parallel safe
  return array(
    select regexp_replace(question::text, '''([^'']*)''', '''\1'':A', 'g')::tsquery
    from unnest(questions) with ordinality as q (question, at) order by at
  );

-- Some services with all of a question in name and search words: among those that come first, if that
-- gives as many as are wanted, since an index reads the whole list of a word. `offset 0`: the limit must
-- not lead to going through all services instead.
create function pick_services(asked tsquery, most integer) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off
as $$
declare
  government constant uuid := current_government();
  ids uuid[] := array(
    select s.service_id from (
      select f.government_id, f.service_id from service_search f
      where f.comes_first and f.key_stems @@ asked offset 0
    ) as s
    where s.government_id = government limit most
  );
begin
  if cardinality(ids) = most then
    return ids;
  end if;
  return array(
    select s.service_id from (
      select a.government_id, a.service_id from service_search a where a.key_stems @@ asked offset 0
    ) as s
    where s.government_id = government limit most
  );
end
$$;

-- Services for a question: `named` is the whole as it was typed, `typed` its parts, rarest first,
-- `meant` the same with what else they are called, `weights` what each part counts, 1 in all.
-- 100 at most; one more tells that there are more. Score: of each part by where it is found.
--
-- Each look takes a limited number and the next is taken only where those before gave little, so that a
-- word of every service costs no more than another. Pairs one by one: the index finds where two words
-- meet by the rarer of them, but reads all of both for one pair or another. As plain conditions these
-- could not use the index: PostgreSQL must not run `@@` before a policy.
create function search_services(named text, typed tsquery[], meant tsquery[], weights real[])
  returns table (service_id uuid, score real, parts_missing integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off
  rows 50
as $$
declare
  enough constant integer := 3;
  government constant uuid := current_government();
  parts constant integer := cardinality(meant);
  whole tsquery := meant[1];
  asked tsquery;
  ids uuid[];
begin
  for at in 2 .. parts loop
    whole := whole && meant[at];
  end loop;
  ids := array(
    select s.service_id from service_search s
    where s.government_id = government and s.name = named limit 20
  ) || pick_services(whole, 101);
  if cardinality(ids) = 0 then
    ids := array(
      select s.service_id from (
        select o.government_id, o.service_id from service_search o where o.stems @@ whole offset 0
      ) as s
      where s.government_id = government limit 100
    );
  end if;
  if cardinality(ids) < enough and parts > 1 then
    -- Pairs, those of rare parts first, then single parts.
    for asked in
      select pair.query from (
        select meant[one] && meant[other] as query, one * other as at
        from generate_series(1, parts) as one, generate_series(one + 1, parts) as other
        where parts > 2
        union all
        select meant[one], 100 + one from generate_series(1, parts) as one
      ) as pair
      order by pair.at
    loop
      exit when cardinality(ids) >= 50;
      ids := ids || pick_services(asked, 50);
    end loop;
  end if;
  return query
  select found.service_id,
    (sum(part.weight * place.worth) - 0.01 * least(found.name_words, 20)
      + case when found.name = named then 1 else 0 end)::real as total,
    (count(*) filter (where place.worth = 0))::integer
  from service_search found
  cross join lateral unnest(typed, meant, in_name(typed), in_name(meant), weights)
    as part (typed, meant, typed_in_name, meant_in_name, weight)
  cross join lateral (
    select case
      when found.key_stems @@ part.typed_in_name then 1
      when found.key_stems @@ part.meant_in_name then 0.95
      when found.key_stems @@ part.typed then 0.85
      when found.key_stems @@ part.meant then 0.75
      when found.stems @@ part.meant then 0.25
      else 0
    end as worth
  ) as place
  where found.government_id = government and found.service_id = any(ids)
  group by found.service_id, found.name, found.name_words
  order by total desc, found.name, found.service_id
  limit 101;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['service_search', 'service_word', 'service_word_near', 'service_synonym'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_government on %I using (government_id = (select current_government()))', name
    );
  end loop;
end
$$;

-- As in every table, rows show only to their own government.
grant select on service_search, service_word, service_word_near to tatalaksana_app;
grant select, insert, delete on service_synonym to tatalaksana_app;
revoke execute on function
  service_stems(text, text), word_variants(text), word_stem(regconfig, text),
  plain_text(text[], integer), words_of(text), index_services(uuid, uuid[]), index_standards(),
  index_services_of_unit(), look_up_words(text[], text[], text[]), phrases_query(text), in_name(tsquery[]),
  pick_services(tsquery, integer),
  search_services(text, tsquery[], tsquery[], real[])
  from public;
grant execute on function
  look_up_words(text[], text[], text[]), phrases_query(text),
  search_services(text, tsquery[], tsquery[], real[])
  to tatalaksana_public;
