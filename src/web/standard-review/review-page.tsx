import { commentParts, standardConclusions, type Failure, type StandardReview } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { dateText, dayText, timeText } from '../layout/date-text.ts'
import { LineField, RadioField, TextField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

type PageProps = {
  readonly words: Words
  /** With what was filled in, saved or not. */
  readonly review: StandardReview
  readonly mayWrite: boolean
  readonly failure: Failure | undefined
}

/** A look at a standard: its form while it is open, its minutes afterwards. */
export function StandardReviewPage(props: PageProps) {
  const { words, review, mayWrite } = props
  const w = words.standardReview
  return (
    <>
      <p class="crumb">
        <a href={`/services/${review.serviceId}/evaluations`}>
          {w.history.title(review.serviceName)}
        </a>
      </p>
      <h1>{w.form.title(w.kinds[review.kind], review.serviceName)}</h1>
      <p class="lead-text">{w.form.standard(review.standard)}</p>
      {mayWrite ? <ReviewForm {...props} /> : <Minutes words={words} review={review} />}
    </>
  )
}

function ReviewForm({ words, review, failure }: PageProps) {
  const w = words.standardReview.form
  const missing = new Set(failure?.code === 'review-incomplete' ? failure.missing : [])
  const { findings, conclusion, recommendation } = review.content
  return (
    <form method="post" action={`/evaluations/${review.id}`} class="stack wide-stack" noValidate>
      <CsrfField />
      <input type="hidden" name="version" value={review.version} />
      <Alerts words={words} failure={failure} />
      <LineField
        name="held-on"
        type="date"
        label={w.heldOn}
        value={review.heldOn}
        error={missing.has('held-on') ? w.errors.heldOn : undefined}
      />
      <fieldset>
        <legend>{w.findings}</legend>
        <p>
          <small>{w.findingsHint}</small>
        </p>
        {commentParts.map((part) => (
          <TextField
            key={part}
            name={`finding-${part}`}
            label={words.consultation.parts[part]}
            value={findings[part]}
            maxLength={2000}
          />
        ))}
      </fieldset>
      <RadioField
        name="conclusion"
        label={w.conclusion}
        value={conclusion}
        choices={standardConclusions.map(
          (one) => [one, words.standardReview.conclusions[one]] as const,
        )}
        error={missing.has('conclusion') ? w.errors.conclusion : undefined}
      />
      <TextField
        name="recommendation"
        label={w.recommendation}
        value={recommendation}
        maxLength={4000}
        error={missing.has('recommendation') ? w.errors.recommendation : undefined}
      />
      <p>
        <small id="finish-hint">{w.finishHint}</small>
      </p>
      <div class="actions">
        <button name="intent" value="save">
          {w.save}
        </button>
        <button class="primary" name="intent" value="finish" aria-describedby="finish-hint">
          {w.finish}
        </button>
      </div>
    </form>
  )
}

function Alerts({ words, failure }: Pick<PageProps, 'words' | 'failure'>) {
  const w = words.standardReview.form
  if (failure?.code === 'changed-meanwhile') {
    return (
      <p class="notice warning" role="alert">
        {w.changed(failure.changedBy, timeText(failure.changedAt, words))}
      </p>
    )
  }
  if (failure === undefined) return null
  return (
    <p class="notice error" role="alert">
      {w.incomplete}
    </p>
  )
}

function Minutes({ words, review }: Pick<PageProps, 'words' | 'review'>) {
  const w = words.standardReview
  const { findings, conclusion, recommendation } = review.content
  const found = commentParts.filter((part) => findings[part] !== undefined)
  return (
    <article class="minutes">
      <p>{`${w.form.heldOn}: ${dayText(review.heldOn, words)}`}</p>
      {review.finishedAt !== null && <p>{w.form.finishedOn(dateText(review.finishedAt, words))}</p>}
      <h2>{w.form.findings}</h2>
      {found.length === 0 && <p>{w.form.noFindings}</p>}
      <dl class="standard-parts">
        {found.map((part) => (
          <div key={part}>
            <dt>{words.consultation.parts[part]}</dt>
            <dd class="pre-line">{findings[part]}</dd>
          </div>
        ))}
      </dl>
      {conclusion !== null && (
        <p>
          <b>{`${w.form.conclusion}: `}</b>
          {w.conclusions[conclusion]}
        </p>
      )}
      <p class="pre-line">{recommendation}</p>
      {conclusion === 'change' && (
        <p>
          <a href="/consultations">{w.form.toConsultation}</a>
        </p>
      )}
    </article>
  )
}
