import type { ChangedMeanwhile, SurveyToLead } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { SurveyFields, type SurveyFieldsProps } from './survey-fields.tsx'

type EditSurveyPageProps = SurveyFieldsProps & {
  readonly read: SurveyToLead
  readonly newer: ChangedMeanwhile | undefined
}

/** The plan of a survey, to be changed. */
export function EditSurveyPage(props: EditSurveyPageProps) {
  const { words, read, errors, newer } = props
  const w = words.surveys.form
  const { survey } = read
  return (
    <SurveyFrame {...read} words={words} tab="plan">
      <h2>{w.editTitle}</h2>
      {newer !== undefined && (
        <p class="notice warning" role="alert">
          {w.changed(newer.changedBy, timeText(newer.changedAt, words))}
        </p>
      )}
      {Object.keys(errors).length > 0 && (
        <p class="notice error" role="alert">
          {w.incomplete}
        </p>
      )}
      <form
        method="post"
        action={`/surveys/${survey.id}/edit`}
        class="stack survey-form"
        noValidate
      >
        <CsrfField />
        <input type="hidden" name="version" value={survey.version} />
        <SurveyFields {...props} />
        <div class="actions">
          <button class="primary">{w.save}</button>
          <a class="button quiet" href={`/surveys/${survey.id}`}>
            {words.back}
          </a>
        </div>
      </form>
    </SurveyFrame>
  )
}
