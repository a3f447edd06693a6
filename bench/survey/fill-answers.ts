import type { ScratchDatabase } from '#server'
import { elementKeys, type Instrument } from '#measures'

/** How much there is: surveys, each of a unit of its own, and answers spread evenly over them. */
export type SurveySize = {
  readonly surveys: number
  readonly answers: number
  readonly instrument: Instrument
}

const columns = [...elementKeys, ...elementKeys.map((key) => `${key}_importance`)]
const names = columns.map((name) => `"${name}"`).join(', ')
const batch = 1_000_000

/**
 * Gives a government so many units with a survey each of three services, open since 60 days, and answers
 * as they come: surveys and channels mixed, scores that go together, importance asked of most. Written
 * without triggers and beside the indexes, which are made again at the end.
 */
export async function fillAnswers(
  { owner }: ScratchDatabase,
  governmentId: string,
  { surveys, answers, instrument }: SurveySize,
): Promise<void> {
  await owner.query('set session_replication_role = replica')
  for (const statement of surveyStatements) await owner.query(statement, [governmentId, surveys])
  await owner.query(
    `insert into survey_instrument (government_id, instrument_id, version, document, made_by)
     select $1, 'bench', 1, $2, (select person_id from person where government_id = $1 limit 1)
     on conflict do nothing`,
    [governmentId, JSON.stringify(instrument)],
  )
  await owner.query(
    `create temporary table bench_place as
     select at as nth, md5('survey ' || at || $1)::uuid as survey,
       array(select md5('service ' || at || ' ' || one || $1)::uuid from generate_series(0, 2) as one)
         as services
     from generate_series(1, $2::integer) as at`,
    [governmentId, surveys],
  )
  await owner.query(`alter table survey_answer drop constraint survey_answer_pkey`)
  await owner.query(`drop index survey_answer_by_survey`)
  for (let from = 0; from < answers; from += batch) {
    const to = Math.min(answers, from + batch)
    await owner.query(insertAnswers, [governmentId, surveys, from, to])
  }
  await owner.query(`set maintenance_work_mem = '512MB'`)
  await owner.query(`alter table survey_answer add primary key (government_id, answer_id)`)
  await owner.query(
    `create index survey_answer_by_survey on survey_answer (government_id, survey_id, received_on)`,
  )
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze survey_answer')
  await owner.query('analyze')
}

const surveyStatements = [
  `insert into unit (government_id, unit_id, name, short_name, sort_order)
   select $1::uuid, md5('unit ' || at || $1)::uuid, 'Unit ' || at, 'U' || at, at
   from generate_series(1, $2::integer) as at`,
  `insert into service (government_id, service_id, unit_id, slug, name, created_by, updated_by)
   select $1::uuid, md5('service ' || at || ' ' || nth || $1)::uuid, md5('unit ' || at || $1)::uuid,
     'survei-' || at || '-' || nth, 'Layanan ' || at || ' ' || nth, person_id, person_id
   from generate_series(1, $2::integer) as at, generate_series(0, 2) as nth,
     (select person_id from person where government_id = $1::uuid limit 1) as person`,
  `insert into survey (government_id, survey_id, unit_id, slug, title, instrument_id,
     instrument_version, begins_on, ends_on, state, made_by, saved_by, opened_at)
   select $1::uuid, md5('survey ' || at || $1)::uuid, md5('unit ' || at || $1)::uuid, 'bench-' || at,
     'SKM Unit ' || at, 'bench', 1, government_today($1) - 60, government_today($1), 'open',
     person_id, person_id, now()
   from generate_series(1, $2::integer) as at,
     (select person_id from person where government_id = $1::uuid limit 1) as person`,
  `insert into survey_service (government_id, survey_id, service_id, population, asked)
   select $1::uuid, md5('survey ' || at || $1)::uuid, md5('service ' || at || ' ' || nth || $1)::uuid,
     50000, 20000
   from generate_series(1, $2::integer) as at, generate_series(0, 2) as nth`,
]

/** The mood of a respondent moves all scores; two in a hundred are left empty, importance by one in ten. */
const insertAnswers = `
insert into survey_answer (government_id, answer_id, survey_id, service_id, channel, answered_on,
  received_on, state, ${names})
select $1::uuid, gen_random_uuid(), place.survey, place.services[1 + at % 3],
  (array['link', 'poster', 'code', 'kiosk', 'tablet', 'paper'])[1 + floor(6 * dice)::integer],
  day, day, case when dice > 0.995 then 'held' else 'counted' end,
  ${elementKeys.map(() => score('mood + random()')).join(', ')},
  ${elementKeys.map(() => `case when dice > 0.1 then ${score('1 + random()')} end`).join(', ')}
from (
  select at, 1 + (at * 7919::bigint) % $2 as nth, random() as dice, random() as mood,
    government_today($1) - (60 - (60.0 * at / $4)::integer) as day
  from generate_series($3::bigint, $4::bigint - 1) as at offset 0
) as drawn
join bench_place as place using (nth)`

function score(luck: string): string {
  return `nullif(least(4, floor(5 * sqrt((${luck}) / 2))::integer), 0)`
}
