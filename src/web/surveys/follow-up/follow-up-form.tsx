import { followUpStates, type Survey, type Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import {
  ChoiceField,
  fieldOf,
  LineField,
  RadioField,
  SelectField,
  TextField,
  type FormState,
} from '../../layout/form-fields.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'

/** The form of an action; a new one is only planned, one that is there also says how far it is. */
export function FollowUpForm(props: {
  readonly words: Words
  readonly survey: Survey
  readonly units: readonly Unit[]
  readonly form: FormState
  readonly isNew: boolean
  readonly action: string
}) {
  const { words, survey, units, form, isNew, action } = props
  const { fields, allServices, save } = words.followUp
  return (
    <form method="post" action={action} class="stack" noValidate>
      <CsrfField />
      {Object.keys(form.errors).length > 0 && (
        <p class="notice error" role="alert">
          {words.surveys.form.incomplete}
        </p>
      )}
      {['element', 'version'].map((name) => (
        <input key={name} type="hidden" name={name} value={form.texts[name]} />
      ))}
      <TextField {...fieldOf(form, 'cause')} label={fields.cause} maxLength={2000} />
      <TextField {...fieldOf(form, 'action')} label={fields.action} maxLength={2000} />
      <ChoiceField
        {...fieldOf(form, 'service')}
        label={fields.service}
        choices={[
          ['', allServices],
          ...survey.services.map(({ serviceId, name }) => [serviceId, name] as const),
        ]}
      />
      <SelectField {...fieldOf(form, 'owner-unit')} label={fields.ownerUnit}>
        <UnitOptions units={units} chosen={form.texts['owner-unit']} />
      </SelectField>
      <LineField
        {...fieldOf(form, 'owner-position')}
        label={fields.ownerPosition}
        hint={fields.ownerPositionHint}
        maxLength={200}
      />
      <LineField {...fieldOf(form, 'due')} type="date" label={fields.due} />
      <RadioField
        name="due-by"
        label={fields.dueBy}
        value={form.texts['due-by']}
        choices={[
          ['quarter', fields.dueQuarter],
          ['day', fields.dueDay],
        ]}
        error={form.errors['due-by']}
      />
      {!isNew && <StateFields words={words} form={form} />}
      <div class="actions">
        <button class="primary">{save}</button>
      </div>
    </form>
  )
}

function StateFields({ words, form }: { readonly words: Words; readonly form: FormState }) {
  const { fields, states } = words.followUp
  return (
    <>
      <ChoiceField
        {...fieldOf(form, 'state')}
        label={fields.state}
        choices={followUpStates.map((state) => [state, states[state]] as const)}
      />
      <LineField {...fieldOf(form, 'begun-on')} type="date" label={fields.begunOn} />
      <LineField {...fieldOf(form, 'ended-on')} type="date" label={fields.endedOn} />
      <TextField {...fieldOf(form, 'result')} label={fields.result} maxLength={4000} />
    </>
  )
}
