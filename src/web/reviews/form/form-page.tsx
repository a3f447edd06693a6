import {
  conclusions,
  rulesOf,
  type ChangedMeanwhile,
  type Review,
  type ReviewContent,
  type ReviewToFill,
} from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import { CriteriaTable, StepsTable } from './answer-tables.tsx'
import { Radios } from './radios.tsx'

export type FormPageProps = Pick<ReviewToFill, 'steps'> & {
  readonly words: Words
  /** With what was filled in, saved or not. */
  readonly review: Review
  /** Places that lack something. */
  readonly missing: ReadonlySet<string>
  /** Who saved it since the form was opened. */
  readonly newer?: ChangedMeanwhile
}

/** A review to be filled in; it can be saved half way. */
export function FormPage(props: FormPageProps) {
  const { words, review, missing, newer } = props
  const w = words.reviews.form
  const { kind } = review
  return (
    <>
      <p class="crumb">
        <a href={`/sops/${review.sopId}/reviews`}>{words.reviews.history.title}</a>
      </p>
      <h1>{w.title(words.reviews.kinds[kind], review.title)}</h1>
      <p class="lead-text">{w.lead[kind]}</p>
      {newer !== undefined && (
        <p class="notice warning" role="alert">
          {w.changed(newer.changedBy, timeText(newer.changedAt, words))}
        </p>
      )}
      {missing.size > 0 && (
        <p class="notice error" role="alert">
          {w.incomplete(missing.size)}
        </p>
      )}
      <form method="post" action={`/reviews/${review.id}`} class="stack wide-stack" noValidate>
        <CsrfField />
        <input type="hidden" name="version" value={newer?.version ?? review.version} />
        <WhenAndHow {...props} />
        {kind === 'monitoring' ? <StepsTable {...props} /> : <CriteriaTable {...props} />}
        {kind === 'evaluation' && <Conclusion {...props} />}
        <Signers {...props} />
        <Buttons words={words} />
      </form>
    </>
  )
}

function WhenAndHow({ words, review, missing }: FormPageProps) {
  const w = words.reviews.form
  const wrong = missing.has('held-on')
  return (
    <div class="field-pair">
      <div>
        <label class="field">
          {w.heldOn}
          <input
            type="date"
            name="held-on"
            value={review.heldOn}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby="held-on-error"
          />
        </label>
        <FieldError id="held-on-error" text={wrong ? w.errors.heldOn : undefined} />
      </div>
      <label class="field">
        {w.method}
        <select name="method">
          {rulesOf(review.rules).methods.map((method) => (
            <option key={method} value={method} selected={method === review.method}>
              {words.reviews.methods[method] ?? method}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Conclusion({ words, review, missing }: FormPageProps) {
  const w = words.reviews.form
  const { conclusion, recommendation } = review.content
  const lacksReason = missing.has('recommendation')
  return (
    <>
      <Radios
        name="conclusion"
        label={w.conclusion}
        shown
        value={conclusion}
        options={conclusions.map((one) => [one, words.reviews.conclusions[one]] as const)}
        error={missing.has('conclusion') ? w.errors.conclusion : undefined}
      />
      <label class="field">
        {w.recommendation}
        <small id="recommendation-hint">{w.reviseHint}</small>
        <textarea
          name="recommendation"
          rows={3}
          maxLength={2000}
          aria-invalid={lacksReason ? 'true' : undefined}
          aria-describedby="recommendation-hint recommendation-error"
        >
          {recommendation}
        </textarea>
      </label>
      <FieldError
        id="recommendation-error"
        text={lacksReason ? w.errors.recommendation : undefined}
      />
    </>
  )
}

function Signers({ words, review, missing }: FormPageProps) {
  const w = words.reviews.form
  return (
    <fieldset class="signers">
      <legend>{w.signersTitle}</legend>
      {review.content.signers.map((signer, at) => (
        <Signer
          key={w.signers[at]}
          words={words}
          at={at}
          signer={signer}
          isMissing={missing.has(`signers/${at}`)}
        />
      ))}
    </fieldset>
  )
}

function Signer(props: {
  readonly words: Words
  readonly at: number
  readonly signer: ReviewContent['signers'][number]
  readonly isMissing: boolean
}) {
  const { at, signer, isMissing } = props
  const w = props.words.reviews.form
  const role = w.signers[at] ?? ''
  const errorId = `signer-${at}-error`
  return (
    <div>
      <label class="field">
        {`${w.name}: ${role}`}
        <input
          name={`signer-${at}`}
          value={signer.name}
          maxLength={200}
          aria-invalid={isMissing ? 'true' : undefined}
          aria-describedby={errorId}
        />
      </label>
      <FieldError id={errorId} text={isMissing ? w.errors.signer : undefined} />
      <label class="field">
        {`${w.position}: ${role}`}
        <input name={`position-${at}`} value={signer.position} maxLength={200} />
      </label>
    </div>
  )
}

function Buttons({ words }: Pick<FormPageProps, 'words'>) {
  const w = words.reviews.form
  return (
    <>
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
        <button class="quiet danger" name="intent" value="discard">
          {w.discard}
        </button>
      </div>
    </>
  )
}
