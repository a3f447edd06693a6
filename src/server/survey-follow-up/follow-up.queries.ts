import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { FollowUp, FollowUpContent, FollowUpVersion } from './follow-up-record.ts'

type Page = { readonly offset: number; readonly limit: number }

const most = 500

async function select(
  tx: Tx,
  which: RawBuilder<unknown>,
  page: Page = { offset: 0, limit: most },
): Promise<readonly FollowUp[]> {
  const { rows } = await sql<Nulled<FollowUp>>`
    select f.follow_up_id as id, f.survey_id as "surveyId", s.title as "surveyTitle",
      s.unit_id as "unitId", u.name as "unitName", f.element, f.service_id as "serviceId",
      v.name as "serviceName", f.cause, f.action, f.owner_unit_id as "ownerUnitId",
      o.name as "ownerUnitName", f.owner_position as "ownerPosition", f.due_on as "dueOn",
      f.due_by_quarter as "dueByQuarter", f.state, f.begun_on as "begunOn", f.ended_on as "endedOn",
      f.result, f.version, f.made_at as "madeAt", f.saved_at as "savedAt", p.name as "savedBy",
      f.state in ('planned', 'under-way') and f.due_on < government_today(current_government())
        as "isOverdue"
    from survey_follow_up f join survey s using (government_id, survey_id)
    join unit u on u.unit_id = s.unit_id join unit o on o.unit_id = f.owner_unit_id
    join person p on p.person_id = f.saved_by
    left join service v on v.service_id = f.service_id
    where ${which} ${pageOf(page)}`.execute(tx)
  return rows.map((row) => ({
    ...row,
    ...withoutNulls(row),
    serviceName: row.serviceName ?? undefined,
  }))
}

type Absent = 'serviceId' | 'begunOn' | 'endedOn'
type Nulled<Row extends FollowUpContent> = Omit<Row, Absent | 'serviceName'> &
  Readonly<Record<Absent | 'serviceName', string | null>>

function withoutNulls(row: Readonly<Record<Absent, string | null>>) {
  return {
    serviceId: row.serviceId ?? undefined,
    begunOn: row.begunOn ?? undefined,
    endedOn: row.endedOn ?? undefined,
  }
}

/** The actions that follow from a survey, in the order in which they were planned. */
export function listOfSurvey(tx: Tx, surveyId: string): Promise<readonly FollowUp[]> {
  return select(tx, sql`f.survey_id = ${surveyId} order by f.made_at, f.follow_up_id`)
}

/** `s` really ended in a year. */
function endsIn(year: number): RawBuilder<unknown> {
  return sql`extract(year from coalesce(closed_early_on(s), s.ends_on)) = ${year}`
}

/** A page of the actions of all surveys that ended in a year: overdue ones first, then by their due day. */
export function listOfYear(tx: Tx, year: number, page: Page): Promise<readonly FollowUp[]> {
  return select(
    tx,
    sql`${endsIn(year)}
      order by "isOverdue" desc, f.state in ('done', 'given-up'), f.due_on, f.follow_up_id`,
    page,
  )
}

export async function findFollowUp(tx: Tx, id: string): Promise<FollowUp | undefined> {
  return (await select(tx, sql`f.follow_up_id = ${id}`))[0]
}

/** What an action said in each of its versions, the newest first. */
export async function listVersions(tx: Tx, id: string): Promise<readonly FollowUpVersion[]> {
  const { rows } = await sql<Omit<FollowUpVersion, 'content'> & { readonly content: KeptContent }>`
    select v.version, v.content, v.saved_at as "savedAt", p.name as "savedBy"
    from survey_follow_up_version v join person p on p.person_id = v.saved_by
    where v.follow_up_id = ${id} order by v.version desc limit ${sql.lit(most)}`.execute(tx)
  return rows.map((row) => ({ ...row, content: readContent(row.content) }))
}

/** A row as the trigger keeps it. */
type KeptContent = Pick<FollowUpContent, 'element' | 'cause' | 'action' | 'state' | 'result'> & {
  readonly service_id: string | null
  readonly owner_unit_id: string
  readonly owner_position: string
  readonly due_on: string
  readonly due_by_quarter: boolean
  readonly begun_on: string | null
  readonly ended_on: string | null
}

function readContent(kept: KeptContent): FollowUpContent {
  const { element, cause, action, state, result } = kept
  return {
    element,
    cause,
    action,
    state,
    result,
    ownerUnitId: kept.owner_unit_id,
    ownerPosition: kept.owner_position,
    dueOn: kept.due_on,
    dueByQuarter: kept.due_by_quarter,
    ...withoutNulls({
      serviceId: kept.service_id,
      begunOn: kept.begun_on,
      endedOn: kept.ended_on,
    }),
  }
}

function columnsOf(content: FollowUpContent, by: string) {
  return {
    service_id: content.serviceId ?? null,
    cause: content.cause,
    action: content.action,
    owner_unit_id: content.ownerUnitId,
    owner_position: content.ownerPosition,
    due_on: content.dueOn,
    due_by_quarter: content.dueByQuarter,
    state: content.state,
    begun_on: content.begunOn ?? null,
    ended_on: content.endedOn ?? null,
    result: content.result,
    saved_by: by,
  }
}

export async function insertFollowUp(
  tx: Tx,
  surveyId: string,
  { content, by }: { readonly content: FollowUpContent; readonly by: string },
): Promise<string> {
  const row = await tx
    .insertInto('survey_follow_up')
    .values({ survey_id: surveyId, element: content.element, ...columnsOf(content, by) })
    .returning('follow_up_id as id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes the next version of an action; false where somebody wrote one meanwhile. */
export async function updateFollowUp(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  { content, by }: { readonly content: FollowUpContent; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_follow_up')
    .set({ ...columnsOf(content, by), version: version + 1, saved_at: sql<Date>`now()` })
    .where('follow_up_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The first survey of the same unit that began after one and was opened. */
export async function findNextSurvey(tx: Tx, surveyId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select n.survey_id as id from survey s
    join survey n on n.government_id = s.government_id and n.unit_id = s.unit_id
      and n.begins_on > s.begins_on and n.state <> 'draft'
    where s.survey_id = ${surveyId}
    order by n.begins_on, n.survey_id limit 1`.execute(tx)
  return rows[0]?.id
}

/** Days from the closing of a survey to its first action; null where one of them is not there yet. */
export async function findDaysToAction(tx: Tx, surveyId: string): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    select ${days(sql`(select min(f.made_at) from survey_follow_up f where f.survey_id = s.survey_id)`)}
      as days from survey s where s.survey_id = ${surveyId}`.execute(tx)
  return rows[0]?.days ?? null
}

/** Whole days from the closing of `s` to a moment, none where it came before; null where one is null. */
function days(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  const passed = sql`floor(extract(epoch from ${moment} - s.closed_at) / 86400)::integer`
  return sql`case when ${passed} < 0 then 0 else ${passed} end`
}

/** A page of the surveys that ended in a year with how deep and how fast they were followed up, by unit. */
export async function listFollowedSurveys(
  tx: Tx,
  year: number,
  page: Page,
): Promise<readonly FollowedSurvey[]> {
  const { rows } = await sql<FollowedSurvey>`
    select s.survey_id as "surveyId", s.title, u.name as "unitName", s.state,
      (select count(*)::integer from survey_service v where v.survey_id = s.survey_id) as services,
      count(distinct f.service_id)::integer as "servicesWithAction",
      coalesce(bool_or(f.follow_up_id is not null and f.service_id is null), false) as "hasGeneral",
      jsonb_array_length(i.document -> 'elements') as elements,
      count(distinct f.element)::integer as "elementsWithAction",
      count(f.follow_up_id)::integer as actions,
      count(*) filter (where f.state = 'done')::integer as done,
      ${days(sql`min(f.made_at)`)} as days
    from survey s join unit u on u.unit_id = s.unit_id
    join survey_instrument i on i.instrument_id = s.instrument_id and i.version = s.instrument_version
    left join survey_follow_up f on f.survey_id = s.survey_id
    where s.state <> 'draft' and ${endsIn(year)}
    group by s.government_id, s.survey_id, s.title, u.name, s.state, s.closed_at,
      i.document
    order by lower(u.name), s.ends_on, s.survey_id ${pageOf(page)}`.execute(tx)
  return rows
}

/** A survey, and what was begun because of it: depth and speed, as PEKPPP asks (indicators 8 and 9). */
export type FollowedSurvey = {
  readonly surveyId: string
  readonly title: string
  readonly unitName: string
  readonly state: 'open' | 'closed'
  readonly services: number
  readonly servicesWithAction: number
  /** There is an action for all of the services. */
  readonly hasGeneral: boolean
  readonly elements: number
  readonly elementsWithAction: number
  readonly actions: number
  readonly done: number
  /** From closing to the first action. */
  readonly days: number | null
}

/** Notes that owners are told of due days within a week, or past, and gives these actions. */
export async function claimDue(tx: Tx, limit: number): Promise<readonly FollowUp[]> {
  const { rows } = await sql<{ id: string }>`
    update survey_follow_up set told_of = due_on
    where follow_up_id in (
      select follow_up_id from survey_follow_up
      where state in ('planned', 'under-way') and told_of is distinct from due_on
        and due_on <= government_today(current_government()) + 7
      order by due_on, follow_up_id limit ${sql.lit(limit)} for update skip locked
    ) returning follow_up_id as id`.execute(tx)
  if (rows.length === 0) return []
  return select(tx, sql`f.follow_up_id = any(${rows.map(({ id }) => id)}::uuid[])`)
}
