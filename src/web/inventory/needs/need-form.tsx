import { needPriorities, type NeedChoices } from '#server'
import type { ComponentChildren } from 'preact'
import { ChoiceField, LineField, TextField } from '../../layout/form-fields.tsx'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import type { NeedErrors, TypedNeed } from './need-fields.ts'

type NeedFormProps = {
  readonly words: Words
  readonly choices: NeedChoices
  readonly typed: TypedNeed
  readonly errors: NeedErrors
  readonly action: string
  /** Hidden fields and what else the form carries. */
  readonly children?: ComponentChildren
}

/** What is stated of a need, to be filled in. */
export function NeedForm(props: NeedFormProps) {
  const w = props.words.inventory.form
  return (
    <form method="post" action={props.action} class="stack" noValidate>
      <CsrfField />
      {props.children}
      <TextFields {...props} />
      <Choices {...props} />
      <button class="primary" name="intent" value="save">
        {w.submit}
      </button>
    </form>
  )
}

function TextFields({ words, typed, errors }: NeedFormProps) {
  const w = words.inventory.form
  return (
    <>
      <LineField
        name="title"
        label={w.title}
        value={typed.title}
        error={errors.title}
        required
        maxLength={300}
      />
      <TextField
        name="reason"
        label={w.reason}
        value={typed.reason}
        error={errors.reason}
        maxLength={2000}
      />
    </>
  )
}

function Choices(props: NeedFormProps) {
  const { words, typed, errors, choices } = props
  const w = words.inventory.form
  const duties = choices.duties.map(({ id, text }) => [id, text] as const)
  const people = choices.people.map(
    ({ id, name, position }) => [id, `${name}, ${position}`] as const,
  )
  const priorities = needPriorities.map((one) => [one, words.inventory.priorities[one]] as const)
  const quarters = [1, 2, 3, 4].map((one) => [String(one), words.inventory.quarter(one)] as const)
  return (
    <>
      <ChoiceField
        name="duty"
        label={w.duty}
        value={typed.dutyId}
        choices={[['', w.noDuty], ...duties]}
      />
      <ChoiceField name="priority" label={w.priority} value={typed.priority} choices={priorities} />
      <div class="field-pair">
        <LineField
          name="year"
          label={w.year}
          value={typed.year}
          error={errors.year}
          inputMode="numeric"
          maxLength={4}
          placeholder={w.yearHint}
        />
        <ChoiceField
          name="quarter"
          label={w.quarter}
          value={typed.quarter}
          choices={[['', w.noQuarter], ...quarters]}
        />
      </div>
      <FieldError id="year-error" text={errors.year} />
      <ChoiceField
        name="person"
        label={w.person}
        value={typed.personId}
        choices={[['', w.nobody], ...people]}
      />
    </>
  )
}
