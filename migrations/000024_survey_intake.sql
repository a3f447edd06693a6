-- How answers are taken: many at once, each one once.

-- How many came without a code within an hour: who fills a survey by a program is seen by the rush.
create table survey_rush (
  government_id uuid not null default current_government(),
  survey_id uuid not null,
  hour timestamptz not null,
  count integer not null,
  primary key (government_id, survey_id, hour),
  foreign key (government_id, survey_id) references survey
);
alter table survey_rush enable row level security;
create policy own_government on survey_rush
  using (government_id = (select current_government()));
grant select, delete on survey_rush to tatalaksana_app;

-- Takes answers, a JSON array of records, and tells what became of each, in their order: taken (now or
-- before), closed, unknown, code-spent, too-often, broken. A record that was `broken` on its way here says
-- so in `outcome` and is counted. `scores` are bytes in the order of the columns, 0 for none; `rated` names
-- the elements that they concern, `flags` why to look at it, both between commas; hashes are in
-- hexadecimal. `rules`: see answer-rules.ts.
--
-- The government is told rather than set, so that one statement is the whole transaction. Several may run
-- at once: those of one survey wait for each other, and all write answers in the order of their ids, so
-- that none waits for one that waits for it.
create function take_answers(government uuid, answers jsonb, rules jsonb) returns text[]
  language plpgsql security definer
  set search_path = public, pg_temp
  -- Plans are kept while the tables grow from nothing; making them anew takes longer than the work.
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  today constant date := government_today(government);
  this_hour constant timestamptz := date_trunc('hour', now());
  late_days constant integer := rules ->> 'lateDays';
  many_from_address constant integer := rules ->> 'manyFromAddress';
  burst constant integer := rules ->> 'burst';
  -- Those that there are, and how many came to each without a code within this hour.
  surveys uuid[];
  rush integer[];
  -- Answers that are there, or will be.
  known uuid[];
  -- In the order of the answers; null: nothing speaks against it.
  outcomes text[] := array_fill(null::text, array[jsonb_array_length(answers)]);
  -- The how manieth of its sender on this day, and what that and the rush say of it.
  numbers integer[];
  more_flags text[];
  last_survey uuid;
  last_service uuid;
  last_sender text;
  a record;
  asked record;
  outcome text;
  number integer;
  nth integer;
begin
  -- Nobody closes a survey under an answer.
  surveys := array(
    select s.survey_id from survey s where s.government_id = government and s.survey_id = any(array(
      select sent.survey from jsonb_to_recordset(answers) as sent(survey uuid)
    )) order by s.survey_id for no key update
  );
  rush := array(
    select coalesce(r.count, 0) from unnest(surveys) with ordinality as u(survey, nth)
    left join survey_rush r
      on r.government_id = government and r.survey_id = u.survey and r.hour = this_hour
    order by u.nth
  );
  -- The order asks for the index of the key, however small the table is thought to be.
  known := array(
    select sent.id from jsonb_to_recordset(answers) as sent(id uuid)
    cross join lateral (
      select t.government_id, t.answer_id from survey_answer t
      where (t.government_id, t.answer_id) >= (government, sent.id)
      order by t.government_id, t.answer_id limit 1
    ) t where t.government_id = government and t.answer_id = sent.id
  );

  for a in
    select sent.* from rows from (jsonb_to_recordset(answers) as (
      id uuid, survey uuid, service uuid, channel text, code text, device text, answered date,
      sender text, rated text, outcome text
    )) with ordinality as sent
    order by sent.survey, sent.sender, sent.ordinality
  loop
    if (a.survey, a.service) is distinct from (last_survey, last_service) then
      select s.state, s.begins_on, s.ends_on, s.most_per_sender, v.left_out into asked
      from survey s join survey_service v using (government_id, survey_id)
      where s.government_id = government and s.survey_id = a.survey and s.state <> 'draft'
        and v.service_id = a.service;
    end if;
    if (a.survey, a.sender) is distinct from (last_survey, last_sender) then
      number := null;
    end if;
    if a.outcome is not null then
      outcome := a.outcome;
    elsif a.id = any(known) then
      outcome := 'taken';
    elsif asked.state is null or a.channel in ('kiosk', 'tablet') and not exists (
      select from survey_device d
      where d.government_id = government and d.token_hash = decode(a.device, 'hex')
        and d.survey_id = a.survey and d.channel = a.channel and d.revoked_at is null
    ) then
      outcome := 'unknown';
    elsif asked.state <> 'open' or today > asked.ends_on + late_days
      or coalesce(least(a.answered, today), today) not between asked.begins_on and asked.ends_on
    then
      outcome := 'closed';
    elsif asked.left_out <> '{}' and string_to_array(a.rated, ',') && asked.left_out then
      outcome := 'broken';
    else
      outcome := null;
    end if;

    if outcome is null and a.channel = 'code' then
      -- A code goes with the first answer that brings it.
      delete from survey_code c where c.government_id = government
        and c.code_hash = decode(a.code, 'hex') and (
          select b.survey_id = a.survey and b.service_id = a.service and b.revoked_at is null
          from survey_code_batch b where b.government_id = government and b.batch_id = c.batch_id
        );
      outcome := case when not found then 'code-spent' end;
    end if;

    if outcome is null and a.sender is not null then
      number := 1 + coalesce(number, (
        select t.count from survey_sender t where t.government_id = government
          and t.survey_id = a.survey and t.day = today and t.sender = decode(a.sender, 'hex')
      ), 0);
      numbers[a.ordinality] := number;
      if number > asked.most_per_sender then
        outcome := 'too-often';
      else
        nth := array_position(surveys, a.survey);
        rush[nth] := rush[nth] + 1;
        if number > many_from_address or rush[nth] > burst then
          more_flags[a.ordinality] := array_to_string(array[
            case when number > many_from_address then 'many-from-address' end,
            case when rush[nth] > burst then 'burst' end
          ], ',');
        end if;
      end if;
    end if;

    if outcome is null then
      known := known || a.id;
    else
      outcomes[a.ordinality] := outcome;
    end if;
    last_survey := a.survey;
    last_service := a.service;
    last_sender := a.sender;
  end loop;

  insert into survey_sender (government_id, survey_id, day, sender, count)
  select government, s.survey, today, decode(s.sender, 'hex'), max(numbers[s.ordinality])
  from rows from (jsonb_to_recordset(answers) as (survey uuid, sender text)) with ordinality as s
  where numbers[s.ordinality] is not null
  group by s.survey, s.sender
  on conflict (government_id, survey_id, day, sender) do update set count = excluded.count;

  with sent as (
    select s.*,
      array_cat(string_to_array(s.flags, ','), string_to_array(more_flags[s.ordinality], ','))
        as all_flags
    from rows from (jsonb_to_recordset(answers) as (
      id uuid, survey uuid, service uuid, channel text, answered date, flags text,
      scores bytea, parts jsonb, extra jsonb, remarks jsonb
    )) with ordinality as s
    where outcomes[s.ordinality] is null
  ), taken as (
    insert into survey_answer (
      government_id, answer_id, survey_id, service_id, channel, answered_on, received_on, state, flags,
      requirements, procedure, "time", cost, product, competence, behaviour, complaints, facilities,
      requirements_importance, procedure_importance, time_importance, cost_importance,
      product_importance, competence_importance, behaviour_importance, complaints_importance,
      facilities_importance, parts, extra
    )
    select government, s.id, s.survey, s.service, s.channel, coalesce(least(s.answered, today), today),
      today, case when s.all_flags <> '{}' and exists (
        select from jsonb_array_elements(rules -> 'holding') h where to_jsonb(s.all_flags) @> h
      ) then 'held' else 'counted' end,
      s.all_flags,
      nullif(get_byte(s.scores, 0), 0), nullif(get_byte(s.scores, 1), 0), nullif(get_byte(s.scores, 2), 0),
      nullif(get_byte(s.scores, 3), 0), nullif(get_byte(s.scores, 4), 0), nullif(get_byte(s.scores, 5), 0),
      nullif(get_byte(s.scores, 6), 0), nullif(get_byte(s.scores, 7), 0), nullif(get_byte(s.scores, 8), 0),
      nullif(get_byte(s.scores, 9), 0), nullif(get_byte(s.scores, 10), 0), nullif(get_byte(s.scores, 11), 0),
      nullif(get_byte(s.scores, 12), 0), nullif(get_byte(s.scores, 13), 0), nullif(get_byte(s.scores, 14), 0),
      nullif(get_byte(s.scores, 15), 0), nullif(get_byte(s.scores, 16), 0), nullif(get_byte(s.scores, 17), 0),
      s.parts, s.extra
    from sent s order by s.id
    on conflict (government_id, answer_id) do nothing
    returning answer_id
  )
  insert into survey_remark (government_id, survey_id, service_id, question, text, reasons, month)
  select government, s.survey, s.service, r.question, r.text, r.reasons, date_trunc('month', today)
  from sent s, jsonb_to_recordset(s.remarks) as r(question text, text text, reasons text[])
  where s.remarks is not null and s.id in (select answer_id from taken);

  insert into survey_rush (government_id, survey_id, hour, count)
  select government, u.survey, this_hour, u.count
  from unnest(surveys, rush) as u(survey, count) where u.count > 0
  on conflict (government_id, survey_id, hour) do update set count = excluded.count;

  insert into survey_refusal as t (government_id, survey_id, day, reason, count)
  select government, r.survey, today, r.outcome, count(*)
  from (
    select sent.survey, outcomes[sent.ordinality] as outcome
    from rows from (jsonb_to_recordset(answers) as (survey uuid)) with ordinality as sent
  ) r
  where r.outcome <> 'taken' and r.survey = any(surveys)
  group by r.survey, r.outcome
  on conflict (government_id, survey_id, day, reason) do update set count = t.count + excluded.count;

  return array(
    select coalesce(u.outcome, 'taken') from unnest(outcomes) with ordinality as u(outcome, nth)
    order by u.nth
  );
end
$$;
revoke execute on function take_answers(uuid, jsonb, jsonb) from public;
grant execute on function take_answers(uuid, jsonb, jsonb) to tatalaksana_public;
