import { calendarOf } from '../calendar/unit-calendar.ts'
import type { Context } from '../context.ts'
import type { Failure, Outcome } from '../failure.ts'
import { changeRound, notAt, type RoundVersion } from './change-round.ts'
import { attendeeKinds, type Intake, type Meeting } from './consultation-record.ts'
import {
  findDraftContent,
  findToday,
  publishRound,
  reopenRound,
  updateIntake,
  updateMeeting,
} from './consultation.queries.ts'
import { countLegal } from './legal-clock.ts'

type Faults = Extract<Failure, { readonly code: 'invalid-fields' }>['fields']

/** Saves what is written of the meeting; once the draft is published, the minutes stay as they are. */
export function saveMeeting(
  context: Context,
  at: RoundVersion,
  meeting: Meeting,
): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.publishedAt !== null) return notAt(round)
    const fields = findWrongDays(meeting, await findToday(tx))
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    await updateMeeting(tx, round.id, { ...meeting, by: context.actor.personId })
    const { metOn, signedOn, attendance } = meeting
    return {
      ok: true,
      audit: { action: 'consultation.minuted', details: { metOn, signedOn, attendance } },
    }
  })
}

/** A meeting is held on a day that has come; minutes are signed on that day or after it, up to today. */
function findWrongDays({ metOn, signedOn }: Meeting, today: string): Faults {
  const tooEarly = signedOn !== null && metOn !== null && signedOn < metOn
  return {
    ...(metOn !== null && metOn > today && { 'met-on': 'future' }),
    ...(tooEarly && { 'signed-on': 'too-early' }),
    ...(signedOn !== null && signedOn > today && { 'signed-on': 'future' }),
  }
}

/**
 * Publishes the draft as it stands, with the minutes and who came by numbers, and opens it for comments
 * until the end of the seventh working day. It asks for whole minutes; whether it is late is told.
 */
export function publishDraft(
  context: Context,
  at: RoundVersion,
  intake: Intake,
): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.publishedAt !== null) return notAt(round)
    const fields = { ...findMissing(round), ...findWrongIntake(intake) }
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    const content = await findDraftContent(tx, round.serviceId)
    if (content === undefined) return { ok: false, code: 'not-found', what: 'service' }
    const by = context.actor.personId
    const calendar = await calendarOf(tx, round.unitId)
    const closing = countLegal('comment-on-draft-standard', round.now, calendar)
    await updateIntake(tx, round.id, { ...intake, by })
    await publishRound(tx, round.id, { content, closing, by })
    const details = { lastDay: closing.deadline.lastDay, showsAtOnce: intake.showsAtOnce }
    return { ok: true, audit: { action: 'consultation.published', details } }
  })
}

function findMissing(meeting: Meeting): Faults {
  const came = attendeeKinds.reduce((sum, kind) => sum + meeting.attendance[kind], 0)
  return {
    ...(meeting.metOn === null && { 'met-on': 'missing' }),
    ...(meeting.place === '' && { place: 'missing' }),
    ...(meeting.minutes === '' && { minutes: 'missing' }),
    ...(came === 0 && { attendance: 'missing' }),
    ...(meeting.signedOn === null && { 'signed-on': 'missing' }),
  }
}

/** How many comments a round takes may be set within these. */
export const intakeLimits = { comments: 1_000_000, perSender: 10_000 } as const

function findWrongIntake({ mostComments, mostPerSender }: Intake): Faults {
  const isWithin = (count: number, most: number) =>
    Number.isInteger(count) && count >= 1 && count <= most
  return {
    ...(!isWithin(mostComments, intakeLimits.comments) && { 'most-comments': 'unknown' }),
    ...(!isWithin(mostPerSender, intakeLimits.perSender) && { 'most-per-sender': 'unknown' }),
  }
}

/** Changes how comments are taken while they are. */
export function setIntake(
  context: Context,
  at: RoundVersion,
  intake: Intake,
): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.publishedAt === null || round.finishedAt !== null) return notAt(round)
    const fields = findWrongIntake(intake)
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    await updateIntake(tx, round.id, { ...intake, by: context.actor.personId })
    return { ok: true, audit: { action: 'consultation.intake-set', details: { ...intake } } }
  })
}

/** Longer than any reason to hear the public again. */
const longestReopeningDays = 90

/** Opens a round again that has closed, until the end of a day to come, for a reason that is told in public. */
export function reopenConsultation(
  context: Context,
  at: RoundVersion,
  { lastDay, reason }: { readonly lastDay: string; readonly reason: string },
): Promise<Outcome<object>> {
  return changeRound(context, at, async (tx, round) => {
    if (round.stage !== 'improving') return notAt(round)
    const today = await findToday(tx)
    const fields: Faults = {
      ...(reason === '' && { reason: 'missing' }),
      ...(lastDay < today && { 'last-day': 'too-early' }),
      ...(daysBetween(today, lastDay) > longestReopeningDays && { 'last-day': 'future' }),
    }
    if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
    await reopenRound(tx, round.id, { lastDay, reason, by: context.actor.personId })
    return { ok: true, audit: { action: 'consultation.reopened', details: { lastDay, reason } } }
  })
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
