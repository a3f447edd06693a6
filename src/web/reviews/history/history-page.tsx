import type { ReviewHistory, ReviewSummary } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type HistoryPageProps = {
  readonly words: Words
  readonly sopId: string
  readonly history: ReviewHistory
}

/** When an SOP is next looked at, and the minutes so far. */
export function HistoryPage(props: HistoryPageProps) {
  const { words, sopId, history } = props
  const w = words.reviews.history
  const title = history.title === '' ? words.list.untitled : history.title
  return (
    <>
      <p class="crumb">
        <a href="/reviews">{words.reviews.due.title}</a>
        {' › '}
        <a href={`/sops/${sopId}`}>{title}</a>
      </p>
      <h1>{`${w.title}: ${title}`}</h1>
      <p class="facts">
        <span>{history.unitName}</span>
      </p>
      <h2>{w.next}</h2>
      {history.due.length === 0 ? <p>{w.notInForce}</p> : <Next {...props} />}
      <h2>{w.done}</h2>
      {history.reviews.length === 0 ? <p>{w.none}</p> : <Done {...props} />}
    </>
  )
}

function Next({ words, sopId, history }: HistoryPageProps) {
  const w = words.reviews
  return (
    <ul class="next-reviews">
      {history.due.map((item) => (
        <li key={item.kind}>
          <p>
            <b>{w.kinds[item.kind]}</b>, {w.history.dueOn(dayText(item.dueOn, words))}{' '}
            {item.isOverdue && (
              <span class="count-chip" data-level="warning">
                {w.due.overdue}
              </span>
            )}{' '}
            {item.openReviewId !== null && <small>{w.due.begun}</small>}
          </p>
          {history.mayWrite && (
            <form method="post" action={`/sops/${sopId}/reviews`}>
              <CsrfField />
              <button class={item.isOverdue ? 'primary' : ''} name="kind" value={item.kind}>
                {item.openReviewId === null
                  ? w.history.begin(w.kinds[item.kind])
                  : w.history.goOn(w.kinds[item.kind])}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Done({ words, history }: HistoryPageProps) {
  const w = words.reviews
  const { columns } = w.history
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.held}</th>
          <th scope="col">{columns.revision}</th>
          <th scope="col">{columns.result}</th>
        </tr>
      </thead>
      <tbody>
        {history.reviews.map((review) => (
          <tr key={review.id}>
            <th scope="row">
              <a href={`/reviews/${review.id}`}>
                {w.kinds[review.kind]}
                <span class="hidden">{`, ${dayText(review.heldOn, words)}`}</span>
              </a>
            </th>
            <td data-label={columns.held}>{dayText(review.heldOn, words)}</td>
            <td data-label={columns.revision}>{review.revision}</td>
            <td data-label={columns.result}>{resultOf(review, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function resultOf({ kind, conclusion, badSteps }: ReviewSummary, { reviews }: Words): string {
  if (kind === 'monitoring') return reviews.history.badSteps(badSteps)
  return conclusion === null ? '' : reviews.conclusions[conclusion]
}
