import { sql } from 'kysely'
import { sampleSize } from '#measures'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type {
  SurveyListRequest,
  SurveyRounding,
  SurveySummary,
  UnsurveyedUnit,
} from './survey-record.ts'

type Row = Omit<SurveySummary, 'wanted'> & {
  readonly rounding: SurveyRounding
  readonly population: number
}

/**
 * Surveys that match, those that begin last first. Cost: the answers of the page's surveys that came
 * after the kept sums of each.
 */
export async function listSurveyRows(
  tx: Tx,
  request: SurveyListRequest & { readonly offset: number; readonly limit: number },
): Promise<readonly SurveySummary[]> {
  const { unitId, state, year } = request
  const { rows } = await sql<Row>`
    select s.survey_id as id, s.title, s.unit_id as "unitId", u.name as "unitName",
      s.begins_on as "beginsOn", s.ends_on as "endsOn",
      closed_early_on(s) as "closedEarlyOn", s.state, s.rounding,
      s.state = 'open' and s.ends_on < government_today(current_government()) as "isOverdue",
      (select coalesce(sum(a.population), 0)::double precision from survey_service a
        where a.survey_id = s.survey_id) as population,
      (kept.counted + (
        select count(*) from survey_answer a
        where a.survey_id = s.survey_id and a.state = 'counted' and a.received_on > kept.through
      ))::integer as counted
    from survey s join unit u on u.unit_id = s.unit_id
    cross join lateral (
      select coalesce(sum((cell ->> 'counted')::integer), 0) as counted,
        coalesce(max(t.through), '-infinity') as through
      from survey_tally t cross join jsonb_array_elements(t.sums -> 'cells') as cell
      where t.survey_id = s.survey_id
    ) as kept
    where ${unitId === undefined ? sql`true` : sql`s.unit_id = ${unitId}`}
      and ${state === undefined ? sql`true` : sql`s.state = ${state}`}
      and ${year === undefined ? sql`true` : inYear(year)}
    order by s.begins_on desc, s.survey_id ${pageOf(request)}`.execute(tx)
  return rows.map(({ rounding, population, ...row }) => ({
    ...row,
    wanted: sampleSize(population, rounding),
  }))
}

function inYear(year: number) {
  return sql`s.begins_on <= make_date(${year}::integer, 12, 31)
    and s.ends_on >= make_date(${year}::integer, 1, 1)`
}

/** Years in which a survey lies, the newest first. */
export async function listSurveyYears(tx: Tx): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from survey s
    cross join generate_series(
      extract(year from s.begins_on)::integer, extract(year from s.ends_on)::integer) as year
    order by year desc limit 100`.execute(tx)
  return rows.map(({ year }) => year)
}

/** Units with services of which none is in a survey of the year that is or was open. */
export async function listUnsurveyed(tx: Tx, year: number): Promise<readonly UnsurveyedUnit[]> {
  const { rows } = await sql<UnsurveyedUnit>`
    select u.unit_id as "unitId", u.name as "unitName", count(*)::integer as services
    from unit u join service v on v.unit_id = u.unit_id and v.state = 'open'
    where u.closed_on is null and not exists (
      select from survey_service a join survey s on s.survey_id = a.survey_id
      join service o on o.service_id = a.service_id
      where o.unit_id = u.unit_id and s.state <> 'draft' and ${inYear(year)}
    )
    group by u.unit_id, u.name order by u.name, u.unit_id limit 500`.execute(tx)
  return rows
}
