import type { Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { SelectField } from '../../layout/form-fields.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import { SurveyFields, type SurveyFieldsProps } from './survey-fields.tsx'

type NewSurveyPageProps = SurveyFieldsProps & {
  readonly units: readonly Unit[]
  readonly unitId: string
}

/** A new survey: first its unit, then its plan. */
export function NewSurveyPage(props: NewSurveyPageProps) {
  const { words, units, unitId, errors } = props
  const w = words.surveys.form
  return (
    <>
      <p class="crumb">
        <a href="/surveys">{words.surveys.list.title}</a>
      </p>
      <h1>{w.newTitle}</h1>
      <form class="survey-unit" action="/surveys/new">
        <SelectField name="unit" label={w.unit} hint={w.unitHint}>
          <UnitOptions units={units} chosen={unitId} />
        </SelectField>
        <button>{w.chooseUnit}</button>
      </form>
      {Object.keys(errors).length > 0 && (
        <p class="notice error" role="alert">
          {w.incomplete}
        </p>
      )}
      <form method="post" action="/surveys/new" class="stack survey-form" noValidate>
        <CsrfField />
        <input type="hidden" name="unit" value={unitId} />
        <SurveyFields {...props} />
        <div class="actions">
          <button class="primary">{w.create}</button>
        </div>
      </form>
    </>
  )
}
