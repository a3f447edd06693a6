import { cleanText } from '#sop'
import {
  attendeeKinds,
  type Attendance,
  type Consultation,
  type Intake,
  type Meeting,
} from '#server'
import { fieldText } from '../../request/form.ts'

/** Longest texts of a meeting, in characters. */
export const meetingLimits = {
  place: 300,
  minutes: 20_000,
  organisations: 4000,
  attendees: 20_000,
} as const

/** The meeting as it was typed; what is no day or number is as if it were not filled in. */
export function readMeeting(form: URLSearchParams): Meeting {
  const text = (name: keyof typeof meetingLimits) =>
    cleanText(fieldText(form, name)).trim().slice(0, meetingLimits[name]).toWellFormed()
  return {
    metOn: readDay(fieldText(form, 'met-on')),
    place: text('place').replaceAll('\n', ' '),
    minutes: text('minutes'),
    attendance: readAttendance(form),
    organisations: text('organisations'),
    attendees: text('attendees'),
    signedOn: readDay(fieldText(form, 'signed-on')),
  }
}

/** How comments are taken; 0 for what is no number. */
export function readIntake(form: URLSearchParams): Intake {
  return {
    showsAtOnce: form.get('shows') !== 'after',
    mostComments: readCount(fieldText(form, 'most-comments')),
    mostPerSender: readCount(fieldText(form, 'most-per-sender')),
  }
}

/** The round with what was typed into one of its forms, to be shown again. */
export function withTyped(
  round: Consultation,
  form: URLSearchParams,
  intent: string | null,
): Consultation {
  if (intent === 'meeting') return { ...round, ...readMeeting(form) }
  if (intent === 'publish' || intent === 'intake') return { ...round, ...readIntake(form) }
  return round
}

function readAttendance(form: URLSearchParams): Attendance {
  const [people, experts, organisations, business, officials] = attendeeKinds.map((kind) =>
    readCount(fieldText(form, `came-${kind}`)),
  )
  return {
    public: people ?? 0,
    experts: experts ?? 0,
    organisations: organisations ?? 0,
    business: business ?? 0,
    officials: officials ?? 0,
  }
}

function readCount(text: string): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0
}

/** A day such as `2026-11-26` that the calendar has. */
export function readDay(text: string): string | null {
  const day = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  const isDay =
    day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  return isDay ? text : null
}
