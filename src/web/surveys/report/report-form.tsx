import { reportTextKeys, reportTextLimits, type Failure, type ReportTextKey } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { LineField, TextField, wordFaults, type FieldErrors } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'

/** The texts as they are in the form, saved or not, and why they could not be saved. */
export type ReportFormState = {
  readonly version: number
  readonly texts: Readonly<Partial<Record<ReportTextKey, string>>>
  readonly failure?: Failure
}

/** The texts of a report, to be written by the office. */
export function ReportForm(props: {
  readonly words: Words
  readonly surveyId: string
  readonly state: ReportFormState
}) {
  const { words, surveyId, state } = props
  const w = words.surveyReport.form
  const { failure, texts } = state
  const errors =
    failure?.code === 'invalid-fields' ? wordFaults(failure.fields, words.fieldFaults) : {}
  return (
    <form method="post" action={`/surveys/${surveyId}/report`} class="stack wide-stack" noValidate>
      <CsrfField />
      <input type="hidden" name="version" value={state.version} />
      <Alert words={words} failure={failure} />
      {reportTextKeys.map((key) => (
        <Field key={key} name={key} value={texts[key]} {...{ words, errors }} />
      ))}
      <div class="actions">
        <button class="primary">{w.save}</button>
      </div>
    </form>
  )
}

const isList: ReadonlySet<ReportTextKey> = new Set(['legalBasis', 'team'])
/** Longer texts have several lines. */
const longestLine = 200

function Field(props: {
  readonly words: Words
  readonly name: ReportTextKey
  readonly value: string | undefined
  readonly errors: FieldErrors
}) {
  const { words, name, value, errors } = props
  const w = words.surveyReport.form
  const maxLength = reportTextLimits[name]
  const field = { name, value, label: w.labels[name], error: errors[name], maxLength }
  if (maxLength > longestLine)
    return <TextField {...field} hint={isList.has(name) ? w.lines : undefined} />
  return <LineField {...field} type={name === 'signedOn' ? 'date' : 'text'} />
}

function Alert({
  words,
  failure,
}: {
  readonly words: Words
  readonly failure: Failure | undefined
}) {
  const w = words.surveyReport
  if (failure === undefined) return null
  const text =
    failure.code === 'changed-meanwhile'
      ? w.changed(failure.changedBy, timeText(failure.changedAt, words))
      : w.form.errors
  return (
    <p
      class={failure.code === 'changed-meanwhile' ? 'notice warning' : 'notice error'}
      role="alert"
    >
      {text}
    </p>
  )
}
