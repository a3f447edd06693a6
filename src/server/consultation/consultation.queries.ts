import { sql } from 'kysely'
import type { ServiceStandard } from '#standard'
import type { Tx } from '../database/database.ts'
import { pageOf } from '../database/page-of.ts'
import type { Consultation, ConsultationSummary, Intake, Meeting } from './consultation-record.ts'
import { stageOf } from './consultation-stages.ts'
import type { CountedDeadline } from './legal-clock.ts'

/** A round as it stands, with the database's own clock. */
export async function findConsultation(
  tx: Tx,
  consultationId: string,
): Promise<(Consultation & { readonly now: Date }) | undefined> {
  const { rows } = await sql<Omit<Consultation, 'stage'> & { readonly now: Date }>`
    select c.consultation_id as id, c.service_id as "serviceId", s.name as "serviceName",
      s.unit_id as "unitId", u.name as "unitName", c.version, c.met_on as "metOn", c.place, c.minutes,
      '{"public": 0, "experts": 0, "organisations": 0, "business": 0, "officials": 0}'::jsonb
        || c.attendance as attendance,
      c.organisations, c.attendees, c.signed_on as "signedOn", c.content,
      c.published_at as "publishedAt", c.closes_at as "closesAt", c.closing, c.reopening,
      c.shows_at_once as "showsAtOnce", c.most_comments as "mostComments",
      c.most_per_sender as "mostPerSender", c.finished_at as "finishedAt", c.saved_at as "savedAt",
      p.name as "savedBy", now() as now,
      json_build_object('taken', t.taken, 'shown', t.shown, 'held', t.held, 'refused', t.refused,
        'withdrawn', t.withdrawn, 'unanswered', t.unanswered) as tally
    from consultation c
    join consultation_tally t using (government_id, consultation_id)
    join service s using (government_id, service_id)
    join unit u on u.unit_id = s.unit_id
    join person p on p.person_id = c.saved_by
    where c.consultation_id = ${consultationId}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, stage: stageOf(row, row.now) }
}

/**
 * Locks a round for the rest of the transaction, and gives it as it then stands. Whatever changes a
 * comment locks its round first; a comment that comes in refers to it, which a weaker lock allows.
 */
export async function lockConsultation(tx: Tx, consultationId: string) {
  await sql`
    select from consultation where consultation_id = ${consultationId} for no key update`.execute(
    tx,
  )
  return findConsultation(tx, consultationId)
}

/** Rounds that last first, newest first; of some units and those below them, or of all. */
export async function listConsultationRows(
  tx: Tx,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ConsultationSummary[]> {
  const { rows } = await sql<
    Omit<ConsultationSummary, 'stage'> &
      Pick<Consultation, 'signedOn' | 'publishedAt'> & { readonly now: Date }
  >`
    select c.consultation_id as id, s.name as "serviceName", s.unit_id as "unitId",
      u.name as "unitName", c.signed_on as "signedOn", c.published_at as "publishedAt", c.closes_at as "closesAt",
      c.finished_at as "finishedAt", t.held, t.unanswered, now() as now
    from consultation c
    join consultation_tally t using (government_id, consultation_id)
    join service s using (government_id, service_id)
    join unit u on u.unit_id = s.unit_id
    order by c.finished_at desc nulls first, c.begun_at desc, c.consultation_id
    ${pageOf({ offset, limit })}`.execute(tx)
  return rows.map(({ now, ...row }) => ({ ...row, stage: stageOf(row, now) }))
}

/** Services for which a round can be begun, of all units. */
export async function listServicesToConsult(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; unitId: string; unitName: string }>`
    select s.service_id as id, s.name, s.unit_id as "unitId", u.name as "unitName"
    from service s join unit u on u.unit_id = s.unit_id
    where s.state = 'open' and not exists (
      select from consultation c where c.service_id = s.service_id and c.finished_at is null)
    order by u.name, s.name limit 500`.execute(tx)
  return rows
}

/** A service that is still given, held for the rest of the transaction. */
export async function holdService(tx: Tx, serviceId: string) {
  const { rows } = await sql<{ unitId: string; name: string }>`
    select unit_id as "unitId", name from service
    where service_id = ${serviceId} and state = 'open' for update`.execute(tx)
  return rows[0]
}

/** The round of a service that lasts. */
export async function findOpenConsultation(tx: Tx, serviceId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('consultation')
    .select('consultation_id')
    .where('service_id', '=', serviceId)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return row?.consultation_id
}

export async function insertConsultation(tx: Tx, serviceId: string, by: string): Promise<string> {
  const row = await tx
    .insertInto('consultation')
    .values({ service_id: serviceId, begun_by: by, saved_by: by })
    .returning('consultation_id')
    .executeTakeFirstOrThrow()
  return row.consultation_id
}

/** Writes the meeting of a locked round. */
export async function updateMeeting(
  tx: Tx,
  consultationId: string,
  meeting: Meeting & { readonly by: string },
): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({
      met_on: meeting.metOn,
      place: meeting.place,
      minutes: meeting.minutes,
      attendance: sql`${JSON.stringify(meeting.attendance)}::jsonb`,
      organisations: meeting.organisations,
      attendees: meeting.attendees,
      signed_on: meeting.signedOn,
      ...savedBy(meeting.by),
    })
    .where('consultation_id', '=', consultationId)
    .execute()
}

/** Writes how comments of a locked round are taken. */
export async function updateIntake(
  tx: Tx,
  consultationId: string,
  intake: Intake & { readonly by: string },
): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({
      shows_at_once: intake.showsAtOnce,
      most_comments: intake.mostComments,
      most_per_sender: intake.mostPerSender,
      ...savedBy(intake.by),
    })
    .where('consultation_id', '=', consultationId)
    .execute()
}

/** The draft of a service's standard as it stands. */
export async function findDraftContent(
  tx: Tx,
  serviceId: string,
): Promise<ServiceStandard | undefined> {
  const row = await tx
    .selectFrom('standard_draft')
    .select('content')
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return row?.content
}

/** Publishes the draft of a locked round until the given end; a trigger masks numbers of persons. */
export async function publishRound(
  tx: Tx,
  consultationId: string,
  at: { readonly content: ServiceStandard; readonly closing: CountedDeadline; readonly by: string },
): Promise<void> {
  await sql`
    update consultation set content = ${JSON.stringify(at.content)}::jsonb,
      published_at = now(), closes_at = ${new Date(at.closing.deadline.due)},
      closing = ${JSON.stringify(at.closing)}::jsonb, version = version + 1, saved_at = now(),
      saved_by = ${at.by}
    where consultation_id = ${consultationId}`.execute(tx)
}

/** Opens a locked round for comments again, until the end of a day in the government's zone. */
export async function reopenRound(
  tx: Tx,
  consultationId: string,
  at: { readonly lastDay: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await sql`
    update consultation set reopening = ${at.reason}, version = version + 1, saved_at = now(),
      saved_by = ${at.by}, closes_at = (
        select (${at.lastDay}::date + 1)::timestamp at time zone g.time_zone
        from government g where g.government_id = current_government())
    where consultation_id = ${consultationId}`.execute(tx)
}

export async function finishRound(tx: Tx, consultationId: string, by: string): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({ finished_at: sql<Date>`now()`, ...savedBy(by) })
    .where('consultation_id', '=', consultationId)
    .execute()
}

export async function deleteRound(tx: Tx, consultationId: string): Promise<void> {
  await tx.deleteFrom('consultation').where('consultation_id', '=', consultationId).execute()
}

/** Today by the clock of the current government. */
export async function findToday(tx: Tx): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select government_today(current_government()) as today`.execute(tx)
  return rows[0]?.today ?? ''
}

function savedBy(by: string) {
  return { version: sql<number>`version + 1`, saved_at: sql<Date>`now()`, saved_by: by }
}
