import type { StandardDue, StandardReviews } from '#server'
import { DeadlineLine } from '../consultation/deadline-lines.tsx'
import { dayText } from '../layout/date-text.ts'
import { PostButton } from '../layout/post-button.tsx'
import type { Words } from '../messages/words.ts'

/** What comes due in the government. */
export function StandardsDuePage(props: {
  readonly words: Words
  readonly due: readonly StandardDue[]
}) {
  const { words, due } = props
  const w = words.standardReview
  return (
    <>
      <h1>{w.due.title}</h1>
      <p class="lead-text">{w.due.lead}</p>
      {due.length === 0 && <p>{w.due.empty}</p>}
      <ul>
        {due.map((item) => (
          <li key={`${item.serviceId} ${item.kind}`}>
            <a href={`/services/${item.serviceId}/evaluations`}>{item.serviceName}</a>,{' '}
            {item.unitName}: {w.kinds[item.kind]}
            {item.openId !== null && ` (${w.due.begun})`}
            <ul>
              <DeadlineLine words={words} {...item} metAt={null} />
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is due for one service, and its minutes. */
export function StandardReviewsPage(props: StandardReviews & { readonly words: Words }) {
  const { words, service, due, reviews, mayWrite } = props
  const w = words.standardReview
  return (
    <>
      <p class="crumb">
        <a href="/evaluations">{w.due.title}</a>
      </p>
      <h1>{w.history.title(service.name)}</h1>
      <p class="lead-text">
        <a href={`/services/${service.id}`}>{w.history.toService}</a>
      </p>
      <section aria-labelledby="due">
        <h2 id="due">{w.history.due}</h2>
        {due.length === 0 && <p>{w.history.none}</p>}
        <ul>
          {due.map((item) => (
            <DeadlineLine key={item.kind} words={words} {...item} metAt={null} />
          ))}
        </ul>
        {mayWrite && (
          <div class="actions">
            {due.map(({ kind }) => (
              <PostButton
                key={kind}
                action={`/services/${service.id}/evaluations`}
                label={w.history.begin(w.kinds[kind])}
                fields={{ kind }}
              />
            ))}
          </div>
        )}
      </section>
      <section aria-labelledby="reviews">
        <h2 id="reviews">{w.history.reviews}</h2>
        {reviews.length === 0 && <p>{w.history.noReviews}</p>}
        <ul>
          {reviews.map(({ id, kind, heldOn, content }) => (
            <li key={id}>
              <a href={`/evaluations/${id}`}>{`${w.kinds[kind]}, ${dayText(heldOn, words)}`}</a>
              {content.conclusion !== null && `: ${w.conclusions[content.conclusion]}`}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
