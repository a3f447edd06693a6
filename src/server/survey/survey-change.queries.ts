import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { PlannedSurvey } from './planned-survey.ts'
import type { Survey, SurveyState } from './survey-record.ts'
import { findSurvey } from './survey.queries.ts'

/** A survey under its lock, with what its plan can no longer lose. */
export type HeldSurvey = Survey & {
  readonly savedBy: string
  readonly savedAt: Date
  readonly isAnswered: boolean
  /** Services for which codes were printed or something is followed up. */
  readonly bound: readonly string[]
  /** Something else was made for it: devices, codes, what is followed up. */
  readonly isUsed: boolean
}

/**
 * Locks a survey and its services for the rest of the transaction, and gives it as it then stands. An
 * answer refers to its service, so that none comes in meanwhile.
 */
export async function holdSurvey(tx: Tx, surveyId: string): Promise<HeldSurvey | undefined> {
  await sql`select from survey where survey_id = ${surveyId} for update`.execute(tx)
  await sql`select from survey_service where survey_id = ${surveyId} for update`.execute(tx)
  const survey = await findSurvey(tx, surveyId)
  const { rows } = await sql<Omit<HeldSurvey, keyof Survey>>`
    select p.name as "savedBy", s.saved_at as "savedAt",
      exists (select from survey_answer a where a.survey_id = s.survey_id) as "isAnswered",
      exists (select from survey_device d where d.survey_id = s.survey_id)
        or exists (select from survey_code_batch b where b.survey_id = s.survey_id)
        or exists (select from survey_follow_up f where f.survey_id = s.survey_id) as "isUsed",
      array(
        select b.service_id from survey_code_batch b where b.survey_id = s.survey_id
        union select f.service_id from survey_follow_up f
        where f.survey_id = s.survey_id and f.service_id is not null
      ) as bound
    from survey s join person p on p.person_id = s.saved_by
    where s.survey_id = ${surveyId}`.execute(tx)
  const [more] = rows
  return survey === undefined || more === undefined ? undefined : { ...survey, ...more }
}

/** Makes a draft; undefined where its address is taken. */
export async function insertSurvey(
  tx: Tx,
  planned: PlannedSurvey & { readonly unitId: string; readonly slug: string },
  by: string,
): Promise<string | undefined> {
  const made = await tx
    .insertInto('survey')
    .values({
      unit_id: planned.unitId,
      slug: planned.slug,
      ...columnsOf(planned),
      made_by: by,
      saved_by: by,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'slug']).doNothing())
    .returning('survey_id')
    .executeTakeFirst()
  if (made !== undefined) await writeParts(tx, made.survey_id, planned)
  return made?.survey_id
}

/** Writes the plan of a locked survey. */
export async function updateSurvey(
  tx: Tx,
  surveyId: string,
  { planned, by }: { readonly planned: PlannedSurvey; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('survey')
    .set({ ...columnsOf(planned), ...savedBy(by) })
    .where('survey_id', '=', surveyId)
    .execute()
  await writeParts(tx, surveyId, planned)
}

function columnsOf({ instrument, ...planned }: PlannedSurvey) {
  return {
    title: planned.title,
    instrument_id: instrument.id,
    instrument_version: instrument.version,
    begins_on: planned.beginsOn,
    ends_on: planned.endsOn,
    rounding: planned.rounding,
    most_per_sender: planned.mostPerSender,
  }
}

function savedBy(by: string) {
  return { version: sql<number>`version + 1`, saved_at: sql<Date>`now()`, saved_by: by }
}

/** Services that stay keep their rows, to which answers refer. */
async function writeParts(
  tx: Tx,
  surveyId: string,
  { services, channels }: PlannedSurvey,
): Promise<void> {
  const kept = services.map(({ serviceId }) => serviceId)
  await sql`delete from survey_service
    where survey_id = ${surveyId} and service_id <> all(${kept}::uuid[])`.execute(tx)
  await sql`
    insert into survey_service (survey_id, service_id, population, asked, left_out)
    select ${surveyId}, "serviceId", population, asked,
      array(select jsonb_array_elements_text("leftOut"))
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      as one ("serviceId" uuid, population integer, asked integer, "leftOut" jsonb)
    on conflict (government_id, survey_id, service_id) do update
      set population = excluded.population, asked = excluded.asked, left_out = excluded.left_out
  `.execute(tx)
  await tx.deleteFrom('survey_channel').where('survey_id', '=', surveyId).execute()
  await sql`
    insert into survey_channel (survey_id, channel, share)
    select ${surveyId}, channel, share from jsonb_to_recordset(${JSON.stringify(channels)}::jsonb)
      as one (channel text, share integer)`.execute(tx)
}

export async function deleteSurveyRow(tx: Tx, surveyId: string): Promise<void> {
  await tx.deleteFrom('survey').where('survey_id', '=', surveyId).execute()
}

/** Moves a locked survey on, which is noted with its time. */
export async function moveSurveyRow(
  tx: Tx,
  surveyId: string,
  { to, by }: { readonly to: Exclude<SurveyState, 'draft'>; readonly by: string },
): Promise<void> {
  const now = sql<Date>`now()`
  await tx
    .updateTable('survey')
    .set({
      state: to,
      ...(to === 'open' ? { opened_at: now } : { closed_at: now }),
      ...savedBy(by),
    })
    .where('survey_id', '=', surveyId)
    .execute()
}

/** Has a survey this address? */
export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const row = await tx
    .selectFrom('survey')
    .select('survey_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/** A service that a survey of a unit can ask about. */
export type SurveyableService = {
  readonly id: string
  readonly name: string
  readonly unitName: string
}

/** Services that are given by these units, those of a unit together. */
export async function listSurveyable(
  tx: Tx,
  unitIds: readonly string[],
): Promise<readonly SurveyableService[]> {
  const { rows } = await sql<SurveyableService>`
    select s.service_id as id, s.name, u.name as "unitName"
    from service s join unit u on u.unit_id = s.unit_id
    where s.unit_id = any(${unitIds}::uuid[]) and s.state = 'open'
    order by u.sort_order, u.name, lower(s.name), s.service_id limit 500`.execute(tx)
  return rows
}

/** The unit and those below it that are open. */
export async function listUnitsFrom(tx: Tx, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select unit_id from unit where unit_id = ${unitId}
      union select u.unit_id from below join unit u on u.parent_id = below.unit_id
    )
    select unit_id as id from below join unit using (unit_id) where closed_on is null`.execute(tx)
  return rows.map(({ id }) => id)
}
