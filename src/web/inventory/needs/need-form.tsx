import { needPriorities, type NeedChoices } from '#server'
import type { ComponentChildren } from 'preact'
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
      <label class="field">
        {w.title}
        <input
          name="title"
          value={typed.title}
          required
          maxLength={300}
          aria-invalid={errors.title === undefined ? undefined : 'true'}
          aria-describedby="title-error"
        />
      </label>
      <FieldError id="title-error" text={errors.title} />
      <label class="field">
        {w.reason}
        <textarea
          name="reason"
          rows={3}
          maxLength={2000}
          aria-invalid={errors.reason === undefined ? undefined : 'true'}
          aria-describedby="reason-error"
        >
          {typed.reason}
        </textarea>
      </label>
      <FieldError id="reason-error" text={errors.reason} />
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
      <Choice
        name="duty"
        label={w.duty}
        value={typed.dutyId}
        options={[['', w.noDuty], ...duties]}
      />
      <Choice name="priority" label={w.priority} value={typed.priority} options={priorities} />
      <div class="field-pair">
        <label class="field">
          {w.year}
          <input
            name="year"
            inputMode="numeric"
            value={typed.year}
            maxLength={4}
            placeholder={w.yearHint}
            aria-invalid={errors.year === undefined ? undefined : 'true'}
            aria-describedby="year-error"
          />
        </label>
        <Choice
          name="quarter"
          label={w.quarter}
          value={typed.quarter}
          options={[['', w.noQuarter], ...quarters]}
        />
      </div>
      <FieldError id="year-error" text={errors.year} />
      <Choice
        name="person"
        label={w.person}
        value={typed.personId}
        options={[['', w.nobody], ...people]}
      />
    </>
  )
}

/** A field of which one option is chosen. */
export function Choice(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
}) {
  return (
    <label class="field">
      {props.label}
      <select name={props.name}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
