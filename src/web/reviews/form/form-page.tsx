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
import type { Words } from '../../messages/words.ts'
import { CriteriaTable, StepsTable } from './answer-tables.tsx'
import { ChoiceField, LineField, RadioField, TextField } from '../../layout/form-fields.tsx'

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
  return (
    <div class="field-pair">
      <LineField
        name="held-on"
        label={w.heldOn}
        type="date"
        value={review.heldOn}
        error={missing.has('held-on') ? w.errors.heldOn : undefined}
      />
      <ChoiceField
        name="method"
        label={w.method}
        value={review.method}
        choices={rulesOf(review.rules).methods.map(
          (method) => [method, words.reviews.methods[method] ?? method] as const,
        )}
      />
    </div>
  )
}

function Conclusion({ words, review, missing }: FormPageProps) {
  const w = words.reviews.form
  const { conclusion, recommendation } = review.content
  return (
    <>
      <RadioField
        name="conclusion"
        label={w.conclusion}
        value={conclusion}
        choices={conclusions.map((one) => [one, words.reviews.conclusions[one]] as const)}
        error={missing.has('conclusion') ? w.errors.conclusion : undefined}
      />
      <TextField
        name="recommendation"
        label={w.recommendation}
        hint={w.reviseHint}
        value={recommendation}
        error={missing.has('recommendation') ? w.errors.recommendation : undefined}
        maxLength={2000}
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
  return (
    <div>
      <LineField
        name={`signer-${at}`}
        label={`${w.name}: ${role}`}
        value={signer.name}
        error={isMissing ? w.errors.signer : undefined}
        maxLength={200}
      />
      <LineField
        name={`position-${at}`}
        label={`${w.position}: ${role}`}
        value={signer.position}
        maxLength={200}
      />
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
