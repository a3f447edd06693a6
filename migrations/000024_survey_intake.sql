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

-- Takes answers, a JSON array of records, each with its `place` from 1 on, and tells what became of each:
-- taken (now or before), closed, unknown, code-spent, too-often, broken. A record that was `broken` on its
-- way here says so in `outcome` and is counted. Hashes are in hexadecimal. `rules`: see answer-rules.ts.
--
-- Several may run at once: whatever they wait for, they lock in one order. The government is told rather
-- than set, so that one statement is the whole transaction.
create function take_answers(government uuid, answers jsonb, rules jsonb) returns table (place integer, outcome text)
  language plpgsql security definer
  set search_path = public, pg_temp
  -- Plans are kept while the tables grow from nothing.
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  today constant date := government_today(government);
  -- By place; null: nothing speaks against it.
  outcomes text[];
  -- The how manieth of its address on this day, by place.
  of_sender integer[];
  rushed uuid[];
begin
  -- Nobody closes a survey under an answer.
  perform from survey s where s.government_id = government and s.survey_id in (
    select a.survey from jsonb_to_recordset(answers) as a(survey uuid)
  ) order by s.survey_id for share;

  outcomes := array(
    select case
      when a.outcome is not null then a.outcome
      when row_number() over (partition by a.id order by a.place) > 1 then 'again'
      when exists (
        select from survey_answer t where t.government_id = government and t.answer_id = a.id
      ) then 'taken'
      when v.survey_id is null then 'unknown'
      when a.channel in ('kiosk', 'tablet') and not exists (
        select from survey_device d
        where d.government_id = government and d.token_hash = decode(a.device, 'hex')
          and d.survey_id = a.survey and d.channel = a.channel and d.revoked_at is null
      ) then 'unknown'
      when s.state <> 'open' or a.day not between s.begins_on and s.ends_on
        or today > s.ends_on + (rules ->> 'lateDays')::integer then 'closed'
      when a.rated && v.left_out then 'broken'
      when a.channel = 'code' and not exists (
        select from survey_code c join survey_code_batch b using (government_id, batch_id)
        where c.government_id = government and c.code_hash = decode(a.code, 'hex')
          and b.survey_id = a.survey and b.service_id = a.service and b.revoked_at is null
      ) then 'code-spent'
    end
    from (
      select *, coalesce(least(answered, today), today) as day
      from jsonb_to_recordset(answers) as a(
        place integer, id uuid, survey uuid, service uuid, channel text, code text, device text,
        answered date, rated text[], outcome text
      )
    ) a
    left join survey s
      on s.government_id = government and s.survey_id = a.survey and s.state <> 'draft'
    left join survey_service v
      on v.government_id = government and v.survey_id = s.survey_id and v.service_id = a.service
    order by a.place
  );

  -- A code goes with the first answer that brings it.
  if exists (
    select from jsonb_to_recordset(answers) as a(place integer, code text)
    where a.code is not null and outcomes[a.place] is null
  ) then
    perform from survey_code c where c.government_id = government and c.code_hash in (
      select decode(a.code, 'hex') from jsonb_to_recordset(answers) as a(place integer, code text)
      where outcomes[a.place] is null
    ) order by c.code_hash for update;
    with gone as (
      delete from survey_code c using (
        select distinct on (a.code) a.place, decode(a.code, 'hex') as code
        from jsonb_to_recordset(answers) as a(place integer, code text)
        where outcomes[a.place] is null and a.code is not null order by a.code, a.place
      ) a
      where c.government_id = government and c.code_hash = a.code
      returning a.place
    )
    select array_agg(
      case
        when outcomes[a.place] is not null or a.code is null or g.place is not null
          then outcomes[a.place]
        -- The same answer may have come in another way while this one waited for its code.
        when exists (
          select from survey_answer t where t.government_id = government and t.answer_id = a.id
        ) then 'taken'
        else 'code-spent'
      end order by a.place
    ) into outcomes
    from jsonb_to_recordset(answers) as a(place integer, id uuid, code text)
    left join gone g using (place);
  end if;

  with came as (
    select a.place, a.survey, decode(a.sender, 'hex') as sender
    from jsonb_to_recordset(answers) as a(place integer, survey uuid, sender text)
    where outcomes[a.place] is null and a.sender is not null
  ), counted as (
    insert into survey_sender as t (government_id, survey_id, day, sender, count)
    select government, survey, today, sender, count(*) from came
    group by survey, sender order by survey, sender
    on conflict (government_id, survey_id, day, sender) do update set count = t.count + excluded.count
    returning survey_id, sender, count
  ), numbered as (
    select c.place, t.count - count(*) over same + row_number() over (same order by c.place) as number
    from came c join counted t on t.survey_id = c.survey and t.sender = c.sender
    window same as (partition by c.survey, c.sender)
  )
  select array_agg(n.number order by a.place),
    array_agg(
      case when n.number > s.most_per_sender then 'too-often' else outcomes[a.place] end
      order by a.place
    ) into of_sender, outcomes
  from jsonb_to_recordset(answers) as a(place integer, survey uuid)
  left join numbered n using (place)
  left join survey s on s.government_id = government and s.survey_id = a.survey;

  with counted as (
    insert into survey_rush as t (government_id, survey_id, hour, count)
    select government, a.survey, date_trunc('hour', now()), count(*)
    from jsonb_to_recordset(answers) as a(place integer, survey uuid, sender text)
    where outcomes[a.place] is null and a.sender is not null
    group by a.survey order by a.survey
    on conflict (government_id, survey_id, hour) do update set count = t.count + excluded.count
    returning survey_id, count
  )
  select coalesce(array_agg(c.survey_id), '{}') into rushed
  from counted c where c.count > (rules ->> 'burst')::integer;

  with sent as (
    select a.*, array_cat(a.flags, array_remove(array[
      case when of_sender[a.place] > (rules ->> 'manyFromAddress')::integer
        then 'many-from-address' end,
      case when a.sender is not null and a.survey = any(rushed) then 'burst' end
    ], null)) as all_flags
    from jsonb_to_recordset(answers) as a(
      place integer, id uuid, survey uuid, service uuid, channel text, answered date, sender text,
      flags text[], requirements smallint, procedure smallint, "time" smallint, cost smallint,
      product smallint, competence smallint, behaviour smallint, complaints smallint,
      facilities smallint, requirements_importance smallint, procedure_importance smallint,
      time_importance smallint, cost_importance smallint, product_importance smallint,
      competence_importance smallint, behaviour_importance smallint, complaints_importance smallint,
      facilities_importance smallint, parts jsonb, extra jsonb, remarks jsonb
    )
    where outcomes[a.place] is null
  ), taken as (
    insert into survey_answer (
      government_id, answer_id, survey_id, service_id, channel, answered_on, received_on, state, flags,
      requirements, procedure, "time", cost, product, competence, behaviour, complaints, facilities,
      requirements_importance, procedure_importance, time_importance, cost_importance,
      product_importance, competence_importance, behaviour_importance, complaints_importance,
      facilities_importance, parts, extra
    )
    select government, id, survey, service, channel, coalesce(least(answered, today), today), today,
      case when exists (
        select from jsonb_array_elements(rules -> 'holding') h where to_jsonb(all_flags) @> h
      ) then 'held' else 'counted' end,
      all_flags, requirements, procedure, "time", cost, product, competence, behaviour, complaints,
      facilities, requirements_importance, procedure_importance, time_importance, cost_importance,
      product_importance, competence_importance, behaviour_importance, complaints_importance,
      facilities_importance, parts, extra
    from sent order by id
    on conflict (government_id, answer_id) do nothing
    returning answer_id
  )
  insert into survey_remark (government_id, survey_id, service_id, question, text, reasons, month)
  select government, a.survey, a.service, r.question, r.text, r.reasons, date_trunc('month', today)
  from taken t join sent a on a.id = t.answer_id
  cross join jsonb_to_recordset(a.remarks) as r(question text, text text, reasons text[]);

  insert into survey_refusal as t (government_id, survey_id, day, reason, count)
  select government, s.survey_id, today, outcomes[a.place], count(*)
  from jsonb_to_recordset(answers) as a(place integer, survey uuid)
  join survey s on s.government_id = government and s.survey_id = a.survey
  where outcomes[a.place] not in ('taken', 'again')
  group by s.survey_id, outcomes[a.place] order by s.survey_id, outcomes[a.place]
  on conflict (government_id, survey_id, day, reason) do update set count = t.count + excluded.count;

  return query
    select a.place, coalesce(
      outcomes[case when outcomes[a.place] = 'again' then a.first else a.place end], 'taken'
    )
    from (
      select a.place, min(a.place) over (partition by a.id) as first
      from jsonb_to_recordset(answers) as a(place integer, id uuid)
    ) a order by a.place;
end
$$;
revoke execute on function take_answers(uuid, jsonb, jsonb) from public;
grant execute on function take_answers(uuid, jsonb, jsonb) to tatalaksana_public;
