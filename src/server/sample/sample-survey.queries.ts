import { sql } from 'kysely'
import type { Instrument } from '#measures'
import type { AnswerChannel, AnswerState, RemarkState } from '../survey/survey-record.ts'
import type { Tx } from '../database/database.ts'

/** Adds a survey as it is while it is open; first and last day of one that lasts are around today. */
export async function insertOpenSurvey(
  tx: Tx,
  made: {
    readonly id: string
    readonly unitId: string
    readonly slug: string
    readonly title: string
    readonly instrument: Instrument
    readonly beginsOn: string | undefined
    readonly endsOn: string | undefined
    readonly personId: string
  },
): Promise<void> {
  const { instrument, personId } = made
  await sql`
    insert into survey_instrument (instrument_id, version, document, made_by)
    values (${instrument.id}, ${instrument.version}, ${JSON.stringify(instrument)}, ${personId})
    on conflict do nothing`.execute(tx)
  await sql`
    insert into survey (survey_id, unit_id, slug, title, instrument_id, instrument_version, begins_on,
      ends_on, state, made_by, saved_by, opened_at)
    select ${made.id}, ${made.unitId}, ${made.slug}, ${made.title}, ${instrument.id},
      ${instrument.version}, coalesce(${made.beginsOn ?? null}::date, today - 60),
      coalesce(${made.endsOn ?? null}::date, today + 60), 'open', ${personId}, ${personId}, now()
    from government_today(current_government()) as today`.execute(tx)
}

/** Ends a survey on its last day. */
export async function closeSampleSurvey(tx: Tx, surveyId: string): Promise<void> {
  await sql`update survey set state = 'closed', closed_at = ends_on where survey_id = ${surveyId}`.execute(
    tx,
  )
}

/** An answer as a row: scores by column. */
export type SampleAnswer = Readonly<Record<string, string | number | null>> & {
  readonly answer_id: string
  readonly service_id: string
  readonly channel: AnswerChannel
  readonly state: AnswerState
  /** Days since the first day of the survey. */
  readonly day: number
}

/** Adds the answers of a survey, each on its day. */
export async function insertSampleAnswers(
  tx: Tx,
  surveyId: string,
  answers: readonly SampleAnswer[],
): Promise<void> {
  await sql`
    insert into survey_answer
      (answer_id, survey_id, service_id, channel, answered_on, received_on, state, flags,
        requirements, procedure, "time", cost, product, competence, behaviour, complaints, facilities,
        requirements_importance, procedure_importance, time_importance, cost_importance,
        product_importance, competence_importance, behaviour_importance, complaints_importance,
        facilities_importance)
    select a.answer_id, s.survey_id, a.service_id, a.channel, s.begins_on + day, s.begins_on + day,
      a.state, case a.state when 'held' then '{all-alike}'::text[] else '{}' end,
      a.requirements, a.procedure, a."time", a.cost, a.product, a.competence, a.behaviour,
      a.complaints, a.facilities, a.requirements_importance, a.procedure_importance,
      a.time_importance, a.cost_importance, a.product_importance, a.competence_importance,
      a.behaviour_importance, a.complaints_importance, a.facilities_importance
    from survey s,
      jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (day integer, answer_id uuid),
      jsonb_populate_recordset(null::survey_answer, ${JSON.stringify(answers)}::jsonb) as a
    where s.survey_id = ${surveyId} and a.answer_id = given.answer_id`.execute(tx)
}

/** Adds what was written in words. */
export async function insertSampleRemark(
  tx: Tx,
  made: {
    readonly surveyId: string
    readonly serviceId: string
    readonly text: string
    readonly reasons: readonly string[]
    readonly state: RemarkState
    readonly personId: string
  },
): Promise<void> {
  const judged = made.state === 'held' ? null : made.personId
  await sql`
    insert into survey_remark (survey_id, service_id, question, text, reasons, state, month, judged_by,
      judged_at)
    select survey_id, ${made.serviceId}, 'suggestion', ${made.text}, ${[...made.reasons]},
      ${made.state}, date_trunc('month', begins_on + 30)::date, ${judged},
      case when ${judged}::uuid is null then null else now() end
    from survey where survey_id = ${made.surveyId}`.execute(tx)
}
