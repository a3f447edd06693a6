import type { DeadlineCalendar, LegalDeadlineId } from '#time'
import type { Consultation, ConsultationStage, RoundDeadline } from './consultation-record.ts'
import { countLegal, type CountedDeadline } from './legal-clock.ts'

type Dates = Pick<Consultation, 'signedOn' | 'publishedAt' | 'closesAt' | 'finishedAt'>
type Event = Date | string | null

/** Stages of a round in their order, each with what must have happened before it. */
const stages: readonly (readonly [ConsultationStage, (dates: Dates, now: Date) => boolean])[] = [
  ['finished', ({ finishedAt }) => finishedAt !== null],
  ['improving', ({ closesAt }, now) => closesAt !== null && closesAt <= now],
  ['open', ({ publishedAt }) => publishedAt !== null],
  ['minutes', ({ signedOn }) => signedOn !== null],
]

/** How far a round is at a moment. The window of comments closes by the clock, at its very second. */
export function stageOf(dates: Dates, now: Date): ConsultationStage {
  return stages.find(([, isReached]) => isReached(dates, now))?.[0] ?? 'discussion'
}

/** What a round must do in time: counted from which event, and done by which. */
const duties: readonly {
  readonly id: LegalDeadlineId
  readonly from: (dates: Dates) => Event
  readonly met: (dates: Dates) => Date | null
}[] = [
  {
    id: 'publish-draft-standard',
    from: ({ signedOn }) => signedOn,
    met: ({ publishedAt }) => publishedAt,
  },
  {
    id: 'improve-draft-standard',
    // The window ends with a day, and that day is the event.
    from: ({ closesAt }) => closesAt && new Date(closesAt.getTime() - 1),
    met: ({ finishedAt }) => finishedAt,
  },
]

/** The deadlines of a round that run or have run, in their order, with whether each was kept. */
export function listRoundDeadlines(
  dates: Dates,
  calendar: DeadlineCalendar,
  now: Date,
): readonly RoundDeadline[] {
  return duties.flatMap(({ id, from, met }) => {
    const event = from(dates)
    return event === null ? [] : [judge(countLegal(id, event, calendar), met(dates), now)]
  })
}

function judge(counted: CountedDeadline, metAt: Date | null, now: Date): RoundDeadline {
  return { ...counted, metAt, isLate: (metAt ?? now).getTime() >= counted.deadline.due }
}
