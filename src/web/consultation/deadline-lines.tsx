import { wordDeadline, type Deadline, type LegalDeadline } from '#time'
import type { RoundDeadline } from '#server'
import { dateText, timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

type Closing = { readonly legal: LegalDeadline; readonly deadline: Deadline }

/** The deadlines of a round in the order in which they end, that for comments among them. */
export function DeadlineList(props: {
  readonly words: Words
  readonly deadlines: readonly RoundDeadline[]
  readonly round: { readonly closing: Closing | null; readonly closesAt: Date | null }
  readonly reopening: string
}) {
  const { words, deadlines, round, reopening } = props
  const closing = round.closing === null ? [] : [round.closing]
  const lines = [...deadlines, ...closing].toSorted((a, b) => a.deadline.due - b.deadline.due)
  return (
    <ul>
      {lines.map((line) => (
        <DeadlineLine key={line.legal.id} words={words} {...line} />
      ))}
      <ReopenedLine words={words} {...round} reason={reopening} />
    </ul>
  )
}

/** Until when comments are taken once more, and that this day was chosen; nothing where it was counted. */
function ReopenedLine(props: {
  readonly words: Words
  readonly closesAt: Date | null
  readonly closing: Closing | null
  readonly reason: string
}) {
  const { words, closesAt, closing, reason } = props
  if (closesAt === null || closing === null || closesAt.getTime() === closing.deadline.due) {
    return null
  }
  const w = words.consultation.deadline
  const chosen = timeText(new Date(closesAt.getTime() - 1), words)
  return (
    <li class="deadline">
      <p>
        <b>{w.reopened}</b>: {w.until(chosen)}
      </p>
      <p>{w.chosen(wordDeadline(closing.deadline, words.language).end, reason)}</p>
    </li>
  )
}

/** A deadline of the law: by when, from what, by which article, whether it was kept, and how it was counted. */
export function DeadlineLine(props: {
  readonly words: Words
  readonly legal: LegalDeadline
  readonly deadline: Deadline
  /** When it was done; null: not yet. Absent: nothing is to be done, a time only runs. */
  readonly metAt?: Date | null
  readonly isLate?: boolean
}) {
  const { words, legal, deadline, metAt, isLate } = props
  const w = words.consultation.deadline
  const { end, lines, doubts } = wordDeadline(deadline, words.language)
  const { amount, unit } = legal.limit
  return (
    <li class="deadline">
      <p>
        <b>{legal.duty[words.language]}</b>: {w.until(end)}{' '}
        {isLate === true && (
          <strong class="count-chip" data-level="warning">
            {w.late}
          </strong>
        )}
        {isLate === false && <span class="chip">{metAt === null ? w.running : w.inTime}</span>}{' '}
        {metAt instanceof Date && w.done(dateText(metAt, words))}
      </p>
      <details>
        <summary>{w.counted}</summary>
        <p>
          {w.source(legal.source.regulation, legal.source.article)}:{' '}
          {w.limit(amount, w.units[unit])}, {w.from(legal.from[words.language])}.
        </p>
        <ul>
          {lines.map(({ days, why }) => (
            <li key={`${days} ${why}`}>{`${days}: ${why}`}</li>
          ))}
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}
