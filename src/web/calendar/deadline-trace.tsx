import { printDuration, wordDeadline, type Deadline, type LegalDeadline } from '#time'
import type { Words } from '../messages/words.ts'

/**
 * How a deadline was counted, folded away: its rule with the legal source, each run of days and why it
 * counts or not, and what is doubtful about it. For pages of officials and of the public alike.
 */
export function DeadlineTrace(props: {
  readonly words: Words
  readonly deadline: Deadline
  /** The law that sets it; absent where the office set it by itself. */
  readonly legal?: LegalDeadline
}) {
  const { words, deadline, legal } = props
  const w = words.calendar.deadline
  const { end, lines, doubts } = wordDeadline(deadline, words.language)
  return (
    <details class="deadline-trace">
      <summary>{w.summary}</summary>
      {legal !== undefined && <Rule words={words} legal={legal} />}
      <dl>
        {lines.map(({ days, why }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd>{why}</dd>
          </div>
        ))}
        <div>
          <dt>{w.ends}</dt>
          <dd>
            <strong>{end}</strong>
          </dd>
        </div>
      </dl>
      {doubts.map((doubt) => (
        <p key={doubt} class="warning-text">{`${w.doubt}: ${doubt}.`}</p>
      ))}
    </details>
  )
}

function Rule({ words, legal }: { readonly words: Words; readonly legal: LegalDeadline }) {
  const w = words.calendar.deadline
  const { language } = words
  const { regulation, article } = legal.source
  const isArticle = /^\d/.test(article)
  const limit = printDuration({ kind: 'amount', quantity: legal.limit, atMost: true }, language)
  return (
    <p>
      {`${w.rule(limit, legal.from[language])}: `}
      {isArticle ? w.source(regulation, article) : w.plainSource(regulation, article)}.{' '}
      {w.certainty[legal.certainty]}
    </p>
  )
}
