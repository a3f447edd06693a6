import { createHash } from 'node:crypto'
import { dayMs, dayOf, workingDays } from '#time'
import { recordAudit } from '../audit/audit.service.ts'
import type { UnitCalendar } from '../calendar/calendar-record.ts'
import { calendarOf } from '../calendar/unit-calendar.ts'
import { countLegal } from '../consultation/legal-clock.ts'
import { likenessOf, screenComment } from '../screening/screening.ts'
import type { Tx } from '../database/database.ts'
import type { SampleRound } from './city-schema.ts'
import { findWriter } from './find-writer.ts'
import type { SampleCity } from './read-sample-city.ts'
import type { IdOf } from './sample-id.ts'
import {
  insertPastRound,
  placeComment,
  setRoundEnd,
  takeSampleComment,
} from './sample-round.queries.ts'

type RoundWork = { readonly round: SampleRound; readonly city: SampleCity; readonly idOf: IdOf }

const hourMs = dayMs / 24
/** How many days after its window a round was finished. */
const improvingDays = 4

/** Adds a round of drafting with the public, with comments as the public sends them, in its time. */
export async function insertSampleRound(tx: Tx, { round, city, idOf }: RoundWork): Promise<void> {
  const service = city.services.find(({ id }) => id === round.service)
  if (service === undefined) throw new Error(`unknown service '${round.service}' of a round`)
  const id = idOf('consultation', service.id)
  const writer = findWriter(city, service.unit)
  const personId = idOf('person', writer.id)
  const calendar = await calendarOf(tx, idOf('unit', service.unit))
  const days = datesOf(round, calendar)
  const closing = countLegal('comment-on-draft-standard', days.publishedAt, calendar)
  const serviceId = idOf('service', service.id)
  await insertPastRound(tx, { ...round, ...days, id, serviceId, closing, personId })
  const subject = { kind: 'consultation', id } as const
  const actor = { personId, name: writer.name }
  const details = { lastDay: closing.deadline.lastDay, sample: true }
  await recordAudit(tx, { actor, subject, action: 'consultation.published', details })
  await insertComments(tx, { round, id, publishedAt: days.publishedAt, personId })
  const closesAt = new Date(closing.deadline.due)
  if (round.publishedOn === undefined) return setRoundEnd(tx, id, { closesAt, finishedAt: null })
  const finishedAt = new Date(closesAt.getTime() + improvingDays * dayMs)
  await setRoundEnd(tx, id, { closesAt, finishedAt })
  await recordAudit(tx, { actor, subject, action: 'consultation.finished', details })
}

/** Published at ten on an office day, after a meeting and the signing of its minutes on such days. */
function datesOf({ publishedOn }: SampleRound, calendar: UnitCalendar) {
  const day = (iso: string) => Date.parse(iso) / dayMs
  const published =
    publishedOn === undefined
      ? officeDayBefore(calendar, dayOf(calendar.open, Date.now()) - 1)
      : day(publishedOn)
  const signed = officeDayBefore(calendar, published)
  const met = officeDayBefore(calendar, signed)
  const iso = (number: number) => new Date(number * dayMs).toISOString().slice(0, 10)
  const publishedAt = new Date(published * dayMs - calendar.open.zoneMs + 10 * hourMs)
  return { metOn: iso(met), signedOn: iso(signed), publishedAt }
}

/** The last day before one on which the office is open; days by their number. */
function officeDayBefore({ open }: UnitCalendar, day: number): number {
  const isOpen = (at: number) => {
    const from = at * dayMs - open.zoneMs
    return workingDays(open, { from, to: from + dayMs }) > 0.5
  }
  let before = day - 1
  while (!isOpen(before) && before > day - 30) before--
  return before
}

async function insertComments(
  tx: Tx,
  at: {
    readonly round: SampleRound
    readonly id: string
    readonly publishedAt: Date
    readonly personId: string
  },
): Promise<void> {
  for (const [index, comment] of at.round.comments.entries()) {
    const { part, text, shownName, outcome = null, answer } = comment
    const after = (hours: number) => new Date(at.publishedAt.getTime() + hours * hourMs)
    await takeSampleComment(tx, {
      consultationId: at.id,
      part,
      text,
      shownName,
      reasons: screenComment(text, shownName),
      likeness: hash(likenessOf(text)),
      receipt: hash(`${at.id} ${index}`),
      sender: hash(at.id),
    })
    const sentAt = after(3 * (index + 1))
    const answered = outcome && { outcome, answer, by: at.personId, at: after(26 + index) }
    await placeComment(tx, { consultationId: at.id, text, sentAt, answered })
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
